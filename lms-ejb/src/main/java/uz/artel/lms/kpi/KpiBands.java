package uz.artel.lms.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.language.Texts;

/**
 * How "KPI in band" is computed: the mean of the scores of its figures. Part of a pay rule, so it has the rule's version.
 *
 * @param bands one for each figure that counts
 */
public record KpiBands(List<Band> bands) {

    private static final BigDecimal FULL = new BigDecimal(100);

    /**
     * The band of a figure. Inside [innerLow, innerHigh] it scores 100; outside it falls linearly to 0 at the outer limit
     * of that side and stays 0 beyond. A side without an outer limit doesn't fall.
     *
     * @param unit s or percent
     * @param outerLow or null
     * @param outerHigh or null
     */
    public record Band(
            KpiFigure figure,
            String unit,
            BigDecimal innerLow,
            BigDecimal innerHigh,
            BigDecimal outerLow,
            BigDecimal outerHigh,
            Texts title) {

        /** 0–100, unrounded (34 digits). */
        public BigDecimal score(BigDecimal value) {
            if (value.compareTo(innerLow) < 0) {
                return outerLow == null ? FULL : falling(value.subtract(outerLow), innerLow.subtract(outerLow));
            }
            if (value.compareTo(innerHigh) > 0) {
                return outerHigh == null ? FULL : falling(outerHigh.subtract(value), outerHigh.subtract(innerHigh));
            }
            return FULL;
        }

        private static BigDecimal falling(BigDecimal left, BigDecimal width) {
            return left.signum() <= 0 ? BigDecimal.ZERO : left.multiply(FULL).divide(width, MathContext.DECIMAL128);
        }
    }

    /**
     * A figure with its score.
     *
     * @param value the figure, unrounded, or null when counts are missing
     * @param score 0–100, unrounded, or null when the value is
     */
    public record Scored(Band band, BigDecimal value, BigDecimal score) {}

    public KpiBands {
        bands = List.copyOf(bands);
    }

    /** Each figure with its score, in the order of the rule. */
    public List<Scored> scores(KpiCounts counts) {
        return bands.stream()
                .map(band -> band.figure()
                        .value(counts)
                        .map(value -> new Scored(band, value, band.score(value)))
                        .orElseGet(() -> new Scored(band, null, null)))
                .toList();
    }

    /** The mean of the scores, 0–100, unrounded; empty when one figure is missing: a missing figure is never 0. */
    public Optional<BigDecimal> score(KpiCounts counts) {
        var sum = BigDecimal.ZERO;
        for (var scored : scores(counts)) {
            if (scored.score() == null) {
                return Optional.empty();
            }
            sum = sum.add(scored.score());
        }
        return Optional.of(sum.divide(BigDecimal.valueOf(bands.size()), MathContext.DECIMAL128));
    }

    /** Reads the entry {@code kpi} of a rule file; problems name file and line. */
    public static KpiBands read(Node kpi) {
        kpi.oneOf("aggregate", "mean");
        kpi.optionalText("provenance");
        var bands = new ArrayList<Band>();
        var keys = new HashSet<String>();
        for (var node : kpi.someItems("metrics")) {
            var figure = KpiFigure.of(node.text("key"));
            if (figure.isEmpty()) {
                node.child("key").problem("nobody knows how to compute \"" + node.text("key") + "\"");
            } else if (!keys.add(figure.get().key())) {
                node.problem("the figure \"" + figure.get().key() + "\" has two bands");
            }
            node.optionalText("provenance");
            var band = new Band(
                    figure.orElse(KpiFigure.AHT),
                    node.oneOf("unit", "s", "percent"),
                    node.decimal("inner_low"),
                    node.decimal("inner_high"),
                    node.has("outer_low") ? node.decimal("outer_low") : null,
                    node.has("outer_high") ? node.decimal("outer_high") : null,
                    node.inThreeLanguages("title"));
            node.nothingElse();
            if (band.innerLow().compareTo(band.innerHigh()) > 0) {
                node.problem("the band starts at " + band.innerLow() + " and ends before, at " + band.innerHigh());
            }
            if (band.outerLow() != null && band.outerLow().compareTo(band.innerLow()) >= 0) {
                node.problem("\"outer_low\" must lie below \"inner_low\"");
            }
            if (band.outerHigh() != null && band.outerHigh().compareTo(band.innerHigh()) <= 0) {
                node.problem("\"outer_high\" must lie above \"inner_high\"");
            }
            bands.add(band);
        }
        kpi.nothingElse();
        return new KpiBands(bands);
    }

    /** What the digest of an edition covers, and what is stored of it. */
    public Map<String, Object> canonical() {
        var metrics = new ArrayList<Map<String, Object>>();
        for (var band : bands) {
            var map = new LinkedHashMap<String, Object>(YamlText.map(
                    "key", band.figure().key(),
                    "unit", band.unit(),
                    "inner_low", band.innerLow().toPlainString(),
                    "inner_high", band.innerHigh().toPlainString()));
            if (band.outerLow() != null) {
                map.put("outer_low", band.outerLow().toPlainString());
            }
            if (band.outerHigh() != null) {
                map.put("outer_high", band.outerHigh().toPlainString());
            }
            map.put("title", texts(band.title()));
            metrics.add(map);
        }
        return YamlText.map("aggregate", "mean", "metrics", metrics);
    }

    private static Map<String, Object> texts(Texts texts) {
        return YamlText.map("ru", texts.ru(), "uz", texts.uz(), "en", texts.en());
    }
}
