package uz.artel.lms.web.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeafTest {

    @Test
    void a_short_list_is_one_part() {
        var leaf = Leaf.of(list(50), 1);
        assertEquals(list(50), leaf.rows());
        assertEquals(1, leaf.last());
        assertEquals(List.of(), Leaf.of(List.of(), 1).rows());
        assertEquals(1, Leaf.of(List.of(), 1).last());
    }

    @Test
    void turned_over_from_the_first_part_to_the_last_a_list_shows_each_row_once() {
        var shown = new ArrayList<Integer>();
        int last = Leaf.of(list(158), 1).last();
        assertEquals(4, last);
        for (int part = 1; part <= last; part++) {
            shown.addAll(Leaf.of(list(158), part).rows());
        }
        assertEquals(list(158), shown);
        assertEquals(List.of(151, 158, 158), counts(Leaf.of(list(158), 4)));
        assertEquals(List.of(51, 100, 158), counts(Leaf.of(list(158), 2)));
    }

    @Test
    void whoever_asks_for_a_part_that_there_is_not_gets_the_nearest() {
        assertEquals(4, Leaf.of(list(158), 9).number());
        assertEquals(1, Leaf.of(list(158), 0).number());
        for (var typed : new String[] {null, "", "two", "-1", "1.5", "99999999999"}) {
            assertEquals(1, Paging.asked(typed), typed);
        }
        assertEquals(3, Paging.asked("3"));
    }

    private static List<Integer> counts(Leaf<?> leaf) {
        return List.of(leaf.from(), leaf.to(), leaf.all());
    }

    private static List<Integer> list(int rows) {
        return IntStream.rangeClosed(1, rows).boxed().toList();
    }
}
