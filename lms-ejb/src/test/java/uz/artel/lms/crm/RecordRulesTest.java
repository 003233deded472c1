package uz.artel.lms.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

class RecordRulesTest {

    private static final Routing ROUTING =
            RoutingFile.read(ContentPack.read(Path.of(System.getProperty("lms.root"), "content"), new Problems()));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_complete_visit_has_no_problem() {
        assertEquals(List.of(), problems(Map.of()));
    }

    @Test
    void a_window_shorter_than_two_hours_is_refused() {
        assertEquals(List.of("to:window"), problems(Map.of("to", "19:00")));
        assertEquals(List.of(), problems(Map.of("to", "20:00")));
    }

    @Test
    void a_window_outside_the_service_hours_is_refused() {
        assertEquals(List.of("from:hours"), problems(Map.of("from", "6:00", "to", "9:00")));
        assertEquals(List.of("from:hours"), problems(Map.of("from", "20:00", "to", "23:00")));
    }

    @Test
    void a_phone_needs_nine_digits_after_998() {
        assertEquals(List.of("phone:phone"), problems(Map.of("phone", "+998 00 123-45-7")));
        assertEquals("001234577", CallRecord.digits("+998 00 123-45-77"));
        assertEquals("001234577", CallRecord.digits("00 123 45 77"));
        assertEquals("", CallRecord.digits("12345"));
    }

    @Test
    void a_date_must_exist_and_not_be_past() {
        assertEquals(List.of("date:past"), problems(Map.of("date", "22.11.2026")));
        assertEquals(List.of("date:date"), problems(Map.of("date", "31.02.2027")));
    }

    @Test
    void a_short_symptom_is_refused() {
        assertEquals(List.of("symptom:short"), problems(Map.of("symptom", "не работает")));
    }

    @Test
    void a_district_of_another_region_is_refused() {
        assertEquals(List.of("district:district"), problems(Map.of("district", "urgut")));
    }

    @Test
    void a_consultation_needs_no_address_and_a_visit_does() {
        assertEquals(List.of(), problems(Map.of("outcome", "SELF", "street", "", "date", "", "from", "", "to", "")));
        assertEquals(
                List.of("street:required", "date:required", "from:required", "to:required"),
                problems(Map.of("street", "", "date", "", "from", "", "to", "")));
    }

    @Test
    void every_district_has_one_service_centre() {
        assertTrue(ROUTING.districts().size() > 30);
        ROUTING.districts().forEach(d -> assertTrue(ROUTING.centreOf(d.key()).isPresent(), d.key()));
    }

    @Test
    void foreign_fields_and_endless_texts_are_refused() {
        assertThrows(BadInput.class, () -> CallRecord.of(Map.of("salary", "1")));
        assertThrows(BadInput.class, () -> CallRecord.of(Map.of("name", "x".repeat(121))));
        assertThrows(BadInput.class, () -> CallRecord.of(Map.of("name", "a\0b")));
    }

    @Test
    void a_record_survives_storing() {
        var record = CallRecord.of(Map.of("name", "Ким = Виктор\nПетрович", "symptom", "гудит", "complaint", "true"));
        assertEquals(record, CallRecord.parse(record.canonical()));
    }

    private static List<String> problems(Map<String, String> changes) {
        var form = new HashMap<>(Map.ofEntries(
                Map.entry("type", "request"),
                Map.entry("language", "ru"),
                Map.entry("name", "Ким Виктор"),
                Map.entry("phone", "+998 00 123-45-77"),
                Map.entry("region", "toshkent-shahri"),
                Map.entry("district", "chilonzor"),
                Map.entry("street", "Катартал, 12"),
                Map.entry("category", "washing-machines"),
                Map.entry("symptom", "Не отжимает, барабан гудит"),
                Map.entry("safety", "none"),
                Map.entry("outcome", "REQ"),
                Map.entry("date", "25.11.2026"),
                Map.entry("from", "18:00"),
                Map.entry("to", "20:00")));
        form.putAll(changes);
        return RecordRules.problems(CallRecord.of(form), ROUTING, TODAY).stream()
                .map(p -> p.field().code() + ":" + p.key())
                .toList();
    }
}
