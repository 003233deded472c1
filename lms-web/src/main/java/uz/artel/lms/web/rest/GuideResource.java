package uz.artel.lms.web.rest;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.session.Visit;

/** The guide beside a call: search and open a card without leaving it. */
@Path("/guide")
@Produces(MediaType.APPLICATION_JSON)
public class GuideResource {

    /**
     * A card in one language.
     *
     * @param outcome outcome codes
     * @param ask what to ask, in order
     * @param steps what to do, in order
     */
    public record Card(
            String key,
            String title,
            String category,
            List<String> outcome,
            List<String> ask,
            List<String> steps,
            List<String> write,
            List<String> dont) {

        static Card of(GuideEntry entry, Lang lang) {
            var words = entry.in(lang);
            return new Card(
                    entry.key(),
                    words.title(),
                    entry.category(),
                    entry.outcome() == null
                            ? List.of()
                            : List.of(entry.outcome().split(" ")),
                    words.all("ask"),
                    words.all("do"),
                    words.all("write"),
                    words.all("dont"));
        }
    }

    @Inject
    private GuideSearching guide;

    @Context
    private HttpServletRequest request;

    /**
     * @param lang ru, uz or en; the caller's language when missing
     * @param context where it is searched: {@code call:12}
     */
    @GET
    @Path("/search")
    public List<GuideSearching.Hit> search(
            @QueryParam("q") String q, @QueryParam("lang") String lang, @QueryParam("context") String context) {
        return guide.search(q, lang(lang), context(context));
    }

    /** @param key permanent key of the card */
    @GET
    @Path("/cards/{key}")
    public Card card(
            @PathParam("key") String key, @QueryParam("lang") String lang, @QueryParam("context") String context) {
        var language = lang(lang);
        return Card.of(guide.card(key, language, context(context)), language);
    }

    private Lang lang(String asked) {
        return asked == null || asked.isBlank() ? Visit.of(request).lang() : language(asked);
    }

    /**
     * @param asked ru, uz or en; Russian when missing
     * @throws BadInput for another language
     */
    static Lang language(String asked) {
        if (asked == null || asked.isBlank()) {
            return Lang.RU;
        }
        if (!asked.matches("ru|uz|en")) {
            throw new BadInput("lang", "language");
        }
        return Lang.of(asked);
    }

    private static String context(String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        if (!asked.matches("[a-z]{1,20}:[a-z0-9-]{1,70}")) {
            throw new BadInput("context", "format");
        }
        return asked;
    }
}
