package uz.artel.lms.practice;

import java.math.BigDecimal;
import java.time.Instant;
import uz.artel.lms.shared.language.Texts;

/**
 * A call in a list.
 *
 * @param result one decimal; null while it is open or waits for raters
 * @param state open, waiting (for raters) or marked
 */
public record CallRow(
        long id,
        String scenario,
        Texts title,
        boolean exam,
        Instant rangAt,
        BigDecimal result,
        String level,
        Texts levelTitle,
        boolean critical,
        String state) {}
