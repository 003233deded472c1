package uz.artel.lms.journey;

/** Somebody of HR at the certificates of the centre. */
class HrOfficer {

    private static final String WORDS = "hr.certificates.certificate.";

    private final Person person;

    HrOfficer(Person signedIn) {
        this.person = signedIn;
    }

    Person person() {
        return person;
    }

    void seesCertificates() {
        person.goesTo("ui.nav.hr.certificates");
        person.readsTitle("hr.certificates.list.title");
    }

    /** Opens the certificate with this serial number in the list. */
    void opens(String serial) {
        person.opensRow(serial);
    }

    /** Opens the question and fills in why: a class for everybody and words that stay inside. */
    void asksToRevoke(String reasonKey, String words) {
        person.presses(WORDS + "revoke");
        person.chooses(WORDS + "class", person.words(reasonKey));
        person.fills(WORDS + "reason", words);
    }

    void revokes() {
        person.confirms(WORDS + "revoke");
        person.reads(WORDS + "revoked");
    }
}
