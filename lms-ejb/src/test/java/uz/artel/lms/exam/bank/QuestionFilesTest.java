package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.media.MediaFilesTest;
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
        assertProblem(GOOD.replace("[fr-climate]", "[]"), EXAM, "questions/a.yaml:9: \"facts\" needs at least one");
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

    private static final String IN_EXAM = GOOD.replace("pool: practice", "pool: exam");

    private static final String ERRORS = """
            - key: one-mixed
              facts: [fr-climate]
              title: {ru: Путает, uz: Chalkashtiradi, en: Mixes up}
            """;

    private static String standsFor(String questions, String error) {
        return questions.replace("- {key: b,", "- {key: b, error: " + error + ",");
    }

    private static String errorsOf(String questions, String errors) {
        var problems = new Problems();
        var pack = new ContentPack(Map.of(
                "questions/a.yaml", questions.getBytes(StandardCharsets.UTF_8),
                "errors/a.yaml", errors.getBytes(StandardCharsets.UTF_8)));
        new QuestionFiles().check(pack, problems);
        new ErrorFiles().check(pack, problems);
        problems.define("fact", "fr-climate", "facts/a.yaml", 1);
        return problems.finish().toString();
    }

    private static void assertError(String questions, String errors, String expected) {
        var found = errorsOf(questions, errors);
        assertTrue(found.contains(expected), "found " + found);
    }

    @Test
    void a_wrong_answer_names_the_error_it_stands_for_and_in_the_exam_pool_it_must() {
        assertEquals("[]", errorsOf(standsFor(IN_EXAM, "one-mixed"), ERRORS));
        assertEquals("[]", errorsOf(GOOD, ERRORS), "for practice it may be left out");
        assertEquals(
                Map.of("b", "one-mixed"),
                QuestionFiles.entries(
                                new ContentPack(Map.of(
                                        "questions/a.yaml",
                                        standsFor(GOOD, "one-mixed").getBytes(StandardCharsets.UTF_8))),
                                new Problems())
                        .get(0)
                        .errors());
        assertError(
                IN_EXAM,
                ERRORS,
                "questions/a.yaml:13: item \"fr-001\": the wrong option \"b\" names no \"error\" it stands for");
        assertTrue(
                check(IN_EXAM, EXAM).stream().noneMatch(p -> p.toString().contains("names no \"error\"")),
                "a folder without named errors, as one that somebody exported");
        assertError(standsFor(GOOD, "two"), ERRORS, "questions/a.yaml:13: there is no named error \"two\"");
        assertError(
                GOOD.replace("- {key: a,", "- {key: a, error: one-mixed,"),
                ERRORS,
                "questions/a.yaml:12: a right answer stands for no error");
        assertError(
                standsFor(GOOD.replace("kind: single", "kind: order"), "one-mixed"), ERRORS, "nobody knows \"error\"");
        assertError(GOOD, ERRORS + ERRORS, "the named error \"one-mixed\" is already defined in errors/a.yaml:1");
        assertError(GOOD, ERRORS.replace("[fr-climate]", "[]"), "errors/a.yaml:2: \"facts\" needs at least one");
        assertError(
                GOOD, ERRORS.replace("fr-climate", "fr-nothing"), "errors/a.yaml:2: there is no fact \"fr-nothing\"");
        assertError(GOOD, ERRORS.replace("uz: Chalkashtiradi, ", ""), "errors/a.yaml:3: \"uz\" is missing");
    }

    private static final String FILL = GOOD.replace("kind: single", "kind: fill")
            .replaceFirst(
                    "(?s)  options:.*?  explanation",
                    "  accept: {ru: [ёж, ежи], uz: [oʻt, taʼmir], en: [hog]}\n  explanation");

    @Test
    void a_fill_in_item_lists_its_spellings_and_mistakes_in_them_are_named() {
        assertEquals(List.of(), check(FILL, EXAM));
        var read = QuestionFiles.read(
                        new ContentPack(Map.of("questions/a.yaml", FILL.getBytes(StandardCharsets.UTF_8))),
                        new Problems())
                .get(0);
        assertEquals(
                new Spellings(List.of("ёж", "ежи"), List.of("oʻt", "taʼmir"), List.of("hog")),
                read.particulars().spellings());
        assertEquals(read, Item.parse(read.canonical()));
        assertProblem(FILL.replaceFirst("  accept.*\n", ""), EXAM, "questions/a.yaml:1: \"accept\" is missing");
        assertProblem(FILL.replace(", en: [hog]", ""), EXAM, "questions/a.yaml:11: \"en\" needs at least one element");
        assertProblem(
                FILL.replace("ежи", "Еж"), EXAM, "questions/a.yaml:11: the spelling \"Еж\" is the same as \"ёж\"");
        assertProblem(FILL.replace("ежи", "«-»"), EXAM, "questions/a.yaml:11: the spelling \"«-»\" has neither");
        assertProblem(FILL.replace("oʻt", "o't"), EXAM, "questions/a.yaml:11: the uz text has a wrong apostrophe");
        assertProblem(FILL.replace("oʻt", "ўт"), EXAM, "questions/a.yaml:11: the uz text has Cyrillic letters");
        assertProblem(FILL.replace("hog", "x".repeat(81)), EXAM, "a spelling has at most 80 characters");
        assertProblem(FILL.replace("en: [hog]", "en: [hog], kk: [x]"), EXAM, "nobody knows \"kk\"");
        assertProblem(GOOD + "  accept: {ru: [а], uz: [a], en: [a]}\n", EXAM, "nobody knows \"accept\"");
    }

    private static final String HOTSPOT = GOOD.replace("kind: single", "kind: hotspot\n  picture: a-plan")
            .replace("- {key: a,", "- {key: a, at: [10, 10, 50, 40],")
            .replace("- {key: b,", "- {key: b, at: [100, 10, 180, 10, 140, 90],");

    private static List<Problem> checkOnPicture(String questions) {
        var problems = new Problems();
        var pack = new ContentPack(Map.of(
                "questions/a.yaml", questions.getBytes(StandardCharsets.UTF_8),
                "media/media.yaml", MediaFilesTest.LIST.getBytes(StandardCharsets.UTF_8),
                "media/plan.svg", MediaFilesTest.PLAN.getBytes(StandardCharsets.UTF_8)));
        new QuestionFiles().check(pack, problems);
        problems.define("fact", "fr-climate", "facts/a.yaml", 1);
        return problems.finish();
    }

    private static void assertOnPicture(String questions, String expected) {
        var found = checkOnPicture(questions);
        assertTrue(found.stream().anyMatch(p -> p.toString().contains(expected)), "found " + found);
    }

    @Test
    void a_hot_spot_item_names_its_picture_and_the_place_of_each_part_and_mistakes_are_named() {
        assertEquals(List.of(), checkOnPicture(HOTSPOT));
        assertOnPicture(HOTSPOT.replace("a-plan", "a-map"), "questions/a.yaml:4: there is no picture \"a-map\"");
        assertOnPicture(HOTSPOT.replace("\n  picture: a-plan", ""), "questions/a.yaml:1: \"picture\" is missing");
        assertOnPicture(
                HOTSPOT.replace("at: [10, 10, 50, 40], ", ""), "questions/a.yaml:13: \"at\" needs at least one");
        assertOnPicture(
                HOTSPOT.replace("[10, 10, 50, 40]", "[10, 10, 50, 140]"), "questions/a.yaml:13: the corner 60, 150");
        assertOnPicture(
                HOTSPOT.replace("[10, 10, 50, 40]", "[10, 10, 50, 15]"), "the region is too small for a finger");
        assertOnPicture(
                HOTSPOT.replace("[10, 10, 50, 40]", "[10, 10, 110, 40]"), "the region lies over that of option 1");
        assertOnPicture(HOTSPOT.replace("[10, 10, 50, 40]", "[10, 10, 50]"), "a region needs at least three corners");
        assertOnPicture(HOTSPOT.replace("[10, 10, 50, 40]", "[10, -1, 50, 40]"), "\"-1\" is no coordinate");
        assertOnPicture(HOTSPOT.replace("right: true, ", ""), "a hot-spot item needs at least two options");
        assertProblem(GOOD.replace("- {key: b,", "- {key: b, at: [1],"), EXAM, "nobody knows \"at\"");
    }

    @Test
    void any_item_may_have_a_recording_that_is_there() {
        var words = ", transcript: {ru: Гул, uz: Gʻuvillash, en: Hum}";
        var heard = GOOD + "  stimulus: {medium: a-plan" + words + "}\n";
        assertOnPicture(heard.replace(words, ""), "questions/a.yaml:15: \"transcript\" is missing");
        assertOnPicture(heard, "questions/a.yaml:15: \"a-plan\" is no recording");
        assertOnPicture(heard.replace("a-plan", "x"), "there is no recording \"x\" in media/media.yaml");
        assertOnPicture(
                heard.replace("a-plan", "x, plays: 6"), "\"plays\" is \"6\", expected a whole number from 1 to 5");
        assertOnPicture(heard.replace("a-plan", "x, loud: 6"), "nobody knows \"loud\"");
    }

    @Test
    void a_medium_has_a_title_of_its_own_in_an_item_that_gives_it_one() {
        var own = HOTSPOT.replace(
                "picture: a-plan", "picture: {medium: a-plan, title: {ru: Схема, uz: Chizma, en: A plan}}");
        assertEquals(List.of(), checkOnPicture(own));
        assertOnPicture(own.replace(", uz: Chizma", ""), "questions/a.yaml:4: \"uz\" is missing");
        assertOnPicture(own.replace("title:", "name:"), "nobody knows \"name\"");
    }

    private static final String CASE =
            GOOD.replace("kind: single", "kind: crm").replaceFirst("(?s)  options:.*?(?=  explanation)", """
                      seconds: 300
                      day: 2026-11-02
                      record:
                        type: {is: [request]}
                        language: {is: [ru]}
                        name: {words: [[карим]], sample: Каримов}
                        phone: {is: [+998 00 311-20-45]}
                        region: {is: [a]}
                        district: {is: [b]}
                        street: {words: [['12']], sample: дом 12}
                        category: {is: [refrigerators]}
                        symptom: {words: [[холод]], sample: Холодильник не холодит}
                        safety: {is: [none]}
                        outcome: {is: [REQ]}
                        date: {days: [1]}
                        from: {not-before: '18:00', sample: '18:00'}
                        to: {not-after: '21:00', sample: '21:00'}
                    """);

    /** A case that its own sample fails, or that the CRM would not save, could be answered by nobody. */
    @Test
    void a_case_asks_for_what_the_crm_takes_and_its_samples_are_right() {
        assertEquals(
                List.of(),
                check(CASE, EXAM).stream()
                        .filter(p -> !p.text().contains("too few"))
                        .toList());
        assertProblem(CASE.replaceFirst("    street.*\n", ""), EXAM, "with the outcome REQ the CRM needs \"street\"");
        assertProblem(CASE.replace("sample: дом 12", "sample: дом 21"), EXAM, "the sample \"дом 21\" is not right");
        assertProblem(CASE.replace("'21:00'", "'19:00'"), EXAM, "the CRM refuses \"19:00\": window");
        assertProblem(CASE.replace("'18:00'", "'6 pm'"), EXAM, "\"6 pm\" is no time, expected as 09:30");
        assertProblem(CASE.replace("days: [1]", "days: [soon]"), EXAM, "\"soon\" is no number of days after the day");
        assertProblem(CASE.replace("+998 00 311-20-45", "112"), EXAM, "the CRM refuses \"112\": phone");
        assertProblem(CASE.replace("language: {is: [ru]}", "language: {is: [en]}"), EXAM, "knows only ru, uz");
        assertProblem(CASE.replace("[[карим]]", "[[]]"), EXAM, "a group of words needs at least one");
        assertProblem(CASE.replace("дом 12", "12".repeat(90)), EXAM, "is longer than the field, which holds 160");
        assertProblem(CASE.replace("phone:", "fax:"), EXAM, "the record has no field \"fax\"");
    }

    private static final String ESSAY = GOOD.replace("kind: single", "kind: essay")
            .replaceFirst(
                    "(?s)  options:.*?  explanation",
                    "  points: 4\n  words: {from: 60, to: 150}\n  rubric: {ru: Р, uz: R, en: R}\n  explanation");

    @Test
    void an_essay_says_how_long_it_should_be_and_what_is_looked_for() {
        assertEquals(
                List.of(),
                check(ESSAY, EXAM).stream()
                        .filter(p -> !p.text().contains("too few"))
                        .toList());
        var read = QuestionFiles.read(
                        new ContentPack(Map.of("questions/a.yaml", ESSAY.getBytes(StandardCharsets.UTF_8))),
                        new Problems())
                .get(0);
        assertEquals(new Length(60, 150), read.particulars().length());
        assertEquals(read, Item.parse(read.canonical()));
        assertProblem(ESSAY.replaceFirst("  words.*\n", ""), EXAM, "questions/a.yaml:1: \"words\" is missing");
        assertProblem(ESSAY.replace("to: 150", "to: 50"), EXAM, "\"from\" must be less than \"to\"");
        assertProblem(ESSAY.replaceFirst("  rubric.*\n", ""), EXAM, "\"rubric\" is missing");
    }

    private static String said(String more) {
        return GOOD + "  " + more.replace("\n", "\n  ") + "\n";
    }

    @Test
    void an_item_may_say_where_its_life_stands_and_whose_enemy_it_is() {
        var other = GOOD.replace("fr-001", "fr-002").replace("Вопрос", "Другой");
        var said = said("status: pilot\nauthor: l.yunusova\nreviewer: b-karimov2\nrating: 62.5\nenemies: [fr-002]");
        assertEquals(List.of(), check(said + other, EXAM));
        var entry = QuestionFiles.entries(
                        new ContentPack(Map.of("questions/a.yaml", said.getBytes(StandardCharsets.UTF_8))),
                        new Problems())
                .get(0);
        assertEquals(new ItemLife(ItemStatus.PILOT, "l.yunusova", "b-karimov2", new Fraction(125, 2)), entry.life());
        assertEquals(java.util.Set.of("fr-002"), entry.enemies());
        assertEquals(List.of(), check(said("author: a\nreviewer: b"), EXAM));
        assertEquals(List.of(), check(said("author: a"), EXAM), "somebody may be named without a reader");
    }

    @Test
    void the_head_of_a_file_names_the_pack_that_wrote_it_and_its_edition() {
        var headed = "author: question-pack\nedition: 3\nitems:\n" + GOOD;
        assertEquals(List.of(), check(headed, EXAM));
        var entry = QuestionFiles.entries(
                        new ContentPack(Map.of("questions/a.yaml", headed.getBytes(StandardCharsets.UTF_8))),
                        new Problems())
                .get(0);
        assertEquals(new ItemOrigin("question-pack", "a", 3), entry.origin());
        assertEquals(ItemLife.SAMPLE, entry.life(), "the pack is no person in the life of an item");
        assertProblem(headed.replace("author: question-pack\n", ""), EXAM, "questions/a.yaml:1: \"author\" is missing");
        assertProblem(headed.replace("question-pack", "Лола"), EXAM, "questions/a.yaml:1: \"author\" is \"Лола\"");
        assertProblem(headed.replace("edition: 3\n", ""), EXAM, "questions/a.yaml:1: \"edition\" is missing");
        assertProblem(headed.replace("edition: 3", "edition: 0"), EXAM, "questions/a.yaml:2: \"edition\" is \"0\"");
        assertProblem(
                headed.replace("edition: 3", "edition: 3\nwriter: x"),
                EXAM,
                "questions/a.yaml:3: nobody knows \"writer\"");
        assertProblem("author: question-pack\nedition: 3\n", EXAM, "\"items\" needs at least one element");
    }

    @Test
    void mistakes_in_a_life_are_named_with_file_line_and_item() {
        assertProblem(said("status: old"), EXAM, "questions/a.yaml:15: \"status\" is \"old\", expected one of draft");
        assertProblem(
                said("author: a\nreviewer: a"),
                EXAM,
                "questions/a.yaml:16: item \"fr-001\": \"a\" can't review what he wrote himself");
        assertProblem(
                said("reviewer: a"), EXAM, "questions/a.yaml:15: item \"fr-001\": a reviewer needs an \"author\"");
        assertProblem(
                said("status: reviewed"),
                EXAM,
                "questions/a.yaml:15: item \"fr-001\": with the status reviewed go an \"author\" and a \"reviewer\"");
        assertProblem(
                said("status: operational\nauthor: a"),
                EXAM,
                "questions/a.yaml:15: item \"fr-001\": nobody has reviewed it, so it can't be operational");
        assertProblem(said("status: draft"), EXAM, "questions/a.yaml:15: item \"fr-001\": a draft needs an \"author\"");
        assertProblem(said("author: Лола"), EXAM, "questions/a.yaml:15: \"author\" is \"Лола\", expected lower-case");
        for (var rating : List.of("101", "-1", "62.555", "viele")) {
            assertProblem(said("rating: " + rating), EXAM, "questions/a.yaml:15: \"rating\" is \"" + rating + "\"");
        }
        assertProblem(said("enemies: [fr-001]"), EXAM, "questions/a.yaml:15: item \"fr-001\" can't be its own enemy");
        assertProblem(said("enemies: [fr-9]"), EXAM, "questions/a.yaml:15: there is no question \"fr-9\"");
        assertProblem(said("enemies: [fr-9, fr-9]"), EXAM, "questions/a.yaml:15: the enemy \"fr-9\" stands twice");
        assertProblem(said("enemies: fr-9"), EXAM, "questions/a.yaml:15: a list is expected here");
    }

    private static final String LINE = """
            key: line-x
            use: certification
            pool: exam
            title: {ru: Экзамен, uz: Imtihon, en: Exam}
            minutes: 75
            pass: 80
            tries: 2
            explain: never
            growing: true
            cells:
              - {area: product, levels: [apply, understand], count: 5, bands: {easy: 2, hard: 1}}
            form: {last: 30, hour: 50, exposure: 3, parity: {within: 0.5, reference: 4}, pilots: 5}
            """;

    private static Blueprint line(String text) {
        var problems = new Problems();
        var pack = new ContentPack(Map.of("exams/x.yaml", text.getBytes(StandardCharsets.UTF_8)));
        var read = BlueprintFiles.read(pack, problems).get(0);
        assertEquals(List.of(), problems.finish());
        return read;
    }

    @Test
    void a_blueprint_may_bound_its_forms_and_reads_back_from_its_bytes() {
        var line = line(LINE);
        assertEquals(
                new Bounds(
                        30,
                        50,
                        new java.math.BigDecimal("3"),
                        new java.math.BigDecimal("0.5"),
                        new java.math.BigDecimal("4"),
                        5),
                line.bounds());
        assertEquals(
                List.of(
                        "product apply, understand, easy 2",
                        "product apply, understand, hard 1",
                        "product apply, understand 2"),
                line.strata().stream().map(s -> s.label() + " " + s.count()).toList());
        assertEquals(line, Blueprint.parse(line.canonical()));
        var angoff = line(LINE.replace("pass: 80", "pass: angoff"));
        assertTrue(angoff.angoff());
        assertEquals(angoff, Blueprint.parse(angoff.canonical()));
        var some = line(LINE.replaceFirst("form: .*", "form: {last: 0}"));
        assertEquals(new Bounds(0, null, null, null, null, 0), some.bounds());
        assertEquals(some, Blueprint.parse(some.canonical()));
        var year = line(LINE.replace("pass: 80", "pass: 80\nvalid_months: 12"));
        assertEquals(12, year.validMonths());
        assertEquals(year, Blueprint.parse(year.canonical()));
        assertEquals(0, line.validMonths());
        assertEquals(List.of(), check(GOOD, LINE), "a bank that still grows is no mistake of the files");
        assertProblem(
                GOOD,
                LINE.replace("growing: true\n", ""),
                "exams/x.yaml:10: the exam pool has 2 item(s) too few for the cell \"product apply, understand, easy\"");
    }

    @Test
    void mistakes_in_bounds_are_named_with_file_and_line() {
        assertProblem(
                GOOD, LINE.replace("levels: [apply,", "levels: [guess,"), "exams/x.yaml:11: \"guess\" is no cognitive");
        assertProblem(
                GOOD, LINE.replace("easy: 2", "easy: 6"), "exams/x.yaml:11: the bands ask for 7 items, the cell has 5");
        assertProblem(GOOD, LINE.replace("easy: 2", "simple: 2"), "exams/x.yaml:11: nobody knows \"simple\"");
        assertProblem(GOOD, LINE.replace("last: 30", "last: 130"), "exams/x.yaml:12: \"last\" is \"130\"");
        assertProblem(GOOD, LINE.replace("exposure: 3", "exposure: 0.5"), "exams/x.yaml:12: \"exposure\" is \"0.5\"");
        assertProblem(GOOD, LINE.replace("within: 0.5", "within: 0"), "exams/x.yaml:12: \"within\" is \"0\"");
        assertProblem(GOOD, LINE.replace("pilots: 5", "pilots: 6"), "exams/x.yaml:12: \"pilots\" is \"6\"");
        assertProblem(GOOD, LINE.replace("pilots: 5", "riders: 5"), "exams/x.yaml:12: nobody knows \"riders\"");
        assertProblem(GOOD, LINE.replace("pass: 80", "pass: half"), "exams/x.yaml:6: \"pass\" is \"half\"");
        assertProblem(
                GOOD, EXAM + "form: {last: 30}\n", "a quiz has neither a panel's standard nor bounds on its form");
        assertProblem(GOOD, EXAM + "valid_months: 12\n", "only the pass of a certification runs out");
        assertProblem(
                GOOD, EXAM.replace("pass: 80", "pass: angoff"), "a quiz has neither a panel's standard nor bounds");
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
    void what_counts_and_may_be_sat_again_bounds_what_it_shares_with_the_last_form() {
        var free = "exams/x.yaml:12: a certification that may be sat again needs a bound \"last\" on its form";
        assertProblem(GOOD, LINE.replace("last: 30, ", ""), free);
        assertProblem(GOOD, LINE.replace("last: 30, ", "").replace("tries: 2", "tries: 0"), free);
        assertProblem(
                GOOD,
                LINE.replaceFirst("form: .*\n", ""),
                "exams/x.yaml:1: a certification that may be sat again needs a bound \"last\"");
        var once = LINE.replaceFirst("form: .*\n", "").replace("tries: 2", "tries: 1");
        assertEquals(List.of(), check(GOOD, once), "what is sat once needs none");
    }

    @Test
    void the_full_admission_to_the_line_is_as_the_school_says() {
        var pack = ContentPack.read(Path.of(System.getProperty("lms.root"), "content"), new Problems());
        var line = BlueprintFiles.read(pack, new Problems()).stream()
                .filter(b -> b.key().equals("cert-line-60"))
                .findFirst()
                .orElseThrow();
        var counts = new java.util.EnumMap<Area, Integer>(Area.class);
        line.cells().forEach(c -> counts.merge(c.area(), c.count(), Integer::sum));
        assertEquals(
                Map.of(Area.PRODUCT, 27, Area.SAFETY, 10, Area.PROCESS, 12, Area.COMMUNICATION, 6, Area.RULES, 5),
                counts);
        assertEquals(60, line.items());
        assertEquals(
                1,
                line.cells().stream()
                        .filter(c -> c.kinds().stream().anyMatch(ItemKind::markedByPeople))
                        .mapToInt(Cell::count)
                        .sum(),
                "answered in own words and marked by two people");
        assertEquals(75, line.minutes());
        assertEquals(80, line.pass());
        assertEquals(List.of(new Gate(Area.SAFETY, 100)), line.gates());
        assertEquals(
                new Bounds(
                        30,
                        50,
                        new java.math.BigDecimal("3"),
                        new java.math.BigDecimal("0.5"),
                        null,
                        Bounds.MOST_PILOTS),
                line.bounds());
        assertEquals(Use.CERTIFICATION, line.use());
    }

    @Test
    void the_shipped_questions_and_blueprints_are_sound() {
        var problems = new Problems();
        var pack = ContentPack.read(Path.of(System.getProperty("lms.root"), "content"), problems);
        var items = QuestionFiles.read(pack, problems);
        new BlueprintFiles().check(pack, problems);
        var found = problems.finish().stream()
                // facts and cards are other kinds of content; the whole folder is checked in one piece elsewhere
                .filter(p -> !p.text().matches("there is no (fact|card|named error) .*"))
                .toList();
        assertEquals(List.of(), found);
        assertTrue(items.size() >= 30, "the shipped bank was read");
        for (var item : items) {
            assertEquals(item, Item.parse(item.canonical()));
        }
    }
}
