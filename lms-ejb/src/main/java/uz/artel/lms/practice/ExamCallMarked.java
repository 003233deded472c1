package uz.artel.lms.practice;

import java.math.BigDecimal;
import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * The raters have finished an exam call.
 *
 * @param mark 0–100, unrounded; after a critical error what the card gives
 */
public record ExamCallMarked(
        PersonId person, long callId, String scenarioKey, BigDecimal mark, boolean critical, Instant at) {}
