package uz.artel.lms.scorecard;

import java.util.List;

/** @param batch id of what was written, or null: a dry run, or a file with a bad line */
public record LiveCallReport(List<LiveCallLine> lines, Long batch) {
    public LiveCallReport {
        lines = List.copyOf(lines);
    }

    public boolean clean() {
        return !lines.isEmpty() && lines.stream().allMatch(LiveCallLine::good);
    }

    public long bad() {
        return lines.stream().filter(l -> !l.good()).count();
    }
}
