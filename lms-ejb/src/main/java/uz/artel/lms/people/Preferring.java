package uz.artel.lms.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.language.Lang;

/** A person chooses the language he reads the product in. A matter of taste: it leaves no audit line. */
@Stateless
@Allowed(everySignedIn = true)
public class Preferring {

    private People people;
    private CurrentCaller caller;

    protected Preferring() {}

    @Inject
    public Preferring(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    public void language(Lang lang) {
        people.get(caller.person()).prefer(lang);
    }
}
