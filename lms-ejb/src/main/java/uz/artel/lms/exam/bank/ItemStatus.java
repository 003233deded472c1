package uz.artel.lms.exam.bank;

import java.util.Locale;

/**
 * Where a version of an item stands in its life: draft → reviewed → pilot → operational → retired. Each step follows the one
 * before; what is not in use yet may go back to its author, and anything may be retired, for good.
 */
public enum ItemStatus {
    /** Its author still writes. */
    DRAFT,
    /** Somebody else has read it and found it sound. */
    REVIEWED,
    /** Rides on forms without being scored, so that its figures are known before it counts. */
    PILOT,
    /** Drawn and scored. */
    OPERATIONAL,
    /** Drawn no more; what was scored with it stays. */
    RETIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no status has this code */
    public static ItemStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether somebody other than the author must have read it before it may stand here. */
    public boolean needsReview() {
        return this == REVIEWED || this == PILOT || this == OPERATIONAL;
    }

    /** Whether the life of an item leads from here straight to {@code next}. */
    boolean leadsTo(ItemStatus next) {
        if (next == RETIRED) {
            return this != RETIRED;
        }
        if (next == DRAFT) {
            return this == REVIEWED || this == PILOT;
        }
        return next.ordinal() == ordinal() + 1;
    }
}
