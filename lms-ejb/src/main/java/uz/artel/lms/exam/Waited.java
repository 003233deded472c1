package uz.artel.lms.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An answer that waited in the browser for the network, and what the candidate's browser attests about it.
 *
 * @param givenAt when it was given: the last acknowledgement's time on the server plus the time that the browser's monotonic
 *     clock has counted since; null when that clock was interrupted by a reload or a sleep
 */
public record Waited(Instant givenAt) {

    /** Before the end, answers on their way for less than this have not waited: that is the network of every day. */
    static final Duration USUAL = Duration.ofSeconds(5);

    /** A longer wait that no logged outage explains goes to the second look. */
    static final Duration UNEXPLAINED = Duration.ofMinutes(3);

    /** By so much more than the server a browser may count, whose clock runs fast. */
    static final Duration SLACK = Duration.ofSeconds(1);

    /**
     * What the browser says of the time of an answer.
     *
     * @param acknowledged the browser's number of the last answer that was acknowledged before this one, 0 when none was and
     *     the handing over of the sheet counts
     * @param sinceMillis milliseconds between that acknowledgement and this answer by the monotonic clock, null when it was
     *     interrupted
     */
    public record Since(int acknowledged, Long sinceMillis) {

        public Since {
            if (acknowledged < 0) {
                throw new IllegalArgumentException("acknowledged: " + acknowledged);
            }
            if (sinceMillis != null && sinceMillis < 0) {
                throw new IllegalArgumentException("sinceMillis: " + sinceMillis);
            }
        }
    }

    /** How an answer stands when it arrives. */
    enum Standing {
        /** It counts. */
        COUNTS,
        /** It came too late to count and is kept for the second look. */
        EVIDENCE,
        /** Nothing says that it was given in time. */
        OVER
    }

    /**
     * What is attested about an answer that arrives now, or null when it came before the end as quickly as answers do. From
     * the end on the moment decides whether it counts, and the shortest wait is told.
     *
     * @param anchor the server's time of the acknowledgement that the browser counts from
     * @param since what the browser says; null when it says nothing
     */
    static Waited of(Instant now, Instant anchor, Since since, Instant endsAt) {
        var attested = attested(now, anchor, since);
        if (attested == null || attested.givenAt == null) {
            return attested;
        }
        boolean atOnce = Duration.between(attested.givenAt, now).compareTo(USUAL) < 0;
        return atOnce && now.isBefore(endsAt) ? null : attested;
    }

    /** What is attested about an answer that arrives now, however soon it came; null when the browser says nothing. */
    static Waited attested(Instant now, Instant anchor, Since since) {
        if (since == null) {
            return null;
        }
        if (since.sinceMillis() == null) {
            return new Waited(null);
        }
        var given = anchor.plusMillis(since.sinceMillis());
        // a browser whose clock runs fast can't have answered after the answer came
        return new Waited(given.isAfter(now) ? now : given);
    }

    /** Whether a browser that counts from this moment can have given an answer by now. */
    static boolean reaches(Instant now, Instant anchor, Since since) {
        return since == null
                || since.sinceMillis() == null
                || !anchor.plusMillis(since.sinceMillis()).isAfter(now.plus(SLACK));
    }

    /**
     * Which handing over of the sheet a browser counts from that has acknowledged nothing yet. What it holds survives a
     * reload, and the page that sends it may have been handed the sheet later than the page it was made on: so it is the last
     * handover from which the answer can have been given by now.
     *
     * @param handed when the sheet was handed to the device, oldest first, at least once
     */
    static Instant countedFrom(List<Instant> handed, Instant now, Since since) {
        for (int i = handed.size() - 1; i > 0; i--) {
            if (reaches(now, handed.get(i), since)) {
                return handed.get(i);
            }
        }
        return handed.get(0);
    }

    /**
     * Whether it counts: until the end whatever arrives; after the end, for the time of grace, what was given before it.
     *
     * @param waited null when it came at once or nothing is attested
     */
    static Standing standing(Waited waited, Instant now, Instant endsAt, Duration grace) {
        if (now.isBefore(endsAt)) {
            return Standing.COUNTS;
        }
        if (waited == null) {
            return Standing.OVER;
        }
        boolean given = waited.givenAt != null && waited.givenAt.isBefore(endsAt);
        return given && now.isBefore(endsAt.plus(grace)) ? Standing.COUNTS : Standing.EVIDENCE;
    }

    /** Whether it waited longer than can stay unexplained, the pauses of its sitting aside. */
    boolean unexplained(Instant arrivedAt, List<Pause> pauses) {
        return givenAt != null && Pause.outside(pauses, givenAt, arrivedAt).compareTo(UNEXPLAINED) > 0;
    }
}
