package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Hears the pages of sittings, and notes where one was silent for too long. Runs in the caller's transaction, after the token was
 * found right. It changes no mark; where nothing hangs on the result nothing is noted.
 */
@ApplicationScoped
class Listening {

    private Hearing hearing;
    private Sittings sittings;
    private Answers answers;
    private TimeBook book;
    private Event<PageHeard> heard;

    protected Listening() {}

    @Inject
    Listening(Hearing hearing, Sittings sittings, Answers answers, TimeBook book, Event<PageHeard> heard) {
        this.hearing = hearing;
        this.sittings = sittings;
        this.answers = answers;
        this.book = book;
        this.heard = heard;
    }

    /** The page of a sitting is heard of; it says nothing of a silence. */
    void hears(SittingId id, Instant now) {
        hears(id, now, null);
    }

    /**
     * The page of a sitting is heard of.
     *
     * @param unreached so many milliseconds it says that it lay open and reached nobody; null when it says nothing
     */
    void hears(SittingId id, Instant now, Long unreached) {
        if (!hearing.isUsual(id, now)) {
            var sitting = sittings.get(id);
            ends(sitting, sitting.handedAt(), now, unreached);
        }
    }

    /**
     * The sheet of a sitting is handed over.
     *
     * @param before when it was handed over the last time; now for the first time
     */
    void handsOver(Sitting sitting, Instant before, Instant now) {
        if (!hearing.isUsual(sitting.id(), now)) {
            ends(sitting, before, now, null);
        }
    }

    private void ends(Sitting sitting, Instant handed, Instant now, Long unreached) {
        var id = sitting.id();
        if (sitting.use().counts() && sitting.awaitsAnswers(now)) {
            var pauses = sitting.lastPause() == 0 ? List.<Pause>of() : book.pauses(id);
            Silence.between(hearing.last(id, handed), now, sitting.endsAt(), pauses)
                    .ifPresent(silence -> answers.addIncident(id, silence.incident(unreached), silence.ref()));
        }
        heard.fire(new PageHeard(id, now));
    }
}
