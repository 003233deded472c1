package uz.artel.lms.exam;

import java.util.List;
import java.util.Map;

/** A question to the features above: what would change if announced results changed? Each answers for itself. */
public interface Consequence {

    /**
     * An announced result that would change.
     *
     * @param before as it stands
     * @param after as it would be
     */
    record Change(ExamOutcome before, ExamOutcome after) {}

    /**
     * Reads only, and as many statements however many results there are.
     *
     * @return what rests on them and would change, by sitting; those that nothing rests on may be left out
     */
    Map<Long, List<RepairEffect.Above>> of(List<Change> changes);
}
