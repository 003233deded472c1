package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A trainer writes a question beside what the candidate will see, brings others from a table and takes some out sealed. */
class ItemEditorJourney extends Journey {

    private static final String PASSWORD = "a password of my own";

    /** Each language of the journey edits a question of its own. */
    private static final Map<String, String> ITEM = Map.of("ru", "ac-002", "uz", "ac-003", "en", "fr-002");

    private static final Path RECORDING = Path.of(System.getProperty("lms.root", ".."), "content/media/fridge-hum.wav");

    private static final String HEAD =
            "key;pool;kind;category;area;competence;level;difficulty;facts;stem_ru;stem_uz;stem_en;answer;explanation_ru;"
                    + "explanation_uz;explanation_en\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_question_is_written_beside_the_candidate_s_view_and_waits_for_somebody_else(String language) {
        var trainer = person(language).signsIn("trainer");
        trainer.opens("/trainer/exam/edit.xhtml?key=" + ITEM.get(language));
        var uzbek = trainer.page().locator("[data-view=uz]");
        assertThat(uzbek.locator(".opt")).not().hasCount(0);
        stem(trainer, "uz").fill("Nomzod buni koʻradimi?");
        assertThat(uzbek.locator(".stem")).hasText("Nomzod buni koʻradimi?");
        uzbek.locator(".opt").first().click();
        assertThat(uzbek.locator(".opt").first().locator("input")).isChecked();
        seen(trainer.page(), "trainer-item-edit");

