package uz.artel.lms.shadowing;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * An entry for a page.
 *
 * @param stepKey key of the programme's step whose hours it counts for
 * @param decidedBy the mentor who signed or returned it last, or null
 * @param attention his mark from 1 to 5, or null
 * @param remark his comment, or the reason he returned it, or null
 */
public record EntryRow(
        ShadowEntryId id,
        PersonId trainee,
        String stepKey,
        Watched watched,
        State state,
        Instant writtenAt,
        PersonId decidedBy,
        Instant decidedAt,
        Integer attention,
        String remark,
        long version) {

    /** Where it stands. */
    public enum State {
        WAITING,
        RETURNED,
        SIGNED
    }

    public boolean signed() {
        return state == State.SIGNED;
    }

    public boolean returned() {
        return state == State.RETURNED;
    }

    public boolean waiting() {
        return state == State.WAITING;
    }
}
