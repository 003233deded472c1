package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.artel.lms.exam.statistics.ExamPicture;
import uz.artel.lms.exam.statistics.FiguredExam;
import uz.artel.lms.exam.statistics.FiguresReading;
import uz.artel.lms.exam.statistics.ItemPicture;
import uz.artel.lms.exam.statistics.ScoreDistribution;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.web.chart.InformationChart;
import uz.artel.lms.web.chart.ItemMapChart;
import uz.artel.lms.web.chart.ScoreChart;
import uz.artel.lms.web.exam.FigureWords.Kind;
import uz.artel.lms.web.exam.FigureWords.Row;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** What first tries say of an exam: its results, how far they can be trusted, and its items. */
@Named
@RequestScoped
public class ExamFiguresPage {

    /**
     * A line of the list of items.
     *
     * @param p facility, with its interval beside it
     * @param note why the discrimination is not told, or to be read with caution
     */
    public record ItemRow(
            long version,
            String key,
            int number,
            String area,
            int presented,
            String p,
            String interval,
            String r,
            int compared,
            String note,
            List<String> flags) {}

    /** What is known at one ability. */
    public record InformationRow(String ability, String information) {}

    /** A line of the numbers behind the distribution. */
    public record BinRow(String points, int persons, boolean passes) {}

    @EJB
    private FiguresReading reading;

    @Inject
    private FigureWords words;

    @Inject
    private Text text;

    @Inject
    private Me me;

    private String exam;
    private List<FiguredExam> exams;
    private FiguredExam standing;
    private ExamPicture picture;

    /** Reads the exam named in the address, or the one with the newest figures. */
    public void load() {
        exams = reading.exams();
        standing = exams.stream()
                .filter(e -> exam == null || e.key().equals(exam))
                .findFirst()
                .orElse(null);
        if (standing == null && exam != null) {
            throw new Unknown("exam");
        }
        if (standing != null) {
            exam = standing.key();
            picture = standing.ready() ? reading.exam(exam).orElse(null) : null;
        }
    }

    public String getExam() {
        return exam;
    }

    public void setExam(String exam) {
        this.exam = exam;
    }

    public List<FiguredExam> getExams() {
        return exams;
    }

    /** Where the figures of this exam stand; null when no exam has announced first tries. */
    public FiguredExam getStanding() {
        return standing;
    }

    /** Null while the first figures are being made. */
    public ExamPicture getPicture() {
        return picture;
    }

    // ── results ──────────────────────────────────────────────────────────────────────────────────────────

    public boolean isDrawn() {
        return !picture.distribution().bins().isEmpty();
    }

    /** The finding of the distribution, as its title. */
    public String getFinding() {
        var d = picture.distribution();
        return text.of("figures.scores.finding", words.value(d.passed(), Kind.COUNT), d.persons());
    }

    /** What the band holds, in words. */
    public String getBandSay() {
        return picture.band() == null
                ? text.of("figures.scores.noBand")
                : text.of(
                        "figures.scores.band",
                        words.value(picture.distribution().inBand(), Kind.COUNT),
                        Words.number(picture.band().error(), 1, me.getLanguage()));
    }

    public String getScores() {
        var d = picture.distribution();
        var band = picture.band();
        return new ScoreChart(
                        getFinding() + ". " + getBandSay(),
                        d.bins().stream()
                                .map(b -> new ScoreChart.Bin(
                                        b.from(),
                                        b.to(),
                                        b.persons(),
                                        b.passes(),
                                        text.of("figures.scores.bin", points(b, d), b.persons())))
                                .toList(),
                        d.cut(),
                        band == null ? null : new double[] {band.low(), band.high()},
                        text.of("figures.scores.cut", points(d.cut())),
                        text.of("figures.scores.bandLabel"),
                        text.of("figures.scores.points"),
                        me.getLanguage())
                .html();
    }

