package uz.artel.lms.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import uz.artel.lms.shared.language.Lang;

/**
 * Finds entries by the words a customer uses. Each word of the query must be found; a hit in the customer's words counts
 * more than one in the title, that more than one in the text. Words match by equality, by a common stem (all but the last
 * three letters, at least four), or with one letter wrong in words of six letters and more.
 */
final class GuideSearch {

    private static final int IN_WORDS = 6;
    private static final int IN_TITLE = 4;
    private static final int IN_TEXT = 1;

    private record Ranked(GuideEntry entry, int score) {}

    private GuideSearch() {}

    /** The best entries first, at most {@code limit}; ties in the order of the files. An empty query finds nothing. */
    static List<GuideEntry> find(List<GuideEntry> entries, String query, Lang lang, int limit) {
        var asked = words(query);
        if (asked.isEmpty()) {
            return List.of();
        }
        var ranked = new ArrayList<Ranked>();
        for (var entry : entries) {
            int score = score(entry, asked, lang);
            if (score > 0) {
                ranked.add(new Ranked(entry, score));
            }
        }
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::score).reversed())
                .limit(limit)
                .map(Ranked::entry)
                .toList();
    }

    private static int score(GuideEntry entry, List<String> asked, Lang lang) {
        int total = 0;
        for (var word : asked) {
            int best = 0;
            for (var language : Lang.values()) {
                var text = entry.in(language);
                int bonus = language == lang ? 1 : 0;
                best = Math.max(best, in(words(String.join(" ", text.all("words"))), word) * IN_WORDS + bonus);
                best = Math.max(best, in(words(text.title()), word) * IN_TITLE + bonus);
                if (language == lang) {
                    for (var field : text.fields().entrySet()) {
                        if (!field.getKey().equals("words")) {
                            best = Math.max(best, in(words(String.join(" ", field.getValue())), word) * IN_TEXT);
                        }
                    }
                }
            }
            if (best <= 1) {
                return 0;
            }
            total += best;
        }
        return total;
    }

    /** 0 not there, 1 one letter wrong, 2 same stem, 3 equal. */
    private static int in(List<String> words, String asked) {
        int best = 0;
        for (var word : words) {
            if (word.equals(asked)) {
                return 3;
            }
            if (sameStem(word, asked)) {
                best = 2;
            } else if (best == 0 && asked.length() >= 6 && oneLetterWrong(word, asked)) {
                best = 1;
            }
        }
        return best;
    }

    private static boolean sameStem(String a, String b) {
        int stem = Math.max(4, Math.min(a.length(), b.length()) - 3);
        return a.length() >= stem
                && b.length() >= stem
                && Math.abs(a.length() - b.length()) <= 4
                && a.regionMatches(0, b, 0, stem);
    }

    private static boolean oneLetterWrong(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > i && endB > i && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        return endA - i <= 1 && endB - i <= 1;
    }

    /** Words of two letters and more, lower case, ё as е, every apostrophe gone. */
    static List<String> words(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[ʻʼ'`’‘]", "");
        var all = new ArrayList<String>();
        for (var word : plain.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= 2) {
                all.add(word);
            }
        }
        return all;
    }
}
