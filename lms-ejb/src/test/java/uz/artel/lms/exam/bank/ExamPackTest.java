package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** The shipped exams that count, held against the shipped questions: each gives a person another form than his last. */
class ExamPackTest {

    /** So many times what a form takes of a pool the pool has. */
    private static final int TIMES = 3;

    private static final ContentPack PACK =
            ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
    private static final List<BankItem> BANK =
            BlueprintFiles.bank(QuestionFiles.entries(PACK, new Problems()), Pool.EXAM);
    private static final Map<String, Blueprint> EXAMS = BlueprintFiles.read(PACK, new Problems()).stream()
            .filter(b -> b.use().counts())
            .collect(Collectors.toMap(Blueprint::key, b -> b));

    /** The one that is the same for everybody and sat once. */
    private static final Blueprint COMMON = EXAMS.get("attestation-common-v1");

    private static List<Blueprint> withFormsOfOnesOwn() {
        return EXAMS.values().stream().filter(b -> b != COMMON).toList();
    }

    @Test
    void each_pool_holds_three_times_what_a_form_takes_of_it() {
        for (var rules : withFormsOfOnesOwn()) {
            assertEquals(List.of(), narrow(rules), rules.key());
        }
        assertTrue(
                narrow(COMMON).contains("product refrigerators hotspot: 1 of 1"),
                narrow(COMMON).toString());
    }

    /** The places whose pool is too small. */
    private static List<String> narrow(Blueprint rules) {
        var narrow = new ArrayList<String>();
        for (var stratum : rules.strata()) {
            long there = BANK.stream().filter(stratum::takes).count();
            if (there < (long) TIMES * stratum.count()) {
                narrow.add(stratum.label() + ": " + stratum.count() + " of " + there);
            }
        }
        return narrow;
    }

    @Test
    void each_has_all_bounds_and_enough_for_a_room_and_its_retakes() {
        for (var rules : withFormsOfOnesOwn()) {
            assertEquals(EXAMS.get("cert-line-60").bounds(), rules.bounds(), rules.key());
            assertEquals(
                    List.of(),
                    Rehearsal.shortages(rules, new Supply(BANK, List.of(), List.of(), List.of())),
                    rules.key());
        }
    }

    @Test
    void a_second_form_shares_no_more_with_the_first_than_the_bound() {
        for (var rules : withFormsOfOnesOwn()) {
            for (long seed = 1; seed <= 20; seed++) {
                var first = draw(rules, Set.of(), seed);
                assertApart(rules, first, draw(rules, first, seed));
            }
        }
    }

    @Test
    void the_common_form_is_sat_once_and_the_retake_is_another_one() {
        assertEquals(1, COMMON.tries());
        assertEquals(draw(COMMON, Set.of(), 1), draw(COMMON, Set.of(), 2), "one form for everybody");
        var retake = EXAMS.get("attestation-retake-v1");
        assertEquals(areas(COMMON), areas(retake));
        assertEquals(COMMON.pass(), retake.pass());
        assertEquals(COMMON.gates(), retake.gates());
        assertEquals(COMMON.minutes(), retake.minutes());
        var common = draw(COMMON, Set.of(), 1);
        for (long seed = 1; seed <= 20; seed++) {
            assertApart(retake, common, draw(retake, common, seed));
        }
    }

    private static Map<Area, Integer> areas(Blueprint rules) {
        return rules.cells().stream().collect(Collectors.toMap(Cell::area, Cell::count, Integer::sum));
    }

    private static void assertApart(Blueprint rules, Set<String> first, Set<String> second) {
        var both = new HashSet<>(first);
        both.retainAll(second);
        assertFalse(second.isEmpty());
        assertTrue(
                both.size() <= rules.items() * rules.bounds().last() / 100,
                rules.key() + ": " + both.size() + " of " + rules.items() + " again");
    }

    private static Set<String> draw(Blueprint rules, Set<String> last, long seed) {
        return FormDrawing.draw(new DrawingBasis(rules, BANK, List.of(), last, last, List.of()), seed).items().stream()
                .map(d -> d.item().key())
                .collect(Collectors.toSet());
    }
}
