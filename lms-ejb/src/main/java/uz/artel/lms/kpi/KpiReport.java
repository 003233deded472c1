package uz.artel.lms.kpi;

import java.io.Serializable;
import java.util.List;

/**
 * What an import found, line by line.
 *
 * @param batch id of the batch that was written; null after a dry run or when a line was bad
 */
public record KpiReport(List<KpiLine> lines, Long batch) implements Serializable {

    public KpiReport {
        lines = List.copyOf(lines);
    }

    public long good() {
        return lines.stream().filter(KpiLine::good).count();
    }

    public long bad() {
        return lines.size() - good();
    }

    public boolean clean() {
        return !lines.isEmpty() && bad() == 0;
    }

    public boolean written() {
        return batch != null;
    }
}
