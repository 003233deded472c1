package uz.artel.lms.practice.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.crm.Expected;
import uz.artel.lms.crm.Field;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * A call a trainer wrote.
 *
 * @param profile code of the scorecard's profile: T, C, E, R, W
 * @param languages what the customer speaks; the first is the one he begins in
 * @param mood his mood at the start, −3 to 3
 * @param waited seconds he waited in the queue before the ring
 * @param bandFrom lower end of the time band of this call, seconds
 * @param bandTo upper end, seconds
 * @param fill what stands for the gaps in the acts' texts: phone, address, essence …
 * @param acts the acts the desk offers, by key
 * @param open a request that already lies in the CRM; shown when the record is opened
 */
public record Scenario(
        String key,
        boolean exam,
        String scorecard,
        String profile,
        Texts title,
        Texts teaches,
        String category,
        int difficulty,
        List<Lang> languages,
        String phone,
        Texts persona,
        int mood,
        int waited,
        int bandFrom,
        int bandTo,
        Map<String, Texts> fill,
        List<String> acts,
        Reaction opening,
        List<Fact> facts,
        List<Line> lines,
        List<Timed> timed,
        Optional<CallBack> callBack,
        List<Ending> endings,
        Optional<Texts> open,
        Map<Field, Expected> record,
        Map<String, MarkRule> marks,
        List<Error> errors,
        List<String> bestPath,
        Map<String, List<String>> errorPaths) {

    /**
     * What the customer says and what changes by it.
     *
     * @param text null when he says nothing
     * @param seconds how long he must be heard out; 0 when one may speak at once
     * @param end the ending when he hangs up; null when the call goes on
     * @param lang the language he goes on in; null when it stays
     */
    public record Reaction(
            Texts text,
            int seconds,
            Set<String> set,
            Set<String> unset,
            Set<String> tell,
            int mood,
            String end,
            Lang lang) {
        public Reaction {
            set = Set.copyOf(set);
            unset = Set.copyOf(unset);
            tell = Set.copyOf(tell);
        }
    }

    /** Something the customer knows. He tells it when one of these acts is said while the condition holds. */
    public record Fact(String key, boolean hidden, List<String> ask, Condition when, Reaction reaction) {}

    /** An answer to acts (keys or {@code tag:…}), used once unless {@code again}. */
    public record Line(String key, List<String> on, Condition when, boolean again, Reaction reaction) {}

    /** What the customer does by himself so many seconds after the call was answered, if the condition holds then. */
    public record Timed(String key, int after, Condition when, Reaction reaction) {}

    /** Calling the customer back in the wrap-up: when it is offered and what he says first. */
    public record CallBack(Condition when, Reaction reaction) {}

    /** How a call can end. When the operator hangs up, the first ending whose condition holds. */
    public record Ending(String key, boolean good, Condition when, Texts text) {}

    /** A critical error and what commits it. */
    public record Error(String code, Condition when) {}

    public Scenario {
        languages = List.copyOf(languages);
        fill = Map.copyOf(fill);
        acts = List.copyOf(acts);
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        timed = List.copyOf(timed);
        endings = List.copyOf(endings);
        record = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(record));
        marks = Map.copyOf(marks);
        errors = List.copyOf(errors);
        bestPath = List.copyOf(bestPath);
        errorPaths = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(errorPaths));
    }

    /** The text of an act with the gaps filled from this scenario. */
    public Texts say(Texts text) {
        if (text == null || text.ru().indexOf('{') < 0) {
            return text;
        }
        String ru = text.ru();
        String uz = text.uz();
        String en = text.en();
        for (var gap : fill.entrySet()) {
            var name = "{" + gap.getKey() + "}";
            ru = ru.replace(name, gap.getValue().ru());
            uz = uz.replace(name, gap.getValue().uz());
            en = en.replace(name, gap.getValue().en());
        }
        return new Texts(ru, uz, en);
    }

    public Optional<Ending> ending(String endingKey) {
        return endings.stream().filter(e -> e.key().equals(endingKey)).findFirst();
    }
}
