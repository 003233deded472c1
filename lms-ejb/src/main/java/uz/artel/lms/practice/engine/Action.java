package uz.artel.lms.practice.engine;

import uz.artel.lms.shared.language.Lang;

/**
 * One thing the operator did.
 *
 * @param at milliseconds since the phone began to ring
 * @param ref key of the act, the SMS template or the looked-up card; null where there is none
 * @param lang the language an act was said in; null for other kinds
 * @param text typed words, the search query or the saved record; null where there is none
 */
public record Action(long at, Kind kind, String ref, Lang lang, String text) {

    /** What the operator can do at the desk. */
    public enum Kind {
        ANSWER,
        SAY,
        MUTE,
        UNMUTE,
        HOLD,
        RESUME,
        ALERT,
        SMS,
        LOOK_UP,
        SAVE,
        HANG_UP,
        CALL_BACK,
        FINISH
    }

    public static Action of(long at, Kind kind) {
        return new Action(at, kind, null, null, null);
    }
}
