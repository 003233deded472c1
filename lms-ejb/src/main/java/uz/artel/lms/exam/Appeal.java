package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.PersonId;

/**
 * An appeal against a result.
 *
 * @param place of the question on the form, 0 for the whole result
 * @param edition the version of the result it is about
 * @param dueOn last day for the decision
 * @param outcome null until decided
 * @param answer the reasons of the decision, for the candidate
 * @param repair the repair of the key it opened, or null
 */
public record Appeal(
        long id,
        long sitting,
        long centre,
        PersonId person,
        int place,
        int edition,
        String reason,
        Instant filedAt,
        LocalDate dueOn,
        Outcome outcome,
        String answer,
        PersonId decidedBy,
        Instant decidedAt,
        Long repair) {

    /** What came of it. */
    public enum Outcome {
        REJECTED,
        MARK_CHANGED,
        KEY_FAULT
    }

    public boolean whole() {
        return place == 0;
    }

    /** Whether it waits longer than it may. */
    public boolean overdue(LocalDate today) {
        return outcome == null && today.isAfter(dueOn);
    }

    String subject() {
        return "appeal:" + id;
    }
}
