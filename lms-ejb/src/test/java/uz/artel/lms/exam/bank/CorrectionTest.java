package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.language.Texts;

class CorrectionTest {

    private static Texts text(String t) {
        return new Texts(t, t, t);
    }

    /** Options a, b, c; a is right. In matching their partners are A, B, C. */
    private static Item item(ItemKind kind) {
        var options = new ArrayList<ItemOption>();
        if (kind.hasOptions()) {
            for (var key : List.of("a", "b", "c")) {
                boolean matching = kind == ItemKind.MATCHING;
                options.add(new ItemOption(
                        key, key.equals("a"), text(matching ? key.toUpperCase() : key), matching ? text(key) : null));
            }
        }
        boolean numeric = kind == ItemKind.NUMERIC;
        return new Item(
                "k",
                Pool.EXAM,
                kind,
                "c",
                Area.PRODUCT,
                "product",
                "apply",
                2,
                List.of(),
                text("?"),
                options,
                numeric ? new BigDecimal("10") : null,
                numeric ? new BigDecimal("0.5") : null,
                numeric ? text("V") : null,
                kind == ItemKind.SHORT ? 2 : 1,
                kind == ItemKind.SHORT ? text("r") : null,
                text("!"));
    }

    /** The sheet shows b, c, a, and in matching the partners C, A, B. */
    private static final Shown SHOWN = new Shown(List.of(1, 2, 0), List.of(2, 0, 1));

    private static Fraction mark(ItemKind kind, String keys, Answer answer) {
        var item = item(kind);
        return Correction.key(item, keys).mark(item, SHOWN, answer, Fraction.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SINGLE   | b          | 0     | 1",
                "SINGLE   | b          | 2     | 0",
                "SINGLE   | a; b       | 2     | 1",
                "SINGLE   | a; b       | 1     | 0",
                "MULTIPLE | a, b       | 0,2   | 1",
                "MULTIPLE | a, b       | 2     | 1/2",
                "MULTIPLE | a, b; c    | 1     | 1",
                "ORDER    | b, c, a    | 0,1,2 | 1",
                "ORDER    | b, c, a    | 2,0,1 | 0",
                "ORDER    | a,b,c;b,c,a| 2,0,1 | 1",
                "MATCHING | b, a, c    | 1,0,2 | 1",
                "MATCHING | b, a, c    | 2,0,1 | 0"
            })
    void an_answer_is_marked_by_the_corrected_key_in_the_order_it_was_shown(
            ItemKind kind, String keys, String places, String points) {
        var expected = points.contains("/") ? new Fraction(1, 2) : Fraction.of(Long.parseLong(points));
        assertEquals(expected, mark(kind, keys, new Answer(Answer.places(places), null)));
    }

    @Test
    void the_partners_that_were_right_before_are_not_after_a_corrected_matching() {
        // b → B (place 2 of the partners shown), c → C, a → A was the old key
        assertEquals(Fraction.ZERO, mark(ItemKind.MATCHING, "b,a,c", Answer.choice(2, 0, 1)));
        // b → A, c → C, a → B is the new one
        assertEquals(Fraction.ONE, mark(ItemKind.MATCHING, "b,a,c", Answer.choice(1, 0, 2)));
    }

