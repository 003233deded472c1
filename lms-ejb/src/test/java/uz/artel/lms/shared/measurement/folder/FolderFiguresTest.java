package uz.artel.lms.shared.measurement.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Watch;

/** Folders of every shape that is read. */
class FolderFiguresTest {

    private static final String MARKS = "person,I1,I2,I3\nP1,1,0,1\nP2,1,1,0\nP3,0,0,1\nP4,1,1,1\n";
    private static final String CHOSEN = "person,I1,I2\nP1,A,C\nP2,B,\nP3,A,D\nP4,NR,C\n";
    private static final String ROUND = "judge,I1,I2\nJ1,50,60\nJ2,70,65\n";
    private static final String SCORES = "person,score\nP1,1\nP2,2\n";

    @TempDir
    Path folder;

    private Map<String, Figure> figures(String... files) throws Exception {
        return read(files).figures();
    }

    private FolderFigures read(String... files) throws Exception {
        for (int i = 0; i < files.length; i += 2) {
            Files.writeString(folder.resolve(files[i]), files[i + 1]);
        }
        return FolderFigures.of(folder, Watch.NONE);
    }

    @Test
    void options_are_marked_by_the_key_and_counted() throws Exception {
        var figures = figures("matrix.csv", CHOSEN, "key.csv", "item,key\nI1,A\nI2,C\n");
        assertEquals(0.5, figures.get("item.I1.p").number());
        assertEquals(2, figures.get("item.I1.option.A.n").number());
        assertEquals(1, figures.get("item.I1.option.B.n").number());
        assertEquals(0, figures.get("item.I1.option.omit.n").number());
        assertEquals(1, figures.get("item.I2.option.omit.n").number());
        assertEquals(0.25, figures.get("item.I2.option.D.share").number());
        assertEquals(1, figures.get("item.I2.option.D.mean_total").number());
        assertEquals(0.25, figures.get("item.I1.not_reached_rate").number());
        assertEquals(
                "N_LT_10 SPEEDED",
                reordered(figures.get("item.I1.not_reached_rate").reason().orElseThrow()));
        assertEquals(50, figures.get("moodle.item.I1.random_guess_pct").number());
    }

