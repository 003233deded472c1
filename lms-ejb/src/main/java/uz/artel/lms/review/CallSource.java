package uz.artel.lms.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.PersonId;

/** Where exam calls come from. Without a source the part "practice calls" has not enough data. */
interface CallSource {

    /** Exam calls of these persons both raters have marked in that time; those without one may be left out. */
    Map<PersonId, List<Evidence.Call>> calls(Collection<PersonId> persons, Instant from, Instant until);
}
