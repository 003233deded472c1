package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A school of seventy sits for years, thirty an hour: every form keeps every rule, counted here anew. */
class FormBoundsTest {

    private static final int PEOPLE = 70;
    private static final int AN_HOUR = 30;

    @Test
    void ten_thousand_forms_over_a_generated_bank_break_no_rule() {
        var rules = Banks.line(true);
        campaign(rules, Banks.bank(rules, 3, 20261129L), 10_000);
    }

    @Test
    void with_a_bank_in_which_an_item_could_be_used_too_often_none_is() {
        // three times the mean is every second form here, and two forms alike would already be too many
        var rules = Banks.line(true);
        campaign(rules, Banks.bank(rules, 6, 5), 1_000);
    }

    private static void campaign(Blueprint rules, List<BankItem> bank, int forms) {
        var pilots = Banks.bank(rules, 1, 7).stream()
                .map(i -> Banks.item(10_000 + i.version(), "pilot-" + i.key(), i.area(), i.category(), Band.HARD, null))
                .toList();
        var used = new HashMap<String, Integer>();
        var last = new HashMap<Integer, Set<String>>();
        var hour = new ArrayList<DrawingBasis.Other>();
        var neighbours = new ArrayList<Set<String>>();
        long began = System.nanoTime();
        for (int n = 0; n < forms; n++) {
            int person = n % PEOPLE;
            if (n % AN_HOUR == 0) {
                hour.clear();
                neighbours.clear();
            }
            var before = last.getOrDefault(person, Set.of());
            var now = bank.stream()
                    .map(i -> Banks.used(i, used.getOrDefault(i.key(), 0)))
                    .toList();
            var basis = new DrawingBasis(rules, now, pilots, before, before, hour);

            var form = FormDrawing.draw(basis, n);

            var keys = Banks.keys(form);
            assertEquals(60, keys.size(), "form " + n);
            assertCells(rules, form, n);
            assertApart(form, n);
            assertShared(18, keys, before, "the last form", n);
            for (var neighbour : neighbours) {
                assertShared(30, keys, neighbour, "a neighbour's form", n);
            }
            assertWorth(form, n);
            assertEquals(5, form.items().stream().filter(d -> !d.scored()).count(), "form " + n);
            double mean = (n + 1) * 60.0 / bank.size();
            for (var key : keys) {
                int times = used.merge(key, 1, Integer::sum);
                assertTrue(
                        times <= Math.ceil(3 * mean), key + " used " + times + " times, mean " + mean + ", form " + n);
            }
            last.put(person, keys);
            hour.add(DrawingBasis.Other.of(n, keys, basis.bank()));
            neighbours.add(keys);
        }
        double mean = forms * 60.0 / bank.size();
        var uses = used.values().stream().mapToInt(Integer::intValue).summaryStatistics();
        assertTrue(uses.getMax() <= 3 * mean, "an item was used " + uses.getMax() + " times, the mean is " + mean);
        assertEquals(bank.size(), used.size(), "every item is used");
        System.out.printf(
                "measured: %d forms of 60 from %d items, %.2f ms a form; an item on %d to %d forms, mean %.0f%n",
                forms, bank.size(), (System.nanoTime() - began) / 1e6 / forms, uses.getMin(), uses.getMax(), mean);
    }

    private static void assertWorth(DrawnForm form, int n) {
        double sum = form.items().stream()
                .filter(DrawnItem::scored)
                .mapToDouble(d -> d.item().traits().rating().numerator() / 100.0)
                .sum();
        assertEquals(Parity.By.ANGOFF, form.parity().by());
        assertEquals(form.parity().reference(), sum, 0.5 + 1e-9, "raw points, form " + n);
        assertEquals((int) Math.ceil(sum - 1e-9), form.cut(), "form " + n);
    }

    private static DrawingBasis basis(Blueprint rules, List<BankItem> bank) {
        var first = Banks.keys(FormDrawing.draw(DrawingBasis.of(rules, bank), 1));
        var neighbour = Banks.keys(FormDrawing.draw(DrawingBasis.of(rules, bank), 2));
        return new DrawingBasis(
                rules,
                bank,
                List.of(Banks.item(9_001, "pilot", Area.SAFETY, "safety", Band.EASY, null)),
                first,
                first,
                List.of(
                        DrawingBasis.Other.of(7, neighbour, DrawingBasis.sorted(bank)),
                        DrawingBasis.Other.of(3, first, DrawingBasis.sorted(bank))));
    }

