package uz.artel.lms.exam.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Items;
import uz.artel.lms.exam.bank.Shown;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Golden;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Watch;
import uz.artel.lms.shared.measurement.classical.ConditionalError;
import uz.artel.lms.shared.measurement.classical.Reliability;

/** What may be said of an exam, as rules without a database. */
class StatisticsTest {

    private static ExamPictures.Pictures pictures(Tries tries) {
        return ExamPictures.of(tries.attempts, tries.versions, Watch.NONE);
    }

    private static ItemPicture item(ExamPictures.Pictures pictures, long version) {
        return pictures.items().stream()
                .filter(i -> i.version() == version)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reasons(Figure figure) {
        return figure.reasons().stream().map(Reason::code).toList();
    }

    // ── responses ────────────────────────────────────────────────────────────────────────────────────────

    private static final Map<Long, ItemVersion> FOUR = Tries.ofSingle(4, 60).versions;

    private static List<Attempt.Marked> places(Fraction... earned) {
        var places = new ArrayList<Attempt.Marked>();
        for (int i = 0; i < earned.length; i++) {
            places.add(new Attempt.Marked(i + 1, i + 1, new Shown(List.of(3, 1, 0, 2), List.of()), earned[i]));
        }
        return places;
    }

    private static List<String> became(boolean byClock, Map<Integer, Answer> latest, Fraction... earned) {
        return Attempt.given(places(earned), FOUR, latest, byClock).stream()
                .map(g -> g.answer() + " " + g.option())
                .toList();
    }

    @Test
    void an_option_is_named_as_the_item_names_it_however_it_was_shown() {
        assertEquals(
                List.of("GIVEN d", "GIVEN a", "OMITTED null", "OMITTED null"),
                became(
                        false,
                        Map.of(1, Answer.choice(0), 2, Answer.choice(2)),
                        Fraction.ZERO,
                        Fraction.ONE,
                        Fraction.ZERO,
                        Fraction.ZERO));
    }

    @Test
    void blank_at_the_end_is_not_reached_only_when_the_clock_ended_the_sitting() {
        var touched = Map.of(1, Answer.choice(2), 3, Answer.NONE);
        assertEquals(
                List.of("GIVEN a", "OMITTED null", "OMITTED null", "NOT_REACHED null"),
                became(true, touched, Fraction.ONE, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO),
                "a place that was touched and left empty was reached");
        assertEquals(
                List.of("GIVEN a", "OMITTED null", "OMITTED null", "OMITTED null"),
                became(false, touched, Fraction.ONE, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO));
    }

    @Test
    void points_granted_without_an_answer_count_as_they_stand() {
        assertEquals("GIVEN null", became(true, Map.of(), Fraction.ONE).get(0));
    }

    @Test
    void another_version_of_an_item_is_another_item() {
        var tries = Tries.ofSingle(3, 60);
        tries.version(4, 2, Items.single("q03", Area.PRODUCT, 0, 4));
        for (int p = 0; p < 40; p++) {
            int at = p;
            tries.person(p < 20 ? List.of(1L, 2L, 3L) : List.of(1L, 2L, 4L), i -> (at + i) % 3 != 0);
        }
        var found = pictures(tries);
        assertEquals(20, item(found, 3).presented());
        assertEquals(20, item(found, 4).presented());
        assertEquals(40, item(found, 1).presented());
        assertEquals(
                List.of(1, 2), List.of(item(found, 3).number(), item(found, 4).number()));
    }

    // ── forms ────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void where_forms_were_drawn_totals_are_not_compared_and_the_error_told_is_the_absolute_one() {
        var tries = Tries.ofSingle(12, 60);
        for (int p = 0; p < 60; p++) {
            int first = p % 12;
            var form = new ArrayList<Long>();
            for (int i = 0; i < 6; i++) {
                form.add((long) (first + i) % 12 + 1);
            }
            int able = p % 7;
            tries.person(form, i -> i < able);
        }
        var exam = pictures(tries).exam();
        assertFalse(exam.oneForm());
        assertEquals(0, exam.compared());
        assertEquals(List.of("NOT_ONE_FORM"), reasons(exam.figure("test.alpha")));
        assertFalse(exam.figure("decision.ll.consistency").isDefined());
        assertEquals(List.of("NOT_ONE_FORM"), reasons(exam.items().get(0).itemRest()));
        assertTrue(exam.items().get(0).p().published() != null, "a facility takes whoever was given the item");
        assertEquals(30, exam.items().get(0).presented());
        assertTrue(exam.figure("absolute.phi").publishedNumber().isPresent());
        assertEquals(
                ConditionalError.lord(3.5, 6),
                exam.figure("absolute.error_at_cut").number(),
                1e-12);
        assertEquals(60, exam.distribution().persons());
    }

