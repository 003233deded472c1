package uz.artel.lms.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import uz.artel.lms.shared.PersonId;

/** Where marks of live calls come from. Without a source the quality of the quarter has not enough data. */
interface QualitySource {

    /** Mean, number and open critical cases of the quarter, of each of these; n is 0 when no call was evaluated. */
    Map<PersonId, Evidence.Quality> ofQuarter(Collection<PersonId> persons, LocalDate from, LocalDate to);
}
