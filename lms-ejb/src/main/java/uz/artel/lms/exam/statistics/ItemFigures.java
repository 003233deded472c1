package uz.artel.lms.exam.statistics;

import java.time.Instant;
import java.util.List;
import uz.artel.lms.shared.language.Texts;

/**
 * A version of an item with its text and what first tries say of it.
 *
 * @param exam title of the exam
 * @param wording of the options, in the item's order; empty where nobody chooses among options
 * @param versions all versions of the item, newest first
 */
public record ItemFigures(
        Texts exam, ItemPicture picture, Texts stem, List<Wording> wording, List<VersionRow> versions) {

    public record Wording(String key, Texts text, boolean right) {}

    /**
     * @param picture null where nobody was given this version
     */
    public record VersionRow(long version, int number, Instant publishedAt, ItemPicture picture) {}
}
