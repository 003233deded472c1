package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Draws a form. Everything that is random comes from the seed, over the bank in order of keys, so a stored seed and its basis
 * give the same form again.
 *
 * <p>Places are matched to items by augmenting paths: a form is found whenever cells alone decide. Items the person has not
 * seen on an earlier form come first, and where the blueprint bounds exposure those that have been used less. Then what
 * breaks a bound is exchanged ({@link FormSearch}); where that ends nowhere an integer programme decides
 * ({@link FormProof}), so a refusal is proved. Whatever came out is checked before anybody sits it.
 */
public final class FormDrawing {

    /** After so many drafts that could not be mended the question is decided exactly. */
    private static final int DRAFTS = 4;

    private FormDrawing() {}

    /**
     * @param bank the items that may be used, in any order
     * @param seed what makes this form this form
     * @param seen keys of items this person had on earlier forms
     * @throws CellShort when the bank can't fill a cell
     */
    public static List<DrawnItem> draw(Blueprint blueprint, List<BankItem> bank, long seed, Set<String> seen) {
        return draw(new DrawingBasis(blueprint, bank, List.of(), seen, Set.of(), List.of()), seed)
                .items();
    }

    /**
     * @param seed what makes this form this form
     * @throws CellShort when the bank has no form that keeps the blueprint; names the cell and how many items are missing
     */
    public static DrawnForm draw(DrawingBasis basis, long seed) {
        var random = new Random(seed);
        var task = FormTask.of(basis);
        var itemOf = scored(task, basis.rules().bounds(), random);

        var form = new ArrayList<DrawnItem>();
        for (int item : itemOf) {
            form.add(new DrawnItem(task.items.get(item), null, true));
        }
        pilots(basis, form, random).forEach(pilot -> form.add(new DrawnItem(pilot, null, false)));
        shuffle(form, random);
        form.replaceAll(d -> new DrawnItem(d.item(), shown(d.item(), random), d.scored()));

        var parity =
                task.by == Parity.By.NOT_CHECKED ? Parity.NONE : new Parity(task.by, task.sum(itemOf), task.reference);
        var drawn = new DrawnForm(form, parity, basis.rules().angoff() ? DrawnForm.cut(form) : null);
        var breaches = FormCheck.breaches(basis, drawn);
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("form of seed " + seed + " breaks its blueprint: " + breaches);
        }
        return drawn;
    }

    /** The item at each place. */
    private static int[] scored(FormTask task, Bounds bounds, Random random) {
        for (int draft = 0; draft < DRAFTS; draft++) {
            int[] order = order(task, bounds, random);
            int unseen = (int) Arrays.stream(order).filter(i -> !task.seen[i]).count();
            int[] itemOf = new PlaceMatching(
                            task.places.length,
                            order,
                            (place, item) -> !task.worn[item] && task.fits(task.places[place], item))
                    .fill(unseen)
                    .fill(order.length)
                    .itemOf();
            if (Arrays.stream(itemOf).anyMatch(item -> item < 0)) {
                break;
            }
            if (FormSearch.repair(task, itemOf, random)) {
                return itemOf;
            }
        }
        var verdict = FormProof.of(task);
        if (verdict.itemOf() == null) {
            throw new CellShort(verdict.shortages());
        }
        return verdict.itemOf();
    }

    /** All items, those to be taken first at the front: what the person has not seen, then what has been used less. */
    private static int[] order(FormTask task, Bounds bounds, Random random) {
        var order = numbers(task.items.size());
        shuffle(order, random);
        if (bounds.exposure() != null) {
            var weight = new double[order.size()];
            for (int i = 0; i < weight.length; i++) {
                // exponential clocks: who has the greater weight rings earlier, in proportion; what is used no more
                // than
                // the mean has the same chance, so that new items don't stand on every form
                double share = Math.min(
                        1, (task.meanExposure + 1) / (task.items.get(i).traits().forms() + 1));
                weight[i] = -StrictMath.log(1 - random.nextDouble()) / share;
            }
            order.sort(Comparator.comparingDouble(i -> weight[i]));
        }
        order.sort(Comparator.comparing(i -> task.seen[i]));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The items on trial that ride on top: of the blueprint's matter, no enemy of anything, those tried least first. */
    private static List<BankItem> pilots(DrawingBasis basis, List<DrawnItem> form, Random random) {
        int most = basis.rules().bounds().pilots();
        var riding = new ArrayList<BankItem>();
        if (most == 0) {
            return riding;
        }
        var waiting = new ArrayList<>(basis.pilots().stream()
                .filter(p -> basis.rules().cells().stream().anyMatch(c -> c.takes(p)))
                .filter(p -> !basis.seen().contains(p.key()) && !p.kind().markedByPeople())
                .toList());
        shuffle(waiting, random);
        waiting.sort(Comparator.comparingInt(p -> p.traits().forms()));
        for (var pilot : waiting) {
            if (riding.size() < most
                    && riding.stream().noneMatch(pilot::enemyOf)
                    && form.stream().noneMatch(d -> pilot.enemyOf(d.item()))) {
                riding.add(pilot);
            }
        }
        return riding;
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
        return new ArrayList<>(IntStream.range(0, count).boxed().toList());
    }

    /** Fisher–Yates written out: a stored seed must mean the same form on every library version. */
    static <T> void shuffle(List<T> list, Random random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T kept = list.get(i);
            list.set(i, list.get(other));
            list.set(other, kept);
        }
    }
}