    @Test
    void the_same_seed_and_basis_give_the_same_form_whatever_order_the_bank_is_read_in() {
        var rules = Banks.line(true);
        var basis = basis(rules, Banks.bank(rules, 3, 5));
        var random = new java.util.Random(9);
        for (long seed = 0; seed < 50; seed++) {
            var form = FormDrawing.draw(basis, seed);
            var bank = new ArrayList<>(basis.bank());
            java.util.Collections.shuffle(bank, random);
            var hour = new ArrayList<>(basis.hour());
            java.util.Collections.reverse(hour);
            assertEquals(
                    form,
                    FormDrawing.draw(
                            new DrawingBasis(rules, bank, basis.pilots(), basis.seen(), basis.last(), hour), seed));
            var kept = DrawingBasis.parse(rules, basis.canonical(), id -> Banks.keysOf(basis, id));
            assertEquals(basis, kept);
            assertEquals(form, FormDrawing.draw(kept, seed));
        }
        assertNotEquals(FormDrawing.draw(basis, 1), FormDrawing.draw(basis, 2));
    }

    @Test
    void a_stored_seed_means_this_very_form_for_ever() {
        var rules = Banks.blueprint(
                Banks.bounds(),
                Banks.cell(Area.SAFETY, "safety", 4, Map.of(Band.HARD, 1)),
                Banks.cell(Area.RULES, "rules", 3, Map.of()));
        var form = FormDrawing.draw(basis(rules, Banks.bank(rules, 4, 3)), 20261129L);
        assertEquals(
                "27:[2, 3, 1, 0] 8:[2, 1, 3, 0] 18:[3, 1, 0, 2] 17:[0, 2, 3, 1] 2:[2, 1, 0, 3] 13:[2, 0, 3, 1]"
                        + " 3:[2, 0, 1, 3] 9001:[0, 3, 1, 2]",
                form.items().stream()
                        .map(d -> d.item().version() + ":" + d.shown().options())
                        .collect(java.util.stream.Collectors.joining(" ")));
    }

    private static Supply supply(List<BankItem> bank) {
        return new Supply(bank, List.of(), List.of(), List.of());
    }

    @Test
    void without_ratings_of_all_forms_are_compared_by_facility_and_without_that_they_say_so() {
        var rules = Banks.line(false);
        var rated = Banks.bank(rules, 3, 11);
        var random = new java.util.Random(4);
        var known = rated.stream()
                .map(i -> Banks.known(i, i.version() == 5 ? null : 70, 0.3 + random.nextInt(60) / 100.0))
                .toList();
        for (long seed = 0; seed < 200; seed++) {
            var form = FormDrawing.draw(DrawingBasis.of(rules, known), seed);
            assertEquals(Parity.By.FACILITY, form.parity().by());
            double sum = form.items().stream()
                    .mapToDouble(d -> d.item().traits().facility())
                    .sum();
            assertEquals(form.parity().reference(), sum, 0.5 + 1e-9, "seed " + seed);
        }
        var neither = known.stream()
                .map(i -> i.version() == 6 ? Banks.known(i, null, null) : i)
                .toList();
        var form = FormDrawing.draw(DrawingBasis.of(rules, neither), 1);
        assertEquals(Parity.NONE, form.parity());
        assertNull(form.cut());
        assertEquals(
                Parity.By.FACILITY, supply(known).comparedBy(rules), "the supply says beforehand what the form will");
        assertEquals(Parity.By.NOT_CHECKED, supply(neither).comparedBy(rules));
        assertEquals(Parity.By.ANGOFF, supply(rated).comparedBy(rules));
        assertEquals(
                Parity.By.NOT_CHECKED,
                supply(rated)
                        .comparedBy(Banks.blueprint(
                                new Bounds(30, 50, null, null, null, 0),
                                rules.cells().toArray(Cell[]::new))),
                "no bound asks for it");
        assertEquals(
                Parity.By.ANGOFF,
                FormDrawing.draw(DrawingBasis.of(rules, rated), 1).parity().by());
    }