    @Test
    void people_with_the_same_items_are_compared_when_there_are_thirty_of_them() {
        var tries = Tries.ofSingle(8, 60);
        var random = new java.util.Random(3);
        for (int p = 0; p < 50; p++) {
            double ability = random.nextGaussian();
            tries.person(
                    p < 32 ? List.of(1L, 2L, 3L, 4L, 5L, 6L) : List.of(1L, 2L, 3L, 4L, 7L, 8L),
                    i -> random.nextDouble() < 1 / (1 + Math.exp(-ability)));
        }
        var found = pictures(tries);
        assertEquals(32, found.exam().compared());
        assertTrue(found.exam().figure("test.alpha").isDefined());
        assertEquals(32, item(found, 1).compared());
        assertEquals(50, item(found, 1).presented());
        assertTrue(item(found, 1).figure("r_ir").isDefined());
        assertEquals(0, item(found, 7).compared(), "eighteen are too few");
        assertEquals(List.of("NOT_ONE_FORM"), reasons(item(found, 7).figure("r_ir")));
    }

    @Test
    void on_one_form_the_index_of_dependability_is_kr21_but_for_its_divisor() {
        var tries = Tries.drawn(80, 20, 60, 5);
        var responses = ExamMatrix.of(tries.attempts, tries.versions);
        double kr21 = Reliability.kr21(responses).number();
        double n = responses.n();
        double k = responses.k();
        // KR-21 takes the variance with divisor N: 1 - phi and k/(k-1) - KR-21 differ by N/(N-1)
        double phi = pictures(tries).exam().figure("absolute.phi").number();
        double error = (1 - kr21 * (k - 1) / k);
        double mean = java.util.Arrays.stream(responses.totals()).average().orElseThrow();
        double variance = java.util.Arrays.stream(responses.totals())
                        .map(t -> (t - mean) * (t - mean))
                        .sum()
                / n;
        assertEquals(mean * (k - mean) / (k * variance), error, 1e-12);
        double within = java.util.Arrays.stream(responses.totals())
                        .map(t -> t * (k - t) / (k - 1))
                        .average()
                        .orElseThrow()
                / (variance * n / (n - 1));
        assertEquals(1 - within, phi, 1e-12);
    }

