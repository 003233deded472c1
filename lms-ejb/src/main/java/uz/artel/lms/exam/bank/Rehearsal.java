package uz.artel.lms.exam.bank;

import java.util.ArrayList;
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
            // as if nothing had been used yet: what is too little in the long run shows first; then as things stand
            new Hall(rules, supply, true).sitTwice();
            new Hall(rules, supply, false).sitTwice();
            return List.of();
        } catch (CellShort tooFew) {
            return tooFew.shortages();
        }
    }

    /** People one after the other, each with a form of his own. */
    private static final class Hall {
        private final Blueprint rules;
        private final Supply supply;
        private final Map<String, Integer> used = new HashMap<>();
        private final boolean afresh;
        private long seed;

        Hall(Blueprint rules, Supply supply, boolean afresh) {
            this.rules = rules;
            this.supply = supply;
            this.afresh = afresh;
        }

        void sitTwice() {
            sit(sit(List.of()));
        }

        /** @param before the forms they had the time before, in the same order; empty the first time */
        private List<Set<String>> sit(List<Set<String>> before) {
            var hour = new ArrayList<DrawingBasis.Other>();
            var forms = new ArrayList<Set<String>>();
            boolean bounded = !rules.bounds().equals(Bounds.NONE);
            for (int person = 0; person < (bounded ? ROOM : 1); person++) {
                var last = before.isEmpty() ? Set.<String>of() : before.get(person);
                var form = FormDrawing.draw(
                        new DrawingBasis(rules, bank(), supply.pilots(), last, last, List.copyOf(hour)), ++seed);
                var keys = new HashSet<String>();
                form.items().stream()
                        .filter(DrawnItem::scored)
                        .forEach(d -> keys.add(d.item().key()));
                keys.forEach(k -> used.merge(k, 1, Integer::sum));
                hour.add(new DrawingBasis.Other(person, keys));
                forms.add(keys);
            }
            return forms;
        }

        private List<BankItem> bank() {
            return supply.bank().stream()
                    .map(i ->
                            i.with(i.traits().forms((afresh ? 0 : i.traits().forms()) + used.getOrDefault(i.key(), 0))))
                    .toList();
        }
    }
}
