package uz.artel.lms.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** The guide for higher features inside their own transactions; there is no role check here and nothing is counted. */
@ApplicationScoped
public class GuideReading {

    private static final int MAX_HITS = 20;
    private static final int MAX_QUERY = 100;

    private static final Set<GuideEntry.Kind> FOUND = Set.of(
            GuideEntry.Kind.CARD,
            GuideEntry.Kind.SAFETY,
            GuideEntry.Kind.SERVICE,
            GuideEntry.Kind.DISTRICT,
            GuideEntry.Kind.SMS,
            GuideEntry.Kind.LINE);

    private GuideShelf shelf;

    protected GuideReading() {}

    @Inject
    public GuideReading(GuideShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * What is searched for: the customer's words.
     *
     * @param query cut to 100 characters; null is empty
     */
    static String asked(String query) {
        var asked = query == null ? "" : query.strip();
        return asked.length() > MAX_QUERY ? asked.substring(0, MAX_QUERY) : asked;
    }

    /** What one field over everything finds, the best first, at most 20. */
    public List<GuideSearching.Hit> search(String query, Lang lang) {
        var searchable =
                shelf.entries().stream().filter(e -> FOUND.contains(e.kind())).toList();
        return GuideSearch.find(searchable, asked(query), lang, MAX_HITS).stream()
                .map(e -> hit(e, lang))
                .toList();
    }

    /** An entry by its name, see {@link GuideEntry#name()}. */
    public Optional<GuideEntry> entry(String name) {
        return shelf.entries().stream().filter(e -> e.name().equals(name)).findFirst();
    }

    /** The titles of all entries of a kind by their keys. */
    public Map<String, Texts> titles(GuideEntry.Kind kind) {
        return shelf.entries().stream()
                .filter(e -> e.kind() == kind)
                .collect(Collectors.toMap(
                        GuideEntry::key, GuideEntry::title, (first, second) -> first, java.util.LinkedHashMap::new));
    }

    /** The service centre a district is served by. */
    GuideEntry centreOf(String districtKey) {
        var district = shelf.entry(GuideEntry.Kind.DISTRICT, districtKey).orElseThrow(() -> new Unknown("district"));
        return shelf.entry(GuideEntry.Kind.CENTRE, district.property("centre"))
                .orElseThrow(() -> new Unknown("centre"));
    }

    private GuideSearching.Hit hit(GuideEntry entry, Lang lang) {
        var text = entry.in(lang);
        var line = switch (entry.kind()) {
            case CARD -> text.all("ask").stream().findFirst().orElse("");
            case SERVICE -> text.one("say");
            case DISTRICT -> centreOf(entry.key()).in(lang).title();
            case SAFETY, SMS -> text.one("text");
            default -> text.one("greeting");
        };
        return new GuideSearching.Hit(
                entry.kind(), entry.key(), entry.name(), text.title(), line, entry.outcome(), entry.category());
    }
}
