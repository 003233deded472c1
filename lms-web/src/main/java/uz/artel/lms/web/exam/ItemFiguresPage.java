package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uz.artel.lms.exam.statistics.FiguresReading;
import uz.artel.lms.exam.statistics.ItemFigures;
import uz.artel.lms.exam.statistics.ItemPicture;
import uz.artel.lms.exam.statistics.OptionCurves;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.web.chart.CurvesChart;
import uz.artel.lms.web.exam.FigureWords.Kind;
import uz.artel.lms.web.exam.FigureWords.Row;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** One version of an item: what first tries say of it, of its options, and of the versions before. */
@Named
@RequestScoped
public class ItemFiguresPage {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Half the width of a 95 % interval in standard errors. */
    private static final double Z95 = 1.959964;

    /** @param letter its place in the item as written: A, B, C …; empty for who left it out */
    public record OptionRow(
            String letter,
            String words,
            boolean right,
            String n,
            String share,
            String rest,
            String upper,
            String lower,
            String note) {}

    public record VersionRow(
            long version, int number, Instant publishedAt, boolean shown, int presented, String p, String r) {}

    /** One group of totals and the shares of the lines in it. */
    public record CurveRow(String group, int persons, List<String> shares) {}

    @EJB
    private FiguresReading reading;

    @Inject
    private FigureWords words;

    @Inject
    private Text text;

    @Inject
    private Me me;

    private String exam;
    private String version;
    private ItemFigures item;

    public void load() {
        if (exam == null || version == null || !NUMBER.matcher(version).matches()) {
            throw new Unknown("item");
        }
        item = reading.item(exam, Long.parseLong(version));
    }

    public String getExam() {
        return exam;
    }

