package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uz.artel.lms.crm.Expected;
import uz.artel.lms.crm.Field;

class MarkingTest {

    private static Fraction points(Item item, Answer answer) {
        return Marking.points(item, Items.asWritten(item), answer).orElseThrow();
    }

    @Test
    void the_right_option_gives_a_point_and_any_other_none() {
        var item = Items.single("q", Area.PRODUCT, 2, 4);
        assertEquals(Fraction.ONE, points(item, Answer.choice(2)));
        assertEquals(Fraction.ZERO, points(item, Answer.choice(1)));
        assertEquals(Fraction.ZERO, points(item, Answer.NONE));
    }

    @Test
    void the_place_shown_counts_and_not_the_place_in_the_file() {
        var item = Items.single("q", Area.PRODUCT, 2, 4);
        var shown = new Shown(List.of(3, 2, 0, 1), List.of());
        assertEquals(Optional.of(Fraction.ONE), Marking.points(item, shown, Answer.choice(1)));
        assertEquals(Optional.of(Fraction.ZERO), Marking.points(item, shown, Answer.choice(2)));
    }

    @ParameterizedTest
    @CsvSource({"'0,1,2',1/1", "'0,1',2/3", "'0',1/3", "'0,3',0/1", "'0,1,3',1/3", "'0,1,2,3',2/3", "'3,4',0/1"})
    void several_choices_give_right_minus_wrong_over_all_right_and_never_less_than_nothing(String chosen, String due) {
        var item = Items.multiple("q", Area.PRODUCT, 5, 0, 1, 2);
        var points = points(item, new Answer(Answer.places(chosen), null));
        assertEquals(due, points.numerator() + "/" + points.denominator());
    }

    @Test
    void a_search_is_right_when_an_entry_of_the_key_was_chosen() {
        var item = Items.guide("g", Area.PROCESS, "card/a", "card/b");
        assertEquals(Fraction.ONE, points(item, Answer.text("card/b")));
        assertEquals(Fraction.ZERO, points(item, Answer.text("card/c")));
        assertTrue(Marking.fits(ItemKind.GUIDE, 0, 0, Answer.text("card/c")));
        for (var other : List.of("a card", "card/", "card/a b", "CARD/a", "card/" + "x".repeat(200))) {
            assertFalse(Marking.fits(ItemKind.GUIDE, 0, 0, Answer.text(other)), other);
        }
        assertFalse(Marking.fits(ItemKind.GUIDE, 0, 0, Answer.choice(0)));
    }

    @Test
    void a_record_gives_the_share_of_its_fields_and_an_optional_one_counts_half() {
        var record = Map.of(
                Field.TYPE, Items.is(false, "request"),
                Field.OUTCOME, Items.is(false, "REQ", "URG"),
                Field.LANDMARK, Items.is(true, "mosque"));
        var item = Items.crm("c", Area.PROCESS, record);
        assertEquals(Fraction.ONE, points(item, Answer.text("type=request\noutcome=URG\nlandmark=mosque")));
        assertEquals(new Fraction(4, 5), points(item, Answer.text("type=request\noutcome=REQ")));
        assertEquals(new Fraction(2, 5), points(item, Answer.text("type=request\noutcome=SELF")));
        assertEquals(Fraction.ZERO, points(item, Answer.text("type=cancel")));
        var safety = Items.crm("c", Area.SAFETY, record);
        assertEquals(Fraction.ZERO, points(safety, Answer.text("type=request\noutcome=REQ")), "all or nothing");
        assertEquals(Fraction.ONE, points(safety, Answer.text("type=request\noutcome=REQ\nlandmark=mosque")));
    }

