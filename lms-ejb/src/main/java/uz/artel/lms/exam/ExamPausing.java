package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;

/**
 * A candidate with a right to it pauses and goes on, by the token of his sitting. Pauses are numbered by the page that asks: what
 * is asked twice, by two clicks, two tabs or two devices, is one pause.
 */
@Stateless
@Allowed(anyone = true)
public class ExamPausing {

    private Sittings sittings;
    private TimeBook book;
    private Clock clock;
    private Audit audit;

    protected ExamPausing() {}

    @Inject
    public ExamPausing(Sittings sittings, TimeBook book, Clock clock, Audit audit) {
        this.sittings = sittings;
        this.book = book;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Begins the next pause: the clock stands, and no answer is taken. A number that was there already changes nothing, nor does
     * one while a pause runs.
     *
     * @param number one more than the last pause's
     * @return the time as it stands now
     * @throws uz.artel.lms.shared.Refusal NoPauseLeft, SittingOver; BadInput on {@code number} when it isn't the next; Unknown
     *     when the token isn't this sitting's
     */
    public SittingClock begin(SittingId id, SittingToken token, int number) {
        var sitting = sittings.getLocked(id);
        ExamTaking.requireToken(id, token, sitting.tokenHash());
        var now = clock.now();
        int next = sitting.lastPause() + 1;
        if (number < 1 || number > next) {
            throw new BadInput("number", "outOfRange", 1, next);
        }
        if (number == next && !sitting.isPausedAt(now)) {
            var pause = sitting.pause(now);
            book.begin(id, pause);
            audit.record(
                    "exam.pause.begin",
                    SittingClosing.subject(sitting),
                    null,
                    "pause " + number + " until " + pause.until());
        }
        return ExamTaking.clockOf(sitting, now);
    }

    /**
     * Goes on: what the pause didn't use is there for the next. A pause that has ended changes nothing.
     *
     * @param number of the pause
     * @return the time as it stands now
     * @throws Unknown when there never was such a pause, or the token isn't this sitting's
     */
    public SittingClock end(SittingId id, SittingToken token, int number) {
        var sitting = sittings.getLocked(id);
        ExamTaking.requireToken(id, token, sitting.tokenHash());
        if (number < 1 || number > sitting.lastPause()) {
            throw new Unknown("pause");
        }
        var now = clock.now();
        if (number == sitting.lastPause() && sitting.isPausedAt(now)) {
            sitting.goOn(now);
            book.end(id, number, now);
            audit.record(
                    "exam.pause.end",
                    SittingClosing.subject(sitting),
                    null,
                    "pause " + number + " ends " + sitting.endsAt());
        }
        return ExamTaking.clockOf(sitting, now);
    }
}
