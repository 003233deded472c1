package uz.artel.lms.shared.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * The normal form of a short text somebody typed: two texts are the same answer when their normal forms are equal, and only
 * then. What differs between keyboards and habits goes: capitals, ё and е, the many apostrophes of Uzbek, hyphens and spaces,
 * quotation marks around it and the full stop behind it. What tells words apart stays: {@code oʻt} is not {@code ot}, й is
 * not и, and a misspelt word is another word.
 */
public final class NormalForm {

    /** The apostrophe all others become. */
    private static final char APOSTROPHE = '\'';

    private static final String APOSTROPHES = "ʻʼ‘’‛`´ʹʽ′＇'";
    private static final String VOWELS = "аеёиоуэюяў";

    /** Uzbek Cyrillic to Latin by the official alphabet of 1995; е and ц depend on what stands before. */
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ғ', "g'"),
            Map.entry('д', "d"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "j"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('қ', "q"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ў', "o'"),
            Map.entry('ф', "f"),
            Map.entry('х', "x"),
            Map.entry('ҳ', "h"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('ъ', "'"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private NormalForm() {}

    /** The normal form in the script it was typed in. */
    public static String of(String typed) {
        return folded(typed).replace('ё', 'е');
    }

    /** The normal form with Uzbek Cyrillic read as Latin: {@code Ўзбекистон} and {@code O`zbekiston} are equal. */
    public static String ofUzbek(String typed) {
        var cyrillic = folded(typed);
        var latin = new StringBuilder();
        for (int i = 0; i < cyrillic.length(); i++) {
            char c = cyrillic.charAt(i);
            char before = i == 0 ? ' ' : cyrillic.charAt(i - 1);
            boolean afterVowel = VOWELS.indexOf(before) >= 0;
            if (c == 'е') {
                latin.append(afterVowel || !Character.isLetter(before) || before == 'ъ' || before == 'ь' ? "ye" : "e");
            } else if (c == 'ц') {
                latin.append(afterVowel ? "ts" : "s");
            } else {
                latin.append(LATIN.getOrDefault(c, String.valueOf(c)));
            }
        }
        return latin.toString();
    }

    private static String folded(String typed) {
        // before the normalising, which would take a spacing accent apart
        var text = typed;
        for (char other : APOSTROPHES.toCharArray()) {
            text = text.replace(other, APOSTROPHE);
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var kept = new StringBuilder();
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.DASH_PUNCTUATION || c == '\u2212' || Character.isWhitespace(c)) {
                kept.append(' ');
            } else if (type != Character.FORMAT && type != Character.CONTROL) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString()
                .strip()
                .replaceAll("^[«»„“”\" ]+|[«»„“”\" .]+$", "")
                .replaceAll(" +", " ");
    }
}
