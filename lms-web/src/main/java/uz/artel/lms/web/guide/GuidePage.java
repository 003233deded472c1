package uz.artel.lms.web.guide;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import uz.artel.lms.guide.Fact;
import uz.artel.lms.guide.GuideEntry;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.guide.SafetyTexts;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.session.Me;

/** The guide: one field that finds everything, a card on one screen, and the directories. */
@Named
@RequestScoped
public class GuidePage {

    /** A fact of a card with its badge. */
    public record Source(String text, String source, boolean verified) {}

    /** A district with the centre that serves it. */
    public record District(String name, String region, String centre) {}

    private GuideSearching guide;
    private SafetyTexts safety;
    private Me me;

    private String q;
    private String key;
    private String category;
    private String context;
    private String tab;
    private List<GuideSearching.Hit> hits = List.of();
    private GuideEntry card;

    protected GuidePage() {}

    @Inject
    public GuidePage(GuideSearching guide, SafetyTexts safety, Me me) {
        this.guide = guide;
        this.safety = safety;
        this.me = me;
    }

    /** Finds what was asked; without a question shows the cards of a category, or all. */
    public void search() {
        if (q != null && !q.isBlank()) {
            hits = guide.search(q, me.lang(), where());
        } else {
            hits = guide.all(GuideEntry.Kind.CARD).stream()
                    .filter(c -> category == null || category.isBlank() || category.equals(c.category()))
                    .map(c -> new GuideSearching.Hit(
                            c.kind(),
                            c.key(),
                            c.name(),
                            words(c).title(),
                            first(words(c).all("ask")),
                            c.outcome(),
                            c.category()))
                    .toList();
        }
    }

    public void open() {
        card = guide.card(key, me.lang(), where());
    }

    /** The words of an entry in the reader's language. */
    public GuideEntry.Words words(GuideEntry entry) {
        return entry.in(me.lang());
    }

    public GuideEntry.Words getWords() {
        return words(card);
    }

    /** The question S0 when the card begins with it, else empty. */
    public String getSafetyQuestion() {
        return asksSafety() ? safety.text("S0").map(t -> t.in(me.lang())).orElse("") : "";
    }

    /** The fixed text the card reads out, else empty. */
    public String getFixedText() {
        var named = card.property("safety_text");
        return named.isEmpty()
                ? ""
                : safety.text(named).map(t -> t.in(me.lang())).orElse("");
    }

    public String getFixedKey() {
        return card.property("safety_text");
    }

    private boolean asksSafety() {
        return "true".equals(card.property("safety"));
    }

    public List<String> getOutcomes() {
        return outcomes(card.outcome());
    }

    /** The outcome codes of an entry. */
    public List<String> outcomes(String codes) {
        return codes == null || codes.isBlank() ? List.of() : Arrays.asList(codes.split(" "));
    }

    /** What an outcome code means. */
    public String outcome(String code) {
        return guide.all(GuideEntry.Kind.OUTCOME).stream()
                .filter(o -> code.equals(o.property("code")))
                .findFirst()
                .map(o -> words(o).title())
                .orElse(code);
    }

    public List<Source> getSources() {
        var today = me.getNow().atZone(me.zone()).toLocalDate();
        return guide.facts(card.facts()).stream()
                .map((Fact f) -> new Source(f.text().in(me.lang()), f.source(), f.verified(today)))
                .toList();
    }

    public List<GuideEntry> getCategories() {
        var used = guide.all(GuideEntry.Kind.CARD).stream()
                .map(GuideEntry::category)
                .toList();
        return guide.all(GuideEntry.Kind.CATEGORY).stream()
                .filter(c -> Set.copyOf(used).contains(c.key()))
                .toList();
    }

    public String categoryTitle(String categoryKey) {
        return guide.all(GuideEntry.Kind.CATEGORY).stream()
                .filter(c -> c.key().equals(categoryKey))
                .findFirst()
                .map(c -> words(c).title())
                .orElse("");
    }

    public List<GuideEntry> getServices() {
        return guide.all(GuideEntry.Kind.SERVICE);
    }

    public List<GuideEntry> getSms() {
        return guide.all(GuideEntry.Kind.SMS);
    }

    public List<GuideEntry> getLines() {
        return guide.all(GuideEntry.Kind.LINE);
    }

    public List<GuideEntry> getSafety() {
        return guide.all(GuideEntry.Kind.SAFETY);
    }

    public List<District> getDistricts() {
        return guide.all(GuideEntry.Kind.DISTRICT).stream()
                .map(d -> new District(
                        words(d).title(),
                        title(GuideEntry.Kind.REGION, d.property("region")),
                        title(GuideEntry.Kind.CENTRE, d.property("centre"))))
                .toList();
    }

    /** The picture of a category. */
    public String icon(String categoryKey) {
        return switch (categoryKey == null ? "" : categoryKey) {
            case "refrigerators" -> "fridge";
            case "gas-cookers" -> "gas-cooker";
            case "electric-cookers" -> "electric-cooker";
            case "hoods" -> "hood";
            case "air-conditioners" -> "air-conditioner";
            case "washing-machines" -> "washing-machine";
            case "televisions" -> "tv";
            case "phones" -> "phone";
            case "water-heaters" -> "water-heater";
            case "microwaves" -> "microwave";
            case "vacuum-cleaners" -> "vacuum";
            case "dishwashers" -> "dishwasher";
            case "small-appliances" -> "heater";
            case "safety" -> "shield";
            case "communication" -> "call";
            default -> "guide";
        };
    }

    private String title(GuideEntry.Kind kind, String entryKey) {
        return guide.all(kind).stream()
                .filter(e -> e.key().equals(entryKey))
                .findFirst()
                .map(e -> words(e).title())
                .orElse("");
    }

    /** The lesson somebody came from and goes back to, or null. */
    public String getLesson() {
        return where() != null && context.startsWith("lesson:") ? context.substring("lesson:".length()) : null;
    }

    private String where() {
        return context != null && context.matches("[a-z]{1,20}:[a-z0-9-]{1,70}") ? context : null;
    }

    private static String first(List<String> all) {
        return all.stream().findFirst().orElse("");
    }

    public boolean isAsked() {
        return q != null && !q.isBlank();
    }

    public List<GuideSearching.Hit> getHits() {
        return hits;
    }

    public GuideEntry getCard() {
        return card;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getContext() {
        return context;
    }

    public void setContext(String context) {
        this.context = context;
    }

    public String getTab() {
        return tab == null ? "services" : tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }

    /** The languages a fixed text is read in. */
    public Lang[] getLanguages() {
        return Lang.values();
    }
}
