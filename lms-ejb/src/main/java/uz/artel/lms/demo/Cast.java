package uz.artel.lms.demo;

import java.util.Map;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Caller;

/** Who plays: the two centres and everybody by his sign-in name. */
record Cast(CentreId tashkent, CentreId almaty, Map<String, Caller> everybody) {

    Caller who(String signInName) {
        var caller = everybody.get(signInName);
        if (caller == null) {
            throw new IllegalArgumentException("nobody of the demo is called " + signInName);
        }
        return caller;
    }

    /** Who signs for a trainee: a mentor has two of them at a time. */
    Caller mentorOf(String trainee) {
        return who(
                switch (trainee) {
                    case "candidate", "candidate2" -> "mentor2";
                    case "candidate3" -> "mentor3";
                    default -> "mentor";
                });
    }

    PersonId id(String signInName) {
        return who(signInName).person();
    }
}
