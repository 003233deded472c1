package uz.artel.lms.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What somebody may pause in one sitting, and the pause that runs or ran last. */
@Embeddable
class PauseAllowance {

    @Column(name = "pause_minutes")
    private int minutes;

    @Column(name = "paused_seconds")
    private int seconds;

    @Column(name = "pauses")
    private int number;

    @Column(name = "paused_at")
    private Instant beganAt;

    @Column(name = "paused_until")
    private Instant until;

    protected PauseAllowance() {}

    static PauseAllowance none() {
        return new PauseAllowance();
    }

    void grant(int more) {
        minutes += more;
    }

    /** Number of the last pause, 0 before the first. */
    int number() {
        return number;
    }

    boolean runs(Instant now) {
        return until != null && now.isBefore(until);
    }

    /**
     * Begins a pause, which binds all that is left.
     *
     * @throws NoPauseLeft when nothing is, or nothing ever was
     * @throws SittingPaused while one runs
     */
    Pause begin(Instant now) {
        if (runs(now)) {
            throw new SittingPaused();
        }
        if (left() == 0 || number == PauseClock.MOST) {
            throw new NoPauseLeft();
        }
        number++;
        beganAt = now;
        until = now.plusSeconds(left());
        seconds = 60 * minutes;
        return new Pause(number, beganAt, until, null);
    }

    /**
     * Ends the pause that runs; what it didn't use is there for the next.
     *
     * @return how many seconds that is
     */
    int end(Instant now) {
        var bound = new Pause(number, beganAt, until, null);
        var used = new Pause(number, beganAt, until, now);
        int unused = bound.seconds() - used.seconds();
        seconds -= unused;
        until = now;
        return unused;
    }

    private int left() {
        return 60 * minutes - seconds;
    }

    /** How it stands, null where there is no right. */
    PauseClock clock(Instant now) {
        return PauseClock.of(minutes, seconds, number, until, now);
    }
}
