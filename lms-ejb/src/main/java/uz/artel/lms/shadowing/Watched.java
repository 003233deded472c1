package uz.artel.lms.shadowing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import uz.artel.lms.shared.BadInput;

/**
 * What a trainee writes down about the calls he watched.
 *
 * @param heldOn the day, in the centre's calendar
 * @param from start, whole minutes
 * @param to end, at most four hours after the start, the same day
 * @param calls how many calls were seen, 0–60
 * @param topics what they were about; at least one when a call was seen
 * @param outcomes how they ended; at least one when a call was seen
 * @param strengths what the operator did well
 * @param wellDone the same in the trainee's words, ≤ 600 characters, may be null
 * @param guide the guide that was used, ≤ 120 characters, may be null
 * @param question one question to the mentor, ≤ 300 characters, may be null
 * @param notes new words and other notes, ≤ 2 000 characters, may be null
 */
public record Watched(
        LocalDate heldOn,
        LocalTime from,
        LocalTime to,
        int calls,
        Set<CallTopic> topics,
        Set<CallOutcome> outcomes,
        Set<Strength> strengths,
        String wellDone,
        String guide,
        String question,
        String notes) {

    static final int MAX_MINUTES = 240;
    static final int MAX_CALLS = 60;

    public Watched {
        if (heldOn == null) {
            throw new BadInput("heldOn", "required");
        }
        if (from == null) {
            throw new BadInput("from", "required");
        }
        if (to == null) {
            throw new BadInput("to", "required");
        }
        from = from.truncatedTo(ChronoUnit.MINUTES);
        to = to.truncatedTo(ChronoUnit.MINUTES);
        if (!to.isAfter(from)) {
            throw new BadInput("to", "notAfterStart");
        }
        if (ChronoUnit.MINUTES.between(from, to) > MAX_MINUTES) {
            throw new BadInput("to", "tooLongShadow", MAX_MINUTES / 60);
        }
        if (calls < 0 || calls > MAX_CALLS) {
            throw new BadInput("calls", "outOfRange", 0, MAX_CALLS);
        }
        topics = copy(topics, CallTopic.class);
        outcomes = copy(outcomes, CallOutcome.class);
        strengths = copy(strengths, Strength.class);
        if (calls > 0 && topics.isEmpty()) {
            throw new BadInput("topics", "chooseTopic");
        }
        if (calls > 0 && outcomes.isEmpty()) {
            throw new BadInput("outcomes", "chooseOutcome");
        }
        wellDone = optional("wellDone", wellDone, 600);
        guide = optional("guide", guide, 120);
        question = optional("question", question, 300);
        notes = optional("notes", notes, 2_000);
    }

    /** Minutes from start to end. */
    public int minutes() {
        return (int) ChronoUnit.MINUTES.between(from, to);
    }

    boolean overlaps(Watched other) {
        return heldOn.equals(other.heldOn) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    private static <E extends Enum<E>> Set<E> copy(Set<E> chosen, Class<E> type) {
        var all = EnumSet.noneOf(type);
        if (chosen != null) {
            all.addAll(chosen);
        }
        return java.util.Collections.unmodifiableSet(all);
    }

    private static String optional(String field, String value, int max) {
        return value == null || value.isBlank() ? null : BadInput.text(field, value, max);
    }
}
