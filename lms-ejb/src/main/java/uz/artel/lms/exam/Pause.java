package uz.artel.lms.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A pause of a sitting: the clock stood and nothing was to be seen.
 *
 * @param number in the sitting, from 1
 * @param until when it ends by itself
 * @param endedAt when the candidate went on before that, null when he didn't
 */
record Pause(int number, Instant beganAt, Instant until, Instant endedAt) {

    /** When it ended or, as long as nobody goes on, when it will. */
    Instant endsAt() {
        return endedAt == null ? until : endedAt;
    }

    /** By so much the end of the sitting moves: whole seconds, rounded up in the candidate's favour. */
    int seconds() {
        return (int) Duration.between(beganAt, endsAt()).plusNanos(999_999_999).toSeconds();
    }

    /** Whether the clock stood at this moment. */
    boolean holds(Instant moment) {
        return !moment.isBefore(beganAt) && moment.isBefore(endsAt());
    }

    /** How much of the time between two moments lies outside of pauses. */
    static Duration outside(List<Pause> pauses, Instant from, Instant to) {
        var left = Duration.between(from, to);
        for (var pause : pauses) {
            var begin = pause.beganAt.isAfter(from) ? pause.beganAt : from;
            var end = pause.endsAt().isBefore(to) ? pause.endsAt() : to;
            if (begin.isBefore(end)) {
                left = left.minus(Duration.between(begin, end));
            }
        }
        return left;
    }

    /**
     * Whether an answer that waited in the browser was given in one of these pauses. Where the browser attests no moment, it
     * may have been any since it was last heard of.
     *
     * @param heardOf the answer is younger than this
     */
    static boolean mayHold(List<Pause> pauses, Waited waited, Instant heardOf, Instant now) {
        return waited.givenAt() == null
                ? outside(pauses, heardOf, now).compareTo(Duration.between(heardOf, now)) < 0
                : pauses.stream().anyMatch(p -> p.holds(waited.givenAt()));
    }
}
