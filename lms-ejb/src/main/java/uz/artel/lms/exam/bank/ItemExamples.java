package uz.artel.lms.exam.bank;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** One example of each kind for the empty table. Whoever fills it replaces them, with the fact they rest on. */
final class ItemExamples {

    private static final Texts STEM = new Texts("Вопрос", "Savol", "Question");
    private static final Texts WHY = new Texts("Почему так", "Nega shunday", "Why it is so");

    private static final Texts RUBRIC =
            new Texts("Что должно быть в ответе", "Javobda nima boʻlishi kerak", "What the answer must hold");

    /** An entry of the guide that comes with the product. */
    static final String ENTRY = "safety/S0";

    /** A fact that comes with the product; every item rests on at least one. */
    static final String FACT = "ru-own-account";

    private static final String PICTURE = "example-picture.svg";
    private static final String RECORDING = "example-recording.wav";

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
                    List.of(FACT),
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
                    "60-150"),
            special("example-hotspot", "hotspot", zones(), shown()),
            special(
                    "example-guide",
                    "guide",
                    List.of(),
                    new TypedParticulars(
                            TypedMedium.NONE, TypedMedium.NONE, null, null, List.of(ENTRY), "180", null, null)),
            special(
                    "example-crm",
                    "crm",
                    List.of(),
                    new TypedParticulars(
                            TypedMedium.NONE, TypedMedium.NONE, null, null, List.of(), "300", "2026-11-02", record())));

    private ItemExamples() {}

    /** The picture and the recording that the examples show, by the names of their files. */
    static Map<String, byte[]> media() {
        return Map.of(PICTURE, drawing().getBytes(StandardCharsets.UTF_8), RECORDING, tone());
    }

    private static String drawing() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 240">
                <rect width="480" height="240" fill="#ffffff"/>
                <rect x="40" y="60" width="120" height="120" fill="#9fd0d2" stroke="#0b5d61" stroke-width="4"/>
                <circle cx="380" cy="120" r="60" fill="#f2d49b" stroke="#7a5200" stroke-width="4"/>
                </svg>
                """;
    }

    /** Half a second of 440 Hz, 8 000 samples a second of one byte. */
    private static byte[] tone() {
        int samples = 4_000;
        var wav = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(8_000);
        wav.putShort((short) 1).putShort((short) 8);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        for (int i = 0; i < samples; i++) {
            wav.put((byte) (128 + Math.round(60 * Math.sin(2 * Math.PI * 440 * i / 8_000))));
        }
        return wav.array();
    }

    private static TypedParticulars shown() {
        return new TypedParticulars(
                new TypedMedium(
                        PICTURE,
                        new Texts("квадрат и круг", "kvadrat va doira", "a square and a circle"),
                        "drawn for the example",
                        "Apache-2.0"),
                new TypedMedium(
                        RECORDING,
                        new Texts("короткий звук", "qisqa tovush", "a short sound"),
                        "made by formula",
                        "Apache-2.0"),
                "2",
                new Texts("Ровный тон, полсекунды", "Bir tekis tovush, yarim soniya", "An even tone, half a second"),
                List.of(),
                null,
                null,
                null);
    }

    private static List<ItemDraft.Option> zones() {
        return List.of(
                new ItemDraft.Option(
                        "a",
                        true,
                        new Texts("квадрат слева", "chapdagi kvadrat", "the square on the left"),
                        null,
                        "40 60 120 120"),
                new ItemDraft.Option(
                        "b",
                        false,
                        new Texts("круг справа", "oʻngdagi doira", "the circle on the right"),
                        null,
                        "320 60 120 120"));
    }

    private static Map<String, Object> record() {
        return YamlText.map(
                "type", Map.of("is", List.of("consultation")),
                "language", Map.of("is", List.of("ru")),
                "name", YamlText.map("words", List.of(List.of("карим", "karim")), "sample", "Рустам Каримов"),
                "phone", Map.of("is", List.of("+998 00 311-20-45")),
                "category", Map.of("is", List.of("refrigerators")),
                "symptom",
                        YamlText.map(
                                "words",
                                List.of(List.of("холод", "sovut", "cool")),
                                "sample",
                                "Холодильник плохо холодит"),
                "safety", Map.of("is", List.of("none")),
                "outcome", Map.of("is", List.of("SELF")));
    }

    private static ItemDraft special(
            String key, String kind, List<ItemDraft.Option> options, TypedParticulars particulars) {
        return new ItemDraft(
                key,
                "practice",
                kind,
                "rules",
                "rules",
                "product",
                "understand",
                "3",
                List.of(FACT),
                STEM,
                options,
                null,
                null,
                null,
                null,
                null,
                WHY,
                Map.of(),
                List.of(),
                null,
                particulars);
    }

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
                List.of(FACT),
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
