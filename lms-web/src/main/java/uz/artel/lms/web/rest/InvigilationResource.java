package uz.artel.lms.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Objects;
import uz.artel.lms.exam.Invigilating;

/** What an invigilator's board hears: that something about the seats he sees or about his rooms has changed. */
@ApplicationScoped
@Path("/invigilation")
public class InvigilationResource {

    @EJB
    private Invigilating invigilating;

    @Inject
    private ChangeStream stream;

    /**
     * A stream of events {@code seats}: JSON with {@code now}, the server's time in milliseconds, and {@code changed}. One comes
     * at once, one with each change, and one in ten seconds as a sign of life.
     */
    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void changes(@Context SseEventSink sink, @Context Sse sse) {
        // the request is over when the others look: they hold the bean, not this object
        var seats = invigilating;
        stream.open(
                sink,
                sse,
                "seats",
                () -> Objects.hash(seats.seats(), seats.duties()),
                (seen, now, changed) -> "{\"now\":" + now + ",\"changed\":" + changed + "}");
    }
}
