package uz.artel.lms.web.session;

import uz.artel.lms.shared.language.Lang;

/** A short time in words: «5 с», “2 min”. Minutes are rounded up, so nobody tries too early. */
final class Waiting {

    private Waiting() {}

    static String words(long seconds, Lang lang) {
        boolean minutes = seconds > 90;
        long count = minutes ? (seconds + 59) / 60 : seconds;
        var unit = switch (lang) {
            case RU -> minutes ? "мин" : "с";
            case UZ -> minutes ? "daqiqa" : "soniya";
            case EN -> minutes ? "min" : "s";
        };
        return count + "\u00a0" + unit;
    }
}
