package uz.artel.lms.shared;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Work beside the pages, one thread at a time, that is told when the server stops and for which the stop waits. */
public final class Background {

    private final ReentrantLock atWork = new ReentrantLock();
    private volatile boolean stopping;

    /** Does it, unless another thread is at it or the server stops. */
    public void run(Runnable work) {
        if (stopping || !atWork.tryLock()) {
            return;
        }
        try {
            work.run();
        } finally {
            atWork.unlock();
        }
    }

    /** Whether somebody is at it. */
    public boolean busy() {
        return atWork.isLocked();
    }

    /** Whether who is at it has to end. The server may end its threads before it tells its beans that it stops. */
    public boolean ends() {
        return stopping || Thread.currentThread().isInterrupted();
    }

    /** From now on nothing is begun; waits for what is at work, so long at most. */
    public void stop(Duration patience) {
        stopping = true;
        try {
            if (atWork.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                atWork.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