    @Test
    void a_form_that_breaks_a_rule_does_not_pass_the_check() {
        var rules = Banks.line(true);
        var bank = Banks.bank(rules, 3, 20261129L);
        var basis = basis(rules, bank);
        var form = FormDrawing.draw(basis, 1);
        assertEquals(List.of(), FormCheck.breaches(basis, form));
        var keys = Banks.keys(form);

        assertBreach("59 items instead of 60", basis, form, items -> items.remove(scored(items, Area.RULES)));
        assertBreach("an item stands twice", basis, form, items -> items.add(items.get(0)));
        assertBreach("nothing for rules rules", basis, form, items -> {
            items.remove(scored(items, Area.RULES));
            items.add(drawn(bank, i -> i.area() == Area.SAFETY && !keys.contains(i.key())));
        });
        assertBreach("not of the bank", basis, form, items -> {
            items.remove(scored(items, Area.RULES));
            items.add(new DrawnItem(
                    Banks.item(5, "foreign", Area.RULES, "rules", Band.EASY, 80),
                    new Shown(List.of(), List.of()),
                    true));
        });
        assertBreach(
                "enemies ",
                basis,
                form,
                items -> items.add(drawn(
                        bank,
                        i -> !i.traits().enemies().isEmpty()
                                && i.traits().enemies().stream().anyMatch(keys::contains))));
        assertBreach(
                "items on trial, at most 5",
                basis,
                form,
                items -> items.replaceAll(
                        d -> new DrawnItem(d.item(), d.shown(), d.item().area() != Area.RULES && d.scored())));
        var same = new DrawingBasis(
                rules, bank, basis.pilots(), keys, keys, List.of(DrawingBasis.Other.of(1, keys, basis.bank())));
        assertEquals(
                List.of(
                        "60 items shared with the last form, at most 18",
                        "60 items shared with form 1 of the hour, at most 30"),
                FormCheck.breaches(same, form));
        var off = new DrawnForm(
                form.items(), new Parity(Parity.By.ANGOFF, 0, form.parity().reference() + 2), form.cut());
        assertTrue(FormCheck.breaches(basis, off).get(0).startsWith("worth "), "raw points");
        var often = keys.stream().sorted().limit(30).toList();
        var used = bank.stream()
                .map(i -> Banks.used(i, often.contains(i.key()) ? 9 : 0))
                .toList();
        var worn = new DrawnForm(
                form.items().stream()
                        .map(d -> new DrawnItem(
                                Banks.used(d.item(), often.contains(d.item().key()) ? 9 : 0), d.shown(), d.scored()))
                        .toList(),
                form.parity(),
                form.cut());
        var breaches =
                FormCheck.breaches(new DrawingBasis(rules, used, basis.pilots(), Set.of(), Set.of(), List.of()), worn);
        assertEquals(30, breaches.size(), breaches.toString());
        assertTrue(breaches.get(0).endsWith("used more than 3 times the mean"), breaches.get(0));
    }

    private static DrawnItem scored(List<DrawnItem> items, Area area) {
        return items.stream()
                .filter(d -> d.scored() && d.item().area() == area)
                .findFirst()
                .orElseThrow();
    }

    private static DrawnItem drawn(List<BankItem> bank, java.util.function.Predicate<BankItem> which) {
        var item = bank.stream().filter(which).findFirst().orElseThrow();
        return new DrawnItem(item, new Shown(List.of(), List.of()), true);
    }

    private static void assertBreach(
            String words, DrawingBasis basis, DrawnForm form, java.util.function.Consumer<List<DrawnItem>> change) {
        var items = new ArrayList<>(form.items());
        change.accept(items);
        var breaches = FormCheck.breaches(basis, new DrawnForm(items, form.parity(), form.cut()));
        assertTrue(breaches.stream().anyMatch(b -> b.contains(words)), words + " is not among " + breaches);
    }

    private static void assertCells(Blueprint rules, DrawnForm form, int n) {
        for (var cell : rules.cells()) {
            var items = form.items().stream()
                    .filter(DrawnItem::scored)
                    .map(DrawnItem::item)
                    .filter(i -> i.area() == cell.area() && cell.categories().contains(i.category()))
                    .toList();
            assertEquals(cell.count(), items.size(), cell.label() + ", form " + n);
            for (Map.Entry<Band, Integer> band : cell.bands().entrySet()) {
                long there = items.stream()
                        .filter(i -> i.traits().band() == band.getKey())
                        .count();
                assertTrue(there >= band.getValue(), cell.label() + " has " + there + " " + band + ", form " + n);
            }
        }
    }

    private static void assertApart(DrawnForm form, int n) {
        var all = new HashSet<String>();
        form.items().forEach(d -> all.add(d.item().key()));
        var met = new ArrayList<String>();
        form.items()
                .forEach(d -> d.item().traits().enemies().stream()
                        .filter(all::contains)
                        .forEach(e -> met.add(d.item().key() + " and " + e)));
        assertEquals(List.of(), met, "form " + n);
    }

    private static void assertShared(int most, Set<String> keys, Set<String> other, String with, int n) {
        long shared = keys.stream().filter(other::contains).count();
        assertTrue(shared <= most, shared + " shared with " + with + ", form " + n);
    }
}
