package uz.artel.lms.web.standard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.standard.ItemResult;
import uz.artel.lms.exam.standard.PanelFigures;
import uz.artel.lms.exam.standard.PanelId;
import uz.artel.lms.exam.standard.PanelLeading;
import uz.artel.lms.exam.standard.PanelReading;
import uz.artel.lms.exam.standard.PanelResult;
import uz.artel.lms.exam.standard.StandardApproving;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.standard.ModifiedAngoff;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** What a panel came to: the cut with its uncertainty, the checks beside it, who signed; the same for trainers and the head. */
@Named
@RequestScoped
public class PanelResultPage {

    /** A figure of both rounds. */
    public record Line(String title, String round1, String round2, String why) {}

    /** One number of a compromise. */
    public record Check(String title, String words, String why) {}

    /** A cut of the chart in words. */
    public record Legend(String kind, String words) {}

    private PanelReading reading;
    private PanelLeading leading;
    private StandardApproving approving;
    private PeopleReading people;
    private FigureWords words;
    private Messages messages;
    private Text text;
    private Me me;

    private Long panel;
    private long version;
    private String folder = "trainer";
    private PanelResult result;
    private CutChart chart;
    private Map<PersonId, PersonName> names = Map.of();
    private String explanation;
    private String reason;

    protected PanelResultPage() {}

    @Inject
    public PanelResultPage(
            PanelReading reading,
            PanelLeading leading,
            StandardApproving approving,
            PeopleReading people,
            FigureWords words,
            Messages messages,
            Text text,
            Me me) {
        this.reading = reading;
        this.leading = leading;
        this.approving = approving;
        this.people = people;
        this.words = words;
        this.messages = messages;
        this.text = text;
        this.me = me;
    }

    public void loadForTrainer() {
        load("trainer");
    }

    public void loadForHead() {
        load("head");
    }

    private void load(String from) {
        if (panel == null) {
            throw new Unknown("panel");
        }
        folder = from;
        result = reading.result(new PanelId(panel));
        version = result.version();
        chart = CutChart.of(result).orElse(null);
        var ids = new HashSet<PersonId>();
        ids.add(result.leader());
        if (result.approval() != null) {
            ids.add(result.approval().approver());
        }
        result.proposals().stream().filter(p -> p.returnedBy() != null).forEach(p -> ids.add(p.returnedBy()));
        names = people.names(ids);
    }

    public String propose() {
        leading.propose(new PanelId(panel), version, explanation);
        return here("standard.result.proposed");
    }

    public String approve() {
        approving.approve(new PanelId(panel), version);
        return here("standard.result.approved");
    }

    public String giveBack() {
        approving.giveBack(new PanelId(panel), version, reason);
        return here("standard.result.returned");
    }

    private String here(String done) {
        messages.done(done);
        return Messages.redirect("/" + folder + "/standard/result?panel=" + panel);
    }

    public String name(PersonId id) {
        var name = names.get(id);
        return name == null ? "" : name.in(me.lang());
    }

    /** Cut, spread and errors of both rounds, raw on the points of the items rated. */
    public List<Line> getLines() {
        var first = result.figures().round1();
        var second = result.figures().round2();
        return List.of(
                line("cut", first.cut(), second.cut(), 2),
                percents("cutPercent", first, second),
                line("passMark", first.passMark(), second.passMark(), 0),
                line("deviation", first.interjudgeDeviation(), second.interjudgeDeviation(), 2),
                line("panelError", first.panelError(), second.panelError(), 2),
                interval(first, second),
                line("itemsError", first.judgesAndItemsError(), second.judgesAndItemsError(), 2),
                line("icc", first.icc(), second.icc(), 2),
                line("correlation", first.correlationWithP(), second.correlationWithP(), 2));
    }

    private Line line(String key, Figure first, Figure second, int digits) {
        return new Line(title(key), words.shown(first, digits), words.shown(second, digits), words.why(second));
    }

    private Line percents(String key, ModifiedAngoff first, ModifiedAngoff second) {
        return new Line(
                title(key),
                words.percent(first.cutPercent(), 1),
                words.percent(second.cutPercent(), 1),
                words.why(second.cutPercent()));
    }

    private Line interval(ModifiedAngoff first, ModifiedAngoff second) {
        return new Line(
                title("interval"),
                words.shown(first.lower(), 2) + " – " + words.shown(first.upper(), 2),
                words.shown(second.lower(), 2) + " – " + words.shown(second.upper(), 2),
                words.why(second.lower()));
    }

    private String title(String key) {
        return text.get("standard.figure." + key);
    }

