package uz.artel.lms.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.artel.lms.certification.CentreReadiness.Category;
import uz.artel.lms.certification.CentreReadiness.Connection;
import uz.artel.lms.certification.CentreReadiness.Key;
import uz.artel.lms.certification.CentreReadiness.Need;
import uz.artel.lms.certification.CentreReadiness.Way;
import uz.artel.lms.exam.BankStanding.Exam;
import uz.artel.lms.exam.bank.ItemReviews.Standing;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Texts;

class CentreReadinessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Key KEY = new Key("CN=School", TODAY.plusYears(9), true, true);
    private static final Connection SAFE = new Connection(Way.TLS, TODAY.plusDays(80), true);
    private static final Standing READ = new Standing(500, 500);
    private static final Exam FILLED = new Exam("line", new Texts("Экзамен", "Imtihon", "Exam"), 60, List.of());

    @Test
    void a_centre_with_everything_is_ready_and_each_point_alone_keeps_it_from_that() {
        var facts = List.of(new Category("fridge", 12, 12));
        var staff = CentreReadiness.people(staff());
        assertTrue(new CentreReadiness(facts, List.of(FILLED), READ, staff, KEY, SAFE).done());
        var open = List.of(
                new CentreReadiness(List.of(new Category("fridge", 12, 11)), List.of(FILLED), READ, staff, KEY, SAFE),
                new CentreReadiness(facts, List.of(), READ, staff, KEY, SAFE),
                new CentreReadiness(facts, List.of(FILLED), READ, CentreReadiness.people(Map.of()), KEY, SAFE),
                new CentreReadiness(facts, List.of(FILLED), READ, staff, new Key("CN=S", TODAY, true, false), SAFE),
                new CentreReadiness(facts, List.of(FILLED), READ, staff, KEY, new Connection(Way.PLAIN, null, false)));
        for (var one : open) {
            assertEquals(4, one.points(), one.toString());
            assertFalse(one.done());
        }
    }

    @Test
    void samples_nobody_has_read_are_told_and_stop_no_first_certification() {
        var unread = new Standing(500, 0);
        var centre = new CentreReadiness(
                List.of(new Category("fridge", 12, 12)),
                List.of(FILLED),
                unread,
                CentreReadiness.people(staff()),
                KEY,
                SAFE);
        assertTrue(centre.done(), "in a real exam they don't count, so nobody has to read them first");
        assertFalse(unread.done());
        assertEquals(499, new Standing(500, 1).unread());
    }

    @Test
    void one_examiner_is_not_enough_for_two_blind_raters() {
        var staff = staff();
        staff.put(Role.EXAMINER, people(5));
        assertEquals(new Need(Role.EXAMINER, 2, 1), need(staff, Role.EXAMINER));
        assertFalse(need(staff, Role.EXAMINER).done());
    }

    @Test
    void who_proposes_alone_does_not_approve_his_own() {
        var staff = staff();
        staff.put(Role.HR, people(8));
        staff.put(Role.HR_APPROVER, people(8));
        assertEquals(0, need(staff, Role.HR_APPROVER).have());
        staff.put(Role.HR, people(7, 8));
        assertEquals(1, need(staff, Role.HR_APPROVER).have());
    }

    @ParameterizedTest(name = "{0}, certificate {1}, trusted {2}: {3}")
    @CsvSource(
            nullValues = "none",
            value = {
                "https://lms.example.uz, 2027-02-01, false, TLS, true",
                "https://lms.example.uz, 2026-11-20, false, TLS, false",
                "https://lms.example.uz, none, true, PROXY, true",
                "https://lms.example.uz, none, false, PROXY_UNKNOWN, false",
                "http://lms.example.uz, none, true, PLAIN, false",
                "http://127.0.0.1:8080, none, false, LOCAL, false",
                "http://localhost:8080, none, false, LOCAL, false",
                "http://127.0.0.1.example.uz, none, false, PLAIN, false",
            })
    void how_people_come_here_is_safe_with_tls_or_behind_a_known_proxy(
            String baseUrl, LocalDate until, boolean trusted, Way way, boolean done) {
        var connection = Connection.of(baseUrl, until, trusted, TODAY);
        assertEquals(way, connection.way());
        assertEquals(done, connection.done());
    }

    private static Need need(Map<Role, Set<PersonId>> staff, Role role) {
        return CentreReadiness.people(staff).stream()
                .filter(n -> n.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static Map<Role, Set<PersonId>> staff() {
        var staff = new EnumMap<Role, Set<PersonId>>(Role.class);
        staff.put(Role.TECHNICAL, people(1));
        staff.put(Role.TRAINER, people(2, 3));
        staff.put(Role.EXAMINER, people(4, 5));
        staff.put(Role.INVIGILATOR, people(6));
        staff.put(Role.HEAD, people(7));
        staff.put(Role.HR, people(8));
        staff.put(Role.HR_APPROVER, people(9));
        return staff;
    }

    private static Set<PersonId> people(long... ids) {
        return LongStream.of(ids).mapToObj(PersonId::new).collect(Collectors.toSet());
    }
}
