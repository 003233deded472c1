package uz.artel.lms.exam.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.ItemOption;
import uz.artel.lms.exam.bank.Pool;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/** The rules of a panel, without a database. */
class StandardRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T05:00:00Z");

    private static Panel panel() {
        return Panel.open(new CentreId(1), 7, 8, new PersonId(10), "Кто справится", NOW);
    }

    // ── the life of a panel ──────────────────────────────────────────────────────────────────────────────

    @Test
    void a_panel_goes_through_its_rounds_in_order() {
        var panel = panel();
        assertEquals(1, panel.openRound());
        assertThrows(RoundClosed.class, () -> panel.openRound2(NOW));
        assertThrows(RoundClosed.class, () -> panel.closeRound2(0, NOW));
        assertThrows(RoundsUnfinished.class, panel::propose);
        panel.closeRound1(0, NOW);
        assertThrows(RoundClosed.class, panel::openRound);
        panel.openRound2(NOW);
        assertEquals(2, panel.openRound());
        assertThrows(RoundClosed.class, () -> panel.closeRound1(0, NOW));
        panel.adjust(0, "Ошибки равны", NOW);
        panel.closeRound2(0, NOW);
        assertThrows(NothingProposed.class, panel::approve);
        panel.propose();
        assertThrows(AlreadyProposed.class, panel::propose);
        panel.giveBack();
        assertThrows(NothingProposed.class, panel::giveBack);
        panel.propose();
        panel.approve();
        assertThrows(StandardApproved.class, panel::openRound);
        assertThrows(StandardApproved.class, () -> panel.withdraw(new PersonId(10), "Нет", NOW));
    }

    @Test
    void a_round_with_something_missing_stays_open() {
        var panel = panel();
        assertEquals(
                List.of(3),
                assertThrows(JudgementsMissing.class, () -> panel.closeRound1(3, NOW))
                        .arguments());
        assertEquals(1, panel.openRound());
    }

    @Test
    void a_cut_is_moved_by_one_standard_error_at_most_and_only_before_it_is_known() {
        var panel = panel();
        assertThrows(IllegalArgumentException.class, () -> panel.adjust(2, "Больше", NOW));
        assertThrows(IllegalArgumentException.class, () -> panel.adjust(-2, "Меньше", NOW));
        panel.closeRound1(0, NOW);
        panel.openRound2(NOW);
        assertThrows(AdjustmentUndecided.class, () -> panel.closeRound2(0, NOW));
        panel.adjust(-1, "Людей не хватает", NOW);
        panel.closeRound2(0, NOW);
        assertThrows(FiguresSeen.class, () -> panel.adjust(1, "Иначе", NOW));
        assertEquals(-1, panel.adjustment());
    }

    @Test
    void a_withdrawn_panel_does_nothing_any_more() {
        var panel = panel();
        panel.withdraw(new PersonId(11), "Передумали", NOW);
        assertThrows(PanelWithdrawn.class, panel::openRound);
        assertThrows(PanelWithdrawn.class, () -> panel.closeRound1(0, NOW));
        assertThrows(PanelWithdrawn.class, () -> panel.adjust(0, "Поздно", NOW));
        assertThrows(PanelWithdrawn.class, panel::propose);
        assertThrows(PanelWithdrawn.class, panel::requireRounds);
    }

    // ── what a judge says ────────────────────────────────────────────────────────────────────────────────

    @Test
    void bounds_are_percent_and_no_lowest_is_above_its_highest() {
        assertEquals("minCut", field(() -> new JudgeBounds(null, 70, 5, 40, 60, 80)));
        assertEquals("maxCut", field(() -> new JudgeBounds(50, 101, 5, 40, 60, 80)));
        assertEquals("maxCut", field(() -> new JudgeBounds(50, 49, 5, 40, 60, 80)));
        assertEquals("maxFailing", field(() -> new JudgeBounds(50, 70, 41, 40, 60, 80)));
        assertEquals("beukPassing", field(() -> new JudgeBounds(50, 70, 5, 40, 60, -1)));
        new JudgeBounds(50, 50, 0, 0, 0, 100);
    }

    private static String field(Runnable made) {
        return assertThrows(BadInput.class, made::run).field();
    }

    @Test
    void ratings_are_shown_in_order_so_that_none_can_be_told_to_be_anybody_s() {
        var discussed = new ItemDiscussion(1, null, List.of(80, 40, 60), 60, Facility.NONE);
        assertEquals(List.of(40, 60, 80), discussed.ratings());
        assertEquals(60, discussed.mean(), 1e-12);
        assertEquals(40, discussed.range());
    }

    // ── the item before the judge ────────────────────────────────────────────────────────────────────────

    private static Texts text(String word) {
        return new Texts(word, word, word);
    }

    private static Item item(ItemKind kind, List<ItemOption> options) {
        return new Item(
                "k",
                Pool.EXAM,
                kind,
                "c",
                Area.PRODUCT,
                "p",
                "apply",
                2,
                List.of(),
                text("?"),
                options,
                null,
                null,
                null,
                1,
                null,
                text("!"));
    }

    private static ItemOption option(String word, boolean right, String left) {
        return new ItemOption(word, right, text(word), left == null ? null : text(left));
    }

    @Test
    void an_ordering_item_is_never_shown_in_its_right_order_and_always_with_it_as_key() {
        var options = List.of(option("1", false, null), option("2", false, null));
        for (long seed = 0; seed < 50; seed++) {
            var rated = RatedItem.of(item(ItemKind.ORDER, options), seed);
            assertEquals(
                    List.of("2", "1"), rated.shown().stream().map(Texts::en).toList());
            assertEquals(
                    List.of("1", "2"),
                    rated.key().stream().map(l -> l.text().en()).toList());
        }
    }

    @Test
    void a_matching_item_shows_its_sides_apart_and_its_pairs_as_key() {
        var rated = RatedItem.of(
                item(
                        ItemKind.MATCHING,
                        List.of(option("x", false, "a"), option("y", false, "b"), option("x", false, "c"))),
                5);
        assertEquals(
                List.of("a", "b", "c"),
                rated.shown().stream().map(Texts::en).sorted().toList());
        assertEquals(
                List.of("x", "y"),
                rated.partners().stream().map(Texts::en).sorted().toList());
        assertEquals("x", rated.key().get(2).partner().en());
    }

    @Test
    void all_judges_see_one_order_and_choices_have_the_right_ones_as_key() {
        var options = new ArrayList<ItemOption>();
        for (int i = 0; i < 6; i++) {
            options.add(option("o" + i, i % 3 == 0, null));
        }
        var item = item(ItemKind.MULTIPLE, options);
        assertEquals(RatedItem.of(item, 3), RatedItem.of(item, 3));
        assertNotEquals(RatedItem.of(item, 3).shown(), RatedItem.of(item, 4).shown());
        assertEquals(
                List.of("o0", "o3"),
                RatedItem.of(item, 3).key().stream().map(l -> l.text().en()).toList());
        var numeric = new Item(
                "k",
                Pool.EXAM,
                ItemKind.NUMERIC,
                "c",
                Area.PRODUCT,
                "p",
                "apply",
                2,
                List.of(),
                text("?"),
                List.of(),
                BigDecimal.TEN,
                BigDecimal.ONE,
                text("kg"),
                1,
                null,
                text("!"));
        assertEquals(BigDecimal.TEN, RatedItem.of(numeric, 1).number());
        assertEquals(List.of(), RatedItem.of(numeric, 1).key());
    }

    // ── figures ──────────────────────────────────────────────────────────────────────────────────────────

    private static final int[][] SAID = {{50, 70}, {60, 80}, {55, 75}, {65, 85}, {60, 70}};

    private static Judgements said(int adjustment) {
        return new Judgements(
                List.of(1, 2, 3, 4, 5),
                SAID,
                SAID,
                new int[] {1, 1},
                Collections.nCopies(5, new JudgeBounds(50, 70, 5, 40, 60, 80)),
                adjustment);
    }

    private static Scores nobody() {
        return Scores.of(List.of(), 2);
    }

    @Test
    void the_adjustment_moves_the_cut_by_one_standard_error_of_the_panel() {
        var plain = PanelFigures.of(said(0), null, nobody());
        assertEquals(1.34, plain.round2().cut().number(), 1e-12);
        assertEquals(1.34, plain.adopted().number(), 1e-12);
        double error = plain.round2().panelError().number();
        assertEquals(
                1.34 - error,
                PanelFigures.of(said(-1), null, nobody()).adopted().number(),
                1e-12);
        assertEquals(
                50 * (1.34 + error),
                PanelFigures.of(said(1), null, nobody()).adoptedPercent().number(),
                1e-12);
    }

    @Test
    void while_nobody_has_sat_there_is_no_compromise_and_no_fail_rate_and_the_reason_stands_there() {
        var figures = PanelFigures.of(said(0), null, nobody());
        assertNull(figures.hofstee());
        assertNull(figures.beuk());
        assertEquals("NO_ATTEMPTS", figures.failing().share().reason().orElseThrow());
        assertEquals(2, figures.failing().passMark().number());
        assertEquals(50, figures.bounds().minCut().number());
        assertFalse(figures.far());
    }

    @Test
    void of_few_persons_the_compromises_are_withheld_and_have_nothing_to_explain() {
        var few = PanelFigures.of(said(0), null, scores(49));
        assertTrue(few.hofstee().cut().isDefined());
        assertNull(few.hofstee().cut().published());
        assertFalse(few.far());
        assertEquals(100, few.failing().share().number(), "all of them have one of two points");
        var enough = PanelFigures.of(said(0), null, scores(50));
        // the persons rise by 100 a point from 1 on, the line falls from 40 by 87.5: they meet 40 ÷ 187.5 behind 1
        assertEquals(1 + 40 / 187.5, (Double) enough.hofstee().cut().published(), 1e-12);
        assertTrue(enough.far(), "1.34 against 1.21 with a standard error of .05");
        assertNull(PanelFigures.of(said(0), null, scores(9)).failing().share().published());
    }

    private static Scores scores(int persons) {
        return Scores.of(Collections.nCopies(persons, new Scores.Total(Fraction.ONE, 2)), 2);
    }

    @Test
    void totals_of_forms_of_different_lengths_are_compared_in_percent() {
        var one = Scores.of(
                List.of(new Scores.Total(Fraction.of(15), 20), new Scores.Total(new Fraction(37, 3), 20)), 40);
        assertEquals(20, one.max());
        assertEquals(15, one.totals()[0]);
        assertEquals(37 / 3.0, one.totals()[1], 1e-12);
        var two = Scores.of(List.of(new Scores.Total(Fraction.of(15), 20), new Scores.Total(Fraction.of(30), 60)), 40);
        assertEquals(100, two.max());
        assertEquals(75, two.totals()[0], 1e-12);
        assertEquals(50, two.totals()[1], 1e-12);
        assertEquals(40, Scores.of(List.of(), 40).max());
    }

    @Test
    void a_facility_is_told_from_ten_attempts_on_and_has_an_interval() {
        assertEquals("NO_ATTEMPTS", Facility.NONE.share().reason().orElseThrow());
        assertNull(new Facility(9, 6).share().published());
        assertEquals(0.6, (Double) new Facility(10, 6).share().published(), 1e-12);
        // Wilson for 6 of 10
        assertEquals(0.3127, new Facility(10, 6).lower(), 5e-5);
        assertEquals(0.8318, new Facility(10, 6).upper(), 5e-5);
    }

    @Test
    void a_form_s_cut_is_the_sum_of_its_ratings_and_stays_on_the_scale() {
        var ratings = Map.of(1L, new Fraction(200, 3), 2L, Fraction.of(50), 3L, Fraction.of(100));
        var plain = new Standard(new PanelId(1), 0, LocalDate.of(2026, 11, 2), ratings);
        assertEquals(2 / 3.0 + 1, plain.cut(Map.of(1L, 1, 2L, 2)).orElseThrow(), 1e-12);
        assertTrue(plain.cut(Map.of(1L, 1, 9L, 1)).isEmpty());
        var moved = new Standard(new PanelId(1), 0.05, LocalDate.of(2026, 11, 2), ratings);
        assertEquals(2 / 3.0 + 1 + 0.15, moved.cut(Map.of(1L, 1, 2L, 2)).orElseThrow(), 1e-12);
        assertEquals(1, moved.cut(Map.of(3L, 1)).orElseThrow(), "nobody has to earn more than there is");
    }

    @Test
    void the_ratings_a_form_is_drawn_with_add_up_to_its_cut_with_the_adjustment() {
        var standard = new Standard(
                new PanelId(1),
                0.0123,
                LocalDate.of(2026, 11, 2),
                Map.of(1L, Fraction.of(62), 2L, new Fraction(125, 2), 3L, Fraction.of(70)));
        var points = Map.of(1L, 1, 2L, 2, 3L, 1);
        double sum = points.entrySet().stream()
                .mapToDouble(e -> {
                    var rating = standard.rating(e.getKey());
                    return e.getValue() * (double) rating.numerator() / rating.denominator() / 100;
                })
                .sum();
        assertEquals(standard.cut(points).orElseThrow(), sum, 1e-12);
        assertNull(standard.rating(4), "a version the panel has not rated");
    }
}
