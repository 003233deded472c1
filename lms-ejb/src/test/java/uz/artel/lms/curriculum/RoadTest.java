package uz.artel.lms.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.language.Texts;

class RoadTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T07:00:00Z");
    private static final Texts TEXT = new Texts("т", "t", "t");

    private final Programme programme = new Programme(
            1,
            "operator",
            1,
            TEXT,
            List.of(
                    day(1, step("welcome"), step("company", "welcome"), step("quiz", "company")),
                    day(2, step("cold"), step("tree", "cold", "quiz"))));

    @Test
    void on_the_first_morning_only_the_first_step_is_open() {
        var road = road(START);
        assertEquals("welcome", road.next().orElseThrow().step().key());
        assertEquals(Road.State.WAITING, road.step("company").orElseThrow().state());
        assertEquals(List.of("welcome"), road.step("company").orElseThrow().waitsFor());
        assertEquals(Road.State.LATER, road.step("cold").orElseThrow().state());
    }

    @Test
    void before_the_start_nothing_is_open_and_the_first_day_names_its_date() {
        var road = road(START.minusDays(1));
        assertTrue(road.next().isEmpty());
        assertEquals(START, road.current().opensOn());
        assertEquals(Road.DayProgress.AHEAD, road.current().progress());
    }

    @Test
    void the_second_day_stays_shut_on_its_date_while_the_first_is_unfinished() {
        var road = road(START.plusDays(1), "welcome", "company");
        assertEquals(Road.State.LATER, road.step("cold").orElseThrow().state());
        assertEquals(1, road.days().get(1).blockedBy());
        assertEquals(1, road.current().day().number());
        assertEquals("quiz", road.next().orElseThrow().step().key());
    }

    @Test
    void a_finished_first_day_does_not_open_the_second_before_its_date() {
        var road = road(START, "welcome", "company", "quiz");
        assertEquals(Road.DayProgress.DONE, road.days().get(0).progress());
        assertEquals(Road.State.LATER, road.step("cold").orElseThrow().state());
        assertEquals(2, road.current().day().number());
        assertTrue(road.next().isEmpty());
    }

    @Test
    void the_second_day_opens_on_its_date_when_the_first_is_done() {
        var road = road(START.plusDays(1), "welcome", "company", "quiz");
        assertEquals("cold", road.next().orElseThrow().step().key());
        assertEquals(Road.DayProgress.NOW, road.days().get(1).progress());
    }

    @Test
    void when_everything_is_done_the_road_is_finished_and_shows_its_last_day() {
        var road = road(START.plusDays(5), "welcome", "company", "quiz", "cold", "tree");
        assertTrue(road.finished());
        assertEquals(2, road.current().day().number());
        assertEquals(0, road.current().minutesLeft());
    }

    @Test
    void doing_more_never_closes_what_was_open() {
        var keys = List.of("welcome", "company", "quiz", "cold", "tree");
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var today = START.plusDays(random.nextInt(4));
            var done = new HashMap<String, Instant>();
            var before = Road.of(programme, START, today, done);
            for (int i = 0; i < 12; i++) {
                done.put(keys.get(random.nextInt(keys.size())), NOON);
                var after = Road.of(programme, START, today, done);
                for (var key : keys) {
                    if (before.step(key).orElseThrow().open()) {
                        var state = after.step(key).orElseThrow();
                        assertTrue(state.open() || state.done(), "seed " + seed + ": " + key + " was shut again");
                    }
                }
                before = after;
            }
        }
    }

    @Test
    void steps_that_wait_for_each_other_are_found_as_a_circle() {
        var circle = Road.cycle(Map.of("b", List.of("c"), "c", List.of("b")));
        assertEquals(3, circle.size());
        assertEquals(circle.get(0), circle.get(2), "the circle ends where it begins");
        assertTrue(Road.cycle(Map.of("a", List.of("b"), "b", List.of())).isEmpty());
        assertFalse(Road.cycle(Map.of("a", List.of("a"))).isEmpty());
    }

    private Road road(LocalDate today, String... done) {
        var when = new HashMap<String, Instant>();
        for (var key : done) {
            when.put(key, NOON);
        }
        return Road.of(programme, START, today, when);
    }

    private static Programme.Day day(int number, Programme.Step... steps) {
        return new Programme.Day(number, "d" + number, false, TEXT, TEXT, List.of(steps));
    }

    private static Programme.Step step(String key, String... after) {
        return new Programme.Step(0, key, StepKind.CLASSROOM, null, TEXT, 10, new ArrayList<>(List.of(after)));
    }
}
