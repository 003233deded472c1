package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.Use;

/**
 * The tries of a person at an exam that belong together: an attestation comes again every so often, a certificate runs out, and
 * the tries are counted anew.
 *
 * @param number from 1
 * @param tries the tries in it so far, in order
 */
record ExamRound(int number, List<RetakePolicy.Earlier> tries) {

    static final ExamRound FIRST = new ExamRound(1, List.of());

    ExamRound {
        tries = List.copyOf(tries);
    }

    /** The round after this one. */
    ExamRound next() {
        return new ExamRound(number + 1, List.of());
    }

    /**
     * An invitation that is open, or to a session that is to come or on.
     *
     * @param head whether the head of the centre invited
     */
    record Invited(Instant at, boolean head) {}

    /** How a round ended: when its last result was announced, and whether that passed. */
    private record End(Instant at, boolean passed) {}

    /** Empty while a try or a result is still to come, and for what may be repeated as often as needed. */
    private Optional<End> end(Blueprint rules) {
        if (!rules.use().counts()) {
            return Optional.empty();
        }
        var passed = tries.stream()
                .filter(t -> Boolean.TRUE.equals(t.passed()))
                .map(RetakePolicy.Earlier::announcedAt)
                .max(Instant::compareTo);
        if (passed.isPresent()) {
            return passed.map(at -> new End(at, true));
        }
        var counted = RetakePolicy.counted(tries);
        if (counted.isEmpty()
                || RetakePolicy.owesSecondForm(tries)
                || counted.stream().anyMatch(t -> t.announcedAt() == null)) {
            return Optional.empty();
        }
        return RetakePolicy.usedUp(rules.use(), rules.tries(), counted) || RetakePolicy.headDecides(counted)
                ? Optional.of(new End(counted.get(counted.size() - 1).announcedAt(), false))
                : Optional.empty();
    }

    /**
     * Whether another round is open now. After a pass: by an invitation given since, or, where the exam's pass is worth something
     * for some months only, when these are over. After the last try failed: by an invitation given since; it must be the head's
     * where the exam admits to a line or the safety block was missed twice (domain facts §6.3).
     *
     * @param invitations asked for when this round is over
     */
    boolean opensAnother(Blueprint rules, Instant now, Supplier<ZoneId> zone, Supplier<List<Invited>> invitations) {
        var end = end(rules);
        if (end.isEmpty()) {
            return false;
        }
        var at = end.get().at();
        if (end.get().passed() && ranOut(rules.validMonths(), at, now, zone)) {
            return true;
        }
        boolean anyone = end.get().passed()
                || rules.use() == Use.ATTESTATION && !RetakePolicy.headDecides(RetakePolicy.counted(tries));
        return invitations.get().stream().anyMatch(i -> i.at().isAfter(at) && (anyone || i.head()));
    }

    private static boolean ranOut(int months, Instant passed, Instant now, Supplier<ZoneId> zone) {
        return months > 0
                && !LocalDate.ofInstant(now, zone.get())
                        .isBefore(LocalDate.ofInstant(passed, zone.get()).plusMonths(months));
    }
}