    // ── the band ─────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void the_band_is_lords_error_around_the_place_between_failing_and_passing() throws Exception {
        var band = CutBand.of(40, 40, 40, Fraction.of(25)).orElseThrow();
        assertEquals(25, band.pass());
        assertEquals(24.5, band.centre());
        assertEquals(ConditionalError.lord(24.5, 40), band.error(), 1e-12);
        var golden = Tries.golden(Golden.shipped("sim5000_a"), 62);
        double share = golden.attempts.stream()
                        .filter(a -> band.holds(ExamMatrix.number(a.earned())))
                        .count()
                / 5000.0;
        assertEquals(0.305, share, 1e-12, "measurement §6: it holds 31 % of the people of this set");
    }

    @Test
    void the_cut_is_the_first_whole_point_at_or_above_the_percentage() {
        assertEquals(
                25,
                CutBand.of(40, 40, 40, new Fraction(62 * 40, 100)).orElseThrow().pass());
        assertEquals(
                30,
                CutBand.of(40, 40, 40, new Fraction(75 * 40, 100)).orElseThrow().pass());
    }

    @Test
    void heavier_questions_widen_the_band_and_ends_of_the_scale_have_none() {
        // four questions of 1 and one of 6 tell less than ten of 1
        double even = CutBand.of(10, 10, 10, Fraction.of(6)).orElseThrow().error();
        double uneven = CutBand.of(5, 10, 40, Fraction.of(6)).orElseThrow().error();
        assertTrue(uneven > 2 * even, uneven + " against " + even);
        assertTrue(CutBand.of(1, 1, 1, Fraction.ONE).isEmpty());
        assertTrue(CutBand.of(5, 5, 5, Fraction.ZERO).isEmpty());
    }

    // ── one result ───────────────────────────────────────────────────────────────────────────────────────

    private static ResultPrecision result(long earned, boolean gates) {
        var areas = new EnumMap<Area, ResultPrecision.AreaMarks>(Area.class);
        areas.put(Area.PRODUCT, new ResultPrecision.AreaMarks(27, Fraction.of(26), 27));
        areas.put(Area.SAFETY, new ResultPrecision.AreaMarks(10, Fraction.of(9), 10));
        areas.put(Area.PROCESS, new ResultPrecision.AreaMarks(12, Fraction.of(5), 12));
        areas.put(Area.COMMUNICATION, new ResultPrecision.AreaMarks(6, Fraction.of(6), 6));
        areas.put(Area.RULES, new ResultPrecision.AreaMarks(5, Fraction.of(0), 5));
        return ResultPrecision.of(Fraction.of(earned), 60, 60, Fraction.of(48), gates, areas);
    }

    @Test
    void a_result_near_the_cut_is_said_to_be_near_it_on_both_sides() {
        double error = ConditionalError.lord(47.5, 60);
        assertTrue(error > 3.1 && error < 3.2, "±3.2 points");
        assertEquals(
                List.of(false, true, true, true, false),
                List.of(44L, 45L, 48L, 50L, 51L).stream()
                        .map(e -> result(e, true).within())
                        .toList());
    }

    @Test
    void gates_have_no_band() {
        assertNull(result(48, false).band());
        assertFalse(result(48, false).within());
    }

    @Test
    void an_area_is_called_strong_or_weak_only_when_chance_is_ruled_out_and_of_few_questions_nothing_is_said() {
        var areas = result(46, true).areas();
        assertEquals(ResultPrecision.Say.STRONG, areas.get("product").say());
        assertEquals(ResultPrecision.Say.OPEN, areas.get("safety").say(), "9 of 10 may be a person at 60 %");
        assertEquals(ResultPrecision.Say.WEAK, areas.get("process").say());
        assertEquals(ResultPrecision.Say.TOO_FEW, areas.get("communication").say());
        assertEquals(ResultPrecision.Say.TOO_FEW, areas.get("rules").say());
        assertTrue(areas.get("safety").low() < 60 && areas.get("safety").high() > 98);
    }

    // ── distribution ─────────────────────────────────────────────────────────────────────────────────────

    @Test
    void no_bin_lies_across_the_cut_and_everybody_is_in_one() {
        for (int points = 2; points <= 130; points++) {
            for (int pass = 1; pass <= points; pass += 3) {
                var totals = new double[points + 1];
                for (int t = 0; t <= points; t++) {
                    totals[t] = t;
                }
                var d = ScoreDistribution.of(totals, points, pass, null, 0);
                int cut = pass;
                assertTrue(
                        d.bins().stream().noneMatch(b -> b.from() < cut && b.to() > cut),
                        points + " points, cut " + pass);
                assertEquals(
                        totals.length < 10 ? 0 : totals.length,
                        d.bins().stream()
                                .mapToInt(ScoreDistribution.Bin::persons)
                                .sum());
                assertEquals(
                        totals.length < 10 ? 0 : points - pass + 1,
                        d.bins().stream()
                                .filter(ScoreDistribution.Bin::passes)
                                .mapToInt(ScoreDistribution.Bin::persons)
                                .sum());
                assertTrue(d.bins().size() <= 27, d.bins().size() + " bins");
            }
        }
    }

    @Test
    void below_ten_people_no_distribution_is_shown() {
        var nine = pictures(Tries.drawn(9, 10, 60, 1)).exam();
        assertEquals(List.of(), nine.distribution().bins());
        assertNull(nine.distribution().passRate().published());
        assertEquals(List.of("N_LT_10"), reasons(nine.distribution().passRate()));
        var ten = pictures(Tries.drawn(10, 10, 60, 1)).exam();
        assertFalse(ten.distribution().bins().isEmpty());
        assertTrue(ten.distribution().passLower().number()
                < ten.distribution().passRate().number());
    }

    @Test
    void another_cut_is_not_drawn_into_the_same_picture() {
        var tries = Tries.drawn(30, 10, 60, 1);
        var stricter = new Tries(80);
        stricter.versions.putAll(tries.versions);
        stricter.attempts.addAll(tries.attempts);
        for (int p = 0; p < 12; p++) {
            int at = p;
            stricter.person(stricter.all(), i -> i < at);
        }
        var exam = pictures(stricter).exam();
        assertEquals(8, exam.distribution().cut());
        assertEquals(12, exam.distribution().persons());
        assertEquals(30, exam.distribution().leftOut());
        assertEquals(42, exam.persons());
    }

    // ── what is withheld ─────────────────────────────────────────────────────────────────────────────────

    @Test
    void at_each_limit_a_figure_appears_and_one_person_less_withholds_it() {
        for (var limit : Map.of(
                        "test.alpha", 30, "test.omega_u", 100, "decision.ll.consistency", 50, "absolute.phi", 30)
                .entrySet()) {
            var below = pictures(Tries.drawn(limit.getValue() - 1, 12, 60, 9))
                    .exam()
                    .figure(limit.getKey());
            var at = pictures(Tries.drawn(limit.getValue(), 12, 60, 9)).exam().figure(limit.getKey());
            assertTrue(below.isDefined() && below.published() == null, limit + " below: " + below);
            assertTrue(reasons(below).contains("N_LT_" + limit.getValue()), limit + ": " + below);
            assertTrue(at.published() != null, limit + " at: " + at);
        }
    }

    @Test
    void an_items_figures_appear_one_after_the_other_as_people_come() {
        var at = new java.util.TreeMap<Integer, Set<String>>();
        for (int n : new int[] {9, 10, 29, 30, 99, 100}) {
            var item = item(pictures(Tries.drawn(n, 8, 60, 2)), 3);
            var shown = new java.util.TreeSet<String>();
            for (var name : List.of("p", "r_ir", "d27", "b")) {
                if (item.figure(name).published() != null) {
                    shown.add(name);
                }
            }
            if (item.options().get(0).n().published() != null) {
                shown.add("options");
            }
            if (item.options().get(0).rest().published() != null) {
                shown.add("rests");
            }
            if (!item.curves().groups().isEmpty()) {
                shown.add("curves");
            }
            at.put(n, shown);
        }
        assertEquals(
                Map.of(
                        9, Set.of(),
                        10, Set.of("p"),
                        29, Set.of("p"),
                        30, Set.of("p", "r_ir", "b", "options"),
                        99, Set.of("p", "r_ir", "b", "options"),
                        100, Set.of("p", "r_ir", "b", "options", "d27", "rests", "curves")),
                at);
    }

    @Test
    void option_curves_keep_equal_totals_together_and_add_up() {
        var tries = Tries.drawn(240, 10, 60, 4);
        var curves = item(pictures(tries), 5).curves();
        assertEquals(
                240,
                curves.groups().stream().mapToInt(OptionCurves.Group::persons).sum());
        for (int g = 1; g < curves.groups().size(); g++) {
            assertTrue(
                    curves.groups().get(g).from() > curves.groups().get(g - 1).to());
        }
        assertEquals(
                List.of("a", "b", "c", "d", "omit"),
                curves.lines().stream().map(OptionCurves.Line::option).toList());
        for (int g = 0; g < curves.groups().size(); g++) {
            int group = g;
            assertEquals(
                    1,
                    curves.lines().stream()
                            .mapToDouble(l -> l.shares().get(group).number())
                            .sum(),
                    1e-12);
        }
        var right = curves.lines().get(0).shares();
        assertTrue(right.get(right.size() - 1).number() > right.get(0).number(), "the better choose the right one");
    }

    // ── flags ────────────────────────────────────────────────────────────────────────────────────────────

    private static Set<ReviewFlag> flags(Figure discrimination, int persons) {
        var none = Figure.undefined(Reason.NO_ANSWERS);
        return ReviewFlag.of(none, none, 0, none, discrimination, persons, List.of(), none);
    }

    @Test
    void at_few_people_only_a_negative_discrimination_is_a_flag() {
        assertEquals(Set.of(), flags(Figure.of(0.05), 70));
        assertEquals(Set.of(ReviewFlag.NEGATIVE), flags(Figure.of(-0.05), 70));
        assertEquals(Set.of(ReviewFlag.WEAK), flags(Figure.of(0.05), 200));
        assertEquals(
                Set.of(), flags(Figure.of(-0.3).withheld(Reason.below("N", 30)), 29), "what is withheld flags nothing");
    }

    @Test
    void each_other_flag_rests_on_a_published_figure() {
        var none = Figure.undefined(Reason.NO_ANSWERS);
        assertEquals(
                Set.of(ReviewFlag.BELOW_CHANCE),
                ReviewFlag.of(Figure.of(0.05), Figure.of(0.2), 0.25, none, none, 0, List.of(), none));
        assertEquals(
                Set.of(ReviewFlag.TOO_EASY),
                ReviewFlag.of(Figure.of(0.96), Figure.of(1), 0.25, none, none, 0, List.of(), none));
        assertEquals(
                Set.of(ReviewFlag.SPEEDED),
                ReviewFlag.of(none, none, 0, Figure.of(0.2).because(Reason.SPEEDED), none, 0, List.of(), none));
        assertEquals(
                Set.of(ReviewFlag.WRONG_OPTION),
                ReviewFlag.of(none, none, 0, none, Figure.of(0.1), 120, List.of(Figure.of(0.2)), none));
        assertEquals(
                Set.of(ReviewFlag.UNEVEN), ReviewFlag.of(none, none, 0, none, none, 0, List.of(), Figure.of("C-")));
        assertEquals(
                Set.of(),
                ReviewFlag.of(
                        none, none, 0, none, none, 0, List.of(), Figure.of("C-").withheld(Reason.below("GROUP", 200))));
    }

    // ── information ──────────────────────────────────────────────────────────────────────────────────────

    @Test
    void information_at_the_cut_is_that_of_equal_items_where_they_are_equal() {
        var known = Figure.of(-100);
        var b = java.util.Collections.nCopies(20, Figure.of(0));
        var information = TestInformation.of(known, b, 10, 0);
        assertEquals(0, information.cutAt().number(), 1e-9);
        assertEquals(5, information.atCut().number(), 1e-9, "20 × ½ × ½");
        assertEquals(1 / Math.sqrt(5), information.errorAtCut().number(), 1e-9);
        assertEquals(5, information.curve().get(40).information(), 1e-9);
        assertEquals(
                0,
                TestInformation.of(known, b, 12, 2).cutAt().number(),
                1e-9,
                "what everybody gets right is no ability");
        assertEquals(
                List.of("EXTREME_SCORE"),
                reasons(TestInformation.of(known, b, 1, 2).cutAt()));
    }

    @Test
    void without_thirty_people_the_page_is_told_why_there_is_no_information() {
        var exam = pictures(Tries.drawn(29, 10, 60, 1)).exam();
        assertTrue(exam.information().curve().isEmpty());
        assertEquals(List.of("N_LT_30"), reasons(exam.information().atCut()));
    }

    // ── what is kept ─────────────────────────────────────────────────────────────────────────────────────

    @Test
    void what_is_kept_is_what_was_found() {
        for (var tries : List.of(Tries.drawn(120, 10, 60, 7), Tries.drawn(8, 3, 100, 7))) {
            var found = pictures(tries);
            var exam = PictureJson.exam(PictureJson.write(found.exam()));
            assertEquals(PictureJson.write(found.exam()), PictureJson.write(exam));
            assertEquals(found.exam().figures().keySet(), exam.figures().keySet());
            exam.figures().forEach((name, figure) -> {
                assertEquals(found.exam().figure(name).value(), figure.value(), name);
                assertEquals(found.exam().figure(name).published(), figure.published(), name);
                assertEquals(found.exam().figure(name).reasons(), figure.reasons(), name);
            });
            assertEquals(found.exam().cutBand(), exam.cutBand());
            assertEquals(found.exam().distribution().bins(), exam.distribution().bins());
            assertEquals(found.exam().information().curve(), exam.information().curve());
            for (var item : found.items()) {
                var kept = PictureJson.item(PictureJson.write(item));
                assertEquals(PictureJson.write(item), PictureJson.write(kept));
                assertEquals(item.curves().groups(), kept.curves().groups());
                assertEquals(item.flags(), kept.flags());
            }
        }
    }

    @Test
    void the_same_tries_give_the_same_pictures_in_whatever_order_they_come() {
        var tries = Tries.drawn(60, 10, 60, 8);
        var first = pictures(tries);
        java.util.Collections.reverse(tries.attempts);
        var second = pictures(tries);
        assertArrayEquals(first.digest(), second.digest());
        assertEquals(PictureJson.write(first.exam()), PictureJson.write(second.exam()));
        var answer = tries.attempts.get(0).given().get(0);
        var other = new ArrayList<>(tries.attempts.get(0).given());
        other.set(0, new Attempt.Given(answer.version(), answer.answer(), "c", answer.earned()));
        tries.attempts.remove(0);
        tries.add(other);
        assertNotEquals(
                java.util.HexFormat.of().formatHex(first.digest()),
                java.util.HexFormat.of().formatHex(pictures(tries).digest()));
    }

    @Test
    void a_long_computation_tells_how_far_it_is_and_ends_when_it_is_told_to() {
        var told = new ArrayList<Double>();
        var tries = Tries.drawn(60, 10, 60, 8);
        ExamPictures.of(tries.attempts, tries.versions, told::add);
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(1, told.get(told.size() - 1));
        org.junit.jupiter.api.Assertions.assertThrows(
                Watch.Cancelled.class,
                () -> ExamPictures.of(tries.attempts, tries.versions, share -> {
                    throw new Watch.Cancelled();
                }));
    }
}
