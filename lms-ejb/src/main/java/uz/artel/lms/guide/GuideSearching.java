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

    /**
     * A line of the result list.
     *
     * @param name what it is called by in other files and in answers
     */
    public record Hit(
            GuideEntry.Kind kind,
            String key,
            String name,
            String title,
            String line,
            String outcome,
            String category) {}

    private GuideShelf shelf;
    private GuideReading reading;
    private Clock clock;
    private CurrentCaller caller;

    protected GuideSearching() {}

    @Inject
    public GuideSearching(GuideShelf shelf, GuideReading reading, Clock clock, CurrentCaller caller) {
        this.shelf = shelf;
        this.reading = reading;
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
        var asked = GuideReading.asked(query);
        var hits = reading.search(asked, lang);
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
        return reading.centreOf(districtKey);
    }

    /** The facts a card or lesson rests on, with their badges. */
    public List<Fact> facts(List<String> keys) {
        var wanted = Set.copyOf(keys);
        return shelf.facts().stream().filter(f -> wanted.contains(f.key())).toList();
    }
}
