package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds a drawn form against its blueprint, counting anew: nobody sits a form that was not checked. */
final class FormCheck {

    private FormCheck() {}

    /** What the form breaks, in words for the log; empty for a sound form. */
    static List<String> breaches(DrawingBasis basis, DrawnForm form) {
        var breaches = new ArrayList<String>();
        var rules = basis.rules();
        var bounds = rules.bounds();
        var scored = form.items().stream()
                .filter(DrawnItem::scored)
                .map(DrawnItem::item)
                .toList();
        var all = form.items().stream().map(DrawnItem::item).toList();
        if (scored.size() != rules.items()) {
            breaches.add(scored.size() + " items instead of " + rules.items());
        }
        if (all.stream().map(BankItem::key).distinct().count() != all.size()) {
            breaches.add("an item stands twice");
        }
        var index = new HashMap<String, Integer>();
        basis.bank().forEach(i -> index.put(i.key(), index.size()));
        if (!scored.stream()
                .allMatch(i -> index.containsKey(i.key())
                        && basis.bank().get(index.get(i.key())).equals(i))) {
            breaches.add("an item is not of the bank");
        }
        cells(rules.strata(), scored, breaches);
        for (int i = 0; i < all.size(); i++) {
            for (int other = i + 1; other < all.size(); other++) {
                if (all.get(i).enemyOf(all.get(other))) {
                    breaches.add("enemies " + all.get(i).key() + " and "
                            + all.get(other).key());
                }
            }
        }
        var keys = scored.stream().map(BankItem::key).collect(Collectors.toSet());
        shared(
                "the last form",
                keys.stream().filter(basis.last()::contains).count(),
                Bounds.share(bounds.last(), rules.items()),
                breaches);
        var standing = new BitSet();
        keys.stream().map(index::get).filter(i -> i != null).forEach(standing::set);
        for (var other : basis.hour()) {
            var both = (BitSet) other.items().clone();
            both.and(standing);
            shared(
                    "form " + other.form() + " of the hour",
                    both.cardinality(),
                    Bounds.share(bounds.hour(), rules.items()),
                    breaches);
        }
        exposure(basis, scored, breaches);
        parity(bounds, scored, form.parity(), breaches);
        pilots(basis, form, breaches);
        return breaches;
    }

    /** Every place of the blueprint finds an item of the form that belongs there. */
    private static void cells(List<Stratum> strata, List<BankItem> scored, List<String> breaches) {
        var places = new ArrayList<Stratum>();
        strata.forEach(s -> {
            for (int i = 0; i < s.count(); i++) {
                places.add(s);
            }
        });
        int[] order = IntStream.range(0, scored.size()).toArray();
        int[] itemOf = new PlaceMatching(
                        places.size(), order, (p, i) -> places.get(p).takes(scored.get(i)))
                .fill(order.length)
                .itemOf();
        for (int place = 0; place < itemOf.length; place++) {
            if (itemOf[place] < 0) {
                breaches.add("nothing for " + places.get(place).label());
            }
        }
    }

    private static void shared(String with, long shared, int most, List<String> breaches) {
        if (shared > most) {
            breaches.add(shared + " items shared with " + with + ", at most " + most);
        }
    }

    private static void exposure(DrawingBasis basis, List<BankItem> scored, List<String> breaches) {
        var times = basis.rules().bounds().exposure();
        if (times == null) {
            return;
        }
        var usable = basis.rules().usable(basis.bank());
        double mean =
                (usable.stream().mapToLong(i -> i.traits().forms()).sum() + scored.size()) / (double) usable.size();
        for (var item : scored) {
            if (item.traits().forms() + 1 > Math.ceil(times.doubleValue() * mean - FormTask.ROOM)) {
                breaches.add(item.key() + " used more than " + times + " times the mean");
            }
        }
    }

    private static void parity(Bounds bounds, List<BankItem> scored, Parity parity, List<String> breaches) {
        if (parity.by() == Parity.By.NOT_CHECKED) {
            return;
        }
        double sum =
                scored.stream().mapToDouble(i -> FormTask.worth(parity.by(), i)).sum();
        if (Math.abs(sum - parity.reference()) > bounds.within().doubleValue() + 1000 * FormTask.ROOM) {
            breaches.add("worth " + sum + " raw points, the reference is " + parity.reference());
        }
    }

    private static void pilots(DrawingBasis basis, DrawnForm form, List<String> breaches) {
        var riding = form.items().stream().filter(d -> !d.scored()).toList();
        if (riding.size() > basis.rules().bounds().pilots()) {
            breaches.add(riding.size() + " items on trial, at most "
                    + basis.rules().bounds().pilots());
        }
        if (!basis.pilots().containsAll(riding.stream().map(DrawnItem::item).toList())) {
            breaches.add("an item rides along that is not on trial");
        }
    }
}
