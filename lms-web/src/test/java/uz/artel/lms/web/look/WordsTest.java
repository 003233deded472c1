package uz.artel.lms.web.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void each_language_writes_a_day_its_own_way() {
        assertEquals("22.11.2026", said(Words.day(DAY, "ru")));
        assertEquals("22.11.2026", said(Words.day(DAY, "uz")));
        assertEquals("22 Nov 2026", said(Words.day(DAY, "en")));
        assertEquals("22 ноября 2026 г.", said(Words.longDay(DAY, "ru")));
        assertEquals("2026-yil 22-noyabr", said(Words.longDay(DAY, "uz")));
        assertEquals("22 November 2026", said(Words.longDay(DAY, "en")));
    }

    @Test
    void an_instant_is_shown_at_the_clock_of_tashkent() {
        var lateEvening = Instant.parse("2026-11-22T20:30:00Z");
        assertEquals("23.11.2026 01:30", said(Words.dayTime(lateEvening, "ru")));
        assertEquals("01:30", Words.time(lateEvening));
    }

    @Test
    void numbers_have_a_comma_in_russian_and_uzbek_and_a_point_in_english() {
        assertEquals("3 500", said(Words.number(3500, "", "ru")));
        assertEquals("3,500", said(Words.number(3500, null, "en")));
        assertEquals("1 234 567,9", said(Words.number(new BigDecimal("1234567.85"), "1", "uz")));
        assertEquals("−12.50", said(Words.number(new BigDecimal("-12.5"), 2, "en")));
        assertEquals("92,5 %", said(Words.percent(new BigDecimal("92.5"), 1, "ru")));
        assertEquals("92.5%", said(Words.percent(new BigDecimal("92.5"), 1, "en")));
    }

    @Test
    void a_number_is_never_torn_at_the_end_of_a_line() {
        assertEquals("3\u00a0500", Words.number(3500, "", "ru"));
        assertEquals("22\u00a0Nov\u00a02026", Words.day(DAY, "en"));
    }

    @Test
    void what_is_missing_is_a_dash_and_never_zero() {
        assertEquals("–", said(Words.number(null, 1, "ru")));
        assertEquals("–", said(Words.number("", 1, "ru")));
        assertEquals("–", said(Words.percent(null, 1, "ru")));
        assertEquals("–", said(Words.day(null, "en")));
        assertEquals("–", said(Words.dayTime(null, "en")));
    }

    @Test
    void russian_counts_in_three_forms() {
        var forms = Stream.of(1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 100, 101, 111, 0)
                .map(n -> Words.plural(n, "ru"))
                .toList();
        assertEquals(
                List.of(
                        "one", "few", "few", "many", "many", "many", "many", "one", "few", "many", "many", "one",
                        "many", "many"),
                forms);
        assertEquals("few", Words.plural(new BigDecimal("1.5"), "ru"));
    }

    @Test
    void uzbek_counts_in_one_form_and_english_in_two() {
        assertEquals("many", Words.plural(1, "uz"));
        assertEquals("one", Words.plural(1, "en"));
        assertEquals("many", Words.plural(2, "en"));
    }

    @Test
    void a_gap_is_filled_once_and_its_filling_is_not_searched_again() {
        assertEquals("312 из 500", Words.fill2("{0} из {1}", 312, 500));
        assertEquals("{1} и 2", Words.fill2("{0} и {1}", "{1}", 2));
        assertEquals("{7} {x}", Words.fill("{7} {x}", 1));
    }

    @Test
    void initials_are_the_first_letters_of_two_words() {
        assertEquals("ДК", Words.initials("Дилноза Каримова"));
        assertEquals("L", Words.initials("lola"));
        assertEquals("?", Words.initials(" "));
        assertEquals(Words.tint("Лола Юнусова"), Words.tint("Лола Юнусова"));
    }

    /** No-break spaces hold a number together with its thousands and its unit; here they read as spaces. */
    private static String said(String text) {
        return text.replace('\u00a0', ' ');
    }
}
