package uz.artel.lms.curriculum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;

class LessonEditingTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static TestCurriculum curriculum;

    private static final LessonReferences ALL_KNOWN = new LessonReferences() {
        @Override
        Set<String> facts(List<String> keys) {
            return Set.copyOf(keys);
        }

        @Override
        boolean safetyText(String key) {
            return key.matches("S[0-5]");
        }
    };

    @BeforeAll
    static void importTheShippedLessons() {
        curriculum = new TestCurriculum(database);
        curriculum.importShipped();
    }

    @Test
    void every_shipped_lesson_written_as_a_file_and_read_again_is_the_same_lesson() {
        database.run(em -> {
            var lessons = new Lessons(em);
            int seen = 0;
            for (var row : new LessonDrafts(em).rows()) {
                var source = lessons.source(lessons.newest(row.key()).orElseThrow());
                var again = LessonFile.of(source).read(new Problems(), null);
                assertArrayEquals(source.digest(), again.digest(), row.key());
                seen++;
            }
            assertTrue(seen >= 10, "only " + seen + " lessons");
        });
    }

    @Test
    void a_saved_draft_changes_nothing_for_readers_until_it_is_published() {
        var before = edit(e -> e.open("d1-voice"));
        save(
                "d1-voice",
                Lang.RU,
                0,
                "Голос компании сегодня",
                before.texts().get(Lang.RU).body());
        assertEquals(before.edition(), edit(e -> e.open("d1-voice")).edition());
        assertEquals(
                "Голос компании сегодня",
                edit(e -> e.open("d1-voice")).texts().get(Lang.RU).title());
        assertEquals(
                before.edition() + 1,
                edit(e -> e.publish("d1-voice", before.edition())).intValue());
        var after = edit(e -> e.open("d1-voice"));
        assertFalse(after.open());
        assertTrue(after.texts().get(Lang.UZ).stale(), "the Russian text changed after the Uzbek one");
        assertTrue(after.texts().get(Lang.EN).stale());
        assertEquals(
                LessonEditing.Translation.STALE,
                edit(LessonEditing::lessons).stream()
                        .filter(r -> r.key().equals("d1-voice"))
                        .findFirst()
                        .orElseThrow()
                        .uz());
        var uzbek = after.texts().get(Lang.UZ);
        edit(e -> {
            e.save("d1-voice", Lang.UZ, 0, "Kompaniya ovozi bugun", uzbek.summary(), uzbek.checks(), uzbek.body());
            return null;
        });
        edit(e -> e.publish("d1-voice", after.edition()));
        var last = edit(e -> e.open("d1-voice"));
        assertFalse(last.texts().get(Lang.UZ).stale());
        assertTrue(last.texts().get(Lang.EN).stale(), "the English one still waits");
    }

    @Test
    void two_trainers_do_not_overwrite_each_other() {
        var body = edit(e -> e.open("d1-account")).texts().get(Lang.RU).body();
        save("d1-account", Lang.RU, 0, "Первый", body);
        assertThrows(Clash.class, () -> save("d1-account", Lang.RU, 0, "Второй", body));
        save("d1-account", Lang.RU, 1, "Второй", body);
        assertThrows(Clash.class, () -> edit(e -> e.publish("d1-account", 99)));
        edit(e -> {
            e.discard("d1-account");
            return null;
        });
        assertFalse(edit(e -> e.open("d1-account")).open());
        assertThrows(NothingToPublish.class, () -> edit(e -> e.publish("d1-account", 1)));
    }

    @Test
    void the_editor_says_what_the_files_reader_says_on_the_line_where_it_stands() {
        save("d1-appliances", Lang.UZ, 0, "Texnika", "## Bir\n\nTo'g'ri matn\n\n<b>x</b>\n\n> [!safety] S9\n");
        var found = edit(e -> e.problems("d1-appliances")).stream()
                .filter(p -> p.lang() == Lang.UZ)
                .map(p -> p.bodyLine() + ": " + p.text())
                .toList();
        assertTrue(
                found.contains(
                        "3: the uz text has a wrong apostrophe: write ʻ (U+02BB) in oʻ and gʻ, ʼ (U+02BC) elsewhere"),
                found.toString());
        assertTrue(found.contains("5: HTML is not allowed in lessons"), found.toString());
        assertTrue(found.contains("7: there is no safety text \"S9\""), found.toString());
        assertThrows(LessonHasProblems.class, () -> edit(e -> e.publish("d1-appliances", 1)));
    }

    @Test
    void empty_huge_and_unknown_input_is_refused_and_nothing_is_saved() {
        assertThrows(BadInput.class, () -> save("d1-company", Lang.RU, 0, " ", "текст"));
        assertThrows(BadInput.class, () -> save("d1-company", Lang.RU, 0, "Т".repeat(201), "текст"));
        assertThrows(BadInput.class, () -> save("d1-company", Lang.RU, 0, "Т", ""));
        assertThrows(BadInput.class, () -> save("d1-company", Lang.RU, 0, "Т", "т".repeat(60_001)));
        for (var key : List.of("no-such-lesson", "урок", "", "../d1-company")) {
            assertThrows(Unknown.class, () -> save(key, Lang.RU, 0, "Т", "текст"));
        }
        assertFalse(edit(e -> e.open("d1-company")).open());
    }

    @Test
    void the_pages_of_a_trainee_and_the_board_cost_the_same_whatever_there_is() throws Exception {
        var one = curriculum.intake("Один", null, new PersonId(301));
        var many = curriculum.intake("Много", null, people(310, 12));
        curriculum.done(many, new PersonId(310), TestCurriculum.MORNING, "d1-welcome", "d1-company");
        int small = boardStatements(one);
        assertEquals(small, boardStatements(many));
        assertTrue(small <= 5, "board: " + small);
        int today = counted(Role.TRAINEE, 310, em -> TestCurriculum.learning(em).mine());
        assertEquals(2, today);
        int lesson =
                counted(Role.TRAINEE, 310, em -> TestCurriculum.learning(em).open("d1-company", Lang.UZ));
        assertTrue(lesson <= 8, "lesson: " + lesson);
    }

    @Test
    void the_lists_of_intakes_and_of_lessons_cost_the_same_however_many_there_are() {
        curriculum.intake("Первый", null, people(330, 2));
        int intakes = counted(Role.TRAINER, 1, em -> TestCurriculum.reading(em).ofCentre(TestCurriculum.TASHKENT));
        int lessons = edit(e -> statements(e::lessons));
        for (int i = 0; i < 3; i++) {
            curriculum.intake("Ещё " + i, null, people(340 + 10 * i, 5));
        }
        save("d1-voice", Lang.RU, 0, "Голос", "Текст урока");
        assertEquals(
                intakes,
                counted(Role.TRAINER, 1, em -> TestCurriculum.reading(em).ofCentre(TestCurriculum.TASHKENT)));
        int lessonsAfter = edit(e -> statements(e::lessons));
        assertEquals(lessons, lessonsAfter);
        edit(e -> {
            e.discard("d1-voice");
            return null;
        });
        assertTrue(intakes + PROGRAMME_LOAD == 1 && lessons <= 3, intakes + " and " + lessons);
    }

    private static int statements(StatementCounter.Work work) {
        try {
            return StatementCounter.during(work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int boardStatements(IntakeId id) {
        return counted(
                Role.TRAINER,
                TestCurriculum.TRAINER.value(),
                em -> TestCurriculum.running(em).board(id));
    }

    private static int counted(Role role, long person, Function<jakarta.persistence.EntityManager, ?> work) {
        return curriculum.as(new PersonId(person), role, TestCurriculum.MORNING, em -> {
            try {
                return StatementCounter.during(() -> work.apply(em)) - PROGRAMME_LOAD;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Statements that read an edition of the programme the first time; a fresh repository of a test reads it again. */
    private static final int PROGRAMME_LOAD = 4;

    private static PersonId[] people(long from, int count) {
        var all = new PersonId[count];
        for (int i = 0; i < count; i++) {
            all[i] = new PersonId(from + i);
        }
        return all;
    }

    private static void save(String key, Lang lang, long version, String title, String body) {
        edit(e -> {
            e.save(key, lang, version, title, lang == Lang.RU ? "Кратко" : "Qisqa", checks(key, lang), body);
            return null;
        });
    }

    private static String checks(String key, Lang lang) {
        return key.matches("d1-[a-z]+")
                ? edit(e -> e.open(key)).texts().get(lang).checks()
                : "";
    }

    private static <T> T edit(Function<LessonEditing, T> work) {
        return curriculum.as(
                TestCurriculum.TRAINER,
                Role.TRAINER,
                TestCurriculum.MORNING,
                em -> work.apply(new LessonEditing(
                        new Lessons(em),
                        new LessonDrafts(em),
                        ALL_KNOWN,
                        TestCurriculum.CLOCK,
                        TestCurriculum.CALLER,
                        TestCurriculum.audit(em))));
    }
}
