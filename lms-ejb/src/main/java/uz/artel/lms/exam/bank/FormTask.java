package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a form must be, in numbers: the bank in order of keys, the places, and what the bounds make of both. Items and places
 * are named by their index from here on.
 */
final class FormTask {

    /** Sums of doubles are compared with this much room. */
    static final double ROOM = 1e-9;

    private static final int[] NOBODY = {};

    final List<BankItem> items;
    final List<Stratum> strata;
    /** At each place its stratum. */
    final int[] places;
    /** For each item the items it never stands beside. */
    final int[][] enemies;
    /** Items on earlier forms of the person, and on the last of them. */
    final boolean[] seen;

    final boolean[] last;
    final int lastCap;
    /** For each form of the hour which items stand on it. */
    final BitSet[] hour;

    final int hourCap;
    /** Items that are used as often as the bound allows. */
    final boolean[] worn;
    /** The exposure of an item of mean use, over the items some place takes. */
    final double meanExposure;
    /** What forms are compared by; {@link Parity.By#NOT_CHECKED} when nothing bounds them. */
    final Parity.By by;
    /** For each item the raw points expected on it; all 0 when forms are not compared. */
    final double[] worth;

    final double reference;
    final double within;

    private final boolean[][] fits;

    private FormTask(DrawingBasis basis) {
        var rules = basis.rules();
        var bounds = rules.bounds();
        items = basis.bank();
        strata = rules.strata();
        places = new int[rules.items()];
        fits = new boolean[strata.size()][items.size()];
        int place = 0;
        for (int s = 0; s < strata.size(); s++) {
            Arrays.fill(places, place, place + strata.get(s).count(), s);
            place += strata.get(s).count();
            for (int i = 0; i < items.size(); i++) {
                fits[s][i] = strata.get(s).takes(items.get(i))
                        && (!rules.angoff() || items.get(i).traits().rating() != null);
            }
        }
        enemies = enemies(items);
        seen = among(basis.seen());
        last = among(basis.last());
        lastCap = Bounds.share(bounds.last(), places.length);
        hour = basis.hour().stream().map(DrawingBasis.Other::items).toArray(BitSet[]::new);
        hourCap = Bounds.share(bounds.hour(), places.length);

        int[] usable = usable();
        long used = Arrays.stream(usable)
                .mapToLong(i -> items.get(i).traits().forms())
                .sum();
        meanExposure = usable.length == 0 ? 0 : (double) used / usable.length;
        long mostForms = bounds.mostForms(usable.length, used, places.length);
        worn = new boolean[items.size()];
        for (int i = 0; i < worn.length; i++) {
            worn[i] = items.get(i).traits().forms() >= mostForms;
        }

        by = comparedBy(bounds, Arrays.stream(usable).mapToObj(items::get).toList());
        worth = new double[items.size()];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = worth(by, items.get(i));
        }
        within = bounds.within() == null ? 0 : bounds.within().doubleValue();
        reference = by == Parity.By.ANGOFF && bounds.reference() != null
                ? bounds.reference().doubleValue()
                : meanWorth();
    }

    static FormTask of(DrawingBasis basis) {
        return new FormTask(basis);
    }

    boolean fits(int stratum, int item) {
        return fits[stratum][item];
    }

    /** The items some place takes. */
    private int[] usable() {
        var usable = new ArrayList<Integer>();
        for (int i = 0; i < items.size(); i++) {
            for (var stratum : fits) {
                if (stratum[i]) {
                    usable.add(i);
                    break;
                }
            }
        }
        return usable.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean[] among(Set<String> keys) {
        var among = new boolean[items.size()];
        for (int i = 0; i < among.length; i++) {
            among[i] = keys.contains(items.get(i).key());
        }
        return among;
    }

    private static int[][] enemies(List<BankItem> items) {
        var index = new HashMap<String, Integer>();
        for (var item : items) {
            index.put(item.key(), index.size());
        }
        // most items have none
        var of = new HashMap<Integer, TreeSet<Integer>>();
        for (int i = 0; i < items.size(); i++) {
            for (var key : items.get(i).traits().enemies()) {
                var enemy = index.get(key);
                if (enemy != null) {
                    of.computeIfAbsent(i, one -> new TreeSet<>()).add(enemy);
                    of.computeIfAbsent(enemy, one -> new TreeSet<>()).add(i);
                }
            }
        }
        var enemies = new int[items.size()][];
        for (int i = 0; i < enemies.length; i++) {
            enemies[i] = of.containsKey(i)
                    ? of.get(i).stream().mapToInt(Integer::intValue).toArray()
                    : NOBODY;
        }
        return enemies;
    }

    /**
     * What forms are compared by: the ratings where each item has one, else the facilities where each has one.
     *
     * @param usable the items some place takes
     */
    static Parity.By comparedBy(Bounds bounds, List<BankItem> usable) {
        if (bounds.within() == null || usable.isEmpty()) {
            return Parity.By.NOT_CHECKED;
        }
        if (usable.stream().allMatch(i -> i.traits().rating() != null)) {
            return Parity.By.ANGOFF;
        }
        return usable.stream().allMatch(i -> i.traits().facility() != null)
                ? Parity.By.FACILITY
                : Parity.By.NOT_CHECKED;
    }

    /** The raw points expected on an item. */
    static double worth(Parity.By by, BankItem item) {
        return switch (by) {
            case ANGOFF -> {
                var rating = item.traits().rating();
                yield rating == null ? 0 : (double) rating.numerator() / rating.denominator() / 100 * item.points();
            }
            case FACILITY ->
                item.traits().facility() == null ? 0 : item.traits().facility() * item.points();
            case NOT_CHECKED -> 0;
        };
    }

    /** What a form of mean items is worth: each place as much as the mean of the items it takes. */
    private double meanWorth() {
        double sum = 0;
        for (int s = 0; s < strata.size(); s++) {
            double all = 0;
            int count = 0;
            for (int i = 0; i < items.size(); i++) {
                if (fits[s][i]) {
                    all += worth[i];
                    count++;
                }
            }
            sum += count == 0 ? 0 : strata.get(s).count() * all / count;
        }
        return sum;
    }

    /** Whether a sum of worths lies close enough to the reference. */
    boolean near(double sum) {
        return by == Parity.By.NOT_CHECKED || Math.abs(sum - reference) <= within + ROOM;
    }

    /** What the form of these items is worth, added in order of keys. */
    double sum(int[] itemOf) {
        double sum = 0;
        for (int item : Arrays.stream(itemOf).sorted().toArray()) {
            sum += item < 0 ? 0 : worth[item];
        }
        return sum;
    }
}
