package uz.artel.lms.review;

import java.io.Serializable;

/** Names an attestation campaign. */
public record CampaignId(long value) implements Serializable {}
