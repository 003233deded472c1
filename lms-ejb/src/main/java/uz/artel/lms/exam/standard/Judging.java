package uz.artel.lms.exam.standard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Texts;

/** A judge rates item by item, alone, and says what he would accept. Whoever does not judge in a panel finds none. */
@Stateless
@Allowed({Role.EXAMINER, Role.TRAINER, Role.QUALITY, Role.TECHNICAL})
public class Judging {

    private Panels panels;
    private Ratings ratings;
    private PanelReckoning reckoning;
    private FirstAttempts attempts;
    private ItemBank bank;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected Judging() {}

    @Inject
    public Judging(
            Panels panels,
            Ratings ratings,
            PanelReckoning reckoning,
            FirstAttempts attempts,
            ItemBank bank,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.panels = panels;
        this.ratings = ratings;
        this.reckoning = reckoning;
        this.attempts = attempts;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** The panels the caller judges in, newest first. */
    public List<JudgePanel> mine() {
        var rows = panels.ofJudge(caller.person());
        var blueprints = rows.isEmpty() ? List.<BlueprintEdition>of() : bank.blueprints();
        return rows.stream()
                .map(row -> new JudgePanel(
                        row.id(),
                        blueprints.stream()
                                .filter(b -> b.blueprint() == row.blueprint())
                                .findFirst()
                                .orElseThrow()
                                .rules()
                                .title(),
                        row.state(),
                        PanelState.valueOf(row.state()).round(),
                        row.items(),
                        row.missing(),
                        row.approvedAt()))
                .toList();
    }

    /**
     * What to rate now.
     *
     * @param wanted the place to show; null for the first that is not rated, or the first when all are
     */
    public JudgeSheet sheet(PanelId id, Integer wanted) {
        var panel = judged(panels.get(id));
        int round = panel.state().round();
        var places = panels.items(id);
        var mine = round == 0 ? Map.<Integer, Ratings.Rating>of() : ratings.of(id, round, caller.person());
        return new JudgeSheet(
                id.value(),
                title(panel),
                panel.definition(),
                panel.state().name(),
                round,
                places.stream()
                        .map(p -> new JudgeSheet.PlaceState(p.place(), mine.containsKey(p.place())))
                        .toList(),
                mine.size(),
                mine.values().stream()
                        .map(Ratings.Rating::at)
                        .max(Comparator.<Instant>naturalOrder())
                        .orElse(null),
                ratings.bounds(id).containsKey(caller.person().value()),
                round == 0 ? null : task(panel, place(places, wanted, mine), mine));
    }

    private JudgeSheet.Task task(Panel panel, Panels.Place place, Map<Integer, Ratings.Rating> mine) {
        var item = bank.contents(List.of(place.version())).get(place.version());
        var rating = mine.get(place.place());
        return new JudgeSheet.Task(
                place.place(),
                RatedItem.of(item, place.version()),
                rating == null ? 0 : rating.revision(),
                rating == null ? null : (Integer) rating.percent(),
                panel.state() == PanelState.ROUND2
                        ? PanelReckoning.discussed(
                                place,
                                item.stem(),
                                reckoning.staying(panel),
                                caller.person(),
                                attempts.facilities(panel.id()))
                        : null);
    }

    private static Panels.Place place(List<Panels.Place> places, Integer wanted, Map<Integer, Ratings.Rating> mine) {
        if (wanted != null) {
            return places.stream().filter(p -> p.place() == wanted).findFirst().orElseThrow(() -> new Unknown("place"));
        }
        return places.stream()
                .filter(p -> !mine.containsKey(p.place()))
                .findFirst()
                .orElse(places.get(0));
    }

    /**
     * Rates one item: of 100 candidates who are just good enough, how many get it right. What was said before stays.
     *
     * @param revision of the rating the judge saw, 0 when there was none
     * @param percent 0–100, whole
     * @throws RoundClosed when no round is open
     * @throws Clash when the judge has rated the item elsewhere in the meantime
     */
    public void rate(PanelId id, int place, int revision, Integer percent) {
        int said = JudgeBounds.percent("percent", percent);
        var panel = judged(panels.getLocked(id));
        int round = panel.openRound();
        if (panels.items(id).stream().noneMatch(p -> p.place() == place)) {
            throw new Unknown("place");
        }
        var before = ratings.of(id, round, caller.person()).get(place);
        Clash.unlessSame(revision, before == null ? 0 : before.revision());
        if (before != null && before.percent() == said) {
            return;
        }
        ratings.add(id, round, caller.person(), new Ratings.Rating(place, revision + 1, said, clock.now()));
        audit.record(
                "exam.panel.rate",
                PanelLeading.subject(panel),
                before == null ? null : round + "." + place + ": " + before.percent(),
                round + "." + place + ": " + said);
    }

    /**
     * In the second round: what the judge has not rated anew he rates as in the first.
     *
     * @return how many items that were
     */
    public int keepRest(PanelId id) {
        var panel = judged(panels.getLocked(id));
        if (panel.openRound() != 2) {
            throw new RoundClosed();
        }
        int kept = ratings.keep(id, caller.person(), clock.now());
        if (kept > 0) {
            audit.record("exam.panel.keepRest", PanelLeading.subject(panel), null, kept + " items as in round 1");
        }
        return kept;
    }

    /** How all have rated in the first round, the caller's ratings marked; nothing while rounds are alone or over. */
    public DiscussionSheet discussion(PanelId id) {
        var panel = judged(panels.get(id));
        return new DiscussionSheet(
                id.value(),
                title(panel),
                panel.state().name(),
                (int) panels.judges(id).stream().filter(Panels.Judge::stays).count(),
                panel.state().discussed() ? reckoning.discussion(panel, caller.person()) : List.of());
    }

    /** What the caller has said he would accept. */
    public BoundsSheet bounds(PanelId id) {
        var panel = judged(panels.get(id));
        var given = ratings.bounds(id).get(caller.person().value());
        return new BoundsSheet(
                id.value(),
                title(panel),
                panel.definition(),
                panel.state().discussed(),
                given == null ? 0 : given.revision(),
                given == null ? null : given.bounds());
    }

    /**
     * Says what cuts and shares the judge would accept. Asked after the first round, when he knows the items.
     *
     * @param revision of what he saw, 0 when there was nothing
     * @throws RoundClosed before the first round is closed and after the second
     */
    public void giveBounds(PanelId id, int revision, JudgeBounds bounds) {
        var panel = judged(panels.getLocked(id));
        panel.requireRounds();
        if (!panel.state().discussed()) {
            throw new RoundClosed();
        }
        var before = ratings.bounds(id).get(caller.person().value());
        Clash.unlessSame(revision, before == null ? 0 : before.revision());
        if (before != null && before.bounds().equals(bounds)) {
            return;
        }
        ratings.addBounds(id, caller.person(), new Ratings.Given(revision + 1, bounds), clock.now());
        audit.record(
                "exam.panel.bounds",
                PanelLeading.subject(panel),
                before == null ? null : before.bounds().toString(),
                bounds.toString());
    }

    private Texts title(Panel panel) {
        return bank.blueprint(panel.blueprint()).orElseThrow().rules().title();
    }

    private Panel judged(Panel panel) {
        if (!panel.centre().equals(caller.centre()) || !panels.judges(caller.person(), panel.id())) {
            throw new Unknown("panel");
        }
        return panel;
    }
}
