package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.bank.Shortage.Rule;

/** Banks one item short of each rule: the cell is named and how many are missing; with that one item there is a form. */
class FormRefusalTest {

    private static final Cell RULES = Banks.cell(Area.RULES, "rules", 10, Map.of());
    private static final Cell SAFETY = Banks.cell(Area.SAFETY, "safety", 10, Map.of());

    private static List<BankItem> items(Cell cell, int from, int count, UnaryOperator<BankItem> change) {
        var category = cell.categories().iterator().next();
        var items = new ArrayList<BankItem>();
        for (int i = from; i < from + count; i++) {
            items.add(change.apply(Banks.item(i, category + "-" + i, cell.area(), category, Band.MEDIUM, 50)));
        }
        return items;
    }

    private static List<BankItem> items(Cell cell, int count) {
        return items(cell, 100, count, i -> i);
    }

    @SafeVarargs
    private static List<BankItem> bank(List<BankItem>... parts) {
        var bank = new ArrayList<BankItem>();
        List.of(parts).forEach(bank::addAll);
        return bank;
    }

    private static Bounds bounds(Integer last, Integer hour, String exposure, String within, String reference) {
        return new Bounds(
                last,
                hour,
                exposure == null ? null : new BigDecimal(exposure),
                within == null ? null : new BigDecimal(within),
                reference == null ? null : new BigDecimal(reference),
                0);
    }

    private static void assertOneShort(String cell, Rule rule, DrawingBasis basis, List<BankItem> oneMore) {
        for (long seed = 0; seed < 5; seed++) {
            long s = seed;
            var refused = assertThrows(CellShort.class, () -> FormDrawing.draw(basis, s));
            assertEquals(cell, refused.cell());
            assertEquals(1, refused.missing(), refused.getMessage());
            assertEquals(
                    List.of(rule),
                    refused.shortages().stream().map(Shortage::rule).toList());
            assertEquals(List.of(cell, 1), refused.arguments());
            var bank = bank(basis.bank(), oneMore);
            var enough = new DrawingBasis(
                    basis.rules(),
                    bank,
                    basis.pilots(),
                    basis.seen(),
                    basis.last(),
                    basis.hour().stream()
                            .map(o -> other(o.form(), Banks.keysOf(basis, o.form()), bank))
                            .toList());
            assertEquals(
                    basis.rules().items(), FormDrawing.draw(enough, s).items().size());
        }
    }

    @Test
    void one_item_too_few_in_a_cell() {
        var rules = Banks.blueprint(Bounds.NONE, RULES, SAFETY);
        assertOneShort(
                "rules rules",
                Rule.COUNT,
                DrawingBasis.of(rules, bank(items(RULES, 9), items(SAFETY, 30))),
                items(RULES, 200, 1, i -> i));
    }

    @Test
    void one_item_too_few_in_a_band_of_difficulty() {
        var cell = Banks.cell(Area.RULES, "rules", 10, Map.of(Band.HARD, 3, Band.MEDIUM, 2));
        var hard = items(cell, 300, 2, i -> Banks.item(i.version(), i.key(), i.area(), i.category(), Band.HARD, 40));
        assertOneShort(
                "rules rules, hard",
                Rule.COUNT,
                DrawingBasis.of(Banks.blueprint(Bounds.NONE, cell), bank(items(cell, 40), hard)),
                items(cell, 400, 1, i -> Banks.item(i.version(), i.key(), i.area(), i.category(), Band.HARD, 40)));
    }

    @Test
    void one_item_too_few_of_a_cognitive_level() {
        var cell = new Cell(Area.RULES, Set.of("rules"), Set.of(), Set.of("understand"), 3, Map.of());
        UnaryOperator<BankItem> understood = i -> new BankItem(
                i.version(),
                i.key(),
                i.kind(),
                i.area(),
                i.category(),
                4,
                0,
                1,
                new Traits("understand", Band.EASY, null, null, 0, Set.of()));
        assertOneShort(
                "rules rules understand",
                Rule.COUNT,
                DrawingBasis.of(
                        Banks.blueprint(Bounds.NONE, cell), bank(items(cell, 40), items(cell, 300, 2, understood))),
                items(cell, 400, 1, understood));
    }

    @Test
    void one_item_too_few_of_a_kind_of_question() {
        var any = Banks.cell(Area.PROCESS, "process", 10, Map.of());
        var searched = new Cell(Area.PROCESS, Set.of("process"), Set.of(ItemKind.GUIDE), 1);
        var recorded = new Cell(Area.PROCESS, Set.of("process"), Set.of(ItemKind.CRM), 1);
        assertOneShort(
                "process process guide",
                Rule.COUNT,
                DrawingBasis.of(
                        Banks.blueprint(Bounds.NONE, any, searched, recorded),
                        bank(items(any, 40), items(any, 300, 2, i -> of(ItemKind.CRM, i)))),
                items(any, 400, 1, i -> of(ItemKind.GUIDE, i)));
    }

