package uz.artel.lms.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.TestWiring;

/** The making of the demo's centre beside the product: what goes wrong in it, and how it ends. */
class CentreMakingTest {

    @TempDir
    private Path data;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final AtomicReference<Future<?>> scheduled = new AtomicReference<>();

    @BeforeEach
    void aFolderForTheConsole() {
        System.setProperty("lms.data", data.toString());
    }

    @AfterEach
    void theEnd() {
        System.clearProperty("lms.data");
        pool.shutdownNow();
    }

    private CentreMaking making(CentreTelling telling) {
        var making = new TestWiring(null)
                .with(CentreTelling.class, telling)
                .with(CentreProgress.class, new CentreProgress())
                .with(Clock.class, new Clock())
                .get(CentreMaking.class);
        making.executor = (ManagedScheduledExecutorService) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedScheduledExecutorService.class},
                (proxy, method, arguments) -> {
                    assertEquals("schedule", method.getName());
                    scheduled.set(pool.submit((Runnable) arguments[0]));
                    return null;
                });
        return making;
    }

    private String console() throws Exception {
        return Files.readString(data.resolve("demo-centre.txt"));
    }

    /** A story of which nothing is told yet. */
    private static class Story extends CentreTelling {
        @Override
        boolean over() {
            return false;
        }

        @Override
        void takeUp(Book book, Listener listener) {}

        @Override
        void tell(Book book, Listener listener) {}
    }

    @Test
    void the_product_starts_although_what_was_left_open_cannot_be_finished() throws Exception {
        var making = making(new Story() {
            @Override
            void takeUp(Book book, Listener listener) {
                throw new IllegalStateException("planted");
            }
        });
        making.begin(null);
        scheduled.get().get(10, TimeUnit.SECONDS);
        assertEquals("the demo's centre is complete\nover\n", console(), "and the story goes on");
    }

    @Test
    void what_cannot_be_told_is_said_once_and_for_all() throws Exception {
        var making = making(new Story() {
            @Override
            void tell(Book book, Listener listener) {
                throw new IllegalStateException("planted");
            }
        });
        making.begin(null);
        scheduled.get().get(10, TimeUnit.SECONDS);
        assertTrue(console().startsWith("the demo's centre is left incomplete"), console());
        assertTrue(console().endsWith("\nover\n"), console());
    }

    @Test
    void where_all_is_told_the_console_need_not_look_again() throws Exception {
        making(new Story() {
                    @Override
                    boolean over() {
                        return true;
                    }
                })
                .begin(null);
        assertEquals("\nover\n", console());
    }

    @Test
    void a_stop_waits_for_the_piece_that_is_being_told_and_begins_no_other() throws Exception {
        var inside = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var whole = new AtomicBoolean();
        var another = new AtomicBoolean();
        var making = making(new Story() {
            @Override
            void tell(Book book, Listener listener) {
                inside.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                whole.set(true);
                listener.hear("the exam is sat", 1, 70, 1);
                another.set(true);
            }
        });
        making.begin(null);
        inside.await();
        var stop = pool.submit(making::stop);
        assertThrows(TimeoutException.class, () -> stop.get(300, TimeUnit.MILLISECONDS), "it waits");
        go.countDown();
        stop.get(10, TimeUnit.SECONDS);
        assertTrue(whole.get());
        assertEquals(false, another.get());
    }
}
