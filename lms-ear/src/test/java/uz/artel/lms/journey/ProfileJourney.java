package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody new and his password: by code, changed, demanded, forgotten; and where he is signed in. */
class ProfileJourney extends Journey {

    private static final String FIRST = "olma nok uzum anor";
    private static final String SECOND = "anor uzum nok olma";
    private static final String THIRD = "behi orik gilos tut";
    private static final String FOURTH = "tut gilos orik behi";

    /** Family and given name in both alphabets and the sign-in name, for each language somebody else. */
    private static final Map<String, String[]> PEOPLE = Map.of(
            "ru", new String[] {"Соколова", "Ирина", "Sokolova", "Irina", "i.sokolova"},
            "uz", new String[] {"Баҳодиров", "Шерзод", "Bahodirov", "Sherzod", "s.bahodirov"},
            "en", new String[] {"Нурматова", "Камила", "Nurmatova", "Kamila", "k.nurmatova"});

    private static final Map<String, String> OTHER_LANGUAGE = Map.of("ru", "uz", "uz", "en", "en", "ru");

    private Person admin;
    private Person trainer;
    private Board board;
    private Person newcomer;
    private String name;
    private String shown;

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_newcomer_keeps_his_password_and_his_sessions_in_hand(String language) {
        admin = person(language).signsIn("admin");
        trainer = person(language).signsIn("trainer");
        newcomer = person(language);
        somebodyNewIsAdded(language);
        newcomer.comesByCode(name, board.issuesCode(shown), FIRST);
        heEndsHisOtherSession();
        heChangesHisPassword();
        aNewPasswordIsDemanded();
        heForgetsItAndComesByACodeOfHisTrainer();
        hisLanguageComesAlong(OTHER_LANGUAGE.get(language));
    }

    private void somebodyNewIsAdded(String language) {
        var who = PEOPLE.get(language);
        name = who[4];
        shown = language.equals("ru") ? who[1] + " " + who[0] : who[3] + " " + who[2];
        var today = new SchoolClock(admin).today();
        admin.goesTo("ui.nav.admin.people");
        admin.follows("admin.people.list.add");
        admin.fills("people.familyCyr", who[0]);
        admin.fills("people.givenCyr", who[1]);
        admin.fills("people.familyLat", who[2]);
        admin.fills("people.givenLat", who[3]);
        admin.fills("people.languages", "ru, uz");
        admin.chooses("people.preferred", admin.words("people.lang." + language));
        admin.fills("people.signInName", name);
        admin.submits("admin.people.person.add");
        admin.reads("admin.people.person.added");
        admin.chooses("people.role", admin.words("ui.role.trainee"));
        admin.submits("admin.people.person.give");
        admin.reads("admin.people.person.given");
        seen(admin.page(), "admin-person");
        board = Board.opened(trainer, trainer.words("trainer.intakes.list.name") + " " + who[2], today);
        board.takesIn(shown);
    }

    private void heEndsHisOtherSession() {
        var elsewhere = person(newcomer.language()).signsIn(name, FIRST);
        newcomer.goesToAccount("profile");
        newcomer.reads("common.profile.here");
        seen(newcomer.page(), "common-profile");
        newcomer.submits("common.profile.elsewhere");
        newcomer.reads("common.profile.elsewhereDone", 1);
        elsewhere.page().reload();
        elsewhere.readsTitle("public.sign-in.title");
        newcomer.page().reload();
        newcomer.reads("common.profile.here");
    }

    private void heChangesHisPassword() {
        var elsewhere = person(newcomer.language()).signsIn(name, FIRST);
        newcomer.follows("common.password.go");
        newcomer.readsTitle("common.password.title");
        changes("not the present one", SECOND);
        newcomer.reads("common.password.refused");
        seen(newcomer.page(), "common-password");
        changes(FIRST, SECOND);
        newcomer.reads("common.password.done");
        elsewhere.page().reload();
        elsewhere.readsTitle("public.sign-in.title");
        elsewhere.types(name, FIRST);
        elsewhere.reads("public.sign-in.refused");
        elsewhere.types(name, SECOND);
        assertThat(elsewhere.page().locator("details.menu")).isVisible();
    }

    /** The administrator has seen the password on a note: its owner goes no further than to a new one. */
    private void aNewPasswordIsDemanded() {
        admin.page().reload();
        admin.submits("admin.people.person.demand");
        admin.reads("admin.people.person.demanded");
        newcomer.goesTo("ui.nav.trainee.today");
        newcomer.reads("common.password.forced");
        newcomer.goesTo("ui.nav.trainee.guide");
        newcomer.reads("common.password.forced");
        seen(newcomer.page(), "common-password-forced");
        changes(SECOND, THIRD);
        newcomer.reads("common.password.done");
        newcomer.goesTo("ui.nav.trainee.guide");
        assertThat(newcomer.field("common.guide.search.label")).isVisible();
    }

    private void heForgetsItAndComesByACodeOfHisTrainer() {
        newcomer.signsOut();
        newcomer.reads("public.sign-in.out");
        newcomer.follows("public.sign-in.haveCode");
        newcomer.readsTitle("public.code.title");
        seen(newcomer.page(), "public-code");
        var code = board.issuesCode(shown);
        newcomer.comesByCode(name, code, FOURTH);
        var finder = person(newcomer.language());
        finder.typesCode(name, code, FIRST);
        finder.reads("public.code.refused");
    }

    private void hisLanguageComesAlong(String other) {
        newcomer.speaks(other);
        newcomer.signsOutIn(other);
        var atAnotherDesk = person(newcomer.language());
        atAnotherDesk.opens("/public/sign-in.xhtml");
        atAnotherDesk.types(name, FOURTH);
        assertThat(atAnotherDesk.page().locator("html")).hasAttribute("lang", other);
        atAnotherDesk.readsText(Words.in(other).get("trainee.learning.today.road"));
    }

    private void changes(String present, String chosen) {
        newcomer.fills("common.password.present", present);
        newcomer.fills("public.code.chosen", chosen);
        newcomer.fills("public.code.repeat", chosen);
        newcomer.submits("common.password.go");
    }
}
