package uz.artel.lms.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page of a sitting was not heard of, by the clock of the server. It asks for the time every twenty seconds, also when nothing
 * is answered, so whoever is not heard of has no network, has closed the page, or his device sleeps.
 *
 * @param from when it was last heard of
 * @param to when it was heard of again or, when that was later, the end of the sitting
 */
record Silence(Instant from, Instant to) {

    /** A longer one that no logged outage explains goes to the second look. */
    static final Duration UNEXPLAINED = Waited.UNEXPLAINED;

    /**
     * The silence that ends now, when it was too long: neither the pauses of the sitting nor what follows its end are counted.
     *
     * @param heard when the page was last heard of
     */
    static Optional<Silence> between(Instant heard, Instant now, Instant endsAt, List<Pause> pauses) {
        var to = now.isBefore(endsAt) ? now : endsAt;
        return heard.isBefore(to) && Pause.outside(pauses, heard, to).compareTo(UNEXPLAINED) > 0
                ? Optional.of(new Silence(heard, to))
                : Optional.empty();
    }

    /**
     * What is noted of it.
     *
     * @param unreached so many milliseconds the page says it lay open and reached nobody; null when it says nothing
     */
    Incident incident(Long unreached) {
        long length = Duration.between(from, to).toMillis();
        // a browser whose clock runs fast, or that goes on after the end, can't have been silent for longer
        return new Incident(
                to, Incident.Kind.SILENCE, length, unreached == null ? null : Math.max(0, Math.min(unreached, length)));
    }

    /** What tells it apart: told again, it is noted once. */
    String ref() {
        return "from " + from.toEpochMilli();
    }
}
