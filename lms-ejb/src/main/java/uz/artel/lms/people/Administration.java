package uz.artel.lms.people;

import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.Role;

/** Which centres an administrator administers: those his grants name, not the one he belongs to. */
final class Administration {

    private Administration() {}

    static boolean administers(Caller who, CentreId centre) {
        return who.grants().stream()
                .anyMatch(g -> g.role() == Role.ADMIN && g.scope().centre().equals(centre));
    }

    /** @throws Unknown when the centre isn't his: he is not told that it exists */
    static void require(Caller who, CentreId centre, String what) {
        if (!administers(who, centre)) {
            throw new Unknown(what);
        }
    }
}
