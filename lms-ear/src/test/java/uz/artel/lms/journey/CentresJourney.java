package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator opens a sister centre, gives it a line and its first person, whose manager he names. */
class CentresJourney extends Journey {

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_sister_centre_is_opened_with_a_line_and_its_first_people(String language) {
        var admin = person(language).signsIn("admin");
        admin.goesTo("ui.nav.admin.centres");
        admin.readsTitle("admin.centres.list.title");
        seen(admin.page(), "admin-centres");
        admin.follows("admin.centres.list.open");
        admin.fills("people.nameRu", "Самарканд " + language);
        admin.fills("people.nameUz", "Samarqand " + language);
        admin.fills("people.nameEn", "Samarkand " + language);
        admin.fills("people.centreKey", "samarkand " + language);
        admin.fills("people.gas", "104");
        admin.fills("people.rescue", "1050");
        admin.submits("admin.centres.centre.go");
        admin.reads("problem.keyShape");

        admin.fills("people.centreKey", "samarkand-" + language);
        admin.submits("admin.centres.centre.go");
        admin.reads("admin.centres.centre.opened");
        admin.reads("admin.centres.centre.noLines");
        var line = admin.page().locator("form#line");
        line.getByLabel(admin.words("people.nameRu")).fill("Линия Самарканда");
        line.getByLabel(admin.words("people.nameUz")).fill("Samarqand liniyasi");
        line.getByLabel(admin.words("people.nameEn")).fill("Line of Samarkand");
        admin.fills("admin.centres.centre.lineKey", "hotline");
        admin.submits("admin.centres.centre.addLine");
        admin.reads("admin.centres.centre.lineAdded");
        seen(admin.page(), "admin-centre");

        admin.goesTo("ui.nav.admin.people");
        admin.followsText(name(language));
        assertThat(admin.page().locator("tbody tr")).hasCount(0);
        adds(admin, "Азизов", "Azizov", "samarkand.head." + language, null);
        adds(admin, "Болтаев", "Boltayev", "samarkand.one." + language, "Azizov");
        seen(admin.page(), "admin-person");
        admin.goesTo("ui.nav.admin.centres");
        assertThat(admin.page()
                        .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name(language))))
                .containsText(admin.words("admin.centres.list.people", 2));
    }

    private static String name(String language) {
        return (language.equals("ru") ? "Самарканд " : language.equals("uz") ? "Samarqand " : "Samarkand ") + language;
    }

    private static void adds(Person admin, String cyrillic, String latin, String signInName, String manager) {
        admin.goesTo("ui.nav.admin.people");
        admin.followsText(name(admin.language()));
        admin.follows("admin.people.list.add");
        admin.fills("people.familyCyr", cyrillic);
        admin.fills("people.familyLat", latin);
        admin.fills("people.givenCyr", "Анвар");
        admin.fills("people.givenLat", "Anvar");
        admin.fills("people.signInName", signInName);
        if (manager != null) {
            admin.choosesOneWith("people.manager", admin.language().equals("ru") ? cyrillicOf(manager) : manager);
        }
        admin.submits("admin.people.person.add");
        admin.reads("admin.people.person.added");
        if (manager != null) {
            assertThat(admin.field("people.manager").locator("option:checked"))
                    .containsText(admin.language().equals("ru") ? cyrillicOf(manager) : manager);
        }
    }

    private static String cyrillicOf(String latin) {
        return latin.equals("Azizov") ? "Азизов" : latin;
    }
}
