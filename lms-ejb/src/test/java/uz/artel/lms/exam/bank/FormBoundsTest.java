package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    private static final int FORMS = 10_000;
    private static final int PEOPLE = 70;
    private static final int AN_HOUR = 30;

    @Test
    void ten_thousand_forms_over_a_generated_bank_break_no_rule() {
        var rules = Banks.line(true);
        var bank = Banks.bank(rules, 3, 20261129L);
        var pilots = Banks.bank(rules, 1, 7).stream()
                .map(i -> Banks.item(10_000 + i.version(), "pilot-" + i.key(), i.area(), i.category(), Band.HARD, null))
                .toList();
        var used = new HashMap<String, Integer>();
        var last = new HashMap<Integer, Set<String>>();
        var hour = new ArrayList<DrawingBasis.Other>();
        long began = System.nanoTime();
        for (int n = 0; n < FORMS; n++) {
            int person = n % PEOPLE;
            if (n % AN_HOUR == 0) {
                hour.clear();
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
            for (var neighbour : hour) {
                assertShared(30, keys, neighbour.keys(), "a neighbour's form", n);
            }
            double sum = form.items().stream()
                    .filter(DrawnItem::scored)
                    .mapToDouble(d -> d.item().traits().rating().numerator() / 100.0)
                    .sum();
            assertEquals(Parity.By.ANGOFF, form.parity().by());
            assertEquals(form.parity().reference(), sum, 0.5 + 1e-9, "raw points, form " + n);
            assertEquals((int) Math.ceil(sum - 1e-9), form.cut(), "form " + n);
            assertEquals(5, form.items().stream().filter(d -> !d.scored()).count(), "form " + n);
            keys.forEach(k -> used.merge(k, 1, Integer::sum));
            last.put(person, keys);
            hour.add(new DrawingBasis.Other(n, keys));
        }
        double mean = FORMS * 60.0 / bank.size();
        var most = used.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertTrue(most <= 3 * mean, "an item was used " + most + " times, the mean is " + mean);
        assertEquals(bank.size(), used.size(), "every item is used");
        System.out.printf(
                "measured: %d forms of 60 from %d items, %.2f ms a form; an item on %d to %d forms, mean %.0f%n",
                FORMS,
                bank.size(),
                (System.nanoTime() - began) / 1e6 / FORMS,
                used.values().stream().mapToInt(Integer::intValue).min().orElseThrow(),
                most,
                mean);
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
