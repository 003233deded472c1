package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemLifeTest {

    private static final ItemLife DRAFT = new ItemLife(ItemStatus.DRAFT, "p:1", null, null);

    @Test
    void an_item_goes_from_draft_to_use_step_by_step() {
        var operational = DRAFT.reviewedBy("p:2").become(ItemStatus.PILOT).become(ItemStatus.OPERATIONAL);
        assertEquals(new ItemLife(ItemStatus.OPERATIONAL, "p:1", "p:2", null), operational);
        assertEquals(ItemStatus.RETIRED, operational.become(ItemStatus.RETIRED).status());
    }

    @Test
    void nobody_reviews_what_he_wrote_himself() {
        assertThrows(OwnItem.class, () -> DRAFT.reviewedBy("p:1"));
        assertThrows(OwnItem.class, () -> new ItemLife(ItemStatus.PILOT, "p:1", "p:1", null));
    }

    @Test
    void no_step_is_left_out_and_nothing_comes_back_from_retirement() {
        var allowed = new ArrayList<String>();
        for (var from : ItemStatus.values()) {
            for (var to : ItemStatus.values()) {
                var life = new ItemLife(from, "p:1", from == ItemStatus.DRAFT ? null : "p:2", null);
                try {
                    life.become(to);
                    allowed.add(from.code() + "-" + to.code());
                } catch (WrongStatus no) {
                    assertEquals(List.of(from.code(), to.code()), no.arguments());
                }
            }
        }
        assertEquals(
                List.of(
                        "draft-retired",
                        "reviewed-draft",
                        "reviewed-pilot",
                        "reviewed-retired",
                        "pilot-draft",
                        "pilot-operational",
                        "pilot-retired",
                        "operational-retired"),
                allowed);
    }

    @Test
    void only_a_draft_is_reviewed_and_one_sent_back_needs_a_reader_again() {
        var reviewed = DRAFT.reviewedBy("p:2");
        assertThrows(WrongStatus.class, () -> reviewed.reviewedBy("p:3"));
        assertNull(reviewed.become(ItemStatus.DRAFT).reviewer());
        assertThrows(
                WrongStatus.class, () -> new ItemLife(ItemStatus.REVIEWED, "p:1", null, null).become(ItemStatus.PILOT));
    }

    @Test
    void a_band_follows_the_guess_then_the_panel_then_what_people_did() {
        assertEquals(Band.EASY, Band.of(1, null, null, 0));
        assertEquals(Band.EASY, Band.of(2, null, null, 0));
        assertEquals(Band.MEDIUM, Band.of(3, null, null, 0));
        assertEquals(Band.HARD, Band.of(4, null, null, 0));
        assertEquals(Band.EASY, Band.of(5, Fraction.of(80), null, 0));
        assertEquals(Band.MEDIUM, Band.of(5, new Fraction(799, 10), null, 0));
        assertEquals(Band.HARD, Band.of(1, new Fraction(599, 10), null, 0));
        assertEquals(Band.HARD, Band.of(1, Fraction.of(90), 0.4, 100));
        assertEquals(Band.EASY, Band.of(5, Fraction.of(90), 0.4, 99), "99 tries say less than the panel");
    }
}
