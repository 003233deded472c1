package uz.artel.lms.journey;

/** A part of the story of an attestation: people come, each to a browser of his own. */
abstract class AttestationChapter {

    final Journey journey;
    final Attested the;

    AttestationChapter(Journey journey, Attested the) {
        this.journey = journey;
        this.the = the;
    }

    /** Somebody of the demo. */
    Person signedIn(String name) {
        return journey.person(the.language()).signsIn(name);
    }

    /** An administrator issues a code, the person chooses a password with it. */
    Person comesIn(Newcomer who) {
        var admin = signedIn("admin");
        admin.fills("admin.people.list.search", who.signInName());
        admin.submits("admin.people.list.find");
        admin.opensRow(who.signInName());
        admin.submits("people.code.issue");
        var code = Board.codeOn(admin);
        // the desk of calls is made for this width
        var newcomer = journey.person(the.language(), 1366, 768);
        newcomer.comesByCode(who.signInName(), code, Newcomer.PASSWORD);
        return newcomer;
    }
}