        stem(trainer, "en").fill("Кириллица");
        trainer.submits("trainer.exam.edit.save");
        trainer.reads("trainer.exam.edit.faults", 1);
        assertThat(trainer.page().locator("[id='edit:stem_en-error']"))
                .hasText(trainer.words("problem.itemCyrillic", "en"));
        stem(trainer, "en").fill("Does the candidate see this?");
        trainer.submits("trainer.exam.edit.save");
        trainer.reads("trainer.exam.edit.saved", 2);
        trainer.reads("trainer.exam.edit.ownSay");
        assertThat(trainer.button(trainer.words("trainer.exam.edit.review"))).hasCount(0);
        trainer.page().locator(".versions summary").first().click();
        assertThat(trainer.page().locator(".versions ins").first()).isVisible();
        seen(trainer.page(), "trainer-item-version");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void rows_of_a_table_are_told_one_by_one_and_exam_questions_leave_sealed(String language) {
        var trainer = person(language).signsIn("trainer");
        trainer.opens("/trainer/exam/exchange.xhtml");
        var good = "journey-" + language
                + ";practice;numeric;rules;rules;product;apply;2;ru-own-account;Сколько;Qancha;How much;2;Так;Shunday;So\n";
        trainer.attaches(
                "trainer.exam.exchange.file",
                "items.csv",
                HEAD + good + good.replace("journey-", "wrong-").replace("Qancha", "Сколько"));
        trainer.submits("trainer.exam.exchange.take");
        trainer.reads("trainer.exam.exchange.stored", 1);
        assertThat(trainer.row("journey-" + language)).containsText(trainer.words("trainer.exam.exchange.outcome.NEW"));
        assertThat(trainer.row("wrong-" + language)).containsText("stem_uz");
        seen(trainer.page(), "trainer-items-report");

        trainer.opens("/trainer/exam/exchange.xhtml");
        trainer.fills("trainer.exam.exchange.chosen", PASSWORD);
        trainer.fills("trainer.exam.exchange.repeated", PASSWORD);
        var file = trainer.downloads(trainer.button(trainer.words("trainer.exam.exchange.export")));
        assertEquals("LMSSEAL1", new String(Arrays.copyOf(file, 8), StandardCharsets.US_ASCII));
        assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains("ac-001"));
        trainer.opens("/trainer/exam/exchange.xhtml");
        trainer.field("trainer.exam.exchange.file")
                .setInputFiles(new FilePayload("exam-items.xlsx.sealed", "application/octet-stream", file));
        trainer.fills("trainer.exam.exchange.password", PASSWORD);
        trainer.submits("trainer.exam.exchange.take");
        trainer.reads("trainer.exam.exchange.nothing");
        assertThat(trainer.row("ac-001")).containsText(trainer.words("trainer.exam.exchange.outcome.SAME"));
    }

    private static final String DRAWING = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
            <rect width="400" height="200" fill="#ffffff"/>
            <rect x="30" y="40" width="120" height="120" fill="#9fd0d2" stroke="#0b5d61" stroke-width="4"/>
            <circle cx="310" cy="100" r="60" fill="#f2d49b" stroke="#7a5200" stroke-width="4"/>
            </svg>
            """;

    private static void fills(Person trainer, String id, String text) {
        trainer.page().locator("[id='edit:" + id + "']").fill(text);
    }

    private static void fillsThree(Person trainer, String id, String ru, String uz, String en) {
        fills(trainer, id + "_ru", ru);
        fills(trainer, id + "_uz", uz);
        fills(trainer, id + "_en", en);
    }

    private static void begins(Person trainer, String kind, String key) {
        trainer.opens("/trainer/exam/edit.xhtml?kind=" + kind + "&pool=practice&category=rules");
        fills(trainer, "key", key);
        fills(trainer, "facts", "ru-own-account");
        fillsThree(trainer, "stem", "Что здесь верно?", "Bu yerda nima toʻgʻri?", "What is right here?");
        fillsThree(trainer, "explanation", "Так", "Shunday", "So");
    }

    private static void fitsAPhone(Person trainer, String name) {
        trainer.page().setViewportSize(360, 740);
        assertEquals(
                true,
                trainer.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                name + " fits a phone");
    }

    /** Drags from one place of the picture to another, in parts of its width and height. */
    private static void drags(Person trainer, double x, double y, double toX, double toY) {
        var svg = trainer.page().locator("#zones svg");
        svg.scrollIntoViewIfNeeded();
        var box = svg.boundingBox();
        var mouse = trainer.page().mouse();
        mouse.move(box.x + box.width * x, box.y + box.height * y);
        mouse.down();
        mouse.move(box.x + box.width * (x + toX) / 2, box.y + box.height * (y + toY) / 2);
        mouse.move(box.x + box.width * toX, box.y + box.height * toY);
        mouse.up();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_picture_gets_its_zones_by_mouse_keys_and_numbers_and_a_recording_is_heard_before(String language)
            throws Exception {
        var trainer = person(language).signsIn("trainer");
        var page = trainer.page();
        begins(trainer, "hotspot", "pictured-" + language);
        assertThat(page.locator("#zones")).isHidden();
        page.locator("[id='edit:pictureFile']")
                .setInputFiles(new FilePayload("plan.svg", "image/svg+xml", DRAWING.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#zones .zn img")).isVisible();
        fillsThree(trainer, "picture", "Квадрат и круг", "Kvadrat va doira", "A square and a circle");
        fills(trainer, "pictureSource", "drawn for the journey");
        fills(trainer, "pictureLicence", "Apache-2.0");

        drags(trainer, 0.08, 0.2, 0.38, 0.8);
        var first = page.locator("[id='edit:o0_at']").inputValue();
        assertTrue(first.matches("3[0-4] [34][0-9] 1[12][0-9] 1[12][0-9]"), "drawn by mouse: " + first);
        fillsThree(trainer, "o0", "Квадрат слева", "Chapdagi kvadrat", "The square on the left");
        page.locator("[id='edit:o0_right']").check();
        // the second by numbers, then by keys
        var numbers = page.locator("[data-option='1'] .zone-n input");
        for (var number : Map.of(0, "60", 1, "20", 2, "30", 3, "60").entrySet()) {
            numbers.nth(number.getKey()).fill(number.getValue());
        }
        assertThat(page.locator("[id='edit:o1_at']")).hasValue("240 40 120 120");
        page.locator("#zones [data-at='1']").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowDown");
        assertThat(page.locator("[id='edit:o1_at']")).hasValue("244 40 120 124");
        fillsThree(trainer, "o1", "Круг справа", "Oʻngdagi doira", "The circle on the right");

        page.locator("details.part summary").click();
        page.locator("[id='edit:recordingFile']")
                .setInputFiles(new FilePayload("hum.wav", "audio/wav", Files.readAllBytes(RECORDING)));
        fills(trainer, "recordingSource", "made for the journey");
        fills(trainer, "recordingLicence", "Apache-2.0");
        fillsThree(trainer, "recording", "Короткий звук", "Qisqa tovush", "A short sound");
        page.locator("[id='edit:plays']").selectOption("2");
        fillsThree(trainer, "transcript", "Ровный тон", "Bir tekis tovush", "An even tone");

        // the candidate's view is that of an exam, in each language
        for (var view : Arrays.asList("ru", "uz", "en")) {
            var shown = page.locator("[data-view=" + view + "]");
            assertThat(shown.locator(".hs img")).isVisible();
            assertThat(shown.locator(".stim .btn")).isVisible();
            shown.locator(".hs-list summary").last().click();
            shown.locator(".hs-list input").first().check();
            assertThat(shown.locator(".hs-said"))
                    .containsText(
                            Map.of("ru", "Квадрат слева", "uz", "Chapdagi kvadrat", "en", "The square on the left")
                                    .get(view));
        }
        // a remark on another field doesn't cost the files
        fills(trainer, "o1_uz", "Круг");
        trainer.submits("trainer.exam.edit.save");
        trainer.reads("trainer.exam.edit.faults", 1);
        assertThat(page.locator("form[id=edit]")).containsText("plan.svg");
        assertThat(page.locator("#zones .zn img")).isVisible();
        fills(trainer, "o1_uz", "Oʻngdagi doira");
        seen(page, "trainer-item-hotspot");
        fitsAPhone(trainer, "hotspot");
        seen(page, "trainer-item-hotspot-360");
        page.setViewportSize(1366, 768);
        trainer.submits("trainer.exam.edit.save");
        trainer.reads("trainer.exam.edit.saved", 1);
        assertThat(page.locator("form[id=edit]")).containsText("drawn for the journey");
        assertThat(page.locator("[data-view=" + language + "] .hs img")).isVisible();
        assertThat(page.locator("[id='edit:o1_at']")).hasValue("244 40 120 124");

        // who has the page open meanwhile doesn't write over what is saved in another
        var other = page.context().newPage();
        other.navigate(page.url());
        other.locator("[id='edit:stem_en']").fill("Something else");

        // another picture is another version
        page.locator("[id='edit:pictureFile']")
                .setInputFiles(new FilePayload(
                        "other.svg",
                        "image/svg+xml",
                        DRAWING.replace("#f2d49b", "#ffffff").getBytes(StandardCharsets.UTF_8)));
        fills(trainer, "pictureSource", "drawn for the journey");
        fills(trainer, "pictureLicence", "Apache-2.0");
        trainer.submits("trainer.exam.edit.save");
        trainer.reads("trainer.exam.edit.saved", 2);
        page.locator(".versions summary").first().click();
        assertThat(page.locator(".versions dl").first()).containsText(trainer.words("trainer.exam.edit.picture"));
        other.locator("[id='edit:save']").click();
        assertThat(other.locator("body")).containsText(trainer.words("refusal.Clash"));
        other.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_search_in_the_guide_and_a_case_are_written_and_tried_beside_it(String language) {
        var trainer = person(language).signsIn("trainer");
        var page = trainer.page();
        begins(trainer, "guide", "searched-" + language);
        page.locator("#entry").fill("safety/S1");
        page.locator("#entry").dispatchEvent("change");
        assertThat(page.locator("[id='edit:entries']")).hasValue("safety/S1");
        assertThat(page.locator("#entries-say li")).hasCount(1);
        fills(trainer, "seconds", "120");
        var view = page.locator("[data-view=" + language + "]");
        view.locator("[data-desk=open]").click();
        view.locator("[type=search]")
                .fill(Map.of("ru", "газ", "uz", "gaz", "en", "gas").get(language));
        view.locator("[type=search]").press("Enter");
        assertThat(view.locator(".dki-hit").first()).isVisible();
        seen(page, "trainer-item-guide");
        trainer.submits("trainer.exam.edit.save");
        trainer.reads("trainer.exam.edit.saved", 1);

        begins(trainer, "crm", "cased-" + language);
        fills(trainer, "seconds", "300");
        fills(trainer, "day", "02.11.2026");
        for (var chosen : Map.of(
                        "type",
                        "request",
                        "outcome",
                        "REQ",
                        "language",
                        "ru",
                        "region",
                        "toshkent-shahri",
                        "district",
                        "chilonzor",
                        "category",
                        "refrigerators",
                        "safety",
                        "none")
                .entrySet()) {
            page.locator("[id='edit:r_" + chosen.getKey() + "']").selectOption(chosen.getValue());
        }
        fills(trainer, "r_name", "Каримов");
        fills(trainer, "words_name", "карим | karim");
        fills(trainer, "r_phone", "+998 00 311-20-45");
        fills(trainer, "r_street", "Бунёдкор, дом 12");
        fills(trainer, "words_street", "бунёдкор | bunyodkor; 12");
        fills(trainer, "r_symptom", "Холодильник не холодит");
        fills(trainer, "words_symptom", "холод | sovut");
        fills(trainer, "r_date", "1");
        fills(trainer, "r_from", "18:00");
        // a window that the CRM would not take
        fills(trainer, "r_to", "19:00");
        var desk = page.locator("[data-view=" + language + "]");
        desk.locator("[data-desk=open]").click();
        assertThat(desk.locator("select[name=district]")).isVisible();
        trainer.submits("trainer.exam.edit.save");
        trainer.reads("trainer.exam.edit.faults", 1);
        assertThat(page.locator("[id='edit:r_to-error']")).hasText(trainer.words("problem.itemRecordRefused", "19:00"));
        fills(trainer, "r_to", "21:00");
        desk.locator("[data-desk=open]").click();
        assertThat(desk.locator("select[name=district]")).isVisible();
        seen(page, "trainer-item-crm");
        fitsAPhone(trainer, "crm");
        seen(page, "trainer-item-crm-360");
        page.setViewportSize(1366, 768);
        trainer.submits("trainer.exam.edit.save");
        trainer.reads("trainer.exam.edit.saved", 1);
        assertThat(page.locator("[id='edit:words_street']")).hasValue("бунёдкор | bunyodkor; 12");
        assertThat(page.locator("[id='edit:r_from']")).hasValue("18:00");
    }

    private static Locator stem(Person trainer, String language) {
        return trainer.page()
                .getByLabel(trainer.words("trainer.exam.edit.stem") + " · "
                        + trainer.words("trainer.lessons.language." + language));
    }
}
