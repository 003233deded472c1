package uz.artel.lms.exam.statistics;

import java.time.Duration;
import uz.artel.lms.shared.measurement.InDepth.Stage;
import uz.artel.lms.shared.measurement.Watch;

/**
 * How a long computation leaves the server to those who sit an exam meanwhile: it rests as long as it has worked, for the
 * priority of a thread is not heeded everywhere. And how often it tells where it is.
 */
class Pace {

    private static final long WORK_NANOS = Duration.ofMillis(20).toNanos();
    private static final long TELL_NANOS = Duration.ofMillis(500).toNanos();

    private long since = System.nanoTime();
    private long toldAt;
    private Stage told;

    /** @throws Watch.Cancelled when the server ends the thread */
    void rest() {
        long worked = System.nanoTime() - since;
        if (worked >= WORK_NANOS) {
            try {
                Thread.sleep(Duration.ofNanos(worked).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Watch.Cancelled();
            }
            since = System.nanoTime();
        }
    }

    /** Whether it should tell where it is: at each new stage, and twice a second. */
    boolean isTime(Stage stage) {
        long now = System.nanoTime();
        if (stage == told && now - toldAt < TELL_NANOS) {
            return false;
        }
        told = stage;
        toldAt = now;
        return true;
    }
}
