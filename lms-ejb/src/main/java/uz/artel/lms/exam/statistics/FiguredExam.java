package uz.artel.lms.exam.statistics;

import java.time.Instant;
import uz.artel.lms.shared.language.Texts;

/**
 * An exam that has announced first tries in a centre, and where its figures stand.
 *
 * @param key of the blueprint
 * @param sittings announced first tries now
 * @param figured tries behind the figures that can be read, 0 when there are none
 * @param readyAt when those were made, or null
 * @param state of the newest figures: WAITING, RUNNING, READY, FAILED; null when none were asked for yet
 * @param progress of the newest figures, percent
 */
public record FiguredExam(
        String key, Texts title, int sittings, int figured, Instant readyAt, String state, int progress) {

    /** Whether there is something to read. */
    public boolean ready() {
        return readyAt != null;
    }

    /** Whether newer figures are waited for. */
    public boolean pending() {
        return state == null || state.equals("WAITING") || state.equals("RUNNING");
    }

    public boolean failed() {
        return "FAILED".equals(state);
    }
}
