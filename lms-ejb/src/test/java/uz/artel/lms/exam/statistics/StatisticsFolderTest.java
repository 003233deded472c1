package uz.artel.lms.exam.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Items;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Golden;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;
import uz.artel.lms.shared.measurement.folder.FolderFigures;

/** The responses of an exam written to a folder and read from it give the figures that the pages show. */
class StatisticsFolderTest {

    @TempDir
    Path folder;

    /** Writes option codes with their credits where all items have options, else marks with their highest. */
    private Map<String, Figure> read(Responses responses, Tries tries, double cut) throws Exception {
        boolean options = responses.items().stream().allMatch(i -> i.hasOptions());
        var matrix = new StringBuilder("person");
        responses.items().forEach(i -> matrix.append(',').append(i.key()));
        for (int p = 0; p < responses.n(); p++) {
            matrix.append('\n').append(responses.persons().get(p));
            for (int i = 0; i < responses.k(); i++) {
                matrix.append(',')
                        .append(
                                switch (responses.answer(i, p)) {
                                    case OMITTED -> "";
                                    case NOT_REACHED -> "NR";
                                    case NOT_PRESENTED -> "NP";
                                    case GIVEN ->
                                        options
                                                ? responses.option(i, p)
                                                : Double.toString(responses.marks(i)[p]);
                                });
            }
        }
        write("matrix.csv", matrix.append('\n').toString());
        var credits = new StringBuilder(options ? "item,option,credit\n" : "item,max\n");
        responses.items().forEach(i -> {
            if (options) {
                i.credits()
                        .forEach((option, credit) -> credits.append("%s,%s,%s%n".formatted(i.key(), option, credit)));
            } else {
                credits.append("%s,%s%n".formatted(i.key(), i.max()));
            }
        });
        write("credits.csv", credits.toString());
        var groups = new StringBuilder("person,language\n");
        tries.attempts.forEach(a ->
                groups.append(a.candidate()).append(',').append(a.language()).append('\n'));
        write("groups.csv", groups.toString());
        int seed = 0;
        write(
                "params.json",
                "{\"cut\": %s, \"focal\": \"uz\", \"reference\": \"ru\", \"seed\": %d}".formatted(cut, seed));
        return FolderFigures.of(folder, Watch.NONE).figures();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private static void same(Figure read, Figure shown, String name) {
        assertEquals(read.value(), shown.value(), name);
        assertEquals(read.published(), shown.published(), name);
        assertEquals(read.reason(), shown.reason(), name);
    }

    /** Every figure of the pictures that the folder has too, all but the intervals by resampling, whose seed is another. */
    private static int compare(Map<String, Figure> read, ExamPictures.Pictures found) {
        int compared = 0;
        for (var figure : found.exam().figures().entrySet()) {
            var name = figure.getKey();
            if (!name.startsWith("absolute.") && !name.contains("boot95")) {
                same(read.get(name), figure.getValue(), name);
                compared++;
            }
        }
        for (var item : found.items()) {
            var name = item.key() + "@" + item.number();
            var names = Map.of(
                    "p", "item." + name + ".p",
                    "p_lo", "item." + name + ".p_wilson95_lo",
                    "p_hi", "item." + name + ".p_wilson95_hi",
                    "r_ir", "item." + name + ".r_ir",
                    "omit_rate", "item." + name + ".omit_rate",
                    "not_reached_rate", "item." + name + ".not_reached_rate",
                    "d27", "item." + name + ".d27_frac",
                    "b", "rasch_cml." + name + ".b",
                    "dif", "dif." + name + ".ets");
            for (var pair : names.entrySet()) {
                same(read.get(pair.getValue()), item.figure(pair.getKey()), pair.getValue());
                compared++;
            }
            assertEquals(
                    item.presented(), read.get("item." + name + ".n_presented").number());
            for (var option : item.options()) {
                var of = "item." + name + ".option." + option.key();
                if (item.presented() == found.exam().persons() && read.containsKey(of + ".n")) {
                    same(read.get(of + ".n"), option.n(), of);
                    same(read.get(of + ".share"), option.share(), of);
                    same(read.get(of + ".r_rest"), option.rest(), of);
                    compared++;
                }
            }
        }
        return compared;
    }

    @Test
    void options_of_one_form() throws Exception {
        var tries = Tries.drawn(130, 14, 60, 11);
        var given = new ArrayList<>(tries.attempts.get(4).given());
        given.set(3, new Attempt.Given(4, Answer.OMITTED, null, Fraction.ZERO));
        given.set(13, new Attempt.Given(14, Answer.NOT_REACHED, null, Fraction.ZERO));
        tries.add(given);
        var read = read(ExamMatrix.of(tries.attempts, tries.versions), tries, 9);
        assertTrue(compare(read, ExamPictures.of(tries.attempts, tries.versions, Watch.NONE)) > 200);
    }

    @Test
    void partial_marks_of_many_kinds() throws Exception {
        var tries = new Tries(50);
        tries.version(1, 1, Items.single("one", Area.PRODUCT, 0, 3));
        tries.version(2, 1, Items.multiple("two", Area.RULES, 4, 0, 2));
        tries.version(3, 2, Items.written("three", Area.COMMUNICATION, 4));
        for (int p = 0; p < 60; p++) {
            tries.add(List.of(
                    new Attempt.Given(1, Answer.GIVEN, p % 2 == 0 ? "a" : "b", Fraction.of(p % 2 == 0 ? 1 : 0)),
                    new Attempt.Given(2, Answer.GIVEN, null, new Fraction(p % 3, 2)),
                    new Attempt.Given(3, Answer.GIVEN, null, new Fraction(p % 9, 2))));
        }
        var read = read(ExamMatrix.of(tries.attempts, tries.versions), tries, 3);
        var found = ExamPictures.of(tries.attempts, tries.versions, Watch.NONE);
        assertTrue(compare(read, found) > 50);
        assertEquals(
                "NOT_DICHOTOMOUS", read.get("decision.huynh.kappa").reason().orElseThrow());
        assertTrue(found.exam()
                .figure("absolute.error_at_cut")
                .reason()
                .orElseThrow()
                .contains("NOT_DICHOTOMOUS"));
    }

    @Test
    void drawn_forms() throws Exception {
        var tries = Tries.ofSingle(9, 50);
        for (int p = 0; p < 45; p++) {
            int able = p % 5;
            long first = p % 9;
            tries.person(
                    List.of(first % 9 + 1, (first + 1) % 9 + 1, (first + 2) % 9 + 1, (first + 3) % 9 + 1),
                    i -> i < able);
        }
        var read = read(ExamMatrix.of(tries.attempts, tries.versions), tries, 2);
        assertTrue(compare(read, ExamPictures.of(tries.attempts, tries.versions, Watch.NONE)) > 80);
    }

    @Test
    void a_golden_set_through_the_exam_keeps_its_values() throws Exception {
        var tries = Tries.golden(Golden.shipped("sim70_a"), 62);
        var exam = ExamPictures.of(tries.attempts, tries.versions, Watch.NONE).exam();
        var golden = FolderFigures.of(Golden.shipped("sim70_a"), Watch.NONE).figures();
        assertEquals(25, exam.distribution().cut());
        int compared = 0;
        for (var figure : exam.figures().entrySet()) {
            if (golden.containsKey(figure.getKey()) && !figure.getKey().contains("boot95")) {
                var expected = golden.get(figure.getKey());
                if (expected.value() instanceof Double number) {
                    assertEquals(number, figure.getValue().number(), 1e-12, figure.getKey());
                } else {
                    assertEquals(expected.value(), figure.getValue().value(), figure.getKey());
                }
                compared++;
            }
        }
        assertTrue(compared > 50, compared + " figures");
        assertTrue(ByteBuffer.wrap(ExamMatrix.digest(tries.attempts, tries.versions))
                        .getLong()
                != 0);
    }
}
