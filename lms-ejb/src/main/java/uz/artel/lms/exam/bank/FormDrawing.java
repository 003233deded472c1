package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Draws a form. Everything that is random comes from the seed, over the bank in order of keys, so a stored seed gives the
 * same form again.
 *
 * <p>Cells may overlap, so filling them one after the other could leave the last one short although a form exists. The
 * places are therefore matched to items by augmenting paths: a form is found whenever there is one. Items the person has not
 * seen on an earlier form come first; seen ones only fill what is left.
 */
public final class FormDrawing {

    private FormDrawing() {}

    /**
     * @param bank the items that may be used, in any order
     * @param seed what makes this form this form
     * @param seen keys of items this person had on earlier forms
     * @throws CellShort when the bank can't fill a cell
     */
    public static List<DrawnItem> draw(Blueprint blueprint, List<BankItem> bank, long seed, Set<String> seen) {
        var random = new Random(seed);
        var items = new ArrayList<>(
                bank.stream().sorted(Comparator.comparing(BankItem::key)).toList());
        shuffle(items, random);
        items.sort(Comparator.comparing(i -> seen.contains(i.key())));
        int unseen = (int) items.stream().filter(i -> !seen.contains(i.key())).count();

        var places = new ArrayList<Cell>();
        blueprint.cells().forEach(cell -> {
            for (int i = 0; i < cell.count(); i++) {
                places.add(cell);
            }
        });
        var matching = new Matching(places, items);
        matching.fill(unseen);
        matching.fill(items.size());
        matching.refuseShortCell();

        var form = new ArrayList<DrawnItem>();
        for (int place = 0; place < places.size(); place++) {
            form.add(new DrawnItem(items.get(matching.itemOf[place]), null));
        }
        shuffle(form, random);
        form.replaceAll(d -> new DrawnItem(d.item(), shown(d.item(), random)));
        return List.copyOf(form);
    }

    private static Shown shown(BankItem item, Random random) {
        var options = numbers(item.options());
        shuffle(options, random);
        while (item.kind() == ItemKind.ORDER && options.size() > 1 && options.equals(numbers(options.size()))) {
            // shown in the right order there would be nothing to do
            shuffle(options, random);
        }
        var partners = numbers(item.partners());
        shuffle(partners, random);
        return new Shown(options, partners);
    }

    private static List<Integer> numbers(int count) {
        var all = new ArrayList<Integer>(count);
        for (int i = 0; i < count; i++) {
            all.add(i);
        }
        return all;
    }

    /** Fisher–Yates written out: a stored seed must mean the same form on every library version. */
    private static <T> void shuffle(List<T> list, Random random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T kept = list.get(i);
            list.set(i, list.get(other));
            list.set(other, kept);
        }
    }

    /** Places on one side, items on the other; a place once filled stays filled while others are. */
    private static final class Matching {
        private final List<Cell> places;
        private final List<BankItem> items;
        private final int[] itemOf;
        private final int[] placeOf;

        Matching(List<Cell> places, List<BankItem> items) {
            this.places = places;
            this.items = items;
            itemOf = new int[places.size()];
            placeOf = new int[items.size()];
            java.util.Arrays.fill(itemOf, -1);
            java.util.Arrays.fill(placeOf, -1);
        }

        /** Fills as many places as possible from the first {@code among} items. */
        void fill(int among) {
            for (int place = 0; place < places.size(); place++) {
                if (itemOf[place] < 0) {
                    find(place, among, new boolean[items.size()]);
                }
            }
        }

        private boolean find(int place, int among, boolean[] tried) {
            for (int i = 0; i < among; i++) {
                if (!tried[i] && places.get(place).takes(items.get(i))) {
                    tried[i] = true;
                    if (placeOf[i] < 0 || find(placeOf[i], among, tried)) {
                        placeOf[i] = place;
                        itemOf[place] = i;
                        return true;
                    }
                }
            }
            return false;
        }

        void refuseShortCell() {
            for (int place = 0; place < places.size(); place++) {
                if (itemOf[place] < 0) {
                    var cell = places.get(place);
                    int missing = 0;
                    for (int other = 0; other < places.size(); other++) {
                        if (itemOf[other] < 0 && places.get(other).equals(cell)) {
                            missing++;
                        }
                    }
                    throw new CellShort(cell.label(), missing);
                }
            }
        }
    }
}
