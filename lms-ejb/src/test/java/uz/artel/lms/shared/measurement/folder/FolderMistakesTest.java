package uz.artel.lms.shared.measurement.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uz.artel.lms.shared.measurement.Watch;

/** Folders with one mistake each: one sentence that names the file and, where there is one, the line. */
class FolderMistakesTest {

    private static final String MARKS = "person,I1,I2,I3\nP1,1,0,1\nP2,1,1,0\nP3,0,0,1\nP4,1,1,1\n";
    private static final String CHOSEN = "person,I1,I2\nP1,A,C\nP2,B,\nP3,A,D\nP4,NR,C\n";
    private static final String ROUND = "judge,I1,I2\nJ1,50,60\nJ2,70,65\n";
    private static final String RATED = "unit,R1,R2\nU1,1,2\nU2,2,2\nU3,,1\n";
    private static final String SCORES = "person,score\nP1,1\nP2,2\n";

    @TempDir
    Path folder;

    private FolderFigures read(String... files) throws Exception {
        for (int i = 0; i < files.length; i += 2) {
            Files.writeString(folder.resolve(files[i]), files[i + 1]);
        }
        return FolderFigures.of(folder, Watch.NONE);
    }

    static Stream<Arguments> mistakes() {
        var key = "item,key\nI1,A\nI2,C\n";
        var scale = "{\"scale\": [1, 2]}";
        return Stream.of(
                mistake(
                        "matrix.csv:3: 3 cells, the first line names 4 columns.",
                        "matrix.csv",
                        "person,I1,I2,I3\nP1,1,0,1\nP2,1,0\n"),
                mistake("matrix.csv:1: two columns are called I1.", "matrix.csv", "person,I1,I1\nP1,1,0\n"),
                mistake("matrix.csv:1: a column has no name.", "matrix.csv", "person,I1,\nP1,1,0\n"),
                mistake("matrix.csv: the file has no rows.", "matrix.csv", "person,I1\n"),
                mistake("matrix.csv: the file has no rows.", "matrix.csv", ""),
                mistake(
                        "matrix.csv:1: the first column must be person and others must follow.",
                        "matrix.csv",
                        "name,I1\nP1,1\n"),
                mistake(
                        "matrix.csv:1: the first column must be person and others must follow.",
                        "matrix.csv",
                        "person\nP1\n"),
                mistake("matrix.csv:3: person P1 stands in line 2 already.", "matrix.csv", "person,I1\nP1,1\nP1,0\n"),
                mistake("matrix.csv:2: the person has no name.", "matrix.csv", "person,I1\n,1\n"),
                mistake(
                        "matrix.csv:3: I1 is \"x\", a number from 0 on is expected.",
                        "matrix.csv",
                        "person,I1\nP1,1\nP2,x\n"),
                mistake(
                        "matrix.csv:2: I1 is \"-1\", a number from 0 on is expected.",
                        "matrix.csv",
                        "person,I1\nP1,-1\n"),
                mistake(
                        "matrix.csv:2: I1 is \"NaN\", a number from 0 on is expected.",
                        "matrix.csv",
                        "person,I1\nP1,NaN\n"),
                mistake(
                        "matrix.csv:2: I1 is \"1e999\", a number from 0 on is expected.",
                        "matrix.csv",
                        "person,I1\nP1,1e999\n"),
                mistake(
                        "matrix.csv:2: I2 is \"1d\", a number from 0 on is expected.",
                        "matrix.csv",
                        "person,I1,I2\nP1,1,1d\n"),
                mistake(
                        "matrix.csv:2: I1 is \"1f\", a number from 0 on is expected.",
                        "matrix.csv",
                        "person,I1\nP1,1f\n"),
                mistake(
                        "matrix.csv:3: I1 is \"0x1p1\", a number from 0 on is expected.",
                        "matrix.csv",
                        "person,I1\nP1,1\nP2,0x1p1\n"),
                mistake(
                        "matrix.csv:2: I1 is \"0,5\", a number from 0 on is expected.",
                        "matrix.csv",
                        "person,I1\nP1,\"0,5\"\n"),
                mistake(
                        "matrix.csv:2: I1 is \"1,000,5\", a number from 0 on is expected.",
                        "matrix.csv",
                        "person;I1\nP1;1,000,5\n"),
                mistake(
                        "params.json:1: \"1d\" is no number.",
                        "matrix.csv",
                        MARKS,
                        "params.json",
                        "{\"rasch_score_parameters_b\": [0, 1d, 1]}"),
                mistake("matrix.csv: this is not a text in UTF-8.", "matrix.csv", "PK\u0003\u0004 person,I1\nP1,1\n"),
                mistake(
                        "matrix.csv:2: I1 is \"3\", a number from 0 to 2 is expected.",
                        "matrix.csv",
                        "person,I1\nP1,3\n",
                        "credits.csv",
                        "item,max\nI1,2\n"),
                mistake(
                        "key.csv:1: the columns item,key are expected.",
                        "matrix.csv",
                        CHOSEN,
                        "key.csv",
                        "item,right\nI1,A\n"),
                mistake(
                        "key.csv:3: matrix.csv has no item I9.",
                        "matrix.csv",
                        CHOSEN,
                        "key.csv",
                        "item,key\nI1,A\nI9,C\n"),
                mistake(
                        "key.csv:3: item I1 has a key already.",
                        "matrix.csv",
                        CHOSEN,
                        "key.csv",
                        "item,key\nI1,A\nI1,C\n"),
                mistake("key.csv: item I2 has no key.", "matrix.csv", CHOSEN, "key.csv", "item,key\nI1,A\n"),
                mistake(
                        "key.csv:2: the right option of I1 is missing.",
                        "matrix.csv",
                        CHOSEN,
                        "key.csv",
                        "item,key\nI1,\nI2,C\n"),
                mistake(
                        "credits.csv:2: the highest mark of I1 must be above 0.",
                        "matrix.csv",
                        MARKS,
                        "credits.csv",
                        "item,max\nI1,0\n"),
                mistake(
                        "credits.csv: item I3 has no highest mark.",
                        "matrix.csv",
                        MARKS,
                        "credits.csv",
                        "item,max\nI1,1\nI2,1\n"),
                mistake(
                        "credits.csv:3: option A of I1 has a credit already.",
                        "matrix.csv",
                        CHOSEN,
                        "credits.csv",
                        "item,option,credit\nI1,A,1\nI1,A,0\n"),
                mistake(
                        "matrix.csv:3: I1 is \"B\", which credits.csv does not know.",
                        "matrix.csv",
                        CHOSEN,
                        "credits.csv",
                        "item,option,credit\nI1,A,1\nI2,C,1\n"),
                mistake(
                        "credits.csv: no option of I1 has a credit above 0.",
                        "matrix.csv",
                        CHOSEN,
                        "credits.csv",
                        "item,option,credit\nI1,A,0\nI1,B,0\nI2,C,1\nI2,D,0\n"),
                mistake(
                        "credits.csv: the right option A of I1 has no credit.",
                        "matrix.csv",
                        CHOSEN,
                        "key.csv",
                        key,
                        "credits.csv",
                        "item,option,credit\nI1,B,1\nI2,C,1\n"),
                mistake(
                        "credits.csv:1: the items of matrix.csv are expected, in their order.",
                        "matrix.csv",
                        MARKS,
                        "credits.csv",
                        "person,I1,I3,I2\nP1,1,1,1\n"),
                mistake(
                        "credits.csv: the persons of matrix.csv are expected, in their order.",
                        "matrix.csv",
                        MARKS,
                        "credits.csv",
                        "person,I1,I2,I3\nP1,1,1,1\n"),
                mistake(
                        "groups.csv:2: matrix.csv has no person P9.",
                        "matrix.csv",
                        MARKS,
                        "groups.csv",
                        "person,group\nP9,R\n"),
                mistake("params.json:1: this is not YAML: .*", "matrix.csv", MARKS, "params.json", "{\"cut\": "),
                mistake(
                        "params.json:2: \"cut\" is \"high\", expected a number.",
                        "matrix.csv",
                        MARKS,
                        "params.json",
                        "{\n\"cut\": \"high\"}"),
                mistake(
                        "params.json: cut is 4, the totals go from 0 to 3.",
                        "matrix.csv",
                        MARKS,
                        "params.json",
                        "{\"cut\": 4}"),
                mistake(
                        "params.json:1: \"one\" is no number.",
                        "matrix.csv",
                        MARKS,
                        "params.json",
                        "{\"rasch_score_parameters_b\": [0, one, 1]}"),
                mistake(
                        "params.json: rasch_score_parameters_b has 2 numbers, there are 3 items.",
                        "matrix.csv",
                        MARKS,
                        "params.json",
                        "{\"rasch_score_parameters_b\": [0, 1]}"),
                mistake(
                        "params.json: eap_parameters needs both a and b.",
                        "matrix.csv",
                        MARKS,
                        "params.json",
                        "{\"eap_parameters\": {\"a\": [1, 1, 1]}}"),
                mistake(
                        "params.json: focal and reference are needed, one of them is missing.",
                        "matrix.csv",
                        MARKS,
                        "params.json",
                        "{\"focal\": \"F\"}"),
                mistake(
                        "params.json: several columns of groups.csv hold F and R: grouping must name one.",
                        "matrix.csv",
                        MARKS,
                        "groups.csv",
                        "person,g,h\nP1,F,R\nP2,R,F\n",
                        "params.json",
                        "{\"focal\": \"F\", \"reference\": \"R\"}"),
                mistake("params.json:1: an object is expected here.", "matrix.csv", MARKS, "params.json", "[1]"),
                mistake(
                        "params.json: scale is missing: the categories of raters are those of the scale, not those that occurred.",
                        "matrix.csv",
                        RATED),
                mistake(
                        "matrix.csv:3: R1 is \"2\", which is not on the scale.",
                        "matrix.csv",
                        "unit,R1,R2\nU1,1,1\nU2,2,1\n",
                        "params.json",
                        "{\"scale\": [1, 2.5]}"),
                mistake(
                        "params.json: scale names 1.0 twice.",
                        "matrix.csv",
                        RATED,
                        "params.json",
                        "{\"scale\": [1, 1.0]}"),
                mistake(
                        "params.json: disagreement_weights.w must be a table of 2 × 2 numbers from 0 on, not all 0.",
                        "matrix.csv",
                        RATED,
                        "params.json",
                        scale.replace("}", ", \"disagreement_weights\": {\"w\": [[0, 1]]}}")),
                mistake(
                        "params.json: disagreement_weights may not be called linear.",
                        "matrix.csv",
                        RATED,
                        "params.json",
                        scale.replace("}", ", \"disagreement_weights\": {\"linear\": [[0, 1], [1, 0]]}}")),
                mistake(
                        "matrix.csv:1: two pairs of raters would be called ABC.",
                        "matrix.csv",
                        "unit,A,BC,AB,C\nU1,1,1,1,1\n",
                        "params.json",
                        scale),
                mistake(
                        "matrix.csv: no option of I1 may be called omit.",
                        "matrix.csv",
                        "person,I1\nP1,omit\n",
                        "key.csv",
                        "item,key\nI1,A\n"),
                mistake(
                        "round1.csv:2: I1 is \"101\", a number from 0 to 100 is expected.",
                        "round1.csv",
                        "judge,I1\nJ1,101\n"),
                mistake("round1.csv:2: I1 is 50.5, a whole percent is expected.", "round1.csv", "judge,I1\nJ1,50.5\n"),
                mistake(
                        "item_p.csv: item I2 that judges rated is missing.",
                        "round1.csv",
                        ROUND,
                        "item_p.csv",
                        "item,p\nI1,0.5\n"),
                mistake(
                        "item_p.csv:2: p is \"50\", a number from 0 to 1 is expected.",
                        "round1.csv",
                        ROUND,
                        "item_p.csv",
                        "item,p\nI1,50\n"),
                mistake(
                        "hofstee.csv:2: the lowest is above the highest.",
                        "round1.csv",
                        ROUND,
                        "scores.csv",
                        SCORES,
                        "hofstee.csv",
                        "judge,min_pct,max_pct,min_fail_pct,max_fail_pct\nJ1,70,60,5,40\n"),
                mistake(
                        "scores.csv:3: score is \"3\", a number from 0 to 2 is expected.",
                        "round1.csv",
                        ROUND,
                        "scores.csv",
                        "person,score\nP1,1\nP2,3\n"),
                mistake(
                        ".*: the folder holds neither matrix.csv nor round1.csv nor hofstee.csv.",
                        "notes.txt",
                        "nothing"));
    }

