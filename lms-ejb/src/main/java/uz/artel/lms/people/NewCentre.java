package uz.artel.lms.people;

import java.time.ZoneId;
import java.util.regex.Pattern;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.language.Texts;

/**
 * A centre to be made, or what one is changed to.
 *
 * @param key permanent key: a–z, 0–9, hyphen, ≤ 40
 * @param name in the three languages, ≤ 120 each
 * @param zone the zone its days are counted in
 * @param country two capital letters of ISO 3166
 */
public record NewCentre(String key, Texts name, ZoneId zone, String country, EmergencyNumbers numbers) {

    static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public NewCentre {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new BadInput("key", "keyShape");
        }
        name = texts(name);
        if (zone == null) {
            throw new BadInput("zone", "required");
        }
        if (country == null || !country.matches("[A-Z]{2}")) {
            throw new BadInput("country", "countryCode");
        }
        if (numbers == null) {
            throw new BadInput("fire", "required");
        }
    }

    static Texts texts(Texts name) {
        if (name == null) {
            throw new BadInput("nameRu", "required");
        }
        return new Texts(
                BadInput.text("nameRu", name.ru(), 120),
                BadInput.text("nameUz", name.uz(), 120),
                BadInput.text("nameEn", name.en(), 120));
    }
}
