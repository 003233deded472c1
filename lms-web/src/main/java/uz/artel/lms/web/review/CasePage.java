package uz.artel.lms.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uz.artel.lms.kpi.KpiBands;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonCard;
import uz.artel.lms.review.Approving;
import uz.artel.lms.review.Assessment;
import uz.artel.lms.review.CaseId;
import uz.artel.lms.review.CaseReading;
import uz.artel.lms.review.CaseState;
import uz.artel.lms.review.CaseView;
import uz.artel.lms.review.OrderIssuing;
import uz.artel.lms.review.PayRule;
import uz.artel.lms.review.Proposing;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Stage;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** A case: evidence, recommendation, proposal, approvals; the same page for HR, the commission and the approvers. */
@Named
@RequestScoped
public class CasePage {

    /** A row of the evidence. @param source what it rests on, in words @param left where its piece of the bar begins */
    public record Part(
            String key,
            String title,
            String source,
            BigDecimal value,
            BigDecimal weight,
            BigDecimal contribution,
            String tone,
            String left,
            String width) {}

    /** A gate with what was found. */
    public record GateLine(String title, String words, boolean known, boolean passed) {}

    /** A band of the scale, in the drawing's units; a long title stands in two lines. */
    public record BandBox(
            String title, String second, String x, String width, String middle, String from, boolean found) {}

    /** A chair at the table of those who decide; empty while {@code who} is. */
    public record Chair(String title, String who, Object at, boolean now) {}

    private static final List<String> TONES = List.of("d1", "d5", "d3", "d2", "d4");
    private static final double SCALE = 640;

    private CaseReading reading;
    private Proposing proposing;
    private Approving approving;
    private OrderIssuing issuing;
    private PeopleReading people;
    private ReviewWords words;
    private Messages messages;
    private Text text;
    private Me me;

    private long id;
    private long version;
    private String category;
    private Integer step;
    private LocalDate effectiveOn;
    private String reason;
    private String returnReason;
    private CaseView view;
    private PersonCard person;

    protected CasePage() {}

    @Inject
    public CasePage(
            CaseReading reading,
            Proposing proposing,
            Approving approving,
            OrderIssuing issuing,
            PeopleReading people,
            ReviewWords words,
            Messages messages,
            Text text,
            Me me) {
        this.reading = reading;
        this.proposing = proposing;
        this.approving = approving;
        this.issuing = issuing;
        this.people = people;
        this.words = words;
        this.messages = messages;
        this.text = text;
        this.me = me;
    }

    /** Reads the case named by the address. */
    public void load() {
        view = reading.open(new CaseId(id));
        person = people.card(view.person());
        var known = new ArrayList<PersonId>();
        known.add(view.person());
        if (view.proposal() != null) {
            known.add(view.proposal().proposer());
        }
        view.approvals().forEach(a -> known.add(a.approver()));
        if (view.lastReturn() != null) {
            known.add(view.lastReturn().by());
        }
        if (view.evidence().supervisor() != null) {
            known.add(view.evidence().supervisor().by());
        }
        words.know(known);
        if (version == 0) {
            version = view.version();
        }
        if (step == null && view.assessment().recommended()) {
            category = view.assessment().band().category();
            step = view.assessment().band().step();
        }
    }

    public String propose() {
        proposing.propose(new CaseId(id), category, step == null ? -1 : step, effectiveOn, reason, version);
        messages.done("review.case.proposed");
        return Messages.redirect("/hr/review/case?id=" + id);
    }

    /** Approves for the body whose turn it is and goes back to the list. */
    public String approve() {
        approving.approve(new CaseId(id), version);
        messages.done("review.case.approved");
        return list();
    }

    public String sendBack() {
        approving.sendBack(new CaseId(id), returnReason, version);
        messages.done("review.case.sentBack");
        return list();
    }

    public String issueOrder() {
        issuing.issue(new CaseId(id), version);
        messages.done("review.case.ordered");
        return Messages.redirect("/hr/orders/list");
    }

    private String list() {
        return Messages.redirect(me.has("commission") ? "/commission/review/list" : "/hr-approver/review/list");
    }

