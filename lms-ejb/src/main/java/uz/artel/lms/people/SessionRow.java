package uz.artel.lms.people;

import java.time.Instant;

/**
 * An open session of one's own.
 *
 * @param device browser and system as the browser named them
 * @param current whether it is the one that asks
 */
public record SessionRow(long id, Instant created, Instant lastSeen, String device, boolean current) {}
