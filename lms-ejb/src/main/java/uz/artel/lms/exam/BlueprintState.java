package uz.artel.lms.exam;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uz.artel.lms.exam.bank.BankItem;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.Parity;
import uz.artel.lms.exam.bank.Shortage;
import uz.artel.lms.exam.bank.Stratum;
import uz.artel.lms.exam.bank.Supply;
import uz.artel.lms.shared.language.Texts;

/**
 * How a blueprint stands with the bank of today.
 *
 * @param pool whose items it draws
 * @param items how many items of a form are scored
 * @param pass percent of the points, 0 where the panel's ratings are the rule
 * @param bounds the bounds it sets, for showing
 * @param shortages what the bank lacks for a room full of people and their retakes; empty when forms can be drawn
 * @param rated how many of the usable items the panel has rated
 * @param usable how many items some cell takes today
 * @param comparedBy what forms drawn today are compared by
 * @param pilots how many items on trial wait to ride along
 * @param unread how many of the usable items came with a pack and nobody of the centre has read yet
 */
public record BlueprintState(
        String key,
        Texts title,
        String use,
        String pool,
        int items,
        int minutes,
        int pass,
        BoundsState bounds,
        List<CellState> cells,
        List<Shortage> shortages,
        int rated,
        int usable,
        Parity.By comparedBy,
        int pilots,
        int unread) {

    /** Whether people may be invited. */
    public boolean ready() {
        return shortages.isEmpty();
    }

    /** How many items are missing in all. */
    public int missing() {
        return shortages.stream().mapToInt(Shortage::missing).sum();
    }

    /** The bounds in numbers; null where none is set. */
    public record BoundsState(Integer last, Integer hour, Double exposure, Double within, int pilots) {
        public boolean any() {
            return last != null || hour != null || exposure != null || within != null || pilots > 0;
        }
    }

    /**
     * A cell, or the part of one that a band of difficulty fills.
     *
     * @param categories in order, empty for all
     * @param kinds of questions in order, empty for all that need no marker and no clock of their own
     * @param levels cognitive levels in order, empty for all
     * @param band of difficulty, or null for any
     * @param needed how many items a form takes
     * @param usable how many the bank has today
     * @param unverified how many more there are that rest on facts nobody verified
     * @param samples how many more came with the product and don't count here
     * @param missing how many are missing, whatever rule asks for them
     */
    public record CellState(
            String area,
            Set<String> categories,
            List<String> kinds,
            Set<String> levels,
            String band,
            int needed,
            int usable,
            int unverified,
            int samples,
            int missing) {

        /** As the bank stands, with what some rule finds missing. */
        static CellState of(Stratum stratum, Blueprint rules, Supply supply, int missing) {
            var cell = stratum.cell();
            return new CellState(
                    cell.area().code(),
                    new TreeSet<>(cell.categories()),
                    cell.limitedTo().stream().map(ItemKind::code).toList(),
                    new TreeSet<>(cell.levels()),
                    stratum.band() == null ? null : stratum.band().code(),
                    stratum.count(),
                    count(stratum, rules.usable(supply.bank())),
                    count(stratum, supply.unverified()),
                    count(stratum, supply.samples()),
                    missing);
        }

        /** As the bank stands, for one form alone. */
        static CellState counted(Stratum stratum, Blueprint rules, Supply supply) {
            return of(
                    stratum, rules, supply, Math.max(0, stratum.count() - count(stratum, rules.usable(supply.bank()))));
        }

        private static int count(Stratum stratum, List<BankItem> items) {
            return (int) items.stream().filter(stratum::takes).count();
        }
    }
}
