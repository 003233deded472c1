package uz.artel.lms.exam.bank;

/**
 * What is known of a version of an item besides its content: it changes while the version stays the same.
 *
 * @param author who wrote it: the sign of a person ({@code p:17}) or a name from a file; null for samples, which their pack wrote
 * @param reviewer who read it, never the author; null until somebody has
 * @param rating the panel's Angoff rating: how many percent of the points somebody just good enough earns, 0–100; null until
 *     the panel has judged it
 */
public record ItemLife(ItemStatus status, String author, String reviewer, Fraction rating) {

    /** What the sign of a person begins with. */
    static final String PERSON = "p:";

    /** A sample that says nothing of itself is in use, as its author left it. */
    static final ItemLife SAMPLE = new ItemLife(ItemStatus.OPERATIONAL, null, null, null);

    /** @throws OwnItem when the author would be his own reviewer */
    public ItemLife {
        if (reviewer != null && reviewer.equals(author)) {
            throw new OwnItem();
        }
    }

    /**
     * Somebody has read the draft and found it sound.
     *
     * @throws OwnItem when he wrote it himself
     * @throws WrongStatus when it is no draft
     */
    public ItemLife reviewedBy(String who) {
        if (status != ItemStatus.DRAFT) {
            throw new WrongStatus(status, ItemStatus.REVIEWED);
        }
        return new ItemLife(ItemStatus.REVIEWED, author, who, rating);
    }

    /**
     * The next step of its life. Back at its author it needs a reader again.
     *
     * @throws WrongStatus when its life doesn't lead there, or when nobody has read it
     */
    public ItemLife become(ItemStatus next) {
        if (next == ItemStatus.REVIEWED || !status.leadsTo(next) || next.needsReview() && reviewer == null) {
            throw new WrongStatus(status, next);
        }
        return new ItemLife(next, author, next == ItemStatus.DRAFT ? null : reviewer, rating);
    }
}
