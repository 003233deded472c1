package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.exam.SeatedExams.START;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;

/** Light security of a sitting: absences are told, and each form has an order of its own that is stored. */
class AbsenceStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final SeatedExams exams = new SeatedExams(database);

    @BeforeAll
    static void importTheBank() {
        SeatedExams.importBank(database, SittingStoreTest.pack("a"));
    }

    private int away(Begun begun, long number, long away, long ago) {
        return exams.withToken(h -> h.absences.note(
                SeatedExams.id(begun), begun.token(), List.of(new AbsenceNoting.Absence(number, away, ago))));
    }

    @Test
    void an_absence_from_the_page_is_noted_once_shown_on_the_board_and_changes_no_mark() {
        var begun = exams.begin("auto-x");
        exams.now = START.plusSeconds(120);
        assertEquals(1, away(begun, 1, 4_000, 1_000));
        assertEquals(1, away(begun, 1, 4_000, 3_000), "told again");
        assertEquals(1, away(begun, 2, 61_500, 0));
        assertEquals(
                List.of(START.plusMillis(58_500), START.plusSeconds(115)),
                exams.incidents(begun).stream().map(Incident::at).toList());
        var seat = exams.asRole(1, Role.INVIGILATOR, h -> h.invigilating.seats()).stream()
                .filter(s -> s.sitting().equals(SeatedExams.id(begun)))
                .findFirst()
                .orElseThrow();
        assertEquals("FOCUS_LOST 2 65", seat.lastIncident() + " " + seat.absences() + " " + seat.away());
        exams.answerAll(begun);
        assertEquals(begun.sheet().endsAt(), exams.end(begun));
        exams.submit(begun);
        assertEquals(0, away(begun, 3, 5_000, 0), "after handing in nothing is noted");
        exams.asRole(2, Role.TRAINER, h -> {
            h.announcing.announceNow(List.of(SeatedExams.id(begun)));
            return null;
        });
        assertTrue(exams.asCandidate(h -> h.reading.result(SeatedExams.id(begun)))
                .outcome()
                .passed());
    }

    @Test
    void an_absence_of_a_stranger_or_out_of_range_is_refused_and_in_a_quiz_none_is_noted() {
        var quiz = exams.begin("quiz-x");
        assertEquals(0, away(quiz, 1, 60_000, 0));
        exams.answerAll(quiz);
        exams.submit(quiz);
        var begun = exams.begin("line-x");
        for (long[] bad : new long[][] {{999, 0}, {86_400_001, 0}, {5_000, -1}, {5_000, 86_400_001}}) {
            assertThrows(BadInput.class, () -> away(begun, 1, bad[0], bad[1]));
        }
        assertThrows(
                BadInput.class,
                () -> exams.withToken(h -> h.absences.note(SeatedExams.id(begun), begun.token(), List.of())));
        var foreign = new SittingToken(begun.token().token(), "another-device-than-this");
        assertThrows(
                Unknown.class,
                () -> exams.withToken(h -> h.absences.note(
                        SeatedExams.id(begun), foreign, List.of(new AbsenceNoting.Absence(1, 5_000, 0)))));
        assertEquals(List.of(), exams.incidents(begun));
        for (int i = 0; i < AbsenceNoting.MOST + 3; i++) {
            away(begun, i, 1_000, 0);
        }
        assertEquals(AbsenceNoting.MOST, exams.incidents(begun).size());
    }

    @Test
    void two_people_get_items_and_options_in_different_orders_and_each_sees_the_stored_one() {
        var first = exams.begin("line-x");
        storedOrderIsShown(first);
        boolean items = false;
        boolean options = false;
        for (int i = 0; i < 6; i++) {
            exams.somebodyNew();
            var another = exams.begin("line-x");
            storedOrderIsShown(another);
            items |= !stems(first).equals(stems(another));
            options |= another.sheet().items().stream()
                    .anyMatch(a -> first.sheet().items().stream()
                            .anyMatch(f -> f.stem().equals(a.stem())
                                    && f.area().equals(a.area())
                                    && !f.options().equals(a.options())));
        }
        assertTrue(items, "the items stand in another order");
        assertTrue(options, "the options of the same item stand in another order");
    }

    private static List<String> stems(Begun begun) {
        return begun.sheet().items().stream().map(i -> i.area() + i.stem().en()).toList();
    }

    private void storedOrderIsShown(Begun begun) {
        exams.withToken(h -> {
            for (var place :
                    h.sittings.form(h.sittings.get(SeatedExams.id(begun)).form())) {
                var item = h.bank.contents(List.of(place.version())).get(place.version());
                var shown = begun.sheet().items().get(place.place() - 1);
                assertEquals(item.stem(), shown.stem());
                assertEquals(
                        place.shown().options().stream()
                                .map(o -> item.options().get(o).text())
                                .toList(),
                        shown.options());
                assertEquals(item.options().size(), new HashSet<>(place.shown().options()).size());
            }
            return null;
        });
    }
}
