package uz.artel.lms.journey;

import com.microsoft.playwright.Locator;

/** A mentor who says at the end of the two weeks whether a trainee is ready for the line. */
class Mentor {

    private final Person person;

    Mentor(Person signedIn) {
        this.person = signedIn;
    }

    Person person() {
        return person;
    }

    /** Opens the recommendation from the card of the trainee. */
    void opens(String family) {
        person.actsAs("mentor");
        person.goesTo("ui.nav.mentor.trainees");
        var card = person.page().locator(".card").filter(new Locator.FilterOptions().setHasText(family));
        person.awaitPage(() ->
                card.getByText(person.words("mentor.trainees.recommend.title")).click());
    }

    void saysYes(String reason) {
        person.ticksWords("mentor.trainees.said.yes");
        person.fills("mentor.trainees.recommend.reason", reason);
    }

    void sends() {
        person.submits("mentor.trainees.recommend.say");
        person.reads("mentor.trainees.recommend.done");
    }
}