    @Test
    void a_record_that_would_send_help_to_the_wrong_place_gives_nothing() {
        var item = Items.crm(
                "c",
                Area.PROCESS,
                Map.of(
                        Field.TYPE, Items.is(false, "request"),
                        Field.PHONE, Items.is(false, "+998 00 311-20-45"),
                        Field.DISTRICT, Items.is(false, "chilonzor"),
                        Field.SAFETY, Items.is(false, "gas")));
        var right = "type=request\nphone=00 311 20 45\ndistrict=chilonzor\nsafety=gas";
        assertEquals(Fraction.ONE, points(item, Answer.text(right)), "however the phone is written");
        assertEquals(new Fraction(3, 4), points(item, Answer.text(right.replace("request", "cancel"))));
        assertEquals(Fraction.ZERO, points(item, Answer.text(right.replace("45", "46"))));
        assertEquals(Fraction.ZERO, points(item, Answer.text(right.replace("chilonzor", "sergeli"))));
        assertEquals(Fraction.ZERO, points(item, Answer.text(right.replace("safety=gas", "safety=none"))));
    }

    @Test
    void a_record_has_known_fields_once_each_and_none_too_long() {
        assertTrue(Marking.fits(ItemKind.CRM, 0, 0, Answer.text("type=request\nname=A = B")));
        for (var other : List.of(
                "type",
                "colour=red",
                "type=request\ntype=cancel",
                "name=" + "x".repeat(121),
                "name=a\u0001b",
                "x".repeat(3001))) {
            assertFalse(Marking.fits(ItemKind.CRM, 0, 0, Answer.text(other)), other);
        }
    }

    @Test
    void whatever_is_taken_as_a_record_can_be_marked() {
        var item = Items.crm("c", Area.PROCESS, Map.of(Field.TYPE, Items.is(false, "request")));
        for (var typed : List.of(
                "type=request\rx", "type=request\u2028x=1", "type=\r\nname=a", "type=a\r", "symptom=a\u0085b")) {
            if (Marking.fits(ItemKind.CRM, 0, 0, Answer.text(typed))) {
                assertEquals(Fraction.ZERO, points(item, Answer.text(typed)), typed);
            }
        }
        assertTrue(Marking.fits(ItemKind.CRM, 0, 0, Answer.text("type=request\rx")), "a break of another system");
    }

    @Test
    void searches_and_cases_keep_their_bytes() {
        var items = List.of(
                Items.guide("g", Area.PROCESS, "card/a"),
                Items.crm(
                        "c",
                        Area.PROCESS,
                        Map.of(
                                Field.FROM,
                                new Expected(
                                        List.of(),
                                        List.of(List.of("a", "b")),
                                        "18:00",
                                        null,
                                        List.of(1, 2),
                                        true,
                                        List.of("x"),
                                        "18:00"))));
        items.forEach(item -> assertEquals(item, Item.parse(item.canonical())));
    }

