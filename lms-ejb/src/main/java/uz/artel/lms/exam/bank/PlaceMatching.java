package uz.artel.lms.exam.bank;

import java.util.Arrays;

/**
 * Places on one side, items on the other, matched by augmenting paths: as many places are filled as can be, and a place once
 * filled stays filled while others are. Cells may overlap, so filling them one after the other could leave the last one short
 * although a form exists.
 */
final class PlaceMatching {

    /** Whether an item may stand at a place. */
    interface Fit {
        boolean at(int place, int item);
    }

    private final int[] itemOf;
    private final int[] placeOf;
    private final int[] order;
    private final Fit fit;

    /** @param order the items, those to be taken first at the front */
    PlaceMatching(int places, int[] order, Fit fit) {
        this.order = order;
        this.fit = fit;
        itemOf = new int[places];
        placeOf = new int[Arrays.stream(order).max().orElse(-1) + 1];
        Arrays.fill(itemOf, -1);
        Arrays.fill(placeOf, -1);
    }

    /** Fills as many places as possible from the first {@code among} items. */
    PlaceMatching fill(int among) {
        for (int place = 0; place < itemOf.length; place++) {
            if (itemOf[place] < 0) {
                find(place, among, new boolean[placeOf.length]);
            }
        }
        return this;
    }

    private boolean find(int place, int among, boolean[] tried) {
        for (int i = 0; i < among; i++) {
            int item = order[i];
            if (!tried[item] && fit.at(place, item)) {
                tried[item] = true;
                if (placeOf[item] < 0 || find(placeOf[item], among, tried)) {
                    placeOf[item] = place;
                    itemOf[place] = item;
                    return true;
                }
            }
        }
        return false;
    }

    /** At each place its item, −1 where it stays empty. */
    int[] itemOf() {
        return itemOf;
    }
}
