package uz.artel.lms.review;

import java.io.Serializable;

/** Names the case of a person in a campaign. */
public record CaseId(long value) implements Serializable {}