    public void setExam(String exam) {
        this.exam = exam;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public ItemFigures getItem() {
        return item;
    }

    public List<String> getFlags() {
        return words.flags(item.picture().flags());
    }

    /** The figures of this version, the ones to judge by first. */
    public List<Row> getRows() {
        var p = item.picture();
        int shown = p.presented();
        int compared = p.compared();
        var rows = new ArrayList<Row>();
        rows.add(words.row("p", p.figure("p"), p.figure("p_lo"), p.figure("p_hi"), Kind.COEFFICIENT, shown));
        rows.add(words.row("pReached", p.figure("p_reached"), Kind.COEFFICIENT, p.reached()));
        rows.add(words.row("rir", p.figure("r_ir"), Kind.COEFFICIENT, compared));
        rows.add(words.row("d27", p.figure("d27"), Kind.COEFFICIENT, compared));
        rows.add(words.row("alphaWithout", p.figure("alpha_if_deleted"), Kind.COEFFICIENT, compared));
        rows.add(words.row("omit", p.figure("omit_rate"), Kind.PERCENT, shown));
        rows.add(words.row("notReached", p.figure("not_reached_rate"), Kind.PERCENT, shown));
        difficulty(p, rows);
        if (p.figures().containsKey("dif")) {
            rows.add(words.row("dif", p.figure("dif"), Kind.COEFFICIENT, compared));
        }
        return rows;
    }

    /** What the model says, with its 95 % interval from the standard error. */
    private void difficulty(ItemPicture p, List<Row> rows) {
        if (!p.figures().containsKey("b")) {
            return;
        }
        var value = p.figure("b");
        var spread = p.figure("b_se");
        boolean both = value.isDefined() && spread.isDefined();
        rows.add(words.row(
                "b",
                value,
                both ? value.map(v -> v - Z95 * spread.number()) : spread,
                both ? value.map(v -> v + Z95 * spread.number()) : spread,
                Kind.LOGITS,
                p.compared()));
    }

    // ── options ──────────────────────────────────────────────────────────────────────────────────────────

    public boolean isChoosing() {
        return !item.picture().options().isEmpty();
    }

    public List<OptionRow> getOptions() {
        return item.picture().options().stream().map(this::row).toList();
    }

    private OptionRow row(ItemPicture.Option option) {
        var wording = item.wording().stream()
                .filter(w -> w.key().equals(option.key()))
                .findFirst();
        return new OptionRow(
                letter(option.key()),
                wording.map(w -> text.in(w.text())).orElseGet(() -> text.of("figures.options.omit")),
                option.right(),
                words.value(option.n(), Kind.COUNT),
                words.value(option.share(), Kind.PERCENT),
                words.value(option.rest(), Kind.COEFFICIENT),
                words.value(option.upper(), Kind.PERCENT),
                words.value(option.lower(), Kind.PERCENT),
                option.n().published() == null ? words.note(option.n()) : words.note(option.rest()));
    }

    /** A, B, C … by the item's own order; empty for who left it out. */
    private String letter(String option) {
        for (int i = 0; i < item.wording().size(); i++) {
            if (item.wording().get(i).key().equals(option)) {
                return String.valueOf((char) ('A' + i));
            }
        }
        return "";
    }

    // ── curves ───────────────────────────────────────────────────────────────────────────────────────────

    public boolean isCurved() {
        return !item.picture().curves().groups().isEmpty();
    }

    /** Why there are no curves. */
    public String getCurvesMissing() {
        var missing = item.picture().curves().missing();
        return missing == null ? "" : words.reason(missing, false);
    }

    /** The right option, and of the others those that draw most, as many as can be told apart. */
    private List<OptionCurves.Line> lines() {
        return item.picture().curves().lines().stream()
                .sorted(Comparator.comparing((OptionCurves.Line l) -> !right(l))
                        .thenComparing(l -> -l.shares().stream()
                                .filter(Figure::isDefined)
                                .mapToDouble(Figure::number)
                                .sum()))
                .limit(CurvesChart.MOST)
                .toList();
    }

    private boolean right(OptionCurves.Line line) {
        return line.option() == null
                || item.wording().stream().anyMatch(w -> w.right() && w.key().equals(line.option()));
    }

    private String name(OptionCurves.Line line) {
        if (line.option() == null) {
            return text.of("figures.curves.points");
        }
        var letter = letter(line.option());
        return letter.isEmpty() ? text.of("figures.curves.omit") : letter;
    }

    private String group(OptionCurves.Group group) {
        var from = Words.number(group.from(), 0, me.getLanguage());
        var to = Words.number(group.to(), 0, me.getLanguage());
        return from.equals(to) ? from : text.of("figures.interval", from, to);
    }

    public String getCurves() {
        return new CurvesChart(
                        text.of("figures.curves.label"),
                        item.picture().curves().groups().stream()
                                .map(this::group)
                                .toList(),
                        lines().stream()
                                .map(l -> new CurvesChart.Line(
                                        name(l),
                                        right(l),
                                        l.shares().stream()
                                                .map(s -> s.publishedNumber().isPresent() ? (Double) s.number() : null)
                                                .collect(Collectors.toCollection(ArrayList::new))))
                                .toList(),
                        text.of("figures.curves.x"),
                        me.getLanguage())
                .html();
    }

    /** Names of all lines, for the head of the table. */
    public List<String> getCurveNames() {
        return item.picture().curves().lines().stream().map(this::name).toList();
    }

    public List<CurveRow> getCurveRows() {
        var curves = item.picture().curves();
        var rows = new ArrayList<CurveRow>();
        for (int g = 0; g < curves.groups().size(); g++) {
            int group = g;
            rows.add(new CurveRow(
                    group(curves.groups().get(g)),
                    curves.groups().get(g).persons(),
                    curves.lines().stream()
                            .map(l -> words.value(l.shares().get(group), Kind.PERCENT))
                            .toList()));
        }
        return rows;
    }

    // ── versions ─────────────────────────────────────────────────────────────────────────────────────────

    public List<VersionRow> getVersions() {
        return item.versions().stream()
                .map(v -> new VersionRow(
                        v.version(),
                        v.number(),
                        v.publishedAt(),
                        v.version() == item.picture().version(),
                        v.picture() == null ? 0 : v.picture().presented(),
                        v.picture() == null ? "" : words.value(v.picture().figure("p"), Kind.COEFFICIENT),
                        v.picture() == null ? "" : words.value(v.picture().figure("r_ir"), Kind.COEFFICIENT)))
                .toList();
    }
}
