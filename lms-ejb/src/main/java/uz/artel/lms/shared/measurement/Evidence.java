package uz.artel.lms.shared.measurement;

/**
 * How many persons, units or judges a kind of statistic needs: below the first number it is withheld, below the second it
 * is published with a caution. The numbers rest on a simulation with 40 items and reliability .82, where at 70 persons one
 * good item in eight looks poor and one dead item in ten looks good, and on the sources named.
 */
public enum Evidence {
    /** Share of right answers, and a pass rate: always with its Wilson interval. */
    FACILITY("N", 10, 100),
    /** Item-total and item-rest correlation; between 30 and 200 only a negative one is a flag, for people to look at. */
    DISCRIMINATION("N", 30, 200),
    /** Upper minus lower 27 %. */
    UPPER_LOWER("N", 100, 300),
    OPTION_COUNT("N", 30, 200),
    OPTION_CORRELATION("N", 100, 200),
    /** Alpha and the standard error of measurement (Charter 2003). */
    RELIABILITY("N", 30, 200),
    OMEGA("N", 100, 300),
    /** Consistency and accuracy of pass decisions: always with an interval over persons. */
    DECISION("N", 50, 200),
    /** Rasch difficulties (Linacre 1994). */
    RASCH("N", 30, 250),
    /** Two-parameter logistic model (Hulin, Lissak and Drasgow 1982; de Ayala 2009). */
    TWO_PARAMETER("N", 200, 500),
    /** Compromise of Hofstee or Beuk. */
    COMPROMISE("N", 50, 400),
    /** Any figure about a part of the persons. */
    SUBGROUP("N", 10, 30),
    /** Kappa, Krippendorff's alpha and ICC, by units (Koo and Li 2016). */
    AGREEMENT("UNITS", 15, 30),
    /** Angoff and other panels, by judges (Raymond and Reid 2001). */
    PANEL("J", 5, 10);

    private static final int DIF_SMALLER_GROUP = 200;
    private static final int DIF_TOTAL = 500;
    private static final int AGREEMENT_RATERS = 3;

    private final String count;
    private final int withholdBelow;
    private final int warnBelow;

    Evidence(String count, int withholdBelow, int warnBelow) {
        this.count = count;
        this.withholdBelow = withholdBelow;
        this.warnBelow = warnBelow;
    }

    public int withholdBelow() {
        return withholdBelow;
    }

    public int warnBelow() {
        return warnBelow;
    }

    /** The figure as it may be published on {@code n} persons, units or judges. */
    public Figure judge(Figure figure, int n) {
        if (n < withholdBelow) {
            return figure.withheld(Reason.below(count, withholdBelow));
        }
        return n < warnBelow ? figure.because(Reason.below(count, warnBelow)) : figure;
    }

    /** {@link #AGREEMENT} among so many raters. */
    public static Figure ofRaters(Figure figure, int units, int raters) {
        var judged = AGREEMENT.judge(figure, units);
        return raters < AGREEMENT_RATERS ? judged.because(Reason.below("RATERS", AGREEMENT_RATERS)) : judged;
    }

    /**
     * Figures of differential item functioning: below these sizes no class is published, for it calls harmless items
     * suspect and misses the others (the rule of ETS as Zwick 2012 reviews it).
     */
    public static Figure ofGroups(Figure figure, int smallerGroup, int total) {
        if (smallerGroup < DIF_SMALLER_GROUP) {
            return figure.withheld(Reason.below("GROUP", DIF_SMALLER_GROUP));
        }
        return total < DIF_TOTAL ? figure.withheld(Reason.below("N", DIF_TOTAL)) : figure;
    }
}
