package uz.artel.lms.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The one source of time. Activities read it once per call and pass the instant down; nothing else asks the system.
 *
 * <p>Instants are UTC and cut to microseconds, because the database keeps six digits and would round the rest. In a demo
 * or test the clock may run ahead of the system by an offset that only grows ({@link #moveTo}), and one thread may see
 * another instant for the length of a call ({@link #at}), which is how demo history is made.
 */
@ApplicationScoped
public class Clock {

    private static final ThreadLocal<Instant> PINNED = new ThreadLocal<>();

    private volatile Duration offset = Duration.ZERO;

    private final ReentrantLock piece = new ReentrantLock(true);

    private volatile boolean historyIsBeingMade;

    /** The present instant, UTC, microseconds. */
    public Instant now() {
        var pinned = PINNED.get();
        return pinned != null ? pinned : Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    /** Today in the zone of a centre. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    /** How far this clock runs ahead of the system; zero in production. */
    public Duration offset() {
        return offset;
    }

    /** Sets the offset kept in the database when the application starts. */
    public void startAhead(Duration stored) {
        offset = Objects.requireNonNull(stored);
    }

    /**
     * Moves the clock forward to {@code target}; the caller stores the new offset.
     *
     * @return the new offset
     * @throws IllegalArgumentException when the target is not later than now: the clock never runs backwards
     */
    public synchronized Duration moveTo(Instant target) {
        var system = Instant.now();
        if (!target.isAfter(system.plus(offset))) {
            throw new IllegalArgumentException("the clock only moves forward");
        }
        offset = Duration.between(system, target);
        return offset;
    }

    /**
     * Whether demo history is being made on another thread: what reckons from all results has time until all are there. Sweeps
     * that compare with now don't ask this, they run {@link #betweenPieces}.
     */
    public boolean historyIsBeingMade() {
        return historyIsBeingMade;
    }

    /** Runs the making of demo history. */
    public void makeHistory(Runnable work) {
        historyIsBeingMade = true;
        try {
            work.run();
        } finally {
            historyIsBeingMade = false;
        }
    }

    /**
     * A piece of history that no sweep may come into: a sitting that is being told ended long ago for everybody but the thread
     * that tells it.
     */
    public void inOnePiece(Runnable work) {
        piece.lock();
        try {
            work.run();
        } finally {
            piece.unlock();
        }
    }

    /**
     * Runs a sweep that compares with now where no piece of history is open. Long pieces are not waited for.
     *
     * @return whether it was run
     */
    public boolean betweenPieces(Duration patience, Runnable sweep) throws InterruptedException {
        if (!piece.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            sweep.run();
            return true;
        } finally {
            piece.unlock();
        }
    }

    /** Runs {@code work} on this thread as if it happened at {@code instant}. */
    public <T> T at(Instant instant, Supplier<T> work) {
        var before = PINNED.get();
        PINNED.set(instant.truncatedTo(ChronoUnit.MICROS));
        try {
            return work.get();
        } finally {
            if (before == null) {
                PINNED.remove();
            } else {
                PINNED.set(before);
            }
        }
    }
}