    /** The stages of the case. */
    public List<Stage> getStages() {
        var lang = me.getLanguage();
        int reached = view.state().ordinal();
        var stops = new ArrayList<Stage>();
        boolean counted = view.assessment().recommended();
        stops.add(new Stage(
                word("evidence"),
                view.frozen() ? Words.day(view.frozenAt(), lang) : "",
                view.frozen() || counted ? Stage.State.DONE : Stage.State.NOW));
        stops.add(new Stage(
                word("recommendation"),
                counted ? words.index(view.assessment().index()) : "",
                counted ? Stage.State.DONE : Stage.State.AHEAD));
        stops.add(new Stage(
                word("proposal"),
                view.proposal() == null ? "" : Words.day(view.proposal().at(), lang),
                view.proposal() != null ? Stage.State.DONE : counted ? Stage.State.NOW : Stage.State.AHEAD));
        int stage = 1;
        for (var body : view.rule().approveBy()) {
            var given = view.approvalOf(stage++);
            boolean now = view.state() == CaseState.PROPOSED && given.isEmpty() && body.equals(view.nextBody());
            stops.add(new Stage(
                    words.body(body),
                    given.map(a -> Words.day(a.at(), lang)).orElse(now ? word("waits") : ""),
                    given.isPresent() ? Stage.State.DONE : now ? Stage.State.NOW : Stage.State.AHEAD));
        }
        stops.add(stop("announcement", CaseState.APPROVED.ordinal(), reached, view.announcedAt()));
        if (view.proposal() == null || view.proposal().step() > 0) {
            stops.add(stop(
                    "order",
                    CaseState.ANNOUNCED.ordinal(),
                    reached,
                    view.order() == null ? null : view.order().issuedAt()));
        }
        return stops;
    }

    private Stage stop(String key, int before, int reached, Object at) {
        return new Stage(
                word(key),
                at == null ? "" : Words.day(at, me.getLanguage()),
                reached > before ? Stage.State.DONE : reached == before ? Stage.State.NOW : Stage.State.AHEAD);
    }

    private String word(String key) {
        return text.get("review.stage." + key);
    }

    /** The parts of the index with what they rest on. */
    public List<Part> getParts() {
        var parts = new ArrayList<Part>();
        var left = BigDecimal.ZERO;
        int tone = 0;
        for (var p : view.assessment().parts()) {
            var contribution = p.contribution();
            parts.add(new Part(
                    p.input().key(),
                    text.in(p.input().title()),
                    source(p),
                    p.value(),
                    p.input().weight(),
                    contribution,
                    TONES.get(tone++ % TONES.size()),
                    units(left),
                    units(contribution == null ? BigDecimal.ZERO : contribution)));
            left = contribution == null ? left : left.add(contribution);
        }
        return parts;
    }

    private static String units(BigDecimal points) {
        return String.format(Locale.ROOT, "%.2f", points.doubleValue() * SCALE / 100);
    }

    private String source(Assessment.PartResult part) {
        var evidence = view.evidence();
        var lang = me.getLanguage();
        return switch (part.input().source()) {
            case "exam" ->
                evidence.theory() == null
                        ? text.get("review.source.noTheory")
                        : text.of(
                                "review.source.theory",
                                evidence.theory().sitting() + "",
                                Words.day(evidence.theory().announcedAt(), lang));
            case "practice-calls" ->
                evidence.calls().isEmpty()
                        ? text.get("review.source.noCalls")
                        : text.of("review.source.calls", evidence.calls().size());
            case "quality-last-quarter" ->
                evidence.quality() == null || evidence.quality().mean() == null
                        ? text.get("review.source.noQuality")
                        : text.of("review.source.quality", evidence.quality().n());
            case "kpi" ->
                evidence.kpi() == null
                        ? text.get("review.source.noKpi")
                        : text.of(
                                "review.source.kpi",
                                (int) getKpi().stream()
                                        .filter(s -> s.value() != null)
                                        .count(),
                                getKpi().size());
            default ->
                evidence.supervisor() == null
                        ? text.get("review.source.noMark")
                        : text.of(
                                "review.source.mark",
                                words.name(evidence.supervisor().by()),
                                Words.day(evidence.supervisor().at(), lang));
        };
    }

    public List<KpiBands.Scored> getKpi() {
        return view.evidence().kpiScores(view.rule());
    }

    public List<GateLine> getGates() {
        return view.assessment().gates().stream()
                .map(g -> new GateLine(
                        text.in(g.gate().title()),
                        !g.known()
                                ? text.get("review.word.noData")
                                : g.passed()
                                        ? words.number(g.have().words())
                                        : words.gate(g.gate(), g.have().words()),
                        g.known(),
                        g.passed()))
                .toList();
    }

    public long getGatesPassed() {
        return view.assessment().gates().stream()
                .filter(Assessment.GateResult::passed)
                .count();
    }

