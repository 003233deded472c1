package uz.artel.lms.people;

import java.time.Instant;
import java.time.ZoneId;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.language.Lang;

/**
 * A session in use: who it is and what he may do now.
 *
 * @param preferred the language kept with the person
 * @param mustChange whether the password must be changed before anything else
 * @param zone the zone of his centre
 * @param lastSeen the last use that was written down, system time
 * @param expires when it ends whatever happens, system time
 */
public record OpenSession(
        long id,
        Caller caller,
        PersonName name,
        Lang preferred,
        boolean mustChange,
        ZoneId zone,
        Instant lastSeen,
        Instant expires) {}
