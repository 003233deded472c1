package uz.artel.lms.kpi;

import java.util.Map;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** Who is meant by a sign-in name or personnel number of a file. */
@FunctionalInterface
interface Roster {

    /** Sign-in names and personnel numbers of the active persons of a centre, in lower case → person. */
    Map<String, PersonId> of(CentreId centre);
}
