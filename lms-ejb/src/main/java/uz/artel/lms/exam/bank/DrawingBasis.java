package uz.artel.lms.exam.bank;

import java.util.List;
import java.util.Set;

/**
 * All that a form follows from besides its seed: the same basis and seed give the same form, whatever order the bank was read
 * in. It is kept with the form, because the bank goes on changing.
 *
 * @param bank the items that may be scored, in any order
 * @param pilots the items on trial that may ride on top, in any order
 * @param seen keys of all items the person had on earlier forms: they come last
 * @param last keys of the items of his last form
 * @param hour for each form begun at his centre within the hour before, the keys of its items
 */
public record DrawingBasis(
        Blueprint rules,
        List<BankItem> bank,
        List<BankItem> pilots,
        Set<String> seen,
        Set<String> last,
        List<Set<String>> hour) {

    public DrawingBasis {
        bank = List.copyOf(bank);
        pilots = List.copyOf(pilots);
        seen = Set.copyOf(seen);
        last = Set.copyOf(last);
        hour = List.copyOf(hour);
    }

    /** For somebody who has sat nothing yet, alone. */
    public static DrawingBasis of(Blueprint rules, List<BankItem> bank) {
        return new DrawingBasis(rules, bank, List.of(), Set.of(), Set.of(), List.of());
    }
}
