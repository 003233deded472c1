package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.CentreId;

class HourFormsTest {

    private static final Instant NOON = Instant.parse("2026-12-04T12:00:00Z");
    private static final CentreId HERE = new CentreId(1);

    private final List<HourForms.Settled> database = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private final HourForms hours = new HourForms();

    private void settle(long turn, long minutesAfterNoon) {
        database.add(new HourForms.Settled(
                new Forms.OfTheHour(turn, 1000 + turn, List.of(turn)), NOON.plusSeconds(60 * minutesAfterNoon)));
    }

    private List<Long> turns(CentreId centre, long from, long to) {
        return hours
                .between(centre, NOON.plusSeconds(60 * from), NOON.plusSeconds(60 * to), after -> {
                    asked.add(after);
                    return database.stream()
                            .filter(s -> s.form().turn() > after)
                            .toList();
                })
                .stream()
                .map(Forms.OfTheHour::turn)
                .toList();
    }

    @Test
    void only_what_was_settled_since_is_read() {
        settle(3, 0);
        settle(4, 10);
        assertEquals(List.of(3L, 4L), turns(HERE, -60, 60));
        settle(5, 5);
        assertEquals(List.of(3L, 4L, 5L), turns(HERE, -60, 60));
        assertEquals(List.of(3L, 4L, 5L), turns(HERE, -60, 60));
        assertEquals(List.of(-1L, 4L, 5L), asked);
        assertEquals(List.of(3L, 4L, 5L), turns(new CentreId(2), -60, 60), "another centre has its own");
    }

    @Test
    void who_began_longer_ago_or_later_does_not_sit_beside() {
        settle(1, -60);
        settle(2, -59);
        settle(3, 60);
        settle(4, 59);
        assertEquals(List.of(2L, 4L), turns(HERE, -60, 60));
        assertEquals(List.of(1L, 2L, 4L), turns(HERE, -70, 60), "for a longer exam");
    }

    @Test
    void what_is_too_much_to_keep_is_read_where_it_still_matters() {
        for (int i = 0; i < HourForms.KEPT + 3; i++) {
            settle(i, i);
        }
        assertEquals(HourForms.KEPT - 1, turns(HERE, 3, 1_000_000).size(), "after the dropped ones");
        asked.clear();
        assertEquals(HourForms.KEPT + 2, turns(HERE, 0, 1_000_000).size(), "and with them");
        assertEquals(List.of(HourForms.KEPT + 2L, -1L), asked);
    }
}
