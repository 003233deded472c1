package uz.artel.lms.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a grant holds: from the first day to the last, both included and counted in the zone of its centre, unless it was
 * ended before.
 *
 * @param from first day
 * @param until last day, or null for no end
 * @param endedAt when an administrator ended it, or null
 */
record GrantDates(LocalDate from, LocalDate until, Instant endedAt) {

    boolean holdAt(Instant instant, ZoneId zone) {
        var day = LocalDate.ofInstant(instant, zone);
        return !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && (endedAt == null || instant.isBefore(endedAt));
    }
}
