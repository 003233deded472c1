package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.Clash;

class PackItemTest {

    private static final String ME = "p:7";

    private static PackItem item(boolean shipped, ItemStatus status, String author, String reviewer, boolean read) {
        return new PackItem(1, 3, shipped, new ItemLife(status, author, reviewer, null), null, read, new byte[32]);
    }

    @Test
    void what_a_pack_wrote_waits_until_somebody_of_the_centre_has_read_it() {
        assertTrue(item(true, ItemStatus.OPERATIONAL, null, null, false).reviewable(ME, 3));
        assertFalse(item(true, ItemStatus.OPERATIONAL, null, null, true).reviewable(ME, 3));
        assertTrue(
                item(true, ItemStatus.PILOT, "a.b", "c.d", false).reviewable(ME, 3),
                "a file may name a reviewer, and he is nobody of this centre");
        assertFalse(
                item(true, ItemStatus.OPERATIONAL, "p:1", "p:2", false).reviewable(ME, 3),
                "a repair has its author and its reviewer");
    }

    @Test
    void what_is_retired_or_belongs_to_the_centre_does_not_wait() {
        assertFalse(PackItem.waits(true, ItemStatus.RETIRED, null, false));
        assertFalse(PackItem.waits(false, ItemStatus.DRAFT, null, false));
        assertThrows(
                Clash.class,
                () -> item(true, ItemStatus.RETIRED, null, null, false).reviewable(ME, 3));
        assertThrows(
                Clash.class,
                () -> item(false, ItemStatus.DRAFT, "p:1", null, false).reviewable(ME, 3));
    }

    @Test
    void only_the_version_that_was_read_is_reviewed() {
        assertThrows(
                Clash.class,
                () -> item(true, ItemStatus.OPERATIONAL, null, null, false).reviewable(ME, 2));
    }

    @Test
    void nobody_reviews_for_his_centre_what_he_wrote_himself() {
        assertThrows(
                OwnItem.class,
                () -> item(true, ItemStatus.OPERATIONAL, ME, null, false).reviewable(ME, 3));
    }
}
