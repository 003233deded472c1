package uz.artel.lms.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;

/** What a page hears that listens to something. */
class ChangeStreamTest {

    private final List<String> heard = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final List<Runnable> looks = new ArrayList<>();
    private final ChangeStream stream = new ChangeStream();

    @BeforeEach
    void aServerThatLooksWhenItIsTold() {
        stream.clock = new Clock();
        stream.current = new CurrentCaller();
        stream.executor = as(ManagedScheduledExecutorService.class, (proxy, method, arguments) -> {
            looks.add((Runnable) arguments[0]);
            return null;
        });
    }

    private static <T> T as(Class<T> type, InvocationHandler does) {
        return type.cast(Proxy.newProxyInstance(ChangeStreamTest.class.getClassLoader(), new Class<?>[] {type}, does));
    }

    private void listen(Supplier<String> look) {
        var sink = as(SseEventSink.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "isClosed" -> closed.get();
            case "close" -> {
                closed.set(true);
                yield null;
            }
            default -> null;
        });
        var builder = new Object[1];
        builder[0] = as(OutboundSseEvent.Builder.class, (proxy, method, arguments) -> {
            if (method.getName().equals("data")) {
                heard.add((String) arguments[1]);
            }
            return method.getName().equals("build") ? null : builder[0];
        });
        var sse = as(Sse.class, (proxy, method, arguments) -> builder[0]);
        var caller = new Caller(new PersonId(1), new CentreId(1), List.of());
        stream.current.as(caller, () -> {
            stream.open(sink, sse, "change", look, (seen, now, changed) -> seen + " " + changed);
            return null;
        });
    }

    @Test
    void who_listens_hears_how_it_stands_and_each_change_once() {
        var seen = new String[] {"waiting"};
        listen(() -> seen[0]);
        looks.get(0).run();
        seen[0] = "running";
        looks.get(0).run();
        looks.get(0).run();
        assertEquals(List.of("waiting false", "running true"), heard);
        assertFalse(closed.get());
    }

    @Test
    void a_look_that_fails_ends_the_stream_so_that_the_browser_comes_again() {
        var gone = new AtomicBoolean();
        listen(() -> {
            if (gone.get()) {
                throw new IllegalStateException("the database is gone");
            }
            return "waiting";
        });
        gone.set(true);
        assertThrows(IllegalStateException.class, () -> looks.get(0).run());
        assertTrue(closed.get());
    }
}
