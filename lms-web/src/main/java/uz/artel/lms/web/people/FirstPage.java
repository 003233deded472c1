package uz.artel.lms.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uz.artel.lms.people.FirstAdministrator;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.web.faces.Pages;
import uz.artel.lms.web.session.Entrance;
import uz.artel.lms.web.session.Me;

/** public/first.xhtml: the first administrator of a productive installation and his centre. */
@Named
@RequestScoped
public class FirstPage {

    private FirstAdministrator first;
    private Entrance entrance;
    private Me me;

    private final CentreForm form = new CentreForm();

    protected FirstPage() {}

    @Inject
    public FirstPage(FirstAdministrator first, Entrance entrance, Me me) {
        this.first = first;
        this.entrance = entrance;
        this.me = me;
    }

    /** Whether the school still waits for its first administrator. */
    public boolean isAwaited() {
        return first.awaited();
    }

    public void make() {
        if (form.get("password") != null && !form.get("password").equals(form.get("repeated"))) {
            throw new BadInput("repeated", "passwordRepeat");
        }
        var name = new PersonName(
                form.get("familyCyr"),
                form.get("givenCyr"),
                form.get("patronymicCyr"),
                form.get("familyLat"),
                form.get("givenLat"),
                form.get("patronymicLat"));
        var outcome = first.make(
                form.get("token"),
                form.centre(),
                name,
                form.get("signInName"),
                form.get("password"),
                me.lang(),
                entrance.device());
        Pages.go(entrance.enter(outcome, null));
    }

    public CentreForm getForm() {
        return form;
    }
}
