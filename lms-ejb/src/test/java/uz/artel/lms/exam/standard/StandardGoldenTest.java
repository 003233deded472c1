package uz.artel.lms.exam.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.exam.standard.PanelHouse.head;
import static uz.artel.lms.exam.standard.PanelHouse.judge;
import static uz.artel.lms.exam.standard.PanelHouse.judges;
import static uz.artel.lms.exam.standard.PanelHouse.leader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Golden;

/** The golden panel, rated item by item by its ten judges, comes to the golden cut. */
class StandardGoldenTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final String EXAM = "golden";

    @Test
    void the_golden_panel_comes_to_the_golden_cut_and_has_to_explain_how_far_hofstee_lies() throws IOException {
        var house = new PanelHouse(database);
        house.importBank(EXAM);
        var totals = table("scores").stream().map(row -> row[1]).toList();
        house.sat(EXAM, PanelHouse.ITEMS, totals);
        var ten = judges(10);
        var first = table("round1");
        var second = table("round2");
        var bounds = table("hofstee");

        var panel = house.open(EXAM, ten);
        rate(house, panel, first, first);
        house.run(leader(), h -> h.leading.closeRound1(panel, house.version(panel)));
        house.run(leader(), h -> h.leading.openRound2(panel, house.version(panel)));
        // each changes what he changed and keeps the rest
        rate(house, panel, second, changed(first, second));
        for (int j = 0; j < ten.size(); j++) {
            var b = bounds.get(j);
            var said = new JudgeBounds(b[1], b[2], b[3], b[4], 60 + j, 75);
            house.run(judge(ten.get(j)), h -> {
                h.judging.keepRest(panel);
                h.judging.giveBounds(panel, 0, said);
            });
        }
        house.run(leader(), h -> h.leading.adjust(panel, house.version(panel), 0, "Ошибки равны"));
        house.run(leader(), h -> h.leading.closeRound2(panel, house.version(panel)));

        var result = house.as(head(), h -> h.reading.result(panel));
        var figures = result.figures();
        var out = new Figures();
        figures.round1().put("round1", out);
        figures.round2().put("round2", out);
        figures.hofstee().put(out);
        var expected = expected();
        var wrong = new ArrayList<String>();
        var compared = new TreeSet<String>();
        expected.fields().forEachRemaining(e -> {
            // people in the bank's sittings have no marks of items, so facilities are not known; sums follow below
            if (!e.getKey().matches(".*(_with_p|fail_pct_observed|\\.judge\\..*)")) {
                compared.add(e.getKey());
                var ours = out.all().get(e.getKey());
                if (!same(ours, e.getValue())) {
                    wrong.add(e.getKey() + ": " + e.getValue().get("value") + " is expected, ours is " + ours);
                }
            }
        });
        assertEquals(List.of(), wrong);
        assertTrue(compared.size() >= 41, "compared: " + compared.size());
        assertEquals(sums(expected, "round2"), sums(out, "round2"));
        assertEquals(
                expected.get("angoff.round2.fail_pct_observed").get("value").asDouble(),
                figures.failing().share().number(),
                1e-9);
        assertEquals(26, figures.failing().passMark().number());
        assertEquals(300, figures.persons());
        assertEquals(40, figures.max());
        assertEquals("crosses", figures.beuk().status().value());

        assertTrue(figures.far(), "25.9 against 23.0 with a standard error of .29");
        var bare = assertThrows(
                BadInput.class, () -> house.run(leader(), h -> h.leading.propose(panel, house.version(panel), null)));
        assertEquals("explanation", bare.field());
        house.run(leader(), h -> h.leading.propose(panel, house.version(panel), "Судьи считают допуск важнее"));
        house.run(head(), h -> h.approving.approve(panel, house.version(panel)));
    }

    private static void rate(PanelHouse house, PanelId panel, List<int[]> ratings, List<int[]> only) {
        for (int j = 0; j < ratings.size(); j++) {
            var said = ratings.get(j);
            var which = only.get(j);
            house.run(judge(judges(10).get(j)), h -> {
                for (int place = 1; place < said.length; place++) {
                    if (which[place] >= 0) {
                        h.judging.rate(panel, place, 0, said[place]);
                    }
                }
            });
        }
    }

    /** The second round where it differs from the first, −1 elsewhere. */
    private static List<int[]> changed(List<int[]> first, List<int[]> second) {
        var changed = new ArrayList<int[]>();
        for (int j = 0; j < first.size(); j++) {
            var row = second.get(j).clone();
            for (int i = 0; i < row.length; i++) {
                if (row[i] == first.get(j)[i]) {
                    row[i] = -1;
                }
            }
            changed.add(row);
        }
        return changed;
    }

    private static List<int[]> table(String name) throws IOException {
        return Files.readAllLines(Golden.shipped("angoff_a").resolve(name + ".csv")).stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(","))
                        .mapToInt(cell -> Integer.parseInt(cell.replaceAll("[JP]", "")))
                        .toArray())
                .toList();
    }

    private static JsonNode expected() throws IOException {
        return new ObjectMapper()
                .readTree(Golden.shipped("angoff_a").resolve("expected.json").toFile())
                .get("expected");
    }

    private static boolean same(Figure ours, JsonNode expected) {
        var value = expected.get("value");
        return ours != null
                && (value.isTextual()
                        ? value.asText().equals(ours.value())
                        : ours.isDefined()
                                && Math.abs(ours.number() - value.asDouble())
                                        <= expected.get("tol").asDouble() * Math.max(1, Math.abs(value.asDouble())));
    }

    /** The judges' sums in order: who had which number is drawn. */
    private static List<Long> sums(JsonNode expected, String round) {
        return StreamSupport.stream(((Iterable<String>) expected::fieldNames).spliterator(), false)
                .filter(n -> n.startsWith("angoff." + round + ".judge."))
                .map(n -> Math.round(expected.get(n).get("value").asDouble() * 100))
                .sorted()
                .toList();
    }

    private static List<Long> sums(Figures out, String round) {
        return out.all().entrySet().stream()
                .filter(e -> e.getKey().startsWith("angoff." + round + ".judge."))
                .map(e -> Math.round(e.getValue().number() * 100))
                .sorted()
                .toList();
    }
}