    @Test
    void a_safety_item_is_all_or_nothing() {
        var item = Items.multiple("q", Area.SAFETY, 5, 0, 1, 2);
        assertEquals(Fraction.ONE, points(item, Answer.choice(2, 0, 1)));
        assertEquals(Fraction.ZERO, points(item, Answer.choice(0, 1)));
        assertEquals(Fraction.ZERO, points(item, Answer.choice(0, 1, 2, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "Ёлка, 1/1",
        "елка., 1/1",
        "ЕЛКА, 1/1",
        "  «ёлка» , 1/1",
        "ёлки, 0/1",
        "елка ель, 0/1",
        "демо-режим, 1/1",
        "Демо  режим, 1/1",
        "демо—режим, 1/1",
        "деморежим, 0/1",
        "oʻt, 1/1",
        "O’T, 1/1",
        "o`t, 1/1",
        "ўт, 1/1",
        "ot, 0/1",
        "от, 0/1",
        "taʼmir, 1/1",
        "ta‘mir, 1/1",
        "таъмир, 1/1",
        "tamir, 0/1",
        "fir tree, 1/1",
        "FIR-TREE, 1/1",
        "firtree, 0/1"
    })
    void what_is_typed_is_right_when_its_normal_form_is_that_of_a_spelling(String typed, String due) {
        var item = Items.fill("q", Area.PRODUCT, "ёлка|демо-режим", "oʻt|taʼmir", "fir tree");
        var points = points(item, Answer.text(typed));
        assertEquals(due, points.numerator() + "/" + points.denominator());
    }

    @Test
    void an_essay_is_longer_than_a_short_answer_and_people_mark_it() {
        assertTrue(Marking.fits(ItemKind.ESSAY, 0, 0, Answer.text("x".repeat(6000))));
        assertFalse(Marking.fits(ItemKind.ESSAY, 0, 0, Answer.text("x".repeat(6001))));
        assertFalse(Marking.fits(ItemKind.ESSAY, 0, 0, Answer.choice(0)));
        assertTrue(ItemKind.ESSAY.markedByPeople());
        assertFalse(ItemKind.automatic().contains(ItemKind.ESSAY));
    }

    @Test
    void a_fill_in_answer_is_short_and_typed() {
        assertTrue(Marking.fits(ItemKind.FILL, 0, 0, Answer.text("x".repeat(80))));
        assertFalse(Marking.fits(ItemKind.FILL, 0, 0, Answer.text("x".repeat(81))));
        assertFalse(Marking.fits(ItemKind.FILL, 0, 0, Answer.choice(0)));
        assertTrue(Marking.fits(ItemKind.FILL, 0, 0, Answer.NONE));
    }

    @Test
    void an_order_counts_only_when_it_is_the_order_of_the_author() {
        var item = Items.order("q", Area.SAFETY, 4);
        var shown = new Shown(List.of(2, 0, 3, 1), List.of());
        assertEquals(Optional.of(Fraction.ONE), Marking.points(item, shown, Answer.choice(1, 3, 0, 2)));
        assertEquals(Optional.of(Fraction.ZERO), Marking.points(item, shown, Answer.choice(0, 1, 2, 3)));
        assertEquals(Optional.of(Fraction.ZERO), Marking.points(item, shown, Answer.choice(1, 3, 0)));
    }

    @Test
    void every_left_side_must_meet_its_partner_and_two_may_share_one() {
        var item = Items.matching("q", Area.PROCESS, 0, 1, 0);
        assertEquals(2, item.partners().size());
        var shown = new Shown(List.of(1, 0, 2), List.of(1, 0));
        assertEquals(Optional.of(Fraction.ONE), Marking.points(item, shown, Answer.choice(0, 1, 1)));
        assertEquals(Optional.of(Fraction.ZERO), Marking.points(item, shown, Answer.choice(0, 1, 0)));
        assertEquals(Optional.of(Fraction.ZERO), Marking.points(item, shown, Answer.choice(0, 1, -1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "44;1",
                "+44;1",
                "44,0;1",
                "' 44 ';1",
                "43.5;1",
                "44.5;1",
                "44.51;0",
                "43.49;0",
                "-44;0",
                "abc;0",
                "1e9;0",
                "4 4;1",
                "44%;0",
                "99999999999999999999;0"
            })
    void a_number_counts_within_its_tolerance_however_it_is_typed(String typed, int due) {
        var item = Items.numeric("q", Area.RULES, "44", "0.5");
        assertEquals(Fraction.of(due), points(item, Answer.text(typed)));
    }

    @Test
    void a_written_answer_waits_for_a_person_and_an_empty_one_for_nobody() {
        var item = Items.written("q", Area.COMMUNICATION, 3);
        assertEquals(Optional.empty(), Marking.points(item, Items.asWritten(item), Answer.text("a text")));
        assertEquals(Optional.of(Fraction.ZERO), Marking.points(item, Items.asWritten(item), Answer.text("  ")));
    }

    @Test
    void answers_that_a_page_can_never_send_do_not_fit() {
        assertFalse(Marking.fits(ItemKind.SINGLE, 4, 0, Answer.choice(4)));
        assertFalse(Marking.fits(ItemKind.SINGLE, 4, 0, Answer.choice(-1)));
        assertFalse(Marking.fits(ItemKind.SINGLE, 4, 0, Answer.choice(0, 1)));
        assertFalse(Marking.fits(ItemKind.SINGLE, 4, 0, Answer.text("a")));
        assertFalse(Marking.fits(ItemKind.MULTIPLE, 4, 0, Answer.choice(1, 1)));
        assertFalse(Marking.fits(ItemKind.ORDER, 4, 0, Answer.choice(0, 1, 2)));
        assertFalse(Marking.fits(ItemKind.MATCHING, 3, 2, Answer.choice(0, 1, 2)));
        assertFalse(Marking.fits(ItemKind.NUMERIC, 0, 0, Answer.text("1".repeat(41))));
        assertFalse(Marking.fits(ItemKind.SHORT, 0, 0, Answer.text("x".repeat(4001))));
        assertTrue(Marking.fits(ItemKind.MATCHING, 3, 2, Answer.choice(0, 1, -1)));
        assertTrue(Marking.fits(ItemKind.SINGLE, 4, 0, Answer.NONE));
    }

    @Test
    void no_answer_whatever_gives_less_than_nothing_or_more_than_the_item_is_worth() {
        var random = new Random(7);
        var items = List.of(
                Items.single("a", Area.PRODUCT, 1, 4),
                Items.multiple("b", Area.PRODUCT, 6, 0, 2, 5),
                Items.order("c", Area.SAFETY, 5),
                Items.matching("d", Area.PROCESS, 0, 1, 2, 1));
        for (int run = 0; run < 20_000; run++) {
            var item = items.get(random.nextInt(items.size()));
            var choice = new ArrayList<Integer>();
            for (int i = 0; i < item.options().size(); i++) {
                if (random.nextBoolean()) {
                    choice.add(random.nextInt(item.options().size()));
                }
            }
            var answer = new Answer(choice, null);
            if (!Marking.fits(
                    item.kind(), item.options().size(), item.partners().size(), answer)) {
                continue;
            }
            var points = points(item, answer);
            assertTrue(points.compareTo(Fraction.ZERO) >= 0 && points.compareTo(Fraction.ONE) <= 0);
        }
    }

    @Test
    void thirds_of_a_point_add_up_to_whole_points() {
        var sum = Fraction.ZERO;
        for (int i = 0; i < 24; i++) {
            sum = sum.plus(new Fraction(2, 3));
        }
        assertEquals(Fraction.of(16), sum);
        assertTrue(sum.reaches(80, 20));
        assertFalse(sum.plus(new Fraction(-1, 3)).reaches(80, 20));
        assertEquals("80", sum.percentOf(20).toPlainString());
    }

    @Test
    void an_item_reads_back_from_its_bytes_as_it_was() {
        for (var item : List.of(
                Items.multiple("b", Area.PRODUCT, 6, 0, 2, 5),
                Items.matching("d", Area.PROCESS, 0, 1, 0),
                Items.numeric("n", Area.RULES, "2.5", "0.1"),
                Items.written("s", Area.COMMUNICATION, 3))) {
            assertEquals(item, Item.parse(item.canonical()));
        }
    }

    @Test
    void an_item_gives_parts_of_its_points_where_some_answer_gets_one() {
        assertFalse(Marking.givesParts(Items.single("one", Area.PRODUCT, 1, 4)));
        assertFalse(Marking.givesParts(Items.multiple("two", Area.PRODUCT, 4, 0)), "one right option: all or nothing");
        assertTrue(Marking.givesParts(Items.multiple("three", Area.PRODUCT, 4, 0, 2)));
        assertFalse(Marking.givesParts(Items.multiple("four", Area.SAFETY, 4, 0, 2)));
        assertTrue(Marking.givesParts(Items.written("five", Area.COMMUNICATION, 4)));
    }
}