    public List<BinRow> getBins() {
        var d = picture.distribution();
        return d.bins().stream()
                .map(b -> new BinRow(points(b, d), b.persons(), b.passes()))
                .toList();
    }

    /** Whole points of a bin as somebody reads them: 12, or 12–14. */
    private String points(ScoreDistribution.Bin bin, ScoreDistribution d) {
        double last = Math.min(d.points(), bin.to() - 1);
        return last <= bin.from() ? points(bin.from()) : text.of("figures.interval", points(bin.from()), points(last));
    }

    private String points(double points) {
        return Words.number(
                java.math.BigDecimal.valueOf(points)
                        .setScale(2, java.math.RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString(),
                null,
                me.getLanguage());
    }

    // ── figures ──────────────────────────────────────────────────────────────────────────────────────────

    /** How far the results can be trusted. */
    public List<Row> getTrust() {
        int n = picture.compared();
        int all = picture.distribution().persons();
        return List.of(
                words.row("errorAtCut", figure("absolute.error_at_cut"), Kind.POINTS, all),
                words.row(
                        "phi",
                        figure("absolute.phi"),
                        figure("absolute.phi_lo"),
                        figure("absolute.phi_hi"),
                        Kind.COEFFICIENT,
                        all),
                words.row(
                        "alpha",
                        figure("test.alpha"),
                        figure("test.alpha_feldt95_lo"),
                        figure("test.alpha_feldt95_hi"),
                        Kind.COEFFICIENT,
                        n),
                words.row("sem", figure("test.sem"), Kind.POINTS, n),
                words.row("omega", figure("test.omega_u"), Kind.COEFFICIENT, n));
    }

    /** How far pass and fail can be trusted. */
    public List<Row> getDecisions() {
        var d = picture.distribution();
        int n = picture.compared();
        return List.of(
                words.row("passRate", d.passRate(), d.passLower(), d.passUpper(), Kind.PERCENT, d.persons()),
                decision("consistency", "decision.ll.consistency", n),
                decision("accuracy", "decision.ll.accuracy", n),
                words.row(
                        "kappa",
                        figure("decision.ll.kappa"),
                        figure("decision.ll.kappa_boot95_lo"),
                        figure("decision.ll.kappa_boot95_hi"),
                        Kind.COEFFICIENT,
                        n),
                words.row("falsePositive", figure("decision.ll.false_pos"), Kind.PERCENT, n),
                words.row("falseNegative", figure("decision.ll.false_neg"), Kind.PERCENT, n),
                words.row("huynh", figure("decision.huynh.p0"), Kind.PERCENT, n));
    }

    private Row decision(String key, String name, int n) {
        return words.row(key, figure(name), figure(name + "_boot95_lo"), figure(name + "_boot95_hi"), Kind.PERCENT, n);
    }

    /** The totals in short. */
    public List<Row> getTotals() {
        int n = picture.compared();
        return List.of(
                words.row("mean", figure("test.mean"), Kind.POINTS, n),
                words.row("median", figure("test.median"), Kind.POINTS, n),
                words.row("sd", figure("test.sd"), Kind.POINTS, n),
                words.row("skewness", figure("test.skewness_G1"), Kind.COEFFICIENT, n),
                words.row("kurtosis", figure("test.kurtosis_G2"), Kind.COEFFICIENT, n));
    }

    /** What was not computed would have compared totals of different forms. */
    private Figure figure(String name) {
        var figure = picture.figures().get(name);
        return figure != null ? figure : Figure.undefined(Reason.NOT_ONE_FORM);
    }

    // ── items ────────────────────────────────────────────────────────────────────────────────────────────

    public List<ItemRow> getItems() {
        var shared = shared();
        return picture.items().stream().map(line -> row(line, shared)).toList();
    }

    /** What has to be said of every discrimination that is told: once above the list, not in each of its lines. */
    private Set<Reason> shared() {
        var told = told().map(i -> i.itemRest().reasons()).toList();
        var shared = new LinkedHashSet<Reason>(told.size() < 2 ? List.of() : told.get(0));
        told.forEach(shared::retainAll);
        return shared;
    }

    /** See {@link #shared}, in words. */
    public String getCaution() {
        return shared().stream().map(r -> words.reason(r, true)).collect(Collectors.joining(" "));
    }

    private ItemRow row(ItemPicture.Line line, Set<Reason> shared) {
        return new ItemRow(
                line.version(),
                line.key(),
                line.number(),
                line.area(),
                line.presented(),
                words.value(line.p(), Kind.COEFFICIENT),
                words.interval(line.pLower(), line.pUpper(), Kind.COEFFICIENT),
                words.value(line.itemRest(), Kind.COEFFICIENT),
                line.compared(),
                line.p().published() == null ? words.note(line.p()) : words.note(line.itemRest(), shared),
                words.flags(line.flags()));
    }

    /** How many items people should look at. */
    public int getFlagged() {
        return (int) picture.items().stream().filter(i -> !i.flags().isEmpty()).count();
    }

    private Stream<ItemPicture.Line> told() {
        return picture.items().stream()
                .filter(i -> i.p().published() != null
                        && i.itemRest().publishedNumber().isPresent());
    }

    /** Items whose discrimination is told: without one there is nothing to see on the map. */
    public int getTold() {
        return (int) told().count();
    }

    /** Items whose facility is told: only they stand on the map. */
    public int getMapped() {
        return (int)
                picture.items().stream().filter(i -> i.p().published() != null).count();
    }

    public String getMap() {
        return new ItemMapChart(
                        text.of("figures.map.label", getMapped(), getFlagged()),
                        picture.items().stream()
                                .filter(i -> i.p().published() != null)
                                .map(i -> new ItemMapChart.Point(
                                        i.p().number(),
                                        i.itemRest().publishedNumber().isPresent()
                                                ? (Double) i.itemRest().number()
                                                : null,
                                        !i.flags().isEmpty(),
                                        text.of(
                                                "figures.map.point",
                                                i.key(),
                                                words.value(i.p(), Kind.COEFFICIENT),
                                                words.value(i.itemRest(), Kind.COEFFICIENT))))
                                .toList(),
                        text.of("figures.map.x"),
                        text.of("figures.map.y"),
                        text.of("figures.map.untold"),
                        me.getLanguage())
                .html();
    }

    // ── information ──────────────────────────────────────────────────────────────────────────────────────

    public boolean isInformed() {
        return !picture.information().curve().isEmpty();
    }

    /** Why there is no information, or what it is at the cut. */
    public String getInformationSay() {
        var at = picture.information();
        if (!isInformed()) {
            return words.note(at.atCut());
        }
        return at.atCut().published() == null
                ? words.note(at.atCut())
                : text.of(
                        "figures.information.finding",
                        words.value(at.atCut(), Kind.LOGITS),
                        words.value(at.errorAtCut(), Kind.LOGITS));
    }

    public String getInformationNote() {
        return isInformed() && picture.information().atCut().published() != null
                ? words.note(picture.information().atCut())
                : "";
    }

    public String getInformation() {
        var at = picture.information();
        return new InformationChart(
                        getInformationSay(),
                        at.curve().stream()
                                .map(p -> new double[] {p.ability(), p.information()})
                                .toList(),
                        at.cutAt().publishedNumber().isPresent()
                                ? (Double) at.cutAt().number()
                                : null,
                        text.of("figures.information.cut"),
                        text.of("figures.information.x"),
                        text.of("figures.information.y"),
                        me.getLanguage())
                .html();
    }

    /** Some abilities with what is known there. */
    public List<InformationRow> getInformationRows() {
        return picture.information().curve().stream()
                .filter(p -> Math.abs(p.ability() - Math.rint(p.ability())) < 1e-9)
                .map(p -> new InformationRow(
                        Words.number(p.ability(), 0, me.getLanguage()),
                        Words.number(p.information(), 2, me.getLanguage())))
                .toList();
    }
}
