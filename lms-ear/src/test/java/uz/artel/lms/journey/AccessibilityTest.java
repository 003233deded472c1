package uz.artel.lms.journey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessibilityTest {

    private static final List<Accessibility.Allowed> LIST =
            List.of(new Accessibility.Allowed(LocalDate.parse("2027-01-31"), "aria-roles", ".ui-datatable"));

    @Test
    void a_named_defect_is_excused_until_its_date_and_no_longer() {
        var day = LocalDate.parse("2027-01-30");
        assertTrue(Accessibility.excused(LIST, "aria-roles", "[\".ui-datatable th\"]", day));
        assertFalse(Accessibility.excused(LIST, "aria-roles", "[\".ui-datatable th\"]", day.plusDays(1)));
    }

    @Test
    void another_rule_or_another_place_is_not_excused() {
        var day = LocalDate.parse("2027-01-01");
        assertFalse(Accessibility.excused(LIST, "color-contrast", "[\".ui-datatable th\"]", day));
        assertFalse(Accessibility.excused(LIST, "aria-roles", "[\"main\"]", day));
    }

    @Test
    void the_list_can_be_read_and_names_only_the_component_library() {
        for (var allowed : Accessibility.allowed()) {
            assertTrue(allowed.selector().contains("ui-"), allowed + " is not inside the component library");
        }
    }
}
