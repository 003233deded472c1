package uz.artel.lms.people;

import java.time.ZoneId;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.language.Texts;

/** A centre as pages show it. */
public record CentreRow(
        CentreId id, String key, Texts name, ZoneId zone, String country, EmergencyNumbers numbers, long version) {}
