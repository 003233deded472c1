package uz.artel.lms.web.look;

import java.io.Serializable;

/**
 * One stop on a line: a day of the road, a stage of a case.
 *
 * @param label what it is called, in the person's language
 * @param note a date or a name under it; may be empty
 * @param state where the line stands there
 * @param exam whether an examination stands here, drawn as a diamond
 * @param href the page behind it, starting with a slash; may be empty
 */
public record Stage(String label, String note, State state, boolean exam, String href) implements Serializable {

    /** Behind us, here, before us, or stopped for good. */
    public enum State {
        DONE,
        NOW,
        AHEAD,
        STOPPED
    }

    public Stage {
        note = note == null ? "" : note;
        href = href == null ? "" : href;
    }

    /** A stop that is no examination and has no page. */
    public Stage(String label, String note, State state) {
        this(label, note, state, false, "");
    }

    /** The class of the drawing. */
    public String tone() {
        return switch (state) {
            case DONE -> "done";
            case NOW -> "now";
            case AHEAD -> "ahead";
            case STOPPED -> "stopped";
        };
    }
}
