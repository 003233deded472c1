package uz.artel.lms.guide;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.language.Lang;

/** Everybody signed in looks things up; what is searched and opened is counted, so the guide can be made better. */
@Stateless
@Allowed(everySignedIn = true)
public class GuideSearching {

    private static final int MAX_HITS = 20;
    private static final int MAX_QUERY = 100;

    /** A line of the result list. */
    public record Hit(GuideEntry.Kind kind, String key, String title, String line, String outcome, String category) {}

    private static final Set<GuideEntry.Kind> FOUND = Set.of(
            GuideEntry.Kind.CARD,
            GuideEntry.Kind.SAFETY,
            GuideEntry.Kind.SERVICE,
            GuideEntry.Kind.DISTRICT,
            GuideEntry.Kind.SMS,
            GuideEntry.Kind.LINE);

    private GuideShelf shelf;
    private Clock clock;
    private CurrentCaller caller;

    protected GuideSearching() {}

    @Inject
    public GuideSearching(GuideShelf shelf, Clock clock, CurrentCaller caller) {
        this.shelf = shelf;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Searches everything by one field.
     *
     * @param query the customer's words; cut to 100 characters
     * @param context where it was searched: "call:12", "lesson:d2-tree", or null
     */
    public List<Hit> search(String query, Lang lang, String context) {
        var asked = query == null ? "" : query.strip();
        if (asked.length() > MAX_QUERY) {
            asked = asked.substring(0, MAX_QUERY);
        }
        var searchable =
                shelf.entries().stream().filter(e -> FOUND.contains(e.kind())).toList();
        var hits = GuideSearch.find(searchable, asked, lang, MAX_HITS).stream()
                .map(e -> hit(e, lang))
                .toList();
        if (!asked.isEmpty()) {
            shelf.logLookup(caller.person().value(), clock.now(), lang, asked, hits.size(), null, context);
        }
        return hits;
    }

    /** Opens a card. */
    public GuideEntry card(String key, Lang lang, String context) {
        var card = shelf.entry(GuideEntry.Kind.CARD, key).orElseThrow(() -> new Unknown("card"));
        shelf.logLookup(caller.person().value(), clock.now(), lang, null, null, key, context);
        return card;
    }

    /** All entries of one kind in their order: the directories, and the cards as a list. */
    public List<GuideEntry> all(GuideEntry.Kind kind) {
        return shelf.entries().stream().filter(e -> e.kind() == kind).toList();
    }

    /** The service centre a district is served by. */
    public GuideEntry centreOf(String districtKey) {
        var district = shelf.entry(GuideEntry.Kind.DISTRICT, districtKey).orElseThrow(() -> new Unknown("district"));
        return shelf.entry(GuideEntry.Kind.CENTRE, district.property("centre"))
                .orElseThrow(() -> new Unknown("centre"));
    }

    /** The facts a card or lesson rests on, with their badges. */
    public List<Fact> facts(List<String> keys) {
        var wanted = Set.copyOf(keys);
        return shelf.facts().stream().filter(f -> wanted.contains(f.key())).toList();
    }

    private Hit hit(GuideEntry entry, Lang lang) {
        var text = entry.in(lang);
        var line = switch (entry.kind()) {
            case CARD -> text.all("ask").stream().findFirst().orElse("");
            case SERVICE -> text.one("say");
            case DISTRICT -> centreOf(entry.key()).in(lang).title();
            case SAFETY, SMS -> text.one("text");
            default -> text.one("greeting");
        };
        return new Hit(entry.kind(), entry.key(), text.title(), line, entry.outcome(), entry.category());
    }
}