    @Test
    void a_number_may_have_several_right_values_within_its_tolerance() {
        assertEquals(Fraction.ONE, mark(ItemKind.NUMERIC, "12.5; 20", Answer.text("12,9")));
        assertEquals(Fraction.ONE, mark(ItemKind.NUMERIC, "12.5; 20", Answer.text("20")));
        assertEquals(Fraction.ZERO, mark(ItemKind.NUMERIC, "12.5; 20", Answer.text("10")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5±2       | 14,5  | 1",
                "12.5 ± 2     | 14,6  | 0",
                "12,5+-2      | 10.5  | 1",
                "12.5±0       | 12.6  | 0",
                "12.5±2; 20   | 20.5  | 1",
                "10 ± 1       | 9     | 1"
            })
    void a_number_may_get_another_tolerance(String keys, String typed, int points) {
        assertEquals(Fraction.of(points), mark(ItemKind.NUMERIC, keys, Answer.text(typed)));
    }

    @Test
    void a_hot_spot_is_marked_by_the_corrected_region() {
        assertEquals(Fraction.ONE, mark(ItemKind.HOTSPOT, "b", Answer.choice(0)));
        assertEquals(Fraction.ZERO, mark(ItemKind.HOTSPOT, "b", Answer.choice(2)));
        assertEquals(Fraction.ONE, mark(ItemKind.HOTSPOT, "a; b", Answer.choice(2)));
        assertTrue(Correction.key(item(ItemKind.HOTSPOT), "b")
                .corrected(item(ItemKind.HOTSPOT))
                .isPresent());
    }

    private static Item typed() {
        return item(ItemKind.FILL)
                .with(new Particulars(
                        new Spellings(List.of("мотор"), List.of("motor"), List.of("motor")),
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Подшипник                | подшипник   | 1",
                "Подшипник                | мотор       | 1",
                "Подшипник                | ротор       | 0",
                "опорный вал; rulman      | Опорный вал | 1",
                "опорный вал; rulman      | RULMAN      | 1",
                "oʻq                      | ўқ          | 1"
            })
    void a_fill_in_takes_more_spellings_and_those_it_had(String keys, String answer, int points) {
        var correction = Correction.key(typed(), keys);
        assertEquals(Fraction.of(points), correction.mark(typed(), SHOWN, Answer.text(answer), Fraction.ZERO));
        var corrected = correction.corrected(typed()).orElseThrow();
        assertEquals("мотор", corrected.particulars().spellings().shown().ru());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Мотор", "motor; Motor", ";", "--", "вал;;ось"})
    void a_spelling_that_a_fill_in_takes_already_or_that_is_none_is_refused(String keys) {
        assertEquals(
                "keys",
                assertThrows(BadInput.class, () -> Correction.key(typed(), keys))
                        .field());
    }

    private static Item search() {
        return item(ItemKind.GUIDE)
                .with(new Particulars(null, null, null, null, new Lookup(60, List.of("card/fr-noise")), null));
    }

    @Test
    void a_search_has_other_entries_that_answer() {
        var correction = Correction.key(search(), "card/wm-drum, card/wm-door");
        assertEquals(Fraction.ONE, correction.mark(search(), SHOWN, Answer.text("card/wm-door"), Fraction.ZERO));
        assertEquals(Fraction.ZERO, correction.mark(search(), SHOWN, Answer.text("card/fr-noise"), Fraction.ZERO));
        assertEquals(
                List.of("card/wm-drum", "card/wm-door"),
                correction
                        .corrected(search())
                        .orElseThrow()
                        .particulars()
                        .lookup()
                        .entries());
        for (var keys : List.of("card/fr-noise", "noise", "card/a, card/a", "card/a,")) {
            assertThrows(BadInput.class, () -> Correction.key(search(), keys), keys);
        }
    }

    @Test
    void a_record_and_an_answer_in_own_words_have_no_key() {
        for (var kind : ItemKind.values()) {
            assertEquals(
                    !Set.of(ItemKind.CRM, ItemKind.SHORT, ItemKind.ESSAY).contains(kind),
                    Correction.takesKey(kind),
                    kind::name);
        }
        assertThrows(BadInput.class, () -> Correction.key(item(ItemKind.CRM), "a"));
    }

    @Test
    void without_an_answer_credit_is_given_and_no_key_helps() {
        var item = item(ItemKind.SINGLE);
        assertEquals(
                Fraction.ONE,
                new Correction(Correction.Kind.CREDIT, null).mark(item, SHOWN, Answer.NONE, Fraction.ZERO));
        assertEquals(Fraction.ZERO, mark(ItemKind.SINGLE, "b", Answer.NONE));
    }

    @Test
    void what_is_dropped_keeps_its_mark_and_does_not_count() {
        var drop = new Correction(Correction.Kind.DROP, null);
        assertEquals(Fraction.ONE, drop.mark(item(ItemKind.SHORT), SHOWN, Answer.NONE, Fraction.ONE));
        assertFalse(drop.counts());
        assertTrue(new Correction(Correction.Kind.CREDIT, null).counts());
    }

    @Test
    void one_other_key_gives_a_corrected_item_and_several_make_it_unfit() {
        var item = item(ItemKind.SINGLE);
        var corrected = Correction.key(item, "b").corrected(item).orElseThrow();
        assertTrue(corrected.options().get(1).right());
        assertFalse(corrected.options().get(0).right());
        assertTrue(Correction.key(item, "a;b").corrected(item).isEmpty());
        assertTrue(new Correction(Correction.Kind.CREDIT, null).corrected(item).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SINGLE   | a",
                "SINGLE   | a, b",
                "SINGLE   | d",
                "SINGLE   | ;",
                "MULTIPLE | a, a",
                "ORDER    | a, b",
                "ORDER    | a, b, c",
                "MATCHING | a, b",
                "MATCHING | a, a, a",
                "NUMERIC  | ten",
                "NUMERIC  | 10",
                "NUMERIC  | 10±0.5",
                "NUMERIC  | 10±",
                "NUMERIC  | 10±-1",
                "NUMERIC  | ±1",
                "HOTSPOT  | a",
                "HOTSPOT  | a, b",
                "SHORT    | a"
            })
    void what_is_no_other_key_of_the_item_is_refused(ItemKind kind, String keys) {
        assertEquals(
                "keys",
                assertThrows(BadInput.class, () -> Correction.key(item(kind), keys))
                        .field());
    }

    @Test
    void a_corrected_item_keeps_the_recording_it_asks_about() {
        var heard = new Stimulus("0".repeat(64), Medium.Type.WAV, text("t"), 2, text("beeps"));
        var item = item(ItemKind.NUMERIC).with(new Particulars(null, null, heard, null, null, null));
        var corrected = Correction.key(item, "20").corrected(item).orElseThrow();
        assertEquals(heard, corrected.particulars().stimulus());
    }
}
