package uz.artel.lms.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Raw counts of one person and quarter, by column of the file. A column that was empty is not there: unknown is not 0.
 *
 * @param byColumn column → count, each ≥ 0
 */
public record KpiCounts(Map<String, Long> byColumn) {

    /** The columns in the order of the file. */
    public static final List<String> COLUMNS = List.of(
            "handled",
            "talk_s",
            "hold_s",
            "wrap_s",
            "in_schedule_min",
            "scheduled_min",
            "fields_correct",
            "fields_mandatory",
            "requests_reopened",
            "requests_closed");

    /** Parts that can't be more than the whole. */
    static final Map<String, String> AT_MOST = Map.of(
            "in_schedule_min", "scheduled_min",
            "fields_correct", "fields_mandatory",
            "requests_reopened", "requests_closed");

    public KpiCounts {
        for (var entry : byColumn.entrySet()) {
            if (!COLUMNS.contains(entry.getKey()) || entry.getValue() < 0) {
                throw new IllegalArgumentException(entry.toString());
            }
        }
        for (var pair : AT_MOST.entrySet()) {
            var part = byColumn.get(pair.getKey());
            if (part != null && byColumn.getOrDefault(pair.getValue(), Long.MAX_VALUE) < part) {
                throw new IllegalArgumentException(pair.getKey() + " is more than " + pair.getValue());
            }
        }
        byColumn = Map.copyOf(byColumn);
    }

    public Optional<Long> count(String column) {
        return Optional.ofNullable(byColumn.get(column));
    }

    /** In the order of the file. */
    public Map<String, Long> ordered() {
        var all = new LinkedHashMap<String, Long>();
        COLUMNS.forEach(column -> count(column).ifPresent(n -> all.put(column, n)));
        return all;
    }

    @Override
    public String toString() {
        return new TreeMap<>(byColumn).toString();
    }
}
