package uz.artel.lms.practice.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.LooseForm;

/**
 * Finds the acts a typed sentence may mean: words are compared in lower case without marks, and two words are alike when
 * they share a stem of four letters or more. The desk shows the match and the trainee confirms it.
 */
public final class TextMatching {

    private static final int STEM = 4;
    private static final int ENOUGH_PERCENT = 34;

    private TextMatching() {}

    /** @param percent how many of the act's own words were found, 0–100 */
    public record Match(String act, int percent) {}

    /** The best acts first, at most three; none when nothing is alike enough. */
    public static List<Match> match(Scenario scenario, Catalogue catalogue, Lang lang, String typed) {
        var given = words(typed);
        var found = new ArrayList<Match>();
        for (var key : scenario.acts()) {
            var act = catalogue.act(key).orElseThrow();
            int best = alike(given, words(scenario.say(act.text()).in(lang)));
            if (act.words() != null) {
                for (var phrase : act.words().in(lang).split(",")) {
                    best = Math.max(best, alike(given, words(phrase)));
                }
            }
            if (best >= ENOUGH_PERCENT) {
                found.add(new Match(key, best));
            }
        }
        found.sort(java.util.Comparator.comparingInt(Match::percent).reversed().thenComparing(Match::act));
        return List.copyOf(found.subList(0, Math.min(3, found.size())));
    }

    private static int alike(Set<String> given, Set<String> own) {
        if (own.isEmpty() || given.isEmpty()) {
            return 0;
        }
        long hits = own.stream()
                .filter(o -> given.stream().anyMatch(g -> stem(o, g)))
                .count();
        long used = given.stream()
                .filter(g -> own.stream().anyMatch(o -> stem(o, g)))
                .count();
        // both directions count: a long sentence must not match everything, a short one must be able to match
        return (int) (100 * (hits + used) / (own.size() + given.size()));
    }

    private static boolean stem(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int length = Math.max(STEM, Math.min(a.length(), b.length()) - 2);
        return a.length() >= length && b.length() >= length && a.startsWith(b.substring(0, length));
    }

    static Set<String> words(String text) {
        var all = new HashSet<String>();
        for (var word : LooseForm.of(text).split("[^\\p{L}\\p{Nd}]+")) {
            if (word.length() > 2 || !word.isEmpty() && Character.isDigit(word.charAt(0))) {
                all.add(word);
            }
        }
        return all;
    }
}
