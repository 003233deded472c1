package uz.artel.lms.certification.print;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import uz.artel.lms.shared.language.Lang;

/** The words printed on a certificate, in the three languages. */
final class SheetWords {

    private static final Map<Lang, Properties> WORDS = new EnumMap<>(Lang.class);
    private static final char NO_BREAK = '\u00a0';

    private static final Map<Lang, List<String>> MONTHS = Map.of(
            Lang.RU,
            List.of("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(" ")),
            Lang.UZ,
            List.of("yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr".split(" ")),
            Lang.EN,
            List.of("January February March April May June July August September October November December"
                    .split(" ")));

    static {
        for (var lang : Lang.values()) {
            WORDS.put(lang, load("words_" + lang.code() + ".properties"));
        }
    }

    private SheetWords() {}

    /** @throws IllegalArgumentException when nobody has written this word */
    static String of(Lang lang, String key, Object... gaps) {
        var word = WORDS.get(lang).getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException(key + " has no word in " + lang.code());
        }
        for (int i = 0; i < gaps.length; i++) {
            word = word.replace("{" + i + "}", String.valueOf(gaps[i]));
        }
        return word;
    }

    static Map<Lang, Properties> all() {
        return WORDS;
    }

    /** 1 декабря 2026 г. · 2026-yil 1-dekabr · 1 December 2026 */
    static String day(Lang lang, LocalDate day) {
        var month = MONTHS.get(lang).get(day.getMonthValue() - 1);
        return switch (lang) {
            case RU -> day.getDayOfMonth() + "" + NO_BREAK + month + NO_BREAK + day.getYear() + NO_BREAK + "г.";
            case UZ -> day.getYear() + "-yil" + NO_BREAK + day.getDayOfMonth() + "-" + month;
            case EN -> day.getDayOfMonth() + "" + NO_BREAK + month + NO_BREAK + day.getYear();
        };
    }

    /** The names of languages; a code without a word stays a code. */
    static String languages(Lang lang, List<String> codes) {
        return String.join(
                ", ",
                codes.stream()
                        .map(c -> WORDS.get(lang).getProperty("language." + c, c))
                        .toList());
    }

    private static Properties load(String name) {
        var words = new Properties();
        try (var in = SheetWords.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return words;
    }
}