    /** The compromises and what they rest on. */
    public List<Check> getChecks() {
        var figures = result.figures();
        var checks = new ArrayList<Check>();
        checks.add(new Check(
                title("hofstee"),
                figures.hofstee() == null
                        ? text.get("standard.result.noAttempts")
                        : compromise(
                                figures.hofstee().status(), figures.hofstee().cutPercent()),
                figures.hofstee() == null ? "" : words.why(figures.hofstee().cut())));
        checks.add(new Check(
                title("hofsteeBounds"),
                text.of(
                        "standard.result.hofsteeBounds",
                        words.percent(figures.bounds().minCut(), 1),
                        words.percent(figures.bounds().maxCut(), 1),
                        words.percent(figures.bounds().minFailing(), 1),
                        words.percent(figures.bounds().maxFailing(), 1)),
                ""));
        checks.add(new Check(
                title("beuk"),
                figures.beuk() == null
                        ? text.get("standard.result.noAttempts")
                        : compromise(figures.beuk().status(), figures.beuk().cutPercent()),
                figures.beuk() == null ? "" : words.why(figures.beuk().cut())));
        checks.add(new Check(
                title("beukBounds"),
                text.of(
                        "standard.result.beukBounds",
                        words.percent(figures.bounds().beukCut(), 1),
                        words.percent(figures.bounds().beukPassing(), 1)),
                ""));
        checks.add(failing("failing", figures.failing()));
        if (result.adjustment() != 0) {
            checks.add(failing("failingAdopted", figures.failingAdopted()));
        }
        return checks;
    }

    private String compromise(Figure status, Figure cutPercent) {
        if (cutPercent.isDefined()) {
            return cutPercent.publishedNumber().isPresent()
                    ? text.of(
                            "standard.result.cutOnScale",
                            words.percent(cutPercent, 1),
                            words.number(cutPercent.number() * result.figures().max() / 100, 1))
                    : text.get("standard.result.withheld");
        }
        return status.published() == null
                ? text.get("standard.result.withheld")
                : text.get("standard.result.status."
                        + status.published().toString().replace(' ', '-'));
    }

    private Check failing(String key, PanelFigures.Failing failing) {
        boolean told = failing.share().publishedNumber().isPresent();
        return new Check(
                title(key),
                !failing.share().isDefined()
                        ? text.get("standard.result.noAttempts")
                        : told
                                ? text.of(
                                        "standard.result.failing",
                                        words.percent(failing.share(), 0),
                                        Words.percent(failing.lower(), 0, me.getLanguage()),
                                        Words.percent(failing.upper(), 0, me.getLanguage()),
                                        result.figures().persons(),
                                        words.shown(failing.passMark(), 0))
                                : text.get("standard.result.withheld"),
                failing.share().isDefined() ? words.why(failing.share()) : "");
    }

    /** The cut adopted, in words. */
    public String getAdopted() {
        var figures = result.figures();
        return figures.adopted().publishedNumber().isEmpty()
                ? text.get("standard.result.withheld")
                : text.of(
                        "standard.result.adopted",
                        words.shown(figures.adopted(), 2),
                        result.points(),
                        words.percent(figures.adoptedPercent(), 1));
    }

    /** What the cut stands on, or why it is withheld. */
    public String getCaution() {
        return words.why(result.figures().round2().cut());
    }

    public boolean isWithheld() {
        return result.figures().round2().cut().publishedNumber().isEmpty();
    }

    /** The sums of the judges by number; none where the cut is withheld, which is their mean. */
    public String getSums() {
        var sums = new ArrayList<String>();
        result.figures()
                .round2()
                .sums()
                .forEach((judge, sum) ->
                        sum.publishedNumber().ifPresent(number -> sums.add(judge + " " + words.number(number, 2))));
        return String.join(" · ", sums);
    }

    /** The words of the chart's lines, in its order. */
    public List<Legend> getLegends() {
        return chart.lines().stream()
                .map(l -> new Legend(l.kind(), legend(l.kind(), l.value())))
                .toList();
    }

    public String legend(String kind, double value) {
        return text.get("standard.cut." + kind) + " " + words.number(value, 1);
    }

    /** The ratings of an item in the second round, drawn. */
    public Dots dots(ItemResult item) {
        return Dots.of(item.round2(), null, item.facility());
    }

    /** The proposal that waits or was approved, or null. */
    public PanelResult.Proposed getProposal() {
        var proposals = result.proposals();
        return proposals.isEmpty() ? null : proposals.get(proposals.size() - 1);
    }

    public boolean isProposable() {
        return result.leads() && result.state().equals("CLOSED");
    }

    public PanelResult getResult() {
        return result;
    }

    public CutChart getChart() {
        return chart;
    }

    public Long getPanel() {
        return panel;
    }

    public void setPanel(Long panel) {
        this.panel = panel;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getExplanation() {
        return explanation;
    }

    public void setExplanation(String explanation) {
        this.explanation = explanation;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
