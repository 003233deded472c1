package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.PersonId;

/**
 * A person's right to more time in exams. The reason is for those who decide about it.
 *
 * @param percent of an exam's length
 * @param approvedBy null while nobody has
 */
public record Accommodation(
        long id,
        PersonId person,
        long centre,
        int percent,
        LocalDate from,
        LocalDate until,
        String reason,
        PersonId askedBy,
        Instant askedAt,
        PersonId approvedBy) {

    static final int LEAST = 5;
    static final int MOST = 100;

    /** Whether it holds on this day of the centre, once approved. */
    boolean holdsOn(LocalDate day) {
        return approvedBy != null && !day.isBefore(from) && !day.isAfter(until);
    }
}