    private static BankItem of(ItemKind kind, BankItem i) {
        return new BankItem(i.version(), i.key(), kind, i.area(), i.category(), 0, 0, 1, i.traits());
    }

    @Test
    void enough_items_but_too_many_of_them_enemies() {
        var quarrel = Set.of("rules-100", "rules-101", "rules-102");
        var rules =
                items(RULES, 100, 11, i -> quarrel.contains(i.key()) ? Banks.enemies(i, without(quarrel, i.key())) : i);
        assertOneShort(
                "rules rules",
                Rule.ENEMIES,
                DrawingBasis.of(Banks.blueprint(Bounds.NONE, RULES, SAFETY), bank(rules, items(SAFETY, 10))),
                items(RULES, 200, 1, i -> i));
    }

    private static Set<String> without(Set<String> keys, String key) {
        var rest = new HashSet<>(keys);
        rest.remove(key);
        return rest;
    }

    @Test
    void an_enemy_named_on_one_side_only_is_one_on_both() {
        var rules = items(RULES, 100, 10, i -> i.key().equals("rules-109") ? Banks.enemies(i, Set.of("rules-100")) : i);
        assertOneShort(
                "rules rules",
                Rule.ENEMIES,
                DrawingBasis.of(Banks.blueprint(Bounds.NONE, RULES), rules),
                items(RULES, 200, 1, i -> i));
    }

    @Test
    void enough_items_but_too_many_of_them_used_too_often() {
        // 61 items used 120 times between them: with this form's 20 the mean is 2.3, three times it 7
        var rules = items(RULES, 100, 21, i -> Banks.used(i, i.version() < 112 ? 7 : i.version() < 121 ? 4 : 0));
        var safety = items(SAFETY, 100, 40, i -> i);
        assertOneShort(
                "rules rules",
                Rule.EXPOSURE,
                DrawingBasis.of(
                        Banks.blueprint(bounds(null, null, "3", null, null), RULES, SAFETY), bank(rules, safety)),
                items(RULES, 200, 1, i -> i));
    }

    @Test
    void too_little_that_was_not_on_the_last_form() {
        var rules = items(RULES, 16);
        var safety = items(SAFETY, 17);
        var basis = new DrawingBasis(
                Banks.blueprint(bounds(30, null, null, null, null), RULES, SAFETY),
                bank(rules, safety),
                List.of(),
                Set.of(),
                tenOfEach(rules, safety),
                List.of());
        // 6 of 20 may come again; 6 + 7 are new, so one is missing, and rules are the scarcer
        assertOneShort("rules rules", Rule.LAST, basis, items(RULES, 200, 1, i -> i));
    }

    @Test
    void too_little_that_is_not_on_a_form_of_the_same_hour() {
        var rules = items(RULES, 17);
        var safety = items(SAFETY, 16);
        var basis = new DrawingBasis(
                Banks.blueprint(bounds(null, 30, null, null, null), RULES, SAFETY),
                bank(rules, safety),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(
                        other(1, Set.of("rules-100"), bank(rules, safety)),
                        other(2, tenOfEach(rules, safety), bank(rules, safety))));
        assertOneShort("safety safety", Rule.HOUR, basis, items(SAFETY, 200, 1, i -> i));
    }

    private static DrawingBasis.Other other(long form, Set<String> keys, List<BankItem> bank) {
        return DrawingBasis.Other.of(form, keys, DrawingBasis.sorted(bank));
    }

    private static Set<String> tenOfEach(List<BankItem> rules, List<BankItem> safety) {
        var keys = new HashSet<String>();
        bank(rules.subList(0, 10), safety.subList(0, 10)).forEach(i -> keys.add(i.key()));
        return keys;
    }

    @Test
    void nothing_that_would_make_a_form_worth_its_reference() {
        // twenty items of half a point are worth 10, the reference is 11, half a point off is allowed
        assertOneShort(
                "rules rules",
                Rule.PARITY,
                DrawingBasis.of(
                        Banks.blueprint(bounds(null, null, null, "0.5", "11"), RULES, SAFETY),
                        bank(items(RULES, 14), items(SAFETY, 40))),
                items(RULES, 200, 1, i -> Banks.item(i.version(), i.key(), i.area(), i.category(), Band.EASY, 100)));
    }

    @Test
    void where_the_panel_s_ratings_pass_only_rated_items_count() {
        var unrated = items(
                RULES,
                100,
                11,
                i -> i.version() < 102 ? Banks.item(i.version(), i.key(), i.area(), i.category(), Band.EASY, null) : i);
        assertOneShort(
                "rules rules",
                Rule.COUNT,
                DrawingBasis.of(Banks.blueprint(true, Bounds.NONE, RULES), unrated),
                items(RULES, 200, 1, i -> i));
    }
}
