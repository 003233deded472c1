package uz.artel.lms.practice.engine;

import java.util.Set;
import uz.artel.lms.shared.language.Texts;

/**
 * Something the operator can say, from the one catalogue all scenarios share.
 *
 * @param group where the desk shows it: contact, listen, safety, ask, advise, record, close
 * @param tags what rules look for: blame, promise, dangerous …
 * @param mood what it does to the customer's mood by itself
 * @param text what is said; {name} gaps are filled by the scenario
 * @param words further words by which typed text finds it; null when its own words do
 * @param reply what the customer answers when the scenario says nothing else; null for the common answer
 */
public record Act(String key, String group, Set<String> tags, int mood, Texts text, Texts words, Texts reply) {
    public Act {
        tags = Set.copyOf(tags);
    }
}
