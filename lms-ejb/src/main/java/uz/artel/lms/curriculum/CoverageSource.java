package uz.artel.lms.curriculum;

import java.util.Map;

/** A question upward: how much of what does a higher feature hold for each category? Every implementing bean is asked. */
public interface CoverageSource {

    /** What is counted. */
    enum What {
        LESSONS,
        CARDS,
        ITEMS,
        SCENARIOS
    }

    /** What this source counts. */
    What what();

    /** Category key → how many; categories without any may be left out. */
    Map<String, Integer> byCategory();
}
