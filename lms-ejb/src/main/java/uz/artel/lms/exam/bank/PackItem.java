package uz.artel.lms.exam.bank;

import uz.artel.lms.shared.Clash;

/**
 * The newest version of an item, as whoever reviews it for his centre finds it.
 *
 * @param number of the version
 * @param shipped whether it came with a pack
 * @param origin the pack, null for one that doesn't name itself
 * @param read whether somebody of the centre has reviewed it
 */
record PackItem(
        long version, int number, boolean shipped, ItemLife life, ItemOrigin origin, boolean read, byte[] digest) {

    /**
     * Whether it waits for somebody of the centre. What a person wrote and another reviewed, as in a repair, has had its
     * reader; what a file says of a reviewer elsewhere is no word of this centre.
     *
     * @param read whether somebody of the centre has reviewed it
     */
    static boolean waits(boolean shipped, ItemStatus status, String reviewer, boolean read) {
        return shipped
                && status != ItemStatus.RETIRED
                && !read
                && (reviewer == null || !reviewer.startsWith(ItemLife.PERSON));
    }

    /**
     * Whether a review by somebody is something new.
     *
     * @param shown number of the version he has read
     * @throws Clash when there is another version by now, or the item went its own way
     * @throws OwnItem when he wrote it himself
     */
    boolean reviewable(String who, int shown) {
        Clash.unlessSame(shown, number);
        if (!shipped || life.status() == ItemStatus.RETIRED) {
            throw new Clash();
        }
        if (who.equals(life.author())) {
            throw new OwnItem();
        }
        return waits(shipped, life.status(), life.reviewer(), read);
    }
}
