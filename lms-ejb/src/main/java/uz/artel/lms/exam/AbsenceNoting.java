package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;

/**
 * Notes that a candidate was away from the page of his exam. The browser tells it, the invigilator and whoever looks a second
 * time read it; it changes no mark and ends no sitting. Where nothing hangs on the result nothing is noted, nor in a pause.
 */
@Stateless
@Allowed(anyone = true)
public class AbsenceNoting {

    /** Shorter ones are a slip of the hand; the browser doesn't tell them. */
    static final Duration SHORTEST = Duration.ofSeconds(1);

    /** So many of one sitting are noted; whoever goes away more often has been seen to. */
    static final int MOST = 200;

    private static final int LETTER = 50;
    private static final Duration LONGEST = Duration.ofDays(1);

    private Sittings sittings;
    private Answers answers;
    private TimeBook book;
    private Clock clock;

    protected AbsenceNoting() {}

    @Inject
    public AbsenceNoting(Sittings sittings, Answers answers, TimeBook book, Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.book = book;
        this.clock = clock;
    }

    /**
     * One absence.
     *
     * @param number the browser's number of it, no other of this sitting has it: told again, it is noted once
     * @param away how long, in milliseconds
     * @param ago how long ago it ended, in milliseconds
     */
    public record Absence(long number, long away, long ago) {}

    /**
     * Notes absences of an open sitting.
     *
     * @return how many of these stand noted
     * @throws BadInput on {@code away} or {@code ago} out of range, on {@code absences} when none or too many are told
     * @throws Unknown when the token isn't this sitting's
     */
    public int note(SittingId id, SittingToken token, List<Absence> absences) {
        var sitting = sittings.getLocked(id);
        ExamTaking.requireToken(id, token, sitting.tokenHash());
        if (absences.isEmpty() || absences.size() > LETTER) {
            throw new BadInput("absences", "outOfRange", 1, LETTER);
        }
        for (var one : absences) {
            if (one.away() < SHORTEST.toMillis() || one.away() > LONGEST.toMillis()) {
                throw new BadInput("away", "outOfRange", SHORTEST.toMillis(), LONGEST.toMillis());
            }
            if (one.ago() < 0 || one.ago() > LONGEST.toMillis()) {
                throw new BadInput("ago", "outOfRange", 0, LONGEST.toMillis());
            }
        }
        var now = clock.now();
        if (!sitting.use().counts() || !sitting.awaitsAnswers(now)) {
            return 0;
        }
        long known = answers.incidents(id).stream()
                .filter(i -> i.kind() == Incident.Kind.FOCUS_LOST)
                .count();
        var pauses = sitting.lastPause() == 0 ? List.<Pause>of() : book.pauses(id);
        int noted = 0;
        for (var one : absences) {
            if (known + noted >= MOST) {
                break;
            }
            var left = now.minusMillis(one.ago() + one.away());
            var at = left.isBefore(sitting.startedAt()) ? sitting.startedAt() : left;
            var away = Pause.outside(pauses, left, left.plusMillis(one.away()));
            if (away.compareTo(SHORTEST) >= 0) {
                answers.addIncident(
                        id, new Incident(at, Incident.Kind.FOCUS_LOST, away.toMillis()), "absence " + one.number());
                noted++;
            }
        }
        return noted;
    }
}
