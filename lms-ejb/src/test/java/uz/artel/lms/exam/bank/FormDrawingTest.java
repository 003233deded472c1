package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FormDrawingTest {

    private static final Blueprint LINE = blueprint(
            new Cell(Area.PRODUCT, Set.of("refrigerators"), Set.of(), 4),
            new Cell(Area.PRODUCT, Set.of("refrigerators", "hoods"), Set.of(ItemKind.SINGLE), 3),
            new Cell(Area.SAFETY, Set.of(), Set.of(), 3),
            new Cell(Area.RULES, Set.of(), Set.of(ItemKind.SHORT), 1));

    private static Blueprint blueprint(Cell... cells) {
        return new Blueprint(
                "line",
                Use.CERTIFICATION,
                Pool.EXAM,
                Items.texts("line"),
                30,
                80,
                List.of(new Gate(Area.SAFETY, 100)),
                3,
                false,
                List.of(cells));
    }

    private static BankItem item(int n, Area area, String category, ItemKind kind) {
        return new BankItem(
                n,
                area.code() + "-" + category + "-" + kind.code() + "-" + n,
                kind,
                area,
                category,
                kind == ItemKind.SHORT ? 0 : 4,
                kind == ItemKind.MATCHING ? 3 : 0,
                1);
    }

    private static List<BankItem> bank(int perCell) {
        var all = new ArrayList<BankItem>();
        for (int i = 0; i < perCell; i++) {
            all.add(item(all.size(), Area.PRODUCT, "refrigerators", ItemKind.SINGLE));
            all.add(item(all.size(), Area.PRODUCT, "refrigerators", ItemKind.MATCHING));
            all.add(item(all.size(), Area.PRODUCT, "hoods", ItemKind.SINGLE));
            all.add(item(all.size(), Area.SAFETY, "safety", ItemKind.ORDER));
            all.add(item(all.size(), Area.RULES, "rules", ItemKind.SHORT));
            all.add(item(all.size(), Area.RULES, "rules", ItemKind.SINGLE));
        }
        return all;
    }

    @Test
    void ten_thousand_forms_all_meet_the_blueprint() {
        var bank = bank(9);
        var use = new HashMap<String, Integer>();
        for (long seed = 0; seed < 10_000; seed++) {
            var form = FormDrawing.draw(LINE, bank, seed, Set.of());
            assertEquals(11, form.size());
            assertEquals(11, form.stream().map(d -> d.item().key()).distinct().count(), "an item twice, seed " + seed);
            assertEquals(3, count(form, Area.SAFETY), "seed " + seed);
            assertEquals(7, count(form, Area.PRODUCT), "seed " + seed);
            assertEquals(1, count(form, Area.RULES), "seed " + seed);
            assertTrue(
                    form.stream()
                            .filter(d -> d.item().area() == Area.RULES)
                            .allMatch(d -> d.item().kind() == ItemKind.SHORT),
                    "only a cell that names short answers draws one, seed " + seed);
            for (var drawn : form) {
                assertEquals(drawn.item().options(), new HashSet<>(drawn.shown().options()).size());
                assertEquals(
                        drawn.item().partners(), new HashSet<>(drawn.shown().partners()).size());
                if (drawn.item().kind() == ItemKind.ORDER) {
                    assertNotEquals(List.of(0, 1, 2, 3), drawn.shown().options(), "shown in the right order");
                }
                use.merge(drawn.item().key(), 1, Integer::sum);
            }
        }
        var safety = use.entrySet().stream()
                .filter(e -> e.getKey().startsWith("safety"))
                .mapToInt(e -> e.getValue())
                .summaryStatistics();
        assertEquals(9, safety.getCount());
        assertTrue(safety.getMax() < 1.1 * safety.getAverage(), "items of one cell are drawn about equally often");
    }

    private static long count(List<DrawnItem> form, Area area) {
        return form.stream().filter(d -> d.item().area() == area).count();
    }

    @Test
    void the_same_seed_gives_the_same_form_whatever_order_the_bank_is_read_in() {
        var bank = bank(6);
        var random = new Random(3);
        for (long seed = 0; seed < 200; seed++) {
            var first = FormDrawing.draw(LINE, bank, seed, Set.of());
            Collections.shuffle(bank, random);
            assertEquals(first, FormDrawing.draw(LINE, bank, seed, Set.of()));
        }
        assertNotEquals(FormDrawing.draw(LINE, bank, 1, Set.of()), FormDrawing.draw(LINE, bank, 2, Set.of()));
    }

    @Test
    void a_stored_seed_means_this_very_form_for_ever() {
        var form = FormDrawing.draw(LINE, bank(3), 20261123L, Set.of());
        assertEquals(
                "3:[3, 1, 2, 0] 7:[2, 1, 0, 3] 13:[0, 3, 1, 2] 10:[] 9:[3, 2, 0, 1] 8:[3, 2, 0, 1]"
                        + " 14:[0, 3, 1, 2] 15:[3, 2, 1, 0] 0:[3, 1, 0, 2] 1:[3, 1, 0, 2] 12:[3, 2, 1, 0]",
                form.stream()
                        .map(d -> d.item().version() + ":" + d.shown().options())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void a_retake_is_another_form_as_long_as_the_bank_allows() {
        var bank = bank(9);
        for (long seed = 0; seed < 300; seed++) {
            var first = keys(FormDrawing.draw(LINE, bank, seed, Set.of()));
            var second = keys(FormDrawing.draw(LINE, bank, seed + 1000, first));
            assertTrue(Collections.disjoint(first, second), "seed " + seed);
        }
    }

    @Test
    void seen_items_fill_only_what_unseen_ones_leave_open() {
        var bank = bank(4);
        for (long seed = 0; seed < 300; seed++) {
            var first = keys(FormDrawing.draw(LINE, bank, seed, Set.of()));
            var second = keys(FormDrawing.draw(LINE, bank, seed + 1000, first));
            second.retainAll(first);
            long safetyAgain =
                    second.stream().filter(k -> k.startsWith("safety")).count();
            assertEquals(2, safetyAgain, "4 safety items, 3 seen, 3 needed: 2 come again; seed " + seed);
        }
    }

    private static Set<String> keys(List<DrawnItem> form) {
        return form.stream().map(d -> d.item().key()).collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void a_bank_one_item_short_is_refused_with_the_cell_named() {
        var bank = bank(4);
        bank.removeIf(i -> i.area() == Area.SAFETY && i.version() < 10);
        var refused = assertThrows(CellShort.class, () -> FormDrawing.draw(LINE, bank, 1, Set.of()));
        assertEquals("safety", refused.cell());
        assertEquals(1, refused.missing());
    }

    @Test
    void cells_that_overlap_are_filled_whenever_a_form_exists() {
        // the second cell takes only hoods-or-refrigerator single items; greedy filling of the first could use them up
        var bank = new ArrayList<BankItem>();
        for (int i = 0; i < 3; i++) {
            bank.add(item(i, Area.PRODUCT, "refrigerators", ItemKind.SINGLE));
        }
        for (int i = 3; i < 7; i++) {
            bank.add(item(i, Area.PRODUCT, "refrigerators", ItemKind.MATCHING));
        }
        var tight = blueprint(
                new Cell(Area.PRODUCT, Set.of("refrigerators"), Set.of(), 4),
                new Cell(Area.PRODUCT, Set.of("refrigerators", "hoods"), Set.of(ItemKind.SINGLE), 3));
        for (long seed = 0; seed < 500; seed++) {
            assertEquals(7, FormDrawing.draw(tight, bank, seed, Set.of()).size());
        }
    }

    @Test
    void a_blueprint_reads_back_from_its_bytes_as_it_was() {
        assertEquals(LINE, Blueprint.parse(LINE.canonical()));
    }
}
