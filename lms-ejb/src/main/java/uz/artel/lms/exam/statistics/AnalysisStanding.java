package uz.artel.lms.exam.statistics;

import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/**
 * Where the analysis of an exam stands.
 *
 * @param sittings announced first tries now
 * @param newest the run that was asked for last, or null
 * @param ready the newest one that was made, or null
 * @param outdated whether there are other results now than {@code ready} was made of, or a newer way to make it
 */
public record AnalysisStanding(int sittings, Run newest, Ready ready, boolean outdated) {

    /** What has become of a run. */
    public enum State {
        WAITING,
        RUNNING,
        READY,
        CANCELLED,
        /** The server ended in the middle of it. */
        INTERRUPTED,
        FAILED;

        public boolean pending() {
            return this == WAITING || this == RUNNING;
        }
    }

    /**
     * @param stage where it is or ended; null before the first
     * @param progress percent
     * @param endedAt null while it is pending
     * @param cancelledBy who ended it, or null
     */
    public record Run(
            int number,
            State state,
            String stage,
            int progress,
            PersonId askedBy,
            Instant askedAt,
            Instant endedAt,
            PersonId cancelledBy) {}

    /**
     * @param tries first tries it stands on
     * @param versions item versions in them
     * @param digest SHA-256 of those tries, their items and marks, in hexadecimal digits
     * @param seed of its intervals
     */
    public record Ready(
            int number, PersonId askedBy, Instant madeAt, int tries, int versions, String digest, long seed) {}

    public boolean pending() {
        return newest != null && newest.state().pending();
    }

    /** Number of the run that is asked for after the newest. */
    int next() {
        return newest == null ? 1 : newest.number() + 1;
    }

    /** Whether a new run would find something that is not known yet. */
    public boolean worthwhile() {
        return !pending() && (ready == null || outdated);
    }
}