    private static Arguments mistake(String sentence, String... files) {
        return Arguments.of(sentence, files);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_one_sentence_that_names_file_and_line(String sentence, String[] files) {
        var wrong = assertThrows(WrongFile.class, () -> read(files));
        assertTrue(
                wrong.getMessage().equals(sentence) || wrong.getMessage().matches(sentence),
                () -> "expected: " + sentence + "\nfound: " + wrong.getMessage());
        assertEquals(1, wrong.getMessage().lines().count());
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Files.write(folder.resolve("matrix.csv"), "person,I1\nЖ,1\n".getBytes(Charset.forName("windows-1251")));
        var wrong = assertThrows(WrongFile.class, () -> FolderFigures.of(folder, Watch.NONE));
        assertEquals("matrix.csv: this is not a text in UTF-8.", wrong.getMessage());
    }

    @Test
    void a_file_of_too_many_cells_is_refused_before_it_is_kept() throws IOException {
        var line = "P,".concat("1,".repeat(999)).concat("1\n");
        var header = new StringBuilder("person");
        for (int i = 0; i < 1000; i++) {
            header.append(",I").append(i);
        }
        try (var out = Files.newBufferedWriter(folder.resolve("matrix.csv"), StandardCharsets.UTF_8)) {
            out.write(header.append('\n').toString());
            for (int i = 0; i < 4_000; i++) {
                out.write(line);
            }
        }
        var wrong = assertThrows(WrongFile.class, () -> FolderFigures.of(folder, Watch.NONE));
        assertEquals("matrix.csv:3998: the file has more than 4000000 cells.", wrong.getMessage());
    }

    @Test
    void what_is_no_folder_is_said_to_be_none() {
        var wrong = assertThrows(WrongFile.class, () -> FolderFigures.of(folder.resolve("absent"), Watch.NONE));
        assertTrue(wrong.getMessage().endsWith("absent: this is not a folder."), wrong.getMessage());
    }
}
