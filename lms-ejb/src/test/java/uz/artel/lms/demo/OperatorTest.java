package uz.artel.lms.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.language.Lang;

class OperatorTest {

    @Test
    void there_are_seventy_and_nobody_is_there_twice_or_is_called_like_others_of_the_demo() {
        var all = Operator.everybody();
        assertEquals(70, all.size());
        assertEquals(70, distinct(Operator::signInName).size());
        assertEquals(70, distinct(Operator::personnelNo).size());
        assertEquals(70, distinct(o -> o.name().get(0) + o.name().get(1)).size());
        var cast = DemoPerson.everybody().stream()
                .map(p -> p.name().shortIn(Lang.UZ))
                .collect(Collectors.toSet());
        var names = distinct(o -> o.name().get(4) + " " + o.name().get(3));
        names.retainAll(cast);
        assertEquals(Set.of(), names);
    }

    @Test
    void they_are_of_all_levels_of_both_lines_and_read_russian_or_uzbek() {
        assertEquals(Set.of("L1", "L2", "L3"), distinct(Operator::level));
        assertEquals(Set.of("artel-hotline", "partner-demo"), distinct(Operator::line));
        assertEquals(Set.of("ru", "uz"), distinct(o -> o.languages().get(0)));
        long uzbek = Operator.everybody().stream()
                .filter(o -> o.languages().get(0).equals("uz"))
                .count();
        assertTrue(uzbek > 25 && uzbek < 50, uzbek + " read Uzbek");
    }

    @Test
    void uzbek_names_have_their_own_apostrophes() {
        for (var operator : Operator.everybody()) {
            assertFalse(String.join(" ", operator.name()).matches(".*['’`].*"), operator.toString());
        }
    }

    @Test
    void two_attestations_are_over_whatever_day_the_demo_is_made_on() {
        for (var day = LocalDate.of(2026, 1, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            var second = Attestation.firstBefore(day).next();
            assertTrue(second.day(20).isBefore(day), day + ": " + second);
            assertTrue(second.day(20).plusMonths(4).isAfter(day), day + ": " + second);
            assertEquals(1, second.quarterFrom().getDayOfMonth());
            assertEquals(1, second.quarterFrom().getMonthValue() % 3);
        }
    }

    private static Set<String> distinct(Function<Operator, String> what) {
        return new HashSet<>(Operator.everybody().stream().map(what).toList());
    }
}
