package uz.artel.lms.review;

import java.time.Instant;
import java.util.List;
import uz.artel.lms.shared.PersonId;

/** Where exam calls come from. Without a source the part "practice calls" has not enough data. */
interface CallSource {

    /** Exam calls both raters have marked in that time. */
    List<Evidence.Call> calls(PersonId person, Instant from, Instant until);
}
