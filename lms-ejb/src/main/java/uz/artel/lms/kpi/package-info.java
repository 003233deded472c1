/**
 * Key figures of operators: a quarter's raw counts are imported from a file, batch by batch, and never changed; what they
 * mean is computed by the band of the rule in force.
 *
 * <p>A figure is a formula over raw counts ({@link uz.artel.lms.kpi.KpiCounts}), and its score says whether it lies inside
 * its band ({@link uz.artel.lms.kpi.KpiBands}): 100 inside, falling linearly to 0 at the outer limits. Being faster than
 * the band is never better than being inside. A figure without counts is missing, never 0.
 */
package uz.artel.lms.kpi;
