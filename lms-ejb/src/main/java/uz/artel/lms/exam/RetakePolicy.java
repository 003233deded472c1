package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.StudyLeave;

/**
 * Who may try again, and when.
 *
 * <p>Quizzes and week tests may be repeated the same day, as often as the blueprint's tries say (0: as often as needed). An
 * exam that counts has at most two retakes (three tries when the blueprint says 0, else its own number, but never more than
 * three); a retake waits until the result is announced and falls on the first to the fifth day after that day, counted in the
 * calendar of the centre without days of study leave, and after the training that was held about what was missing (domain facts §4.1, §6.3). A fresh
 * invitation opens the days again, never the number of tries. Who missed the safety block twice sits no more, nor who used up
 * the tries of an exam that admits to a line: the head decides (§6.3). Tries count by exam and {@link ExamRound round}, whatever
 * language they were sat in.
 *
 * <p>A sitting that a second look has replaced by a full second form is no try: the second form takes its place, at once and
 * until the fifth day after the candidate was told, which is not before the moment named for the results, without training.
 */
final class RetakePolicy {

    static final int MAX_TRIES = 3;
    static final int FIRST_DAY = 1;
    static final int LAST_DAY = 5;

    private RetakePolicy() {}

    /**
     * An earlier try.
     *
     * @param announcedAt null until the result is announced
     * @param passed null until the result is announced
     * @param safetyMissed whether the announced result missed the safety block
     * @param replacedAt when the candidate was told that a second form takes its place, or null
     * @param trained whether the training after it was held
     */
    record Earlier(Instant announcedAt, Boolean passed, boolean safetyMissed, Instant replacedAt, boolean trained) {}

    /** The tries that count as tries. */
    static List<Earlier> counted(List<Earlier> earlier) {
        return earlier.stream().filter(e -> e.replacedAt() == null).toList();
    }

    /** Whether the last try waits for its second form. */
    static boolean owesSecondForm(List<Earlier> earlier) {
        return !earlier.isEmpty() && earlier.get(earlier.size() - 1).replacedAt() != null;
    }

    /** Whether no try is left, whatever comes of them. */
    static boolean usedUp(Use use, int blueprintTries, List<Earlier> counted) {
        int tries = tries(use, blueprintTries);
        return tries > 0 && counted.size() >= tries;
    }

    /** Whether the safety block was missed twice. */
    static boolean headDecides(List<Earlier> earlier) {
        return earlier.stream().filter(Earlier::safetyMissed).count() >= 2;
    }

    static int tries(Use use, int blueprintTries) {
        if (!use.counts()) {
            return blueprintTries;
        }
        return blueprintTries == 0 ? MAX_TRIES : Math.min(blueprintTries, MAX_TRIES);
    }

    /**
     * The last day of a retake; days of study leave do not count.
     *
     * @param from the day of the announcement, or on which a second form was told
     */
    static LocalDate lastDay(LocalDate from, List<StudyLeave> leaves) {
        return StudyLeave.plusDays(from, LAST_DAY, leaves);
    }

    /**
     * Refuses a try that isn't due.
     *
     * @param earlier the tries of this round so far, in order
     * @param invited whether an invitation is open now
     * @param leaves the person's study leaves, asked for when the days seem over
     * @throws uz.artel.lms.shared.Refusal NoTryLeft, AlreadyPassed, ResultAwaited, HeadDecides, RetakeTooEarly,
     *     RetakeTooLate or TrainingFirst
     */
    static void require(
            Use use,
            int blueprintTries,
            List<Earlier> earlier,
            Instant now,
            ZoneId zone,
            boolean invited,
            Supplier<List<StudyLeave>> leaves) {
        if (use.counts() && earlier.stream().anyMatch(e -> Boolean.TRUE.equals(e.passed()))) {
            throw new AlreadyPassed();
        }
        var counted = counted(earlier);
        if (use.counts() && counted.stream().anyMatch(e -> e.announcedAt() == null)) {
            throw new ResultAwaited();
        }
        if (usedUp(use, blueprintTries, counted)) {
            if (use == Use.CERTIFICATION) {
                throw new HeadDecides();
            }
            throw new NoTryLeft(tries(use, blueprintTries));
        }
        if (!use.counts() || earlier.isEmpty()) {
            return;
        }
        if (headDecides(counted)) {
            throw new HeadDecides();
        }
        var last = earlier.get(earlier.size() - 1);
        boolean second = last.replacedAt() != null;
        var from = LocalDate.ofInstant(second ? last.replacedAt() : last.announcedAt(), zone);
        var today = LocalDate.ofInstant(now, zone);
        if (!second && today.isBefore(from.plusDays(FIRST_DAY))) {
            throw new RetakeTooEarly(from.plusDays(FIRST_DAY));
        }
        if (today.isAfter(from.plusDays(LAST_DAY)) && !invited) {
            var until = lastDay(from, leaves.get());
            if (today.isAfter(until)) {
                throw new RetakeTooLate(until);
            }
        }
        if (!second && !last.trained()) {
            throw new TrainingFirst();
        }
    }
}
