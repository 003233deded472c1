package uz.artel.lms.exam;

import java.time.Instant;

/**
 * Something about a sitting that an invigilator and whoever looks a second time should know. It changes no mark.
 *
 * @param detail numbers that belong to it, as "6 min" in milliseconds; never words
 * @param attested of a silence, how much of it the page says that it lay open and reached nobody, in milliseconds; null where it
 *     says nothing
 */
public record Incident(Instant at, Kind kind, long detail, Long attested) {

    Incident(Instant at, Kind kind, long detail) {
        this(at, kind, detail, null);
    }

    /** When it began, where it lasted until its moment. */
    public Instant began() {
        return at.minusMillis(detail);
    }

    /** What happened. */
    public enum Kind {
        /** An answer waited in the browser longer than stays unexplained; detail: milliseconds. */
        LONG_WAIT,
        /** The page was not heard of for longer than stays unexplained; detail: milliseconds until this moment. */
        SILENCE,
        /** Answers came too late to count and lie as evidence; detail: how many. */
        LATE_ANSWERS,
        /** An answer was given while the clock stood, and lies as evidence; detail: how many. */
        IN_PAUSE,
        /** Another device went on; detail: 0. */
        TAKEN_OVER,
        /** The page lost the focus; detail: milliseconds away. */
        FOCUS_LOST,
        /** Something came from outside the room's networks; detail: how many answers, 0 for the handing in. */
        OUTSIDE_ROOM
    }
}
