package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A trainer writes a question beside what the candidate will see, brings others from a table and takes some out sealed. */
class ItemEditorJourney extends Journey {

    private static final String PASSWORD = "a password of my own";

    /** Each language of the journey edits a question of its own. */
    private static final Map<String, String> ITEM = Map.of("ru", "ac-002", "uz", "ac-003", "en", "fr-002");

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
                + ";practice;numeric;rules;rules;product;apply;2;;Сколько;Qancha;How much;2;Так;Shunday;So\n";
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

    private static Locator stem(Person trainer, String language) {
        return trainer.page()
                .getByLabel(trainer.words("trainer.exam.edit.stem") + " · "
                        + trainer.words("trainer.lessons.language." + language));
    }
}
