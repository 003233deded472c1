package uz.artel.lms.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ClockTest {

    private final Clock clock = new Clock();
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void a_sweep_waits_for_a_piece_of_history_and_comes_before_the_next_one() throws Exception {
        var begun = new CountDownLatch(1);
        var waits = new CountDownLatch(1);
        var history = new FutureTask<Void>(
                () -> {
                    clock.inOnePiece(() -> {
                        begun.countDown();
                        await(waits);
                        order.add("a sitting is told");
                    });
                    clock.inOnePiece(() -> order.add("another sitting is told"));
                },
                null);
        new Thread(history).start();
        begun.await();
        var sweep = new FutureTask<>(() -> clock.betweenPieces(Duration.ofMinutes(1), () -> order.add("a sweep")));
        var sweeper = new Thread(sweep);
        sweeper.start();
        while (sweeper.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        waits.countDown();
        assertTrue(sweep.get());
        history.get();
        assertEquals(List.of("a sitting is told", "a sweep", "another sitting is told"), order);
    }

    @Test
    void a_long_piece_is_not_waited_for() throws Exception {
        var begun = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var history = new Thread(() -> clock.inOnePiece(() -> {
            begun.countDown();
            await(over);
        }));
        history.start();
        begun.await();
        assertFalse(clock.betweenPieces(Duration.ofMillis(1), () -> order.add("a sweep")));
        over.countDown();
        history.join();
        assertTrue(clock.betweenPieces(Duration.ofMillis(1), () -> order.add("a sweep")));
        assertEquals(List.of("a sweep"), order);
    }

    @Test
    void history_is_being_made_until_its_work_is_over_however_it_ends() {
        clock.makeHistory(() -> assertTrue(clock.historyIsBeingMade()));
        assertFalse(clock.historyIsBeingMade());
        try {
            clock.makeHistory(() -> {
                throw new IllegalStateException();
            });
        } catch (IllegalStateException e) {
            assertFalse(clock.historyIsBeingMade());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
