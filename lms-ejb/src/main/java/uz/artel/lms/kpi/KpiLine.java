package uz.artel.lms.kpi;

import java.io.Serializable;

/**
 * What the import says about one line of the file.
 *
 * @param line line of the file, from 1
 * @param who sign-in name or personnel number as written
 * @param problem key below {@code kpi.problem.}, or null when the line is good
 * @param detail the column or value meant, or empty
 */
public record KpiLine(long line, String who, String problem, String detail) implements Serializable {

    public boolean good() {
        return problem == null;
    }
}
