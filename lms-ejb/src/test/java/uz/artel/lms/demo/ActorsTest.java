package uz.artel.lms.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

class ActorsTest {

    private static final Instant TODAY = Instant.parse("2026-11-23T06:00:00Z");

    private final Clock clock = new Clock();
    private final Chance chance = new Chance();
    private final Actors actors = new Actors(clock, chance, new CurrentCaller());

    @Test
    void two_demos_draw_the_same_for_everybody_whatever_day_they_are_made_on() {
        var monday = demo(TODAY, 1);
        assertEquals(monday, demo(TODAY, 1));
        assertEquals(monday, demo(TODAY.plus(Duration.ofDays(40)), 1));
    }

    @Test
    void two_people_and_two_days_draw_differently() {
        var mine = demo(TODAY, 1);
        assertNotEquals(mine, demo(TODAY, 2));
        assertNotEquals(mine.get(0), mine.get(1));
        assertNotEquals(mine.get(1), mine.get(2));
    }

    @Test
    void outside_the_demo_nothing_is_fixed() {
        demo(TODAY, 1);
        assertNotEquals(chance.seed(), chance.seed());
        long once = chance.fixed(1, chance::seed);
        assertNotEquals(once, chance.seed());
    }

    /** Two draws of an act of last week, and one of an act a day later. */
    private List<Long> demo(Instant madeAt, long person) {
        var who = Actors.caller(new PersonId(person), new CentreId(1), Role.TRAINEE);
        return clock.at(madeAt, () -> {
            var act = madeAt.minus(Duration.ofDays(7));
            return List.of(draw(act, who, 1), draw(act, who, 2), draw(act.plus(Duration.ofDays(1)), who, 1));
        });
    }

    private long draw(Instant when, Caller who, int which) {
        return actors.at(when, who, () -> {
            long seed = 0;
            for (int i = 0; i < which; i++) {
                seed = chance.seed();
            }
            return seed;
        });
    }
}
