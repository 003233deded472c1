package uz.artel.lms.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import uz.artel.lms.people.EmergencyNumbers;
import uz.artel.lms.people.FirstAdministrator;
import uz.artel.lms.people.NewCentre;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.language.Texts;
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

    private final Map<String, String> form =
            new TreeMap<>(Map.of("zone", "Asia/Tashkent", "country", "UZ", "fire", "101", "ambulance", "103"));

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
        var centre = new NewCentre(
                form.get("key"),
                new Texts(form.get("nameRu"), form.get("nameUz"), form.get("nameEn")),
                zone(form.get("zone")),
                form.get("country"),
                new EmergencyNumbers(form.get("fire"), form.get("ambulance"), form.get("gas"), form.get("rescue")));
        var name = new PersonName(
                form.get("familyCyr"),
                form.get("givenCyr"),
                form.get("patronymicCyr"),
                form.get("familyLat"),
                form.get("givenLat"),
                form.get("patronymicLat"));
        var outcome = first.make(
                form.get("token"),
                centre,
                name,
                form.get("signInName"),
                form.get("password"),
                me.lang(),
                entrance.device());
        Pages.go(entrance.enter(outcome, null));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(BadInput.text("zone", id, 40));
        } catch (DateTimeException e) {
            throw new BadInput("zone", "zone");
        }
    }

    public Map<String, String> getForm() {
        return form;
    }
}
