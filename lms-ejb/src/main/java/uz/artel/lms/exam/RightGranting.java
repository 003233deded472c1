package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import uz.artel.lms.shared.RequestKey;

/** Gives a sitting what a right of its candidate says. Runs in the caller's transaction, on a sitting nobody else changes. */
@ApplicationScoped
class RightGranting {

    private TimeBook book;

    protected RightGranting() {}

    @Inject
    RightGranting(TimeBook book) {
        this.book = book;
    }

    /**
     * Adds the minutes and the pauses of an approved right to a sitting.
     *
     * @param length of the exam in minutes
     */
    void grant(Sitting sitting, int length, Accommodation right, Instant now) {
        int minutes = ExtraTime.minutesOf(right.percent(), length);
        if (minutes > 0) {
            book.add(
                    RequestKey.of("right", right.id(), sitting.id().value()),
                    sitting.id(),
                    minutes,
                    ExtraTime.Kind.ACCOMMODATION,
                    "right " + right.id(),
                    right.approvedBy(),
                    now,
                    false);
            sitting.extend(minutes, now);
        }
        if (right.pauseMinutes() > 0) {
            book.grantPauses(sitting.id(), right, now);
            sitting.grantPauses(right.pauseMinutes(), now);
        }
    }
}
