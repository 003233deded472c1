package uz.artel.lms.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import uz.artel.lms.shared.access.Role;

/** What every feature needs to know of centres and their people. Implemented by the feature people. */
public interface Centres {

    /** The zone of a centre: its days, deadlines and legal dates are counted there. */
    ZoneId zone(CentreId centre);

    /** The centre a person belongs to. @throws Unknown when there is no such person */
    CentreId centreOf(PersonId person);

    /** Whether the person is active and holds this role at that instant, in whatever scope. */
    boolean holds(PersonId person, Role role, Instant at);

    /** The date an instant falls on in a centre. */
    default LocalDate dateOf(Instant instant, CentreId centre) {
        return LocalDate.ofInstant(instant, zone(centre));
    }
}
