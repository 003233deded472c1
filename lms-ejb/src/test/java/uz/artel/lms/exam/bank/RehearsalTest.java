package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.bank.Shortage.Rule;

/** A bank one item short for a room full of people or their retakes is found out before anybody is invited. */
class RehearsalTest {

    private static final Cell RULES = Banks.cell(Area.RULES, "rules", 10, Map.of());
    private static final Cell SAFETY = Banks.cell(Area.SAFETY, "safety", 10, Map.of());

    private static Supply supply(int rules, int safety) {
        var bank = new ArrayList<BankItem>();
        for (int i = 0; i < rules; i++) {
            bank.add(Banks.item(i, "rules-" + i, Area.RULES, "rules", Band.EASY, 80));
        }
        for (int i = 0; i < safety; i++) {
            bank.add(Banks.item(1000 + i, "safety-" + i, Area.SAFETY, "safety", Band.EASY, 80));
        }
        return new Supply(bank, List.of(), List.of(), List.of());
    }

    private static void assertOneShort(Bounds bounds, Cell cell, Rule rule, Supply tooFew, Supply enough) {
        var rules = Banks.blueprint(bounds, RULES, SAFETY);
        assertEquals(List.of(new Shortage(cell, null, 1, rule)), Rehearsal.shortages(rules, tooFew));
        assertEquals(List.of(), Rehearsal.shortages(rules, enough));
    }

    @Test
    void one_form_is_not_enough_where_a_retake_must_be_another() {
        var bounds = new Bounds(30, null, null, null, null, 0);
        assertOneShort(bounds, RULES, Rule.LAST, supply(16, 17), supply(17, 17));
    }

    @Test
    void one_form_is_not_enough_where_neighbours_must_have_others() {
        // with a second person of the hour the first two already share ten of twenty
        var bounds = new Bounds(null, 45, null, null, null, 0);
        assertOneShort(bounds, SAFETY, Rule.HOUR, supply(40, 10), supply(40, 30));
    }

    @Test
    void what_is_too_little_by_a_hair_is_reckoned_where_sixty_forms_would_not_show_it() {
        // the one item would stand on every form; the bound is 3 × 20 of 61 items, which is 60 of 61 forms
        var one = Banks.cell(Area.RULES, "rules", 1, Map.of());
        var rest = Banks.cell(Area.SAFETY, "safety", 19, Map.of());
        var rules = Banks.blueprint(new Bounds(null, null, new BigDecimal("3"), null, null, 0), one, rest);
        assertEquals(List.of(new Shortage(one, null, 1, Rule.EXPOSURE)), Rehearsal.shortages(rules, supply(1, 60)));
        assertEquals(List.of(), Rehearsal.shortages(rules, supply(2, 60)));
        assertEquals(List.of(), Rehearsal.shortages(rules, supply(1, 59)), "60 of 60");
    }

    @Test
    void all_cells_that_lack_something_are_told_the_one_that_lacks_most_first() {
        assertEquals(
                List.of(new Shortage(SAFETY, null, 7, Rule.COUNT), new Shortage(RULES, null, 2, Rule.COUNT)),
                Rehearsal.shortages(Banks.blueprint(Banks.bounds(), RULES, SAFETY), supply(8, 3)));
    }

    @Test
    void the_full_admission_to_the_line_has_enough_with_three_times_its_places() {
        var rules = Banks.line(false);
        assertEquals(
                List.of(),
                Rehearsal.shortages(rules, new Supply(Banks.bank(rules, 3, 1), List.of(), List.of(), List.of())));
    }
}
