package uz.artel.lms.exam;

import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.StudyLeave;

/**
 * How long a candidate may appeal and how soon it is decided. The centre works every day of the week (domain facts O9), so
 * days of work are days. Without a rule of its own a centre has three and five, as for the marks of calls (domain §3.4).
 *
 * @param fileDays days after the result was told, the last one included, 1–60
 * @param decideDays days after the appeal was filed, the last one included, 1–60
 */
public record AppealTerm(int fileDays, int decideDays) {

    static final AppealTerm DEFAULT = new AppealTerm(3, 5);
    private static final int MOST = 60;

    /** @throws BadInput on the field that is out of range */
    public AppealTerm {
        if (fileDays < 1 || fileDays > MOST) {
            throw new BadInput("fileDays", "outOfRange", 1, MOST);
        }
        if (decideDays < 1 || decideDays > MOST) {
            throw new BadInput("decideDays", "outOfRange", 1, MOST);
        }
    }

    /** The last day for an appeal against a result told on this day; days of study leave do not count. */
    LocalDate until(LocalDate told, List<StudyLeave> leaves) {
        return StudyLeave.plusDays(told, fileDays, leaves);
    }

    /** The last day for the decision on an appeal filed on this day. */
    LocalDate due(LocalDate filed) {
        return filed.plusDays(decideDays);
    }
}
