package uz.artel.lms.exam;

import java.time.Instant;

/**
 * A closed sitting.
 *
 * @param answered how many items have an answer
 * @param head hexadecimal head of the chain of answers
 * @param announced whether the result can be seen already
 */
public record Receipt(long sittingId, Instant closedAt, int items, int answered, String head, boolean announced) {}
