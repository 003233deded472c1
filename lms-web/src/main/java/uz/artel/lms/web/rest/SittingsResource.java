package uz.artel.lms.web.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import uz.artel.lms.crm.RecordLists;
import uz.artel.lms.exam.AbsenceNoting;
import uz.artel.lms.exam.AnswerChange;
import uz.artel.lms.exam.AnswerSaving;
import uz.artel.lms.exam.AnswerSheet;
import uz.artel.lms.exam.Begun;
import uz.artel.lms.exam.DeskTime;
import uz.artel.lms.exam.ExamMedia;
import uz.artel.lms.exam.ExamPausing;
import uz.artel.lms.exam.ExamReceipts;
import uz.artel.lms.exam.ExamTaking;
import uz.artel.lms.exam.ItemDesk;
import uz.artel.lms.exam.Receipt;
import uz.artel.lms.exam.RoomEntering;
import uz.artel.lms.exam.Saved;
import uz.artel.lms.exam.SittingClock;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.exam.SittingToken;
import uz.artel.lms.exam.Waited;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.web.session.Client;
import uz.artel.lms.web.session.SessionCookie;

/**
 * Sitting an exam: begin, answer, pause, read again, hand in. Beginning and taking over need a signed-in person; the rest needs the
 * sitting's own token, which stands in a cookie that scripts can't read and that is bound to the device.
 */
