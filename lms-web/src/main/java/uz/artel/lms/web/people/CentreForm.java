package uz.artel.lms.web.people;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TreeMap;
import uz.artel.lms.people.CentreRow;
import uz.artel.lms.people.EmergencyNumbers;
import uz.artel.lms.people.NewCentre;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.language.Texts;

/** The fields of a centre as typed, each by its name: what {@code WEB-INF/parts/centre.xhtml} edits. */
public class CentreForm extends TreeMap<String, String> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The form of a new centre: what is the same in all of the country is filled in. */
    CentreForm() {
        put("zone", "Asia/Tashkent");
        put("country", "UZ");
        put("fire", "101");
        put("ambulance", "103");
    }

    void take(CentreRow row) {
        put("key", row.key());
        put("nameRu", row.name().ru());
        put("nameUz", row.name().uz());
        put("nameEn", row.name().en());
        put("zone", row.zone().getId());
        put("country", row.country());
        put("fire", row.numbers().fire());
        put("ambulance", row.numbers().ambulance());
        put("gas", row.numbers().gas());
        put("rescue", row.numbers().rescue());
    }

    /** @throws BadInput naming the field that is wrong */
    NewCentre centre() {
        return new NewCentre(
                get("key"),
                new Texts(get("nameRu"), get("nameUz"), get("nameEn")),
                zone(),
                get("country"),
                new EmergencyNumbers(get("fire"), get("ambulance"), get("gas"), get("rescue")));
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(BadInput.text("zone", get("zone"), 40));
        } catch (DateTimeException e) {
            throw new BadInput("zone", "zone");
        }
    }
}
