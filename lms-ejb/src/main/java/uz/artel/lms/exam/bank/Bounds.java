package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The numbers a form drawn for a person keeps to, besides its cells.
 *
 * @param last how many percent of the items it may share with the person's last form, 0–100; null without bound
 * @param hour how many percent it may share with the form of anybody who began at this centre within the hour, in a longer
 *     exam within its minutes; null without bound
 * @param exposure how many times the mean an item may be used; null without bound
 * @param within how many raw points the expected score of the form may lie off the reference (measurement §6: half a point);
 *     null without bound
 * @param reference raw points that a form is worth to somebody just good enough; null: the mean of what the bank can give
 * @param pilots how many items on trial ride on top, 0–{@value #MOST_PILOTS}
 */
public record Bounds(
        Integer last, Integer hour, BigDecimal exposure, BigDecimal within, BigDecimal reference, int pilots) {

    /** More of them would make the sitting noticeably longer. */
    public static final int MOST_PILOTS = 5;

    /** No bounds. */
    public static final Bounds NONE = new Bounds(null, null, null, null, null, 0);

    /** Whether what others have on their forms matters. */
    boolean lookAtOthers() {
        return hour != null;
    }

    /**
     * On how many forms an item may stand once one more is drawn: so many times the mean, rounded up.
     *
     * @param usable how many items are drawn from
     * @param used how often they were drawn before, added up
     * @param items how many the form has
     */
    public long mostForms(int usable, long used, int items) {
        return exposure == null || usable == 0
                ? Long.MAX_VALUE
                : exposure.multiply(BigDecimal.valueOf(used + items))
                        .divide(BigDecimal.valueOf(usable), 0, RoundingMode.CEILING)
                        .longValueExact();
    }

    /** How many items of a form {@code percent} are, rounded down; all of them without a bound. */
    public static int share(Integer percent, int items) {
        return percent == null ? items : items * percent / 100;
    }
}
