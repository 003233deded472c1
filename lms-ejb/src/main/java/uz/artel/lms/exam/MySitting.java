package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.time.Instant;
import uz.artel.lms.shared.language.Texts;

/**
 * A sitting in the candidate's own list.
 *
 * @param announceAt the announced moment, or null when none is named
 * @param percent null until announced
 * @param passed null until announced
 * @param look from the announced moment on: AWAITED while a second look holds the result, SECOND_FORM when a second form decides instead, else null
 */
public record MySitting(
        long id,
        String key,
        Texts title,
        String use,
        int tryNumber,
        String state,
        Instant startedAt,
        Instant announceAt,
        BigDecimal percent,
        Boolean passed,
        String look) {}
