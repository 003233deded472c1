package uz.artel.lms.web.exam;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.exam.statistics.AnalysisStanding;
import uz.artel.lms.exam.statistics.ExamAnalysis;
import uz.artel.lms.exam.statistics.ExamAnalysis.AnalysedItem;
import uz.artel.lms.exam.statistics.FiguresAnalysing;
import uz.artel.lms.exam.statistics.FiguresReading;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.InDepth;
import uz.artel.lms.web.chart.PersonItemChart;
import uz.artel.lms.web.exam.FigureWords.Kind;
import uz.artel.lms.web.exam.FigureWords.Row;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Stage;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.review.ReviewWords;
import uz.artel.lms.web.session.Me;

/** The long figures of an exam: asked for and followed on the page of its figures, read on a page of their own. */
@Named
@ViewScoped
public class ExamAnalysisPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Half the width of a 95 % interval in standard errors. */
    private static final double Z95 = 1.959964;

    /** Mean squares beyond these deserve a look (Wright and Linacre 1994). */
    private static final double REGULAR_FROM = 0.7;

    private static final double REGULAR_TO = 1.3;

    /** Columns of the table of questions with the figures each tells, in their order. */
    private static final Map<String, List<String>> COLUMNS = columns();

    /**
     * A line of the table of questions.
     *
     * @param bInterval 95 % interval of the difficulty
     * @param a slope with its error beside it
     * @param dif class of ETS, or –
     * @param difKind how its badge looks; null for none
     * @param irregular whether a mean square deserves a look
     * @param note what is unlike the usual of the other questions: why something is not told, or is to be read with caution
     */
    public record ItemRow(
            long version,
            String key,
            int number,
            String area,
            int presented,
            String b,
            String bInterval,
            String infit,
            String outfit,
            boolean irregular,
            String a,
            String aError,
            String b2,
            String delta,
            String deltaError,
            String dif,
            String difKind,
            String note) {}

    /**
     * What is said of a whole column.
     *
     * @param told questions whose figure is told
     * @param notes why others are not, or why it is to be read with caution, with how many questions it holds for
     */
    public record ColumnRow(String name, int told, int items, List<String> notes) {}

    /** How many people stand in a stretch of the scale, and how many questions. */
    public record ScaleRow(String stretch, int persons, long items) {}

    @Inject
    private transient FiguresAnalysing analysing;

    @Inject
    private transient FiguresReading reading;

    @Inject
    private transient FigureWords words;

    @Inject
    private transient ReviewWords people;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Text text;

    @Inject
    private transient Me me;

    private String exam;
    private transient AnalysisStanding standing;
    private transient ExamAnalysis analysis;
    private transient Texts title;

    private static Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        columns.put("b", List.of("b"));
        columns.put("fit", List.of("infit", "outfit"));
        columns.put("a", List.of("a", "b2"));
        columns.put("dif", List.of("dif", "delta"));
        return columns;
    }

    // ── the panel ────────────────────────────────────────────────────────────────────────────────────────

    /** The panel of an exam among its figures; nothing where no exam has any. */
    public void open(String shown) {
        exam = shown;
    }

    /** The page of what was found. @throws Unknown when there is no such exam */
    public void load() {
        title = reading.exams().stream()
                .filter(e -> e.key().equals(exam))
                .findFirst()
                .orElseThrow(() -> new Unknown("exam"))
                .title();
        analysis = analysing.analysis(exam).orElse(null);
    }

    /** Asks for a new one. */
    public String ask() {
        messages.done(analysing.ask(exam) ? "figures.analysis.asked" : "figures.analysis.known");
        return again();
    }

    /** Ends the one that is being made. */
    public String cancel() {
        messages.done(analysing.cancel(exam) ? "figures.analysis.cancelled" : "figures.analysis.over");
        return again();
    }

    private String again() {
        return Messages.redirect("/" + folder() + "/exam/figures?exam=" + exam);
    }

    private static String folder() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/examiner/")
                ? "examiner"
                : "trainer";
    }

    /** Null where no exam is shown. */
    public AnalysisStanding getStanding() {
        if (standing == null && exam != null) {
            standing = analysing.standing(exam);
            var named = new ArrayList<uz.artel.lms.shared.PersonId>();
            if (standing.newest() != null) {
                named.add(standing.newest().askedBy());
                named.add(standing.newest().cancelledBy());
            }
            if (standing.ready() != null) {
                named.add(standing.ready().askedBy());
            }
            people.know(named.stream().filter(Objects::nonNull).toList());
        }
        return standing;
    }

    /** Who asked, or ended it. */
    public String name(uz.artel.lms.shared.PersonId person) {
        return people.name(person);
    }

    /** What has become of the newest run, when it is worth a word: it ended without a result. */
    public String getEnded() {
        var run = getStanding().newest();
        if (run == null || run.state().pending() || run.state() == AnalysisStanding.State.READY) {
            return "";
        }
        var said = text.of("figures.analysis.ended." + run.state(), name(run.cancelledBy()));
        return run.stage() == null ? said : said + " " + text.of("figures.analysis.at", stageName(run.stage()));
    }

    /** What is done now. */
    public String getNow() {
        var run = getStanding().newest();
        return run.state() == AnalysisStanding.State.WAITING || run.stage() == null
                ? text.of("figures.analysis.waiting")
                : stageName(run.stage());
    }

    private String stageName(String stage) {
        return stage == null ? "" : text.of("figures.analysis.stage." + stage);
    }

    /** The stages with where the run is. */
    public List<Stage> getStages() {
        var at = getStanding().newest().stage();
        int now = at == null ? -1 : InDepth.Stage.valueOf(at).ordinal();
        return Arrays.stream(InDepth.Stage.values())
                .map(s -> new Stage(
                        text.of("figures.analysis.stage." + s),
                        "",
                        s.ordinal() < now
                                ? Stage.State.DONE
                                : s.ordinal() == now ? Stage.State.NOW : Stage.State.AHEAD))
                .toList();
    }

    // ── what was found ───────────────────────────────────────────────────────────────────────────────────

    public Texts getTitle() {
        return title;
    }

    /** Null before the first. */
    public ExamAnalysis getAnalysis() {
        return analysis;
    }

    /** How far the total and the decision can be trusted. */
    public List<Row> getTrust() {
        int n = analysis.compared();
        return List.of(
                row("omega", "test.omega_u", "test.omega_boot95_lo", "test.omega_boot95_hi", Kind.COEFFICIENT, n),
                row("alpha", "test.alpha", "test.alpha_feldt95_lo", "test.alpha_feldt95_hi", Kind.COEFFICIENT, n),
                decision("consistency", Kind.PERCENT, n),
                decision("accuracy", Kind.PERCENT, n),
                decision("kappa", Kind.COEFFICIENT, n));
    }

    private Row decision(String key, Kind kind, int n) {
        var name = "decision.ll." + key;
        return row(key, name, name + "_boot95_lo", name + "_boot95_hi", kind, n);
    }

    private Row row(String key, String name, String lower, String upper, Kind kind, int n) {
        return words.row(key, analysis.figure(name), analysis.figure(lower), analysis.figure(upper), kind, n);
    }

    /** What is said of each column of the table, so that the lines need not repeat it. */
    public List<ColumnRow> getColumns() {
        return COLUMNS.entrySet().stream()
                .map(column -> {
                    var first = column.getValue().get(0);
                    var notes = new LinkedHashMap<String, Integer>();
                    analysis.items().forEach(item -> {
                        for (var note : notes(item.figure(first))) {
                            notes.merge(note, 1, Integer::sum);
                        }
                    });
                    return new ColumnRow(
                            text.of("figures.analysis.column." + column.getKey()),
                            (int) analysis.items().stream()
                                    .filter(i -> i.figure(first).published() != null)
                                    .count(),
                            analysis.items().size(),
                            notes.entrySet().stream()
                                    .map(n -> n.getValue() == analysis.items().size()
                                            ? n.getKey()
                                            : text.of("figures.analysis.forSome", n.getKey(), n.getValue()))
                                    .toList());
                })
                .toList();
    }

    private List<String> notes(Figure figure) {
        boolean told = figure.published() != null;
        return figure.reasons().stream().map(r -> words.reason(r, told)).toList();
    }

    public List<ItemRow> getItems() {
        var usual = usual();
        return analysis.items().stream().map(item -> itemRow(item, usual)).toList();
    }

    /** Remarks that hold for half of the questions or more: they are told once, above the table. */
    private Set<String> usual() {
        var many = new LinkedHashMap<String, Integer>();
        analysis.items().forEach(item -> remarks(item).forEach(remark -> many.merge(remark, 1, Integer::sum)));
        return many.entrySet().stream()
                .filter(e -> 2 * e.getValue() >= analysis.items().size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<String> remarks(AnalysedItem item) {
        var remarks = new LinkedHashSet<String>();
        COLUMNS.values().forEach(column -> remarks.addAll(notes(item.figure(column.get(0)))));
        return remarks;
    }

    private ItemRow itemRow(AnalysedItem item, Set<String> usual) {
        var b = item.figure("b");
        var infit = item.figure("infit");
        var outfit = item.figure("outfit");
        var dif = item.figure("dif");
        return new ItemRow(
                item.version(),
                item.key(),
                item.number(),
                item.area(),
                item.presented(),
                words.value(b, Kind.LOGITS),
                interval(b, item.figure("b_se")),
                words.value(infit, Kind.COEFFICIENT),
                words.value(outfit, Kind.COEFFICIENT),
                irregular(infit, item) || irregular(outfit, item),
                words.value(item.figure("a"), Kind.COEFFICIENT),
                error(item.figure("a_se")),
                words.value(item.figure("b2"), Kind.LOGITS),
                words.value(item.figure("delta"), Kind.COEFFICIENT),
                error(item.figure("delta_se")),
                words.value(dif, Kind.COEFFICIENT),
                dif.published() instanceof String ets ? kind(ets) : null,
                remarks(item).stream().filter(remark -> !usual.contains(remark)).collect(Collectors.joining(" ")));
    }

    private static String kind(String ets) {
        return ets.startsWith("C") ? "warn" : ets.startsWith("B") ? "info" : "ok";
    }

    /** Of few people a mean square beyond the bounds is chance more often than not. */
    private static boolean irregular(Figure fit, AnalysedItem item) {
        var told = fit.publishedNumber();
        return told.isPresent()
                && item.presented() >= Evidence.RASCH.warnBelow()
                && (told.getAsDouble() < REGULAR_FROM || told.getAsDouble() > REGULAR_TO);
    }

    private String interval(Figure figure, Figure error) {
        if (figure.published() == null || error.published() == null) {
            return "";
        }
        double half = Z95 * error.number();
        // both ends may be below zero, where a dash between them is read as another minus
        return text.of(
                "figures.analysis.between",
                words.value(figure.map(x -> x - half), Kind.LOGITS),
                words.value(figure.map(x -> x + half), Kind.LOGITS));
    }

    private String error(Figure error) {
        return error.published() == null ? "" : text.of("figures.analysis.error", words.value(error, Kind.COEFFICIENT));
    }

    // ── people beside questions ──────────────────────────────────────────────────────────────────────────

    public boolean isMapped() {
        return !analysis.abilities().isEmpty();
    }

    private List<AnalysedItem> placed() {
        return analysis.items().stream()
                .filter(i -> i.figure("b").published() != null)
                .toList();
    }

    /** The finding of the map, as its title. */
    public String getMapSay() {
        var mean = analysis.figure("abilities.mean");
        long easier = placed().stream()
                .filter(i -> i.figure("b").number() < mean.number())
                .count();
        return text.of("figures.analysis.map.finding", words.value(mean, Kind.LOGITS), easier, placed().size());
    }

    /** Why there is no map. */
    public String getMapMissing() {
        return analysis.items().stream()
                .map(i -> words.note(i.figure("b")))
                .filter(note -> !note.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    public int getMappedPersons() {
        return analysis.abilities().stream()
                .mapToInt(ExamAnalysis.AbilityBin::persons)
                .sum();
    }

    public String getMap() {
        return new PersonItemChart(
                        getMapSay(),
                        stretches().stream()
                                .map(stretch -> new PersonItemChart.Bin(
                                        stretch.bin.from(),
                                        stretch.bin.to(),
                                        stretch.bin.persons(),
                                        text.of("figures.analysis.map.bin", stretch(stretch), stretch.bin.persons())))
                                .toList(),
                        placed().stream()
                                .map(i -> new PersonItemChart.Point(
                                        i.figure("b").number(),
                                        text.of(
                                                "figures.analysis.map.point",
                                                i.key(),
                                                words.value(i.figure("b"), Kind.LOGITS))))
                                .toList(),
                        text.of("figures.analysis.map.persons"),
                        text.of("figures.analysis.map.items"),
                        text.of("figures.analysis.map.x"),
                        me.getLanguage())
                .html();
    }

    /** A stretch of the scale with how many questions stand in it; the ends hold those beyond. */
    private record Stretch(ExamAnalysis.AbilityBin bin, long items) {
        private boolean empty() {
            return bin.persons() == 0 && items == 0;
        }
    }

    /** The scale from the first to the last stretch in which there is somebody or something. */
    private List<Stretch> stretches() {
        var bins = analysis.abilities();
        double lowest = bins.get(0).from();
        double highest = bins.get(bins.size() - 1).to();
        var difficulties = placed().stream()
                .mapToDouble(i -> Math.max(
                        lowest, Math.min(Math.nextDown(highest), i.figure("b").number())))
                .toArray();
        var all = new ArrayList<>(bins.stream()
                .map(bin -> new Stretch(
                        bin,
                        Arrays.stream(difficulties)
                                .filter(b -> b >= bin.from() && b < bin.to())
                                .count()))
                .toList());
        while (all.get(0).empty()) {
            all.remove(0);
        }
        while (all.get(all.size() - 1).empty()) {
            all.remove(all.size() - 1);
        }
        return all;
    }

    private String stretch(Stretch stretch) {
        return text.of(
                "figures.analysis.between",
                Words.number(stretch.bin.from(), 1, me.getLanguage()),
                Words.number(stretch.bin.to(), 1, me.getLanguage()));
    }

    public List<ScaleRow> getScale() {
        return stretches().stream()
                .map(s -> new ScaleRow(stretch(s), s.bin.persons(), s.items))
                .toList();
    }

    public String getExam() {
        return exam;
    }

    public void setExam(String exam) {
        this.exam = exam;
    }
}
