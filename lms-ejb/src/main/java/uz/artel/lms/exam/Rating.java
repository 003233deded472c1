package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * What one rater gave an answer, by himself.
 *
 * @param points from 0 to what the item is worth, in halves
 * @param note what the mark rests on
 */
record Rating(int place, PersonId rater, BigDecimal points, String note, Instant at) {}
