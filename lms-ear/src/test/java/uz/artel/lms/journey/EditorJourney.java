package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A trainer corrects a lesson of the second day, looks at it in three languages and publishes it. */
class EditorJourney extends Journey {

    /** One paragraph more in each language of the text. */
    private static final Map<String, String> ADDED = Map.of(
            "ru", "Запишите температуру, которую назвал клиент: мастер начнёт с неё.",
            "uz", "Mijoz aytgan haroratni yozib qoʻying: usta ishni shundan boshlaydi.",
            "en", "Write down the temperature the customer named: the technician begins with it.");

    /** Each language of the journey edits a lesson of its own. */
    private static final Map<String, String> LESSON =
            Map.of("ru", "d2-temperature", "uz", "d2-systems", "en", "d2-care");

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_lesson_is_edited_previewed_in_three_languages_and_published(String language) {
        var trainer = person(language).signsIn("trainer");
        trainer.goesTo("ui.nav.trainer.lessons");
        trainer.readsTitle("trainer.lessons.list.title");
        trainer.awaitPage(() -> lesson(trainer, language).click());
        trainer.reads("trainer.edition", 1);
        assertThat(trainer.button(trainer.words("trainer.lessons.edit.publish")))
                .isDisabled();

        for (var edited : List.of("ru", "uz", "en")) {
            trainer.awaitPage(() -> trainer.page()
                    .locator("nav.seg a")
                    .filter(new Locator.FilterOptions().setHasText(trainer.words("trainer.lessons.language." + edited)))
                    .click());
            var body = trainer.field("trainer.lessons.edit.body");
            body.fill(body.inputValue().stripTrailing() + "\n\n" + ADDED.get(edited) + "\n");
            trainer.submits("trainer.lessons.edit.save");
            trainer.reads("trainer.lessons.edit.saved");
            assertThat(trainer.page().locator(".prose[lang=" + edited + "]")).containsText(ADDED.get(edited));
        }

        trainer.presses("trainer.lessons.edit.publish");
        seen(trainer.page(), "trainer-lesson-publish");
        trainer.confirms("trainer.lessons.edit.publish");
        trainer.reads("trainer.lessons.edit.published", 2);
        trainer.reads("trainer.edition", 2);
        trainer.goesTo("ui.nav.trainer.lessons");
        assertThat(trainer.page()
                        .locator("tr")
                        .filter(new Locator.FilterOptions().setHas(lesson(trainer, language)))
                        .locator("td")
                        .nth(1))
                .containsText("2");
    }

    private static Locator lesson(Person trainer, String language) {
        return trainer.page().locator("a[href*='key=" + LESSON.get(language) + "']");
    }
}
