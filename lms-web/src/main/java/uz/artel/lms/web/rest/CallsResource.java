package uz.artel.lms.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import uz.artel.lms.practice.CallId;
import uz.artel.lms.practice.CallSheet;
import uz.artel.lms.practice.DeskSheet;
import uz.artel.lms.practice.PracticeCalling;
import uz.artel.lms.shared.BadInput;

/** A call at the desk: begin or take up again, act, keep and save the record. Every answer is the call as it stands. */
@ApplicationScoped
@Path("/calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CallsResource {

    private static final int LARGEST = 16 * 1024;
    private static final Jsonb JSON = JsonbBuilder.create();

    @EJB
    private PracticeCalling calling;

    /** What begins a call. */
    public static class Wish {
        /** Key of the scenario. */
        public String scenario;
    }

    /** Something the operator does. */
    public static class Deed {
        /** The last taken sequence plus one. */
        public Integer sequence;
        /** ANSWER, SAY, MUTE, UNMUTE, HOLD, RESUME, ALERT, SMS, LOOK_UP, HANG_UP, CALL_BACK, FINISH. */
        public String kind;
        /** Key of the act or the template. */
        public String ref;
        /** The language it was said in: ru or uz. */
        public String lang;
        /** What was typed. */
        public String text;
    }

    /** The record as it stands in the form. */
    public static class Form {
        /** The last taken sequence plus one; not needed for a draft. */
        public Integer sequence;
        /** Field → text. */
        public Map<String, String> fields;
    }

    /** The id of a call. */
    public record Started(long id) {}

    @POST
    public Started start(InputStream body) throws IOException {
        return new Started(calling.start(BadInput.text("scenario", read(body, Wish.class).scenario, 60))
                .value());
    }

    @GET
    @Path("/{id}")
    public CallSheet sheet(@PathParam("id") long id) {
        return calling.read(new CallId(id));
    }

    @GET
    @Path("/{id}/desk")
    public DeskSheet desk(@PathParam("id") long id) {
        return calling.desk(new CallId(id));
    }

    @POST
    @Path("/{id}/actions")
    public CallSheet act(@PathParam("id") long id, InputStream body) throws IOException {
        var deed = read(body, Deed.class);
        return calling.act(new CallId(id), sequence(deed.sequence), deed.kind, deed.ref, deed.lang, deed.text);
    }

    @PUT
    @Path("/{id}/record")
    public void draft(@PathParam("id") long id, InputStream body) throws IOException {
        calling.keepDraft(new CallId(id), read(body, Form.class).fields);
    }

    @POST
    @Path("/{id}/record")
    public CallSheet save(@PathParam("id") long id, InputStream body) throws IOException {
        var form = read(body, Form.class);
        return calling.save(new CallId(id), sequence(form.sequence), form.fields);
    }

    @POST
    @Path("/{id}/match")
    public List<PracticeCalling.TypedMatch> match(@PathParam("id") long id, InputStream body) throws IOException {
        var deed = read(body, Deed.class);
        return calling.match(new CallId(id), deed.lang, deed.text);
    }

    private static int sequence(Integer sequence) {
        if (sequence == null || sequence < 1) {
            throw new BadInput("sequence", "required");
        }
        return sequence;
    }

    private static <T> T read(InputStream body, Class<T> type) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new BadInput("body", "tooLong", LARGEST);
        }
        var read = JSON.fromJson(new String(bytes, StandardCharsets.UTF_8), type);
        if (read == null) {
            throw new BadInput("body", "required");
        }
        return read;
    }
}