    private static String reordered(String reasons) {
        return Stream.of(reasons.split(" "))
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    @Test
    void credits_of_options_are_marks() throws Exception {
        var figures = figures(
                "matrix.csv", CHOSEN, "credits.csv", "item,option,credit\nI1,A,2\nI1,B,0.5\nI1,C,0\nI2,C,1\nI2,D,0\n");
        assertEquals(3, figures.get("test.max_possible").number());
        assertEquals(4.5 / 8, figures.get("item.I1.p").number());
        assertEquals(0, figures.get("item.I1.option.C.n").number(), "an option that nobody chose");
        assertEquals(
                "NO_ANSWERS", figures.get("item.I1.option.C.r_rest").reason().orElseThrow());
        assertEquals(
                100 * 2.5 / 6, figures.get("moodle.item.I1.random_guess_pct").number(), 1e-12);
        assertEquals("NOT_DICHOTOMOUS", figures.get("test.kr21").reason().orElseThrow());
    }

    @Test
    void highest_marks_may_be_stated_and_are_guessed_with_a_caution_otherwise() throws Exception {
        var marks = "person,I1,I2\nP1,3,0.5\nP2,0,1\nP3,2,0\n";
        var stated = figures("matrix.csv", marks, "credits.csv", "item,max\nI1,4\nI2,1\n");
        assertEquals(5, stated.get("test.max_possible").number());
        assertEquals(5.0 / 12, stated.get("item.I1.p").number(), 1e-12);
        assertTrue(stated.get("test.max_possible").reason().isEmpty());
        Files.delete(folder.resolve("credits.csv"));
        var guessed = figures();
        assertEquals(4, guessed.get("test.max_possible").number());
        assertEquals("MAX_OBSERVED", guessed.get("test.max_possible").reason().orElseThrow());
    }

    @Test
    void partial_credits_beside_the_marks_are_figures_of_their_own() throws Exception {
        var figures = figures(
                "matrix.csv", MARKS, "credits.csv", "person,I1,I2,I3\nP1,2,1,2\nP2,2,2,0\nP3,1,0,2\nP4,2,2,2\n");
        assertEquals(0.75, figures.get("item.I1.p").number());
        assertEquals(7.0 / 8, figures.get("credits.item.I1.p").number());
        assertEquals(4.5, figures.get("credits.test.mean").number());
    }

    @Test
    void groups_are_compared_and_a_person_without_one_is_left_out() throws Exception {
        var figures = figures(
                "matrix.csv",
                MARKS,
                "groups.csv",
                "person,shift,line\nP1,F,a\nP2,R,a\nP3,R,b\nP4,,b\n",
                "params.json",
                "{\"focal\": \"F\", \"reference\": \"R\", \"cut\": 2}");
        assertEquals(2, figures.get("group.shift.R.N").number());
        assertEquals(1.5, figures.get("group.shift.R.mean").number());
        assertEquals(0.5, figures.get("group.line.b.pass_rate").number());
        assertNull(figures.get("group.line.b.pass_rate").published());
        assertEquals("N_LT_10", figures.get("group.line.b.pass_rate").reason().orElseThrow());
        assertTrue(figures.containsKey("dif.I1.ets"));
    }

    @Test
    void without_one_of_the_groups_no_item_is_compared_and_the_rest_is_told() throws Exception {
        var asked = "{\"focal\": \"F\", \"reference\": \"R\", \"cut\": 2}";
        for (var groups : new String[] {null, "person,shift\nP1,R\nP2,R\n", "person,shift\nP1,\n"}) {
            var read = groups == null
                    ? read("matrix.csv", MARKS, "params.json", asked)
                    : read("matrix.csv", MARKS, "params.json", asked, "groups.csv", groups);
            for (var name : List.of("alpha_mh", "delta", "p", "ets", "std_p_dif")) {
                assertEquals(
                        "GROUP_LT_1",
                        read.figures().get("dif.I1." + name).reason().orElseThrow());
                assertFalse(read.figures().get("dif.I1." + name).isDefined());
            }
            assertEquals(0.75, read.figures().get("item.I1.p").number());
            assertTrue(read.figures().get("decision.pass_rate").isDefined());
            assertEquals(
                    List.of(
                            "params.json: no column of groups.csv holds both F and R: no item is compared between them."),
                    read.notices());
        }
        var named = read(
                "params.json", asked.replace("}", ", \"grouping\": \"shift\"}"), "groups.csv", "person,shift\nP1,R\n");
        assertEquals("GROUP_LT_1", named.figures().get("dif.I1.ets").reason().orElseThrow());
    }

    @Test
    void another_form_leaves_the_totals_without_figures() throws Exception {
        var figures = figures("matrix.csv", "person,I1,I2\nP1,1,NP\nP2,0,1\nP3,NR,\n");
        assertEquals(1, figures.get("person.P1.max").number());
        assertEquals(100, figures.get("person.P1.pct").number());
        assertEquals(0.5, figures.get("item.I2.p").number());
        for (var name : List.of("test.mean", "test.alpha", "item.I1.r_ir", "item.I1.d27_frac", "rasch_cml.loglik")) {
            assertEquals("NOT_ONE_FORM", figures.get(name).reason().orElseThrow(), name);
        }
    }

    @Test
    void semicolons_a_byte_order_mark_blank_lines_and_tabs_in_json_are_read() throws Exception {
        var figures = figures(
                "matrix.csv", "\uFEFFperson;I1;I2\r\nP1;1;0\r\n\r\nP2; 1 ;1\r\n", "params.json", "{\n\t\"cut\":\t2}");
        assertEquals(1.5, figures.get("test.mean").number());
        assertEquals(0.5, figures.get("decision.pass_rate").number());
    }

    @Test
    void a_decimal_comma_is_read_where_semicolons_part_the_cells() throws Exception {
        var figures = figures(
                "matrix.csv",
                "person;I1;I2\nP1;0,5;1\nP2;1;.5\nP3;1e0;1.\n",
                "credits.csv",
                "item;max\nI1;1,5\nI2;1\n");
        assertEquals(1.5, figures.get("person.P1.score").number());
        assertEquals(2.5, figures.get("test.max_possible").number());
        assertEquals(2, figures.get("person.P3.score").number());
    }

    @Test
    void a_category_may_have_a_decimal_comma_too() throws Exception {
        var figures =
                figures("matrix.csv", "unit;R1;R2\nU1;0,5;0.5\nU2;1;0,5\n", "params.json", "{\"scale\": [0.5, 1]}");
        assertEquals(0.5, figures.get("kappa.unweighted.R1R2.po").number());
    }

    @Test
    void a_panel_may_have_one_round_and_beuk() throws Exception {
        var figures = figures(
                "round1.csv",
                ROUND,
                "beuk.csv",
                "judge,min_pct,pass_rate_pct\nJ1,40,60\nJ2,60,70\n",
                "scores.csv",
                SCORES);
        assertEquals(1.225, figures.get("angoff.round1.cut_raw").number(), 1e-12);
        assertFalse(figures.containsKey("angoff.round2.cut_raw"));
        assertTrue(figures.get("beuk.status").isDefined());
    }

    private static final String BOUNDS = "judge,min_pct,max_pct,min_fail_pct,max_fail_pct\nJ1,50,60,5,40\n";

    @Test
    void without_scores_only_the_compromises_are_missing() throws Exception {
        var read = read(
                "round1.csv",
                ROUND,
                "hofstee.csv",
                BOUNDS,
                "beuk.csv",
                "judge,min_pct,pass_rate_pct\nJ1,40,60\nJ2,60,70\n");
        assertEquals(1.225, read.figures().get("angoff.round1.cut_raw").number(), 1e-12);
        for (var name : List.of("hofstee.status", "hofstee.cut_raw", "hofstee.pass_mark_ceil", "beuk.cut_raw")) {
            assertEquals("NO_SCORES", read.figures().get(name).reason().orElseThrow(), name);
        }
        assertEquals(50, read.figures().get("hofstee.min_pct").number());
        assertEquals(50, read.figures().get("beuk.mean_cut_pct").number());
        assertEquals(
                List.of("scores.csv: the file is missing: Hofstee and Beuk look at who would fail."), read.notices());
    }

    @Test
    void without_the_highest_total_a_compromise_is_missing() throws Exception {
        var read = read("scores.csv", SCORES, "hofstee.csv", BOUNDS);
        assertEquals("NO_MAX", read.figures().get("hofstee.cut_raw").reason().orElseThrow());
        assertEquals(List.of("params.json: max is missing: no round tells how many items there are."), read.notices());
    }

    @Test
    void a_judge_who_has_not_rated_all_is_named_and_the_other_round_is_told() throws Exception {
        var read = read(
                "round1.csv",
                ROUND,
                "round2.csv",
                "judge,I1,I2\nJ1,50,60\nJ03,70,\n",
                "scores.csv",
                SCORES,
                "hofstee.csv",
                BOUNDS);
        var figures = read.figures();
        assertEquals(1.225, figures.get("angoff.round1.cut_raw").number(), 1e-12);
        assertEquals(2, figures.get("angoff.round2.judges").number());
        assertEquals(1.1, figures.get("angoff.round2.judge.J1.sum").number(), 1e-12);
        for (var name : List.of("cut_raw", "pass_mark_ceil", "se_panel", "fail_pct_observed", "judge.J03.sum")) {
            assertEquals(
                    "MISSING_RATINGS",
                    figures.get("angoff.round2." + name).reason().orElseThrow(),
                    name);
        }
        assertTrue(figures.get("hofstee.status").isDefined());
        assertEquals(List.of("round2.csv:3: judge J03 has not rated I2."), read.notices());
    }

    @Test
    void ratings_may_be_words_and_may_be_missing() throws Exception {
        var figures = figures(
                "matrix.csv",
                "unit,R1,R2\nU1,good,bad\nU2,good,good\nU3,,bad\nU4,bad,bad\n",
                "params.json",
                "{\"scale\": [\"bad\", \"fair\", \"good\"]}");
        assertEquals(2.0 / 3, figures.get("kappa.unweighted.R1R2.po").number(), 1e-12);
        assertEquals(6, figures.get("krippendorff.pairable_values").number());
        assertEquals(
                "NOT_NUMERIC", figures.get("krippendorff.interval").reason().orElseThrow());
        assertEquals("NOT_NUMERIC", figures.get("icc.icc_2_1").reason().orElseThrow());
        assertEquals("MISSING_RATINGS", figures.get("fleiss.kappa").reason().orElseThrow());
        assertEquals("MISSING_RATINGS", figures.get("fleiss.cat.fair").reason().orElseThrow());
    }

    @Test
    void what_nobody_reads_in_the_parameters_is_told() throws Exception {
        var read = read("matrix.csv", MARKS, "params.json", "{\"cutt\": 2}");
        assertEquals(List.of("params.json:1: nobody knows \"cutt\": ignored."), read.notices());
        assertFalse(read.figures().containsKey("decision.cut"));
    }

    @Test
    void the_json_is_json_and_holds_nothing_that_is_no_number() throws Exception {
        var json = new ObjectMapper()
                .readTree(
                        FiguresJson.of(figures("matrix.csv", "person,\"I \"\"1\"\"\",I2\nP\\1,1,0\nP2,1,1\nP3,0,0\n")));
        var p = json.get("item.I \"1\".p");
        assertEquals(2.0 / 3, p.get("value").asDouble());
        assertEquals("N_LT_10", p.get("reason").asText());
        assertTrue(p.get("published").isNull());
        assertEquals(1, json.get("person.P\\1.score").get("value").asInt());
        var names = new ArrayList<String>();
        p.fieldNames().forEachRemaining(names::add);
        assertEquals(List.of("value", "reason", "published"), names);
        assertTrue(json.get("test.N").get("reason").isNull());
    }
}
