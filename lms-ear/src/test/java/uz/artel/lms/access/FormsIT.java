package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every form of every page, sent as nobody should send it. */
class FormsIT {

    private static FormWalk walk;

    @BeforeAll
    static void walk() throws Exception {
        long begun = System.nanoTime();
        try (var rows = Rows.kept()) {
            walk = new FormWalk(rows);
            try {
                new Scenes(walk, rows).walkAll();
            } finally {
                rows.putBackAll();
            }
        }
        System.out.printf(
                "%d forms, %d bad requests in %d s%n",
                walk.seen().size(), walk.attempts(), (System.nanoTime() - begun) / 1_000_000_000);
    }

    @Test
    void bad_input_is_refused_in_the_words_of_the_page_and_changes_nothing() {
        assertEquals(List.of(), walk.accepted());
    }

    @Test
    void what_is_sent_again_or_twice_at_once_is_done_once() {
        assertEquals(List.of(), walk.doubled());
    }

    @Test
    void no_form_of_any_page_was_left_out() throws Exception {
        assertEquals(List.of(), Scenes.unseen(walk));
    }
}
