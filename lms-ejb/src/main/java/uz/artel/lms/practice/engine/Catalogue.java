package uz.artel.lms.practice.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.language.Texts;

/**
 * What all scenarios share: the operator's acts, the customer's common answers, and the marks and critical errors that hold
 * for every call unless a scenario says otherwise.
 *
 * @param replies common answers by name: default, cross, again, not-heard, not-understood, interrupted
 * @param marks rule of each criterion, by its key
 */
public record Catalogue(
        Map<String, Act> acts,
        Map<String, List<Texts>> replies,
        Map<String, MarkRule> marks,
        List<Scenario.Error> errors) {

    /** The groups the desk shows, in their order. */
    public static final List<String> GROUPS =
            List.of("contact", "listen", "safety", "ask", "advise", "record", "close");

    public Catalogue {
        acts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(acts));
        replies = Map.copyOf(replies);
        marks = Map.copyOf(marks);
        errors = List.copyOf(errors);
    }

    public Optional<Act> act(String key) {
        return Optional.ofNullable(acts.get(key));
    }

    List<String> tagged(String tag) {
        return acts.values().stream()
                .filter(a -> a.tags().contains(tag))
                .map(Act::key)
                .toList();
    }
}
