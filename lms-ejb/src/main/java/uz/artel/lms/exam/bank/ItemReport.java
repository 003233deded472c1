package uz.artel.lms.exam.bank;

import java.util.List;

/** What became of the items of a file, each of them in its order. */
public record ItemReport(List<Line> lines) {

    /** New item, new version, nothing to do, or refused: then nothing of it was stored. */
    public enum Outcome {
        NEW,
        CHANGED,
        SAME,
        REFUSED
    }

    /**
     * One item.
     *
     * @param number row of the table or line of the text where it begins, from 1
     * @param key as the file says it, shortened
     * @param faults for a table with the name of the column as their place; of an item that was stored, what of it could not be
     */
    public record Line(long number, String key, Outcome outcome, List<ItemFault> faults) {}

    public ItemReport {
        lines = List.copyOf(lines);
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(l -> l.outcome() == outcome).count();
    }
}
