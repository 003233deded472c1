package uz.artel.lms.review;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.PersonId;

/** An order as lists show it. @param exported whether it is with payroll */
public record OrderRow(
        OrderId id,
        int number,
        int year,
        CaseId caseId,
        PersonId person,
        int stepBefore,
        int stepAfter,
        LocalDate effectiveOn,
        Instant issuedAt,
        PersonId issuedBy,
        boolean exported)
        implements Serializable {

    /** "12-К/2026": number within the year, letter of personnel orders. */
    public String name() {
        return number + "-К/" + year;
    }
}
