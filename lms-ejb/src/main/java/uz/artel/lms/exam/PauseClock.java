package uz.artel.lms.exam;

import java.time.Instant;

/**
 * What a candidate with a right to pauses may still pause. When he begins one, all that is left is bound by it; when he goes
 * on before it ends, the rest is his again.
 *
 * @param grantedSeconds of pause in all
 * @param leftSeconds that neither were used nor are bound by the pause that runs
 * @param number of the last pause, 0 before the first
 * @param more pauses that he may still begin
 * @param until when the pause that runs ends by itself; null when none runs
 */
public record PauseClock(int grantedSeconds, int leftSeconds, int number, int more, Instant until) {

    /** So many pauses a sitting has at most: it is an exam and no walk. */
    static final int MOST = 10;

    /**
     * How it stands from what is stored of a sitting, null where there is no right.
     *
     * @param minutes granted
     * @param seconds used or bound
     * @param until when the last pause ended or will end, null before the first
     */
    static PauseClock of(int minutes, int seconds, int number, Instant until, Instant now) {
        return minutes == 0
                ? null
                : new PauseClock(
                        60 * minutes,
                        60 * minutes - seconds,
                        number,
                        MOST - number,
                        until != null && now.isBefore(until) ? until : null);
    }
}
