package uz.artel.lms.scorecard;

import java.math.BigDecimal;
import java.util.List;

/**
 * The marked live calls of a person in a period.
 *
 * @param count how many calls
 * @param mean mean of their results, 0–100, unrounded; null when there is none
 * @param openCritical codes of critical errors that no coaching has closed, in order, each once
 */
public record QuarterEvaluation(int count, BigDecimal mean, List<String> openCritical) {}
