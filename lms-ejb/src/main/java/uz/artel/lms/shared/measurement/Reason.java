package uz.artel.lms.shared.measurement;

/**
 * Why a figure does not exist, is not published, or is published with a caution. Codes are permanent: exports carry them
 * and text bundles are keyed by them.
 *
 * @param code capital letters, digits and underscores
 */
public record Reason(String code) {

    public static final Reason K_LT_2 = below("K", 2);
    public static final Reason ZERO_ITEM_VARIANCE = new Reason("ZERO_ITEM_VARIANCE");
    public static final Reason ZERO_TOTAL_VARIANCE = new Reason("ZERO_TOTAL_VARIANCE");
    public static final Reason ZERO_REST_VARIANCE = new Reason("ZERO_REST_VARIANCE");

    /** More items were answered right the less able the persons; the figure stands as it is. */
    public static final Reason NEGATIVE_ALPHA = new Reason("NEGATIVE_ALPHA");

    /** Those who know more get the item right less often; the figure stands, the item is to be looked at. */
    public static final Reason NEGATIVE_DISCRIMINATION = new Reason("NEGATIVE_DISCRIMINATION");

    /** The formula is for items marked 0 or 1. */
    public static final Reason NOT_DICHOTOMOUS = new Reason("NOT_DICHOTOMOUS");

    /** Some items were not presented to some persons, so raw totals are not comparable. */
    public static final Reason NOT_ONE_FORM = new Reason("NOT_ONE_FORM");

    /** No answer of the kind that the figure counts. */
    public static final Reason NO_ANSWERS = new Reason("NO_ANSWERS");

    /** More than 5 % of those who were given the item did not reach it. */
    public static final Reason SPEEDED = new Reason("SPEEDED");

    /** The highest mark of an item is not stated: the highest that occurs stands for it. */
    public static final Reason MAX_OBSERVED = new Reason("MAX_OBSERVED");

    /** An estimate at the end of the scale has no finite value or no error of its own. */
    public static final Reason EXTREME_SCORE = new Reason("EXTREME_SCORE");

    /** The error vanishes by the formula, which is not to be read as certainty. */
    public static final Reason NOT_ESTIMABLE = new Reason("NOT_ESTIMABLE");

    public static final Reason NOT_CONVERGED = new Reason("NOT_CONVERGED");

    /** A factor solution with a unique variance of zero or less. */
    public static final Reason HEYWOOD = new Reason("HEYWOOD");

    public static final Reason NO_VARIATION = new Reason("NO_VARIATION");
    public static final Reason NO_INFORMATION = new Reason("NO_INFORMATION");

    /** Two categories of one cell of the 2 × 2 tables never occur together: the odds ratio is 0 or infinite. */
    public static final Reason INFINITE_ODDS = new Reason("INFINITE_ODDS");

    /** Fewer than {@code limit} of what {@code count} names: N persons, K items, J judges, UNITS, RATERS, GROUP. */
    public static Reason below(String count, int limit) {
        return new Reason(count + "_LT_" + limit);
    }

    @Override
    public String toString() {
        return code;
    }
}
