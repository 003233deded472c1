package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.curriculum.CoverageChecking;
import uz.artel.lms.curriculum.CoverageSource;
import uz.artel.lms.curriculum.CoverageSource.What;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.TestCurriculum;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.exam.media.MediaImport;
import uz.artel.lms.guide.TestGuide;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

class CoverageTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final ContentPack PACK = TestCurriculum.pack();

    @BeforeAll
    static void importTheShippedContent() {
        new TestGuide(database).importFrom(PACK, TestCurriculum.MORNING);
        new TestCurriculum(database).importShipped();
        database.run(em -> new MediaImport(new Media(em), new Clock()).importFrom(PACK));
        database.run(em -> new BankImport(new ItemBank(em), new Clock()).importFrom(PACK));
    }

    @Test
    void a_category_names_what_it_lacks_and_how_much() {
        var gas = row("gas-cookers");
        assertTrue(gas.complete(), gas.counts().toString());
        assertEquals(Map.of(), gas.missing());

        var phones = row("phones");
        assertFalse(phones.complete());
        assertEquals(Map.of(What.LESSONS, 1, What.CARDS, 1, What.SCENARIOS, 1), phones.missing());
    }

    @Test
    void a_category_needs_eight_questions() {
        var counted = source(What.ITEMS, Map.of("phones", 3, "hoods", 8));
        assertEquals(5, database.tx(em -> row(em, "phones", counted)).missing().get(What.ITEMS));
        assertFalse(database.tx(em -> row(em, "hoods", counted)).missing().containsKey(What.ITEMS));
    }

    @Test
    void questions_of_both_pools_are_counted_as_the_files_have_them() {
        long written = QuestionFiles.read(PACK, new Problems()).stream()
                .filter(item -> item.category().equals("refrigerators"))
                .count();
        assertEquals(written, row("refrigerators").counts().get(What.ITEMS).longValue());
    }

    @Test
    void what_is_no_appliance_needs_neither_a_card_nor_a_call() {
        assertEquals(Map.of(What.LESSONS, 1), row("rules").missing());
    }

    @Test
    void what_nobody_counts_is_not_reported_as_missing() {
        var row = database.tx(em -> row(em, "phones"));
        assertEquals(Map.of(What.LESSONS, 1, What.CARDS, 1), row.missing());
    }

    @Test
    void a_day_names_what_is_only_taught_in_the_classroom() {
        var days = database.tx(
                em -> TestCurriculum.coverage(em, TestGuide.searching(em)).days());

        assertEquals(10, days.size());
        assertEquals(List.of(), days.get(0).missing(), "nobody takes a call on the first day");
        assertEquals(5, days.get(0).lessons());
        assertEquals(List.of(), days.get(1).missing());
        assertEquals(
                List.of(StepKind.LESSON, StepKind.QUIZ, StepKind.PRACTICE),
                days.get(2).missing());
        assertTrue(days.get(2).classroomMinutes() > days.get(1).classroomMinutes());
        assertEquals(List.of(), days.get(9).missing());
    }

    private static CoverageChecking.Row row(String category) {
        var calls = source(What.SCENARIOS, Map.of("gas-cookers", 1, "refrigerators", 1));
        return database.tx(em -> row(em, category, new ItemCoverage(new ItemBank(em)), calls));
    }

    private static CoverageChecking.Row row(EntityManager em, String category, CoverageSource... sources) {
        return TestCurriculum.coverage(em, TestGuide.searching(em), sources).report().stream()
                .filter(row -> row.category().key().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static CoverageSource source(What what, Map<String, Integer> byCategory) {
        return new CoverageSource() {
            @Override
            public What what() {
                return what;
            }

            @Override
            public Map<String, Integer> byCategory() {
                return byCategory;
            }
        };
    }
}
