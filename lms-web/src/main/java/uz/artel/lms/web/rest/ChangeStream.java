package uz.artel.lms.web.rest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.access.CurrentCaller;

/**
 * Something that a page listens to: looked at every second while it does, told at once, with each change, and in ten seconds as
 * a sign of life.
 */
@ApplicationScoped
class ChangeStream {

    /** A stream ends after so long and the browser comes again, so nobody listens longer than his session lasts. */
    private static final Duration STREAM = Duration.ofMinutes(2);

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long SIGN_OF_LIFE = 10_000;
    private static final long COME_AGAIN = 1_000;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    CurrentCaller current;

    @Inject
    Clock clock;

    /** What a listener is told. */
    @FunctionalInterface
    interface Words<T> {

        /**
         * @param seen at this look
         * @param now the server's time in milliseconds
         * @param changed whether it is another than at the last look
         * @return JSON
         */
        String of(T seen, long now, boolean changed);
    }

    /**
     * Opens a stream. The first look is made here, in the request, so whoever may not is refused like anywhere else; the others
     * are made as him.
     *
     * @param event name of the events
     * @param look what is looked at; equal when nothing has changed
     */
    <T> void open(SseEventSink sink, Sse sse, String event, Supplier<T> look, Words<T> words) {
        var listener =
                new Listener<>(sink, sse, event, words, look.get(), clock.now().toEpochMilli());
        var caller = current.get();
        var work = new AtomicReference<Future<?>>();
        work.set(executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        long now = clock.now().toEpochMilli();
                        if (sink.isClosed() || now - listener.since > STREAM.toMillis()) {
                            sink.close();
                            work.get().cancel(false);
                            return;
                        }
                        listener.see(current.as(caller, look), now);
                    } catch (RuntimeException e) {
                        // who throws is run no more: the browser must not go on listening to nobody, it comes again
                        sink.close();
                        throw e;
                    }
                },
                LOOK.toMillis(),
                LOOK.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    /** One listener: what he was told last, and when. */
    private static final class Listener<T> {
        private final SseEventSink sink;
        private final Sse sse;
        private final String event;
        private final Words<T> words;
        private final long since;
        private T known;
        private long at;

        Listener(SseEventSink sink, Sse sse, String event, Words<T> words, T known, long now) {
            this.sink = sink;
            this.sse = sse;
            this.event = event;
            this.words = words;
            this.known = known;
            since = now;
            say(now, false);
        }

        void see(T seen, long now) {
            boolean changed = !seen.equals(known);
            if (changed || now - at > SIGN_OF_LIFE) {
                known = seen;
                say(now, changed);
            }
        }

        private void say(long now, boolean changed) {
            at = now;
            sink.send(sse.newEventBuilder()
                    .name(event)
                    .reconnectDelay(COME_AGAIN)
                    .data(String.class, words.of(known, now, changed))
                    .build());
        }
    }
}