    /** The scale of bands from the lowest to the highest, drawn from 50 (or the second band's start less 10) to 100. */
    public List<BandBox> getBands() {
        var bands = new ArrayList<>(view.rule().bands());
        java.util.Collections.reverse(bands);
        double start = start();
        var boxes = new ArrayList<BandBox>();
        for (int i = 0; i < bands.size(); i++) {
            double from = i == 0 ? start : bands.get(i).min().doubleValue();
            double to = i + 1 < bands.size() ? bands.get(i + 1).min().doubleValue() : 100;
            double x = at(from, start);
            double width = at(to, start) - x - 3;
            var title = text.in(bands.get(i).title());
            int split = title.length() > 18 ? title.lastIndexOf(' ', title.length() * 2 / 3) : -1;
            boxes.add(new BandBox(
                    split < 0 ? title : title.substring(0, split),
                    split < 0 ? "" : title.substring(split + 1),
                    unit(x),
                    unit(width),
                    unit(x + width / 2),
                    i == 0 ? "" : words.number(bands.get(i).min()),
                    bands.get(i).equals(view.assessment().band())));
        }
        return boxes;
    }

    private double start() {
        var bands = view.rule().bands();
        return bands.size() < 2
                ? 0
                : Math.max(0, bands.get(bands.size() - 2).min().doubleValue() - 10);
    }

    private static double at(double index, double start) {
        return (Math.max(index, start) - start) / (100 - start) * SCALE;
    }

    private static String unit(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }

    /** Where the index stands on the scale. */
    public String getIndexAt() {
        return view.assessment().index() == null
                ? ""
                : unit(at(view.assessment().index().doubleValue(), start()));
    }

    /** The formula with its numbers: 0,35 × 88 + …; empty without an index. */
    public String getFormula() {
        if (!view.assessment().recommended()) {
            return "";
        }
        var formula = new StringBuilder();
        for (var part : view.assessment().parts()) {
            formula.append(formula.isEmpty() ? "" : " + ")
                    .append(words.number(part.input().weight()))
                    .append(" × ")
                    .append(words.number(part.value().round(new MathContext(6))));
        }
        return formula + " = " + words.index(view.assessment().index());
    }

    /** Proposer and approvers, those still empty too. */
    public List<Chair> getChairs() {
        var chairs = new ArrayList<Chair>();
        var proposal = view.proposal();
        chairs.add(new Chair(
                text.get("review.chair.proposer"),
                proposal == null ? "" : words.name(proposal.proposer()),
                proposal == null ? null : proposal.at(),
                proposal == null && view.assessment().recommended()));
        int stage = 1;
        for (var body : view.rule().approveBy()) {
            var given = view.approvalOf(stage++);
            chairs.add(new Chair(
                    words.body(body),
                    given.map(a -> words.name(a.approver())).orElse(""),
                    given.map(a -> (Object) a.at()).orElse(null),
                    given.isEmpty() && body.equals(view.nextBody())));
        }
        return chairs;
    }

    /** Whether the person in front of the screen has acted on this proposal or is its person: he can't approve. */
    public boolean isBarred() {
        var mine = new PersonId(me.getId());
        return mine.equals(view.person())
                || view.proposal() != null && view.proposal().proposer().equals(mine)
                || view.approvals().stream().anyMatch(a -> a.approver().equals(mine));
    }

    public boolean isMyTurn() {
        return view.state() == CaseState.PROPOSED
                && !isBarred()
                && me.has("commission".equals(view.nextBody()) ? "commission" : "hr-approver");
    }

    public boolean isProposable() {
        return me.has("hr")
                && view.state() == CaseState.OPEN
                && view.assessment().recommended()
                && !new PersonId(me.getId()).equals(view.person());
    }

    public boolean isOrderable() {
        return me.has("hr")
                && view.state() == CaseState.ANNOUNCED
                && view.proposal().step() > 0
                && !new PersonId(me.getId()).equals(view.person());
    }

    public List<PayRule.Band> getCategories() {
        return view.rule().bands();
    }

    public List<Integer> getSteps() {
        return java.util.stream.IntStream.rangeClosed(0, view.rule().highestStep())
                .boxed()
                .toList();
    }

    public CaseView getView() {
        return view;
    }

    public PersonCard getPerson() {
        return person;
    }

    public String getName() {
        return words.name(view.person());
    }

    public String getShortDigest() {
        return view.digest() == null
                ? ""
                : view.digest().substring(0, 6) + "…" + view.digest().substring(58);
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public Integer getStep() {
        return step;
    }

    public void setStep(Integer step) {
        this.step = step;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public void setEffectiveOn(LocalDate effectiveOn) {
        this.effectiveOn = effectiveOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public void setReturnReason(String returnReason) {
        this.returnReason = returnReason;
    }
}
