package uz.artel.lms.review;

import java.io.Serializable;
import java.time.LocalDate;

/** A campaign as lists show it, with how many of its cases stand where. */
public record CampaignRow(
        CampaignId id,
        String name,
        LocalDate startsOn,
        LocalDate quarterFrom,
        LocalDate quarterTo,
        long ruleId,
        int cases,
        int open,
        int ready,
        int proposed,
        int approved,
        int announced,
        int ordered)
        implements Serializable {}
