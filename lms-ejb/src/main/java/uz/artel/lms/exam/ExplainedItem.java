package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.util.List;
import uz.artel.lms.crm.RecordRow;
import uz.artel.lms.shared.language.Texts;

/**
 * An item of a practice quiz after the try: what was answered, what is right, and why.
 *
 * @param heard what its recording says, in words; null where it has none
 * @param typed what was typed, null where nothing was
 * @param yours what was chosen, in the order given; in matching as pairs
 * @param right the right answer, in the same form
 * @param record crm only: each field beside what it should be, else empty
 * @param picture hot-spot only, else null
 * @param full whether it earned all its points
 */
public record ExplainedItem(
        int place,
        String kind,
        String area,
        Texts stem,
        Texts heard,
        String typed,
        List<Line> yours,
        List<Line> right,
        List<RecordRow> record,
        Texts unit,
        BigDecimal number,
        BigDecimal earned,
        int points,
        boolean full,
        Texts explanation,
        ExplainedPicture picture) {

    /** An option, or in matching a left side and the partner given to it (null where none was). */
    public record Line(Texts text, Texts partner, boolean right) {}
}