@ApplicationScoped
@Path("/sittings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SittingsResource {

    private static final String DEVICE = "lms_device";
    private static final String TOKEN = "lms_sitting_";
    private static final String PATH = "/api/v1/sittings";
    private static final int YEAR = 365 * 24 * 3600;
    private static final int TWO_DAYS = 2 * 24 * 3600;
    static final int LARGEST = 32 * 1024;
    private static final long LONGEST_UNREACHED = 24 * 3600 * 1000L;
    static final Jsonb JSON = JsonbBuilder.create();

    @EJB
    private ExamTaking taking;

    @EJB
    private AnswerSaving saving;

    @EJB
    private ExamPausing pausing;

    @EJB
    private ExamMedia media;

    @EJB
    private ItemDesk desk;

    @EJB
    private ExamReceipts receipts;

    @EJB
    private AbsenceNoting noting;

    @EJB
    private RoomEntering entering;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    /** What begins a sitting. */
    public static class Wish {
        /** Key of the exam. */
        public String exam;
    }

    /** What is typed at the door of a room. */
    public static class Code {
        /** Key of the exam. */
        public String exam;
        /** The code of the room. */
        public String code;
    }

    /** A change of an answer. */
    public static class Change {
        /** The place of the item on the form, from 1. */
        public Integer place;
        /** Places of the options chosen, from 0. */
        public List<Integer> choice;
        /** What was typed. */
        public String text;
        /** Whether the candidate wants to come back to it. */
        public Boolean flagged;
        /** The number of the last acknowledged answer, when this one waited; 0 for the handing over of the sheet. */
        public Integer acknowledged;
        /** Milliseconds between that acknowledgement and this answer; none when the browser lost count. */
        public Long since;
    }

    /** Changes that a browser still holds when they count no more. */
    public static class Late {
        /** What is held. */
        public List<Held> answers;
    }

    /** One of them. */
    public static class Held extends Change {
        /** The browser's number of the change, from 1. */
        public Integer clientSeq;
    }

    /**
     * How many are kept as evidence.
     *
     * @param kept so many
     */
    public record Kept(int kept) {}

    /** Absences from the page of a sitting. */
    public static class Absences {
        /** What is told. */
        public List<Absence> absences;
    }

    /** One of them. */
    public static class Absence {
        /** The browser's number of it: told again, it is noted once. */
        public Long number;
        /** How long, in milliseconds. */
        public Long away;
        /** How long ago it ended, in milliseconds. */
        public Long ago;
    }

    /** How often a recording has been played. */
    public static class Told {
        /** So many times. */
        public Integer plays;
    }

    /**
     * How often a recording has been played, as far as the server knows.
     *
     * @param plays so many times
     */
    public record Plays(int plays) {}

    @POST
    public AnswerSheet begin(InputStream body) throws IOException {
        var wish = read(body, Wish.class);
        return handOver(taking.begin(wish.exam, device(), Client.of(request).address()));
    }

    /** The code at the door of a room: a wrong one is told, not refused, because it is counted. */
    @POST
    @Path("/room")
    public RoomEntering.Tried room(InputStream body) throws IOException {
        var typed = read(body, Code.class);
        return entering.enter(typed.exam, typed.code, Client.of(request).address());
    }

    @POST
    @Path("/{id}/resume")
    @Consumes(MediaType.WILDCARD)
    public AnswerSheet resume(@PathParam("id") long id) {
        return handOver(
                taking.resume(new SittingId(id), device(), Client.of(request).address()));
    }

    @GET
    @Path("/{id}")
    public AnswerSheet sheet(@PathParam("id") long id) {
        return taking.sheet(new SittingId(id), token(id), address());
    }

    /**
     * Asked now and then by the page: minutes may have been added, and so it is heard of.
     *
     * @param unreached so many milliseconds the page lay open and reached nobody, by a clock that nobody can set; null when it
     *     was less than a minute
     */
    @GET
    @Path("/{id}/clock")
    public SittingClock clock(@PathParam("id") long id, @QueryParam("unreached") Long unreached) {
        if (unreached != null && (unreached < 0 || unreached > LONGEST_UNREACHED)) {
            throw new BadInput("unreached", "outOfRange", 0, LONGEST_UNREACHED);
        }
        return taking.clock(new SittingId(id), token(id), unreached);
    }

    /** The clock stands from now on, for whoever has a right to it. */
    @PUT
    @Path("/{id}/pauses/{number}")
    @Consumes(MediaType.WILDCARD)
    public SittingClock pause(@PathParam("id") long id, @PathParam("number") int number) {
        return pausing.begin(new SittingId(id), token(id), number);
    }

    /** The clock runs again. */
    @POST
    @Path("/{id}/pauses/{number}/end")
    @Consumes(MediaType.WILDCARD)
    public SittingClock goOn(@PathParam("id") long id, @PathParam("number") int number) {
        return pausing.end(new SittingId(id), token(id), number);
    }

    @PUT
    @Path("/{id}/answers/{clientSeq}")
    public Saved answer(@PathParam("id") long id, @PathParam("clientSeq") int clientSeq, InputStream body)
            throws IOException {
        return saving.save(new SittingId(id), token(id), clientSeq, checked(read(body, Change.class)), address());
    }

    /** A picture or recording of the sheet, under the digest of its bytes. */
    @GET
    @Path("/{id}/media/{digest}")
    @Produces(MediaType.WILDCARD)
    public Response medium(@PathParam("id") long id, @PathParam("digest") String digest) {
        var medium = media.medium(new SittingId(id), token(id), digest, address());
        return Response.ok(medium.bytes(), medium.type().media()).build();
    }

    /** Tells how often the recording of a place has been played, where that is limited. */
    @PUT
    @Path("/{id}/plays/{place}")
    public Plays played(@PathParam("id") long id, @PathParam("place") int place, InputStream body) throws IOException {
        var told = read(body, Told.class);
        if (told.plays == null) {
            throw new BadInput("plays", "required");
        }
        return new Plays(media.played(new SittingId(id), token(id), place, told.plays));
    }

    /** What a browser tells of a question with a clock of its own. */
    public static class Contact {
        /** open, beat or leave. */
        public String contact;
    }

    /**
     * What keeps a record from being saved.
     *
     * @param field name of the field
     * @param key what is wrong with it
     */
    public record FieldProblem(String field, String key) {}

    /** A record as it stands. */
    public static class Record {
        /** A line a field, name=value. */
        public String text;
    }

    /** Opens a question with a clock of its own, says that it still lies open, or leaves it. */
    @POST
    @Path("/{id}/desk/{place}")
    public DeskTime contact(@PathParam("id") long id, @PathParam("place") int place, InputStream body)
            throws IOException {
        return desk.contact(new SittingId(id), token(id), place, read(body, Contact.class).contact, address());
    }

    /** Searches the guide for a question that asks for it. */
    @GET
    @Path("/{id}/desk/{place}/guide")
    public List<GuideSearching.Hit> search(
            @PathParam("id") long id,
            @PathParam("place") int place,
            @QueryParam("q") String q,
            @QueryParam("lang") String lang) {
        return desk.search(new SittingId(id), token(id), place, q, GuideResource.language(lang), address());
    }

    /** A card of the guide for such a question. */
    @GET
    @Path("/{id}/desk/{place}/guide/cards/{key}")
    public GuideResource.Card card(
            @PathParam("id") long id,
            @PathParam("place") int place,
            @PathParam("key") String key,
            @QueryParam("lang") String lang) {
        var language = GuideResource.language(lang);
        return GuideResource.Card.of(
                desk.entry(new SittingId(id), token(id), place, GuideEntry.Kind.CARD.code() + "/" + key, address()),
                language);
    }

    /** The lists of the record of a case. */
    @GET
    @Path("/{id}/desk/{place}/choices")
    public RecordLists choices(@PathParam("id") long id, @PathParam("place") int place) {
        return desk.choices(new SittingId(id), token(id), place, address());
    }

    /** What the CRM would say to the record of a case. */
    @POST
    @Path("/{id}/desk/{place}/record")
    public List<FieldProblem> problems(@PathParam("id") long id, @PathParam("place") int place, InputStream body)
            throws IOException {
        return desk.problems(new SittingId(id), token(id), place, read(body, Record.class).text, address()).stream()
                .map(p -> new FieldProblem(p.field().code(), p.key()))
                .toList();
    }

    /** The signed receipt of a sitting that is handed in, for the candidate to keep. */
    @GET
    @Path("/{id}/receipt")
    @Produces(MediaType.TEXT_PLAIN)
    public Response receipt(@PathParam("id") long id) {
        return Response.ok(receipts.paper(new SittingId(id)), "text/plain;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"receipt-" + id + ".txt\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/{id}/late")
    public Kept late(@PathParam("id") long id, InputStream body) throws IOException {
        var late = read(body, Late.class);
        var held = new LinkedHashMap<Integer, AnswerChange>();
        for (var one : late.answers == null ? List.<Held>of() : late.answers) {
            if (one == null || one.clientSeq == null) {
                throw new BadInput("clientSeq", "required");
            }
            held.put(one.clientSeq, checked(one));
        }
        return new Kept(taking.handInLate(new SittingId(id), token(id), held));
    }

    /** Absences from the page; they change no mark. */
    @POST
    @Path("/{id}/absences")
    public Kept absences(@PathParam("id") long id, InputStream body) throws IOException {
        var told = read(body, Absences.class);
        var absences = new ArrayList<AbsenceNoting.Absence>();
        for (var one : told.absences == null ? List.<Absence>of() : told.absences) {
            if (one == null || one.number == null || one.away == null || one.ago == null) {
                throw new BadInput("absences", "required");
            }
            absences.add(new AbsenceNoting.Absence(one.number, one.away, one.ago));
        }
        return new Kept(noting.note(new SittingId(id), token(id), absences));
    }

    static AnswerChange checked(Change change) {
        if (change.place == null) {
            throw new BadInput("place", "required");
        }
        if (change.choice != null && (change.choice.size() > 20 || change.choice.contains(null))) {
            throw new BadInput("answer", "notAnAnswer");
        }
        if (change.acknowledged != null && change.acknowledged < 0 || change.since != null && change.since < 0) {
            throw new BadInput("since", "notAnAnswer");
        }
        return new AnswerChange(
                change.place,
                new Answer(change.choice, change.text),
                Boolean.TRUE.equals(change.flagged),
                change.acknowledged == null ? null : new Waited.Since(change.acknowledged, change.since));
    }

    @POST
    @Path("/{id}/submit")
    @Consumes(MediaType.WILDCARD)
    public Receipt submit(@PathParam("id") long id) {
        return taking.submit(new SittingId(id), token(id), address());
    }

    /** Reads a small body: whatever is larger than any answer is refused before it is parsed. */
    private static <T> T read(InputStream body, Class<T> type) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        return read(bytes, type);
    }

    static <T> T read(byte[] bytes, Class<T> type) {
        if (bytes.length > LARGEST) {
            throw new BadInput("answer", "tooLong", LARGEST);
        }
        var read = JSON.fromJson(new String(bytes, StandardCharsets.UTF_8), type);
        if (read == null) {
            throw new BadInput("answer", "required");
        }
        return read;
    }

    private AnswerSheet handOver(Begun begun) {
        cookie(DEVICE, begun.token().device(), PATH, YEAR);
        long id = begun.sheet().sittingId();
        cookie(TOKEN + id, begun.token().token(), PATH + "/" + id, TWO_DAYS);
        return begun.sheet();
    }

    private String address() {
        return Client.of(request).address();
    }

    private String device() {
        var known = cookie(request, DEVICE);
        return known != null && known.matches("[A-Za-z0-9_-]{20,100}") ? known : SittingToken.secret();
    }

    private SittingToken token(long id) {
        return token(request, id);
    }

    static SittingToken token(HttpServletRequest request, long id) {
        return new SittingToken(cookie(request, TOKEN + id), cookie(request, DEVICE));
    }

    private void cookie(String name, String value, String path, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + path);
        cookie.setHttpOnly(true);
        cookie.setSecure(SessionCookie.overTls(request));
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    private static String cookie(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
