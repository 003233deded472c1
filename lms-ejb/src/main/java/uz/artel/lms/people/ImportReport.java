package uz.artel.lms.people;

import java.util.List;
import uz.artel.lms.people.ImportLine.Outcome;

/** What a file would do, or has done: every line of it in its order. */
public record ImportReport(List<ImportLine> lines) {

    public long count(Outcome outcome) {
        return lines.stream().filter(l -> l.outcome() == outcome).count();
    }

    /** Whether it can be taken: no line has an error. */
    public boolean clean() {
        return count(Outcome.ERROR) == 0;
    }
}
