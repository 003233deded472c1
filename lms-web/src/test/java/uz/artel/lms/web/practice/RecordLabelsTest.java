package uz.artel.lms.web.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uz.artel.lms.crm.RecordRules;

class RecordLabelsTest {

    private static Set<String> list(String name) {
        return RecordLabels.all().keySet().stream()
                .filter(word -> word.startsWith(name + "."))
                .map(word -> word.substring(name.length() + 1))
                .collect(Collectors.toSet());
    }

    @Test
    void the_form_offers_what_the_rules_of_a_record_take_and_nothing_else() {
        var offered = Map.of(
                "type", RecordRules.TYPES,
                "outcome", RecordRules.OUTCOMES,
                "safety", RecordRules.SAFETY,
                "callback", RecordRules.CALLBACKS,
                "language", Set.of("ru", "uz"));
        offered.forEach((name, taken) -> assertEquals(taken, list(name), name));
    }
}
