package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problem;
import uz.artel.lms.shared.content.Problems;

class QuestionFilesTest {

    private static final String GOOD = """
            - key: fr-001
              pool: practice
              kind: single
              category: refrigerators
              area: product
              competence: product
              level: understand
              difficulty: 2
              facts: [fr-climate]
              stem: {ru: Вопрос, uz: Savol, en: Question}
              options:
                - {key: a, right: true, text: {ru: Да, uz: Ha, en: "Yes"}}
                - {key: b, text: {ru: Нет, uz: Yoʻq, en: "No"}}
              explanation: {ru: Потому, uz: Chunki, en: Because}
            """;

    private static final String EXAM = """
            key: quiz-x
            use: quiz
            pool: practice
            title: {ru: Тест, uz: Sinov, en: Quiz}
            minutes: 10
            pass: 80
            tries: 0
            explain: after
            cells:
              - {area: product, categories: [refrigerators], count: 1}
            """;

    private static List<Problem> check(String questions, String exam) {
        var problems = new Problems();
        var pack = new ContentPack(Map.of(
                "questions/a.yaml", questions.getBytes(StandardCharsets.UTF_8),
                "exams/x.yaml", exam.getBytes(StandardCharsets.UTF_8)));
        new QuestionFiles().check(pack, problems);
        new BlueprintFiles().check(pack, problems);
        problems.define("fact", "fr-climate", "facts/a.yaml", 1);
        return problems.finish();
    }

    private static void assertProblem(String questions, String exam, String expected) {
        var found = check(questions, exam);
        assertTrue(found.stream().anyMatch(p -> p.toString().contains(expected)), "found " + found);
    }

    @Test
    void a_good_pack_has_no_problems() {
        assertEquals(List.of(), check(GOOD, EXAM));
    }

    @Test
    void mistakes_are_named_with_file_and_line() {
        assertProblem(GOOD.replace("right: true, ", ""), EXAM, "questions/a.yaml:12: a single-choice item needs");
        assertProblem(GOOD.replace("kind: single", "kind: guess"), EXAM, "questions/a.yaml:3: \"kind\" is \"guess\"");
        assertProblem(GOOD.replace("[fr-climate]", "[fr-nothing]"), EXAM, "there is no fact \"fr-nothing\"");
        assertProblem(GOOD.replace("difficulty: 2", "difficulty: 9"), EXAM, "expected a whole number from 1 to 5");
        assertProblem(GOOD.replace("uz: Savol", "uz: Савол"), EXAM, "has Cyrillic letters");
        assertProblem(
                GOOD.replace("en: \"No\"", "en: \"Yes\"").replace("ru: Нет, uz: Yoʻq", "ru: Да, uz: Ha"),
                EXAM,
                "two options have the same text");
        assertProblem(GOOD + "  stem2: x\n", EXAM, "nobody knows \"stem2\"");
        assertProblem(GOOD + GOOD, EXAM, "already defined in questions/a.yaml:1");
    }

    @Test
    void a_blueprint_the_bank_can_not_fill_is_named_with_its_cell() {
        assertProblem(
                GOOD, EXAM.replace("count: 1", "count: 3"), "2 item(s) too few for the cell \"product refrigerators\"");
    }

    @Test
    void what_counts_never_draws_from_practice_and_explains_nothing() {
        var counting = EXAM.replace("use: quiz", "use: certification");
        assertProblem(GOOD, counting, "draws from the exam pool");
        assertProblem(
                GOOD, counting.replace("pool: practice", "pool: exam"), "explanations would give away exam items");
        assertProblem(GOOD, EXAM.replace("count: 1", "kinds: [short], count: 1"), "no short answers");
    }

    @Test
    void the_shipped_questions_and_blueprints_are_sound() {
        var problems = new Problems();
        var pack = ContentPack.read(Path.of(System.getProperty("lms.root"), "content"), problems);
        var items = QuestionFiles.read(pack, problems);
        new BlueprintFiles().check(pack, problems);
        var found = problems.finish().stream()
                // facts are another kind of content; the whole folder is checked in one piece elsewhere
                .filter(p -> !p.text().startsWith("there is no fact"))
                .toList();
        assertEquals(List.of(), found);
        assertTrue(items.size() >= 30, "the shipped bank was read");
        for (var item : items) {
            assertEquals(item, Item.parse(item.canonical()));
        }
    }
}
