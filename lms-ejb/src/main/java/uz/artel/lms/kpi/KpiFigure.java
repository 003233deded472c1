package uz.artel.lms.kpi;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The figures there are, each with its formula over raw counts. */
public enum KpiFigure {
    /** Average handling time in seconds: (talk + hold + wrap-up) ÷ handled calls. */
    AHT("aht", 1, List.of("talk_s", "hold_s", "wrap_s"), "handled"),
    /** Time in schedule ÷ scheduled time × 100. */
    ADHERENCE("adherence", 100, List.of("in_schedule_min"), "scheduled_min"),
    /** Correct mandatory fields of requests ÷ mandatory fields × 100. */
    REQUEST_ACCURACY("request_accuracy", 100, List.of("fields_correct"), "fields_mandatory"),
    /** Requests reopened ÷ requests closed × 100. */
    REPEAT_VISITS("repeat_visits", 100, List.of("requests_reopened"), "requests_closed");

    private final String key;
    private final int factor;
    private final List<String> above;
    private final String below;

    KpiFigure(String key, int factor, List<String> above, String below) {
        this.key = key;
        this.factor = factor;
        this.above = above;
        this.below = below;
    }

    /** The name in rules, files and texts. */
    public String key() {
        return key;
    }

    /** Columns of the file that are added up above the line. */
    public List<String> above() {
        return above;
    }

    /** The column under the line. */
    public String below() {
        return below;
    }

    /** 1 for seconds, 100 for percent. */
    public int factor() {
        return factor;
    }

    public static Optional<KpiFigure> of(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
    }

    /** The value, unrounded (34 digits); empty when a count is missing or nothing was counted below the line. */
    public Optional<BigDecimal> value(KpiCounts counts) {
        var divisor = counts.count(below);
        if (divisor.isEmpty() || divisor.get() == 0) {
            return Optional.empty();
        }
        long sum = 0;
        for (var column : above) {
            var count = counts.count(column);
            if (count.isEmpty()) {
                return Optional.empty();
            }
            sum = Math.addExact(sum, count.get());
        }
        return Optional.of(BigDecimal.valueOf(sum)
                .multiply(BigDecimal.valueOf(factor))
                .divide(BigDecimal.valueOf(divisor.get()), MathContext.DECIMAL128));
    }
}
