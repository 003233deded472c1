package uz.artel.lms.web.kpi;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uz.artel.lms.kpi.KpiBands.Scored;
import uz.artel.lms.kpi.KpiCounts;
import uz.artel.lms.kpi.KpiWhy;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** "Why is my KPI so": raw counts, formula, value, band. */
@Named
@RequestScoped
public class MyKpiPage {

    /** A raw count that a figure is made of; {@code count} is null when it wasn't counted. */
    public record Count(String name, Long count) {}

    /**
     * A figure as the page draws it: the band and the value on a scale of 320 units.
     *
     * @param sum the formula with the numbers in it, or empty
     */
    public record Figure(
            String key,
            String title,
            BigDecimal value,
            BigDecimal score,
            String formula,
            String sum,
            List<Count> counts,
            String bandFrom,
            String bandWidth,
            String at,
            String low,
            String high,
            boolean inside) {}

    private static final double SCALE = 320;

    private KpiWhy why;
    private Text text;
    private Me me;
    private KpiWhy.Explained explained;

    protected MyKpiPage() {}

    @Inject
    public MyKpiPage(KpiWhy why, Text text, Me me) {
        this.why = why;
        this.text = text;
        this.me = me;
    }

    public void load() {
        explained = why.mine().orElse(null);
    }

    public KpiWhy.Explained getExplained() {
        return explained;
    }

    public List<Figure> getFigures() {
        return explained.figures().stream().map(this::figure).toList();
    }

    private Figure figure(Scored scored) {
        var band = scored.band();
        var figure = band.figure();
        double start = (band.outerLow() == null ? BigDecimal.ZERO : band.outerLow()).doubleValue();
        double end = (band.outerHigh() == null ? band.innerHigh() : band.outerHigh()).doubleValue();
        double from = place(band.innerLow().doubleValue(), start, end);
        double to = place(band.innerHigh().doubleValue(), start, end);
        var counts = new ArrayList<Count>();
        figure.above().forEach(column -> counts.add(count(column)));
        counts.add(count(figure.below()));
        return new Figure(
                figure.key(),
                text.in(band.title()),
                scored.value(),
                scored.score(),
                text.get("kpi.formula." + figure.key()),
                scored.value() == null ? "" : sum(scored),
                counts,
                unit(from),
                unit(to - from),
                scored.value() == null ? "" : unit(place(scored.value().doubleValue(), start, end)),
                Words.number(band.innerLow(), null, me.getLanguage()),
                Words.number(band.innerHigh(), null, me.getLanguage()),
                scored.score() != null && scored.score().compareTo(new BigDecimal(100)) == 0);
    }

    private Count count(String column) {
        return new Count(text.get("kpi.count." + column), counts().count(column).orElse(null));
    }

    private KpiCounts counts() {
        return explained.quarter().counts();
    }

    private String sum(Scored scored) {
        var figure = scored.band().figure();
        var above = figure.above().stream()
                .map(column -> number(counts().count(column).orElseThrow()))
                .toList();
        var sum = above.size() == 1 ? above.get(0) : "(" + String.join(" + ", above) + ")";
        return sum + " ÷ " + number(counts().count(figure.below()).orElseThrow())
                + (figure.factor() == 100 ? " × 100" : "") + " = "
                + Words.number(scored.value(), 1, me.getLanguage());
    }

    private String number(long count) {
        return Words.number(count, 0, me.getLanguage());
    }

    private static double place(double value, double start, double end) {
        return Math.min(1, Math.max(0, (value - start) / (end - start))) * SCALE;
    }

    private static String unit(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }
}
