package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Makes a filled form keep the bounds, by exchanging items that break one for others of the same stratum until none is
 * broken. Quick where a form exists, as it nearly always does; where it finds none it proves nothing, see {@link FormProof}.
 */
final class FormSearch {

    private static final int STEPS = 300;
    private static final int PLACES_A_STEP = 8;
    private static final int STAYS_OUT = 8;

    /** A seen item is worse than an unseen one, but breaks nothing. */
    private static final double SEEN = 0.001;

    private final FormTask task;
    private final Random random;
    private final int[] itemOf;
    private final boolean[] used;
    private final int[] shared;
    private final int[] outUntil;
    private int fromLast;
    private int step;
    private double sum;

    private FormSearch(FormTask task, int[] itemOf, Random random) {
        this.task = task;
        this.random = random;
        this.itemOf = itemOf;
        used = new boolean[task.items.size()];
        outUntil = new int[task.items.size()];
        shared = new int[task.hour.length];
        for (int item : itemOf) {
            used[item] = true;
            fromLast += task.last[item] ? 1 : 0;
            for (int form = 0; form < shared.length; form++) {
                shared[form] += task.hour[form].get(item) ? 1 : 0;
            }
        }
        sum = task.sum(itemOf);
    }

    /**
     * @param itemOf the item at each place, none empty; changed in place
     * @return whether no bound is broken any more
     */
    static boolean repair(FormTask task, int[] itemOf, Random random) {
        return new FormSearch(task, itemOf, random).repair();
    }

    private boolean repair() {
        for (step = 1; step <= STEPS; step++) {
            var toMend = toMend();
            if (toMend.isEmpty()) {
                return true;
            }
            exchangeOne(toMend);
        }
        return toMend().isEmpty();
    }

    /** The places whose items take part in something broken. */
    private List<Integer> toMend() {
        boolean offBalance = !task.near(sum);
        boolean tooManyFromLast = fromLast > task.lastCap;
        var close = new ArrayList<BitSet>();
        for (int form = 0; form < shared.length; form++) {
            if (shared[form] > task.hourCap) {
                close.add(task.hour[form]);
            }
        }
        var places = new ArrayList<Integer>();
        for (int place = 0; place < itemOf.length; place++) {
            int item = itemOf[place];
            if (offBalance
                    || tooManyFromLast && task.last[item]
                    || meets(item) > 0
                    || close.stream().anyMatch(form -> form.get(item))) {
                places.add(place);
            }
        }
        return places;
    }

    /** How many enemies of an item stand on the form. */
    private int meets(int item) {
        int met = 0;
        for (int enemy : task.enemies[item]) {
            met += used[enemy] ? 1 : 0;
        }
        return met;
    }

    /** Of some of the places the exchange that mends most, or costs least; what went out stays out for a while. */
    private void exchangeOne(List<Integer> toMend) {
        FormDrawing.shuffle(toMend, random);
        var full = full();
        int bestPlace = -1;
        int bestItem = -1;
        double best = Double.MAX_VALUE;
        for (int place : toMend.subList(0, Math.min(PLACES_A_STEP, toMend.size()))) {
            int stratum = task.places[place];
            int start = random.nextInt(task.items.size());
            for (int n = 0; n < task.items.size(); n++) {
                int item = (start + n) % task.items.size();
                if (!used[item] && !task.worn[item] && outUntil[item] < step && task.fits(stratum, item)) {
                    double cost = cost(itemOf[place], item, full);
                    if (cost < best) {
                        best = cost;
                        bestPlace = place;
                        bestItem = item;
                    }
                }
            }
        }
        if (bestPlace >= 0) {
            exchange(bestPlace, bestItem);
        }
    }

    /** The forms of the hour with which nothing more may be shared. */
    private int[] full() {
        return java.util.stream.IntStream.range(0, shared.length)
                .filter(form -> shared[form] >= task.hourCap)
                .toArray();
    }

    /** What is broken more, or less, when {@code in} takes the place of {@code out}. */
    private double cost(int out, int in, int[] full) {
        double cost = (task.seen[in] ? SEEN : 0) - (task.seen[out] ? SEEN : 0);
        cost -= meets(out);
        for (int enemy : task.enemies[in]) {
            cost += used[enemy] && enemy != out ? 1 : 0;
        }
        int last = fromLast - (task.last[out] ? 1 : 0) + (task.last[in] ? 1 : 0);
        cost += Math.max(0, last - task.lastCap) - Math.max(0, fromLast - task.lastCap);
        for (int form : full) {
            int then = shared[form] - (task.hour[form].get(out) ? 1 : 0) + (task.hour[form].get(in) ? 1 : 0);
            cost += Math.max(0, then - task.hourCap) - (shared[form] - task.hourCap);
        }
        if (task.by != Parity.By.NOT_CHECKED) {
            cost += 2 * (off(sum - task.worth[out] + task.worth[in]) - off(sum));
        }
        return cost;
    }

    /** How many raw points a sum lies outside what is allowed. */
    private double off(double sum) {
        return Math.max(0, Math.abs(sum - task.reference) - task.within);
    }

    private void exchange(int place, int in) {
        int out = itemOf[place];
        used[out] = false;
        used[in] = true;
        itemOf[place] = in;
        outUntil[out] = step + STAYS_OUT;
        fromLast += (task.last[in] ? 1 : 0) - (task.last[out] ? 1 : 0);
        for (int form = 0; form < shared.length; form++) {
            shared[form] += (task.hour[form].get(in) ? 1 : 0) - (task.hour[form].get(out) ? 1 : 0);
        }
        sum = task.sum(itemOf);
    }
}
