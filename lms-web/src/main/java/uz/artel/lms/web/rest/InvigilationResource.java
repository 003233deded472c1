package uz.artel.lms.web.rest;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import uz.artel.lms.exam.Invigilating;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.access.CurrentCaller;

/** What an invigilator's board hears: that something about the seats of his centre has changed. */
@RequestScoped
@Path("/invigilation")
public class InvigilationResource {

    /** A stream ends after so long and the browser comes again, so nobody listens longer than his session lasts. */
    private static final Duration STREAM = Duration.ofMinutes(2);

    /** The seats are looked at this often while somebody listens. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    @EJB
    private Invigilating invigilating;

    @Inject
    private CurrentCaller current;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService executor;

    /**
     * A stream of events {@code seats}: JSON with {@code now}, the server's time in milliseconds, and {@code changed}. One comes
     * at once, one with each change, and one in ten seconds as a sign of life.
     */
    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void changes(@Context SseEventSink sink, @Context Sse sse) {
        // the first look is made in the request, so whoever may not is refused like anywhere else
        var told = new Told(invigilating.seats().hashCode(), clock.now().toEpochMilli());
        var caller = current.get();
        var watched = new Watch(sink, sse, told.digest, told.at);
        watched.say(told.at, false);
        var work = new AtomicReference<Future<?>>();
        work.set(executor.scheduleWithFixedDelay(
                () -> {
                    var now = clock.now().toEpochMilli();
                    if (sink.isClosed() || now - told.at > STREAM.toMillis()) {
                        sink.close();
                        work.get().cancel(false);
                        return;
                    }
                    int digest = current.as(caller, () -> invigilating.seats().hashCode());
                    watched.look(digest, now);
                },
                LOOK.toMillis(),
                LOOK.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    private record Told(int digest, long at) {}

    /** One listener: what he was told last, and when. */
    private static final class Watch {

        private static final long SIGN_OF_LIFE = 10_000;

        private final SseEventSink sink;
        private final Sse sse;
        private int digest;
        private long at;

        Watch(SseEventSink sink, Sse sse, int digest, long at) {
            this.sink = sink;
            this.sse = sse;
            this.digest = digest;
            this.at = at;
        }

        void look(int seen, long now) {
            if (seen != digest || now - at > SIGN_OF_LIFE) {
                boolean changed = seen != digest;
                digest = seen;
                say(now, changed);
            }
        }

        void say(long now, boolean changed) {
            at = now;
            sink.send(sse.newEventBuilder()
                    .name("seats")
                    .reconnectDelay(1000)
                    .data(String.class, "{\"now\":" + now + ",\"changed\":" + changed + "}")
                    .build());
        }
    }
}
