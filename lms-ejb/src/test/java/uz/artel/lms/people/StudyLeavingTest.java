package uz.artel.lms.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StudyLeave;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;

/** HR enters the sessions of those who study, once each, and takes back what was a mistake. */
class StudyLeavingTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 10);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 31);

    private final Clock clock = new Clock();
    private CentreId centre;
    private PersonId student;
    private PersonId officer;

    @BeforeEach
    void aStudentAndAnOfficer() {
        centre = in(School::centre);
        student = in(s -> s.person(centre, School.name(), Role.OPERATOR));
        officer = in(s -> s.person(centre, School.name(), Role.HR));
    }

    private <T> T in(Function<School, T> work) {
        return database.tx(em -> work.apply(new School(em, clock)));
    }

    private <T> T asOfficer(Function<StudyLeaving, T> work) {
        return TestCaller.as(
                TestCaller.of(officer, centre, Role.HR),
                () -> database.tx(em -> {
                    var school = new School(em, clock);
                    return work.apply(
                            new StudyLeaving(new StudyLeaves(em), school.people, school.caller, clock, school.audit));
                }));
    }

    private void officer(Consumer<StudyLeaving> work) {
        asOfficer(leaving -> {
            work.accept(leaving);
            return null;
        });
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private List<StudyLeave> known(PersonId person) {
        return in(s -> s.known.studyLeaves(person));
    }

    @Test
    void a_leave_is_entered_once_however_often_the_form_is_sent() {
        var key = key();
        officer(l -> l.enter(key, student, FIRST, LAST, " № 12 "));
        officer(l -> l.enter(key, student, FIRST, LAST, "№ 12"));
        assertEquals(List.of(new StudyLeave(FIRST, LAST)), known(student));
        var row = asOfficer(StudyLeaving::ofCentre).get(0);
        assertEquals("№ 12", row.paper());
        assertEquals(officer, row.by());
        assertNull(row.withdrawnBy());
    }

    @Test
    void what_was_a_mistake_is_taken_back_and_stays_on_record() {
        officer(l -> l.enter(key(), student, FIRST, LAST, "№ 12"));
        long id = asOfficer(StudyLeaving::ofCentre).get(0).id();
        officer(l -> l.withdraw(id));
        officer(l -> l.withdraw(id));
        assertEquals(List.of(), known(student));
        assertEquals(officer, asOfficer(StudyLeaving::ofCentre).get(0).withdrawnBy());
    }

    @Test
    void nobody_enters_his_own_nor_one_of_another_centre() {
        assertThrows(OwnLeave.class, () -> officer(l -> l.enter(key(), officer, FIRST, LAST, "№ 12")));
        var stranger = in(s -> s.person(s.centre(), School.name(), Role.OPERATOR));
        assertThrows(Unknown.class, () -> officer(l -> l.enter(key(), stranger, FIRST, LAST, "№ 12")));
        officer(l -> l.enter(key(), student, FIRST, LAST, "№ 12"));
        long id = asOfficer(StudyLeaving::ofCentre).get(0).id();
        centre = in(School::centre);
        officer = in(s -> s.person(centre, School.name(), Role.HR));
        assertEquals(List.of(), asOfficer(StudyLeaving::ofCentre));
        assertThrows(Unknown.class, () -> officer(l -> l.withdraw(id)));
    }

    @Test
    void wrong_days_are_told_by_field_and_change_nothing() {
        assertEquals("from", refused(null, LAST).field());
        assertEquals("until", refused(FIRST, null).field());
        assertEquals("until", refused(FIRST, FIRST.minusDays(1)).field());
        assertEquals(
                "until",
                refused(FIRST, FIRST.plusDays(StudyLeaving.MOST_DAYS + 1)).field());
        assertEquals(List.of(), known(student));
    }

    private BadInput refused(LocalDate from, LocalDate until) {
        return assertThrows(BadInput.class, () -> officer(l -> l.enter(key(), student, from, until, "№ 12")));
    }
}
