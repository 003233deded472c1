package uz.artel.lms.shared;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Days of a student's examination session at his university, both ends included. Deadlines stop meanwhile (domain facts,
 * study leave).
 */
public record StudyLeave(LocalDate from, LocalDate until) {

    /** Whether the day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /**
     * The day so many days after another one when days of leave do not count.
     *
     * @param days 0 or more
     * @param leaves in any order; where two overlap a day is left out once
     */
    public static LocalDate plusDays(LocalDate day, int days, Collection<StudyLeave> leaves) {
        var reached = day;
        for (int counted = 0; counted < days; ) {
            reached = reached.plusDays(1);
            if (!covered(reached, leaves)) {
                counted++;
            }
        }
        return reached;
    }

    /**
     * A last day moved on by the days of leave between a first day and it, and by those it then meets.
     *
     * @param from the first day; counts like the others
     */
    public static LocalDate postponed(LocalDate from, LocalDate last, Collection<StudyLeave> leaves) {
        if (leaves.isEmpty() || last.isBefore(from)) {
            return last;
        }
        int days = (int) (last.toEpochDay() - from.toEpochDay()) + 1;
        return plusDays(from.minusDays(1), days, leaves);
    }

    private static boolean covered(LocalDate day, Collection<StudyLeave> leaves) {
        return leaves.stream().anyMatch(leave -> leave.covers(day));
    }
}
