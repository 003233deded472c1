package uz.artel.lms.practice.engine;

import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * One moment of the timeline.
 *
 * @param at milliseconds since the phone began to ring
 * @param ref key of the act, fact, ending or template
 * @param lang language spoken; null where nothing is said
 * @param text what was said; null where nothing is said
 * @param mood the customer's mood after it, −3 to 3
 */
public record Moment(long at, Kind kind, String ref, Lang lang, Texts text, int mood) {

    /** What happened. */
    public enum Kind {
        RING,
        ANSWERED,
        OPERATOR,
        CUSTOMER,
        NOT_HEARD,
        INTERRUPTED,
        HOLD,
        HOLD_UNEXPLAINED,
        HOLD_LONG,
        RESUMED,
        MUTED,
        UNMUTED,
        ALERT,
        SMS,
        LOOK_UP,
        SAVED,
        ENDED,
        CALLED_BACK,
        FINISHED
    }
}
