package uz.artel.lms.exam;

import java.time.Instant;
import uz.artel.lms.exam.bank.Correction;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/**
 * A repair of one version of a question for one centre.
 *
 * @param version id of the version
 * @param number of the version, from 1
 * @param stem what the question asks
 * @param kind KEY, DROP, CREDIT or UNDO
 * @param keys what is right in truth, with KEY only; see {@link Correction#key}
 * @param undoes the repair it takes back, with UNDO only
 * @param reason what the candidates read
 * @param run number of the list that waits for approval, from 1
 * @param runBy who showed it: somebody else approves
 * @param approvedBy null until then
 * @param revision the act its new versions point at, null until applied
 * @param undoneBy the repair that took this one back, or null
 */
public record Repair(
        long id,
        long centre,
        long version,
        String itemKey,
        int number,
        Texts stem,
        String kind,
        String keys,
        Long undoes,
        String reason,
        PersonId askedBy,
        Instant askedAt,
        State state,
        int run,
        PersonId runBy,
        Instant runAt,
        PersonId approvedBy,
        Instant approvedAt,
        Long revision,
        Long undoneBy) {

    /** Where a repair stands. */
    public enum State {
        WAITING,
        APPLIED,
        WITHDRAWN
    }

    static final String UNDO = "UNDO";

    boolean undo() {
        return kind.equals(UNDO);
    }

    Correction correction() {
        return new Correction(Correction.Kind.valueOf(kind), keys);
    }

    /** How audit lines and acts name it. */
    String subject() {
        return "repair:" + id;
    }
}
