package uz.artel.lms.exam;

import uz.artel.lms.exam.bank.Correction;
import uz.artel.lms.exam.bank.Item;

/**
 * A version of a question that can be repaired, with its key: for those who repair, never for candidates.
 *
 * @param version its id
 * @param number from 1
 * @param sittings of the caller's centre that have it on their form
 */
public record RepairableVersion(long version, int number, Item item, int sittings) {

    /** Whether its key could be another; if not, it is only dropped or credited. */
    public boolean keyed() {
        return Correction.takesKey(item.kind());
    }
}
