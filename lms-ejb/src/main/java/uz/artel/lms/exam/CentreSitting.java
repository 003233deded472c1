package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/**
 * A sitting in the trainer's list.
 *
 * @param waiting answers that wait for an examiner
 * @param exam its key
 * @param percent null until announced
 * @param passed null until announced
 * @param look AWAITED while a second look holds the result, SECOND_FORM when a second form decides instead, the outcome of one
 *     that is over, or null
 */
public record CentreSitting(
        long id,
        PersonId person,
        long candidate,
        String exam,
        Texts title,
        String use,
        int tryNumber,
        String state,
        Instant startedAt,
        Instant announceAt,
        Instant announcedAt,
        int waiting,
        BigDecimal percent,
        Boolean passed,
        String look) {}
