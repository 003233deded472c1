package uz.artel.lms.exam.bank;

import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** One example of each kind that is words alone for the empty table. They rest on no fact and are replaced by whoever fills it. */
final class ItemExamples {

    private static final Texts STEM = new Texts("Вопрос", "Savol", "Question");
    private static final Texts WHY = new Texts("Почему так", "Nega shunday", "Why it is so");

    private static final Texts RUBRIC =
            new Texts("Что должно быть в ответе", "Javobda nima boʻlishi kerak", "What the answer must hold");

    static final List<ItemDraft> ALL = List.of(
            choosing("example-single", "single", 1),
            choosing("example-multiple", "multiple", 2),
            choosing("example-order", "order", 0),
            matching(),
            typed("example-numeric", "numeric", "2400", new Texts("Вт", "Vt", "W"), null, null, Map.of()),
            typed(
                    "example-fill",
                    "fill",
                    null,
                    null,
                    null,
                    null,
                    Map.of(Lang.RU, List.of("слово"), Lang.UZ, List.of("soʻz"), Lang.EN, List.of("word"))),
            typed("example-short", "short", null, null, "3", RUBRIC, Map.of()),
            new ItemDraft(
                    "example-essay",
                    "practice",
                    "essay",
                    "rules",
                    "rules",
                    "product",
                    "understand",
                    "3",
                    List.of(),
                    STEM,
                    List.of(),
                    null,
                    null,
                    null,
                    "5",
                    RUBRIC,
                    WHY,
                    Map.of(),
                    List.of(),
                    "60-150"));

    private ItemExamples() {}

    private static ItemDraft choosing(String key, String kind, int right) {
        var options = List.of(option("a", right > 0, "1"), option("b", right > 1, "2"), option("c", false, "3"));
        return item(key, kind, options, null, null, null, null, null, Map.of());
    }

    private static ItemDraft.Option option(String key, boolean right, String number) {
        return new ItemDraft.Option(
                key, right, new Texts("Вариант " + number, "Variant " + number, "Option " + number), null);
    }

    private static ItemDraft matching() {
        var options = List.of(
                new ItemDraft.Option(
                        "a",
                        false,
                        new Texts("Пара 1", "Juft 1", "Partner 1"),
                        new Texts("Слева 1", "Chapda 1", "Left 1")),
                new ItemDraft.Option(
                        "b",
                        false,
                        new Texts("Пара 2", "Juft 2", "Partner 2"),
                        new Texts("Слева 2", "Chapda 2", "Left 2")));
        return item("example-matching", "matching", options, null, null, null, null, null, Map.of());
    }

    private static ItemDraft typed(
            String key,
            String kind,
            String answer,
            Texts unit,
            String points,
            Texts rubric,
            Map<Lang, List<String>> accept) {
        return item(key, kind, List.of(), answer, answer == null ? null : "0", unit, points, rubric, accept);
    }

    private static ItemDraft item(
            String key,
            String kind,
            List<ItemDraft.Option> options,
            String answer,
            String tolerance,
            Texts unit,
            String points,
            Texts rubric,
            Map<Lang, List<String>> accept) {
        return new ItemDraft(
                key,
                "practice",
                kind,
                "rules",
                "rules",
                "product",
                "understand",
                "3",
                List.of(),
                STEM,
                options,
                answer,
                tolerance,
                unit,
                points,
                rubric,
                WHY,
                accept,
                List.of(),
                null);
    }
}
