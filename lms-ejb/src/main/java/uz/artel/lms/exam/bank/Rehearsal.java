package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tries a bank before anybody is invited: a room full of people begins within one hour, and all of them sit a second time.
 * What goes through here goes through on the day.
 */
public final class Rehearsal {

    /** How many sit within the hour. */
    static final int ROOM = 30;

    private Rehearsal() {}

    /** What the bank lacks, by cell; empty when it has enough. */
    public static List<Shortage> shortages(Blueprint rules, Supply supply) {
        try {
            var hall = new Hall(rules, supply);
            hall.sit(hall.sit(List.of()));
            return inTheLongRun(rules, supply.bank());
        } catch (CellShort tooFew) {
            return tooFew.shortages();
        }
    }

    /**
     * Cells whose items would stand on more forms than the bound on exposure allows, whoever draws: c places of n on a form
     * need a share c / P of their P items, the bound is times n / N of all N. What is too little by a hair shows only after
     * many forms, so it is reckoned and not tried.
     */
    private static List<Shortage> inTheLongRun(Blueprint rules, List<BankItem> bank) {
        var times = rules.bounds().exposure();
        var shortages = new ArrayList<Shortage>();
        if (times == null) {
            return shortages;
        }
        var usable = rules.usable(bank);
        double allowed = times.doubleValue() * rules.items();
        for (var cell : rules.cells()) {
            long own = usable.stream().filter(cell::takes).count();
            double lacks = (double) cell.count() * usable.size() - allowed * own;
            if (lacks > FormTask.ROOM) {
                int missing = (int) Math.ceil(lacks / (allowed - cell.count()) - FormTask.ROOM);
                shortages.add(new Shortage(cell, null, missing, Shortage.Rule.EXPOSURE));
            }
        }
        shortages.sort(Comparator.comparingInt(s -> -s.missing()));
        return shortages;
    }

    /** People one after the other, each with a form of his own. */
    private static final class Hall {
        private final Blueprint rules;
        private final Supply supply;
        private final Map<String, Integer> used = new HashMap<>();
        private final List<BankItem> sorted;
        private long seed;

        Hall(Blueprint rules, Supply supply) {
            this.rules = rules;
            this.supply = supply;
            this.sorted = DrawingBasis.sorted(supply.bank());
        }

        /** @param before the forms they had the time before, in the same order; empty the first time */
        List<Set<String>> sit(List<Set<String>> before) {
            var hour = new ArrayList<DrawingBasis.Other>();
            var forms = new ArrayList<Set<String>>();
            boolean bounded = !rules.bounds().equals(Bounds.NONE);
            for (int person = 0; person < (bounded ? ROOM : 1); person++) {
                var last = before.isEmpty() ? Set.<String>of() : before.get(person);
                var bank = bank();
                var form = FormDrawing.draw(
                        new DrawingBasis(rules, bank, supply.pilots(), last, last, List.copyOf(hour)), ++seed);
                var keys = new HashSet<String>();
                form.items().stream()
                        .filter(DrawnItem::scored)
                        .forEach(d -> keys.add(d.item().key()));
                keys.forEach(k -> used.merge(k, 1, Integer::sum));
                hour.add(DrawingBasis.Other.of(person, keys, bank));
                forms.add(keys);
            }
            return forms;
        }

        private List<BankItem> bank() {
            return sorted.stream()
                    .map(i -> i.with(i.traits().forms(used.getOrDefault(i.key(), 0))))
                    .toList();
        }
    }
}
