package uz.artel.lms.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** What certification asks of people and tells them. */
interface Holders {

    /** @param line key of the line of the scheme */
    Holder holder(PersonId person, String line, Instant at);

    ZoneId zone(CentreId centre);

    CentreId centreOf(PersonId person);

    /** The level of a person now: L0 … */
    String level(PersonId person);

    /** Gives the level, unless the person has it or a higher one, and ends the time as a trainee. */
    void reach(PersonId person, String level, LocalDate since, String because);
}
