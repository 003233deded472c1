package uz.artel.lms.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import uz.artel.lms.exam.statistics.FiguresAnalysing;

/** What a page of figures hears while an analysis is made. */
@ApplicationScoped
@Path("/figures")
public class FiguresResource {

    @EJB
    private FiguresAnalysing analysing;

    @Inject
    private ChangeStream stream;

    /**
     * A stream of events {@code analysis}: JSON with {@code number} of the run asked for last, its {@code state}, its {@code
     * stage} (empty before the first) and {@code progress} in percent; number 0 where none was ever asked for.
     *
     * @param exam key of the blueprint
     */
    @GET
    @Path("/{exam}/analysis/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void analysisChanges(@PathParam("exam") String exam, @Context SseEventSink sink, @Context Sse sse) {
        var figures = analysing;
        // an exam of which nothing is known here is no stream
        figures.standing(exam);
        stream.open(
                sink,
                sse,
                "analysis",
                () -> figures.moment(exam),
                (seen, now, changed) -> seen.map(m -> "{\"number\":" + m.number() + ",\"state\":\"" + m.state()
                                + "\",\"stage\":\"" + (m.stage() == null ? "" : m.stage()) + "\",\"progress\":"
                                + m.progress() + "}")
                        .orElse("{\"number\":0,\"state\":\"\",\"stage\":\"\",\"progress\":0}"));
    }
}
