package uz.artel.lms.acknowledgement;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/** What a higher feature asks before a signature: a programme that puts the text on a day that has not come refuses. */
public interface SigningCondition {

    /** Refuses when this person may not sign this text yet. */
    void requireMaySign(PersonId person, String key, Instant at);
}
