package uz.artel.lms.review;

import java.time.LocalDate;
import uz.artel.lms.shared.PersonId;

/** Where marks of live calls come from. Without a source the quality of the quarter has not enough data. */
interface QualitySource {

    /** Mean, number and open critical cases of the quarter; n is 0 when no call was evaluated. */
    Evidence.Quality ofQuarter(PersonId person, LocalDate from, LocalDate to);
}
