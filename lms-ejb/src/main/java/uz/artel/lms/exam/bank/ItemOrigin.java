package uz.artel.lms.exam.bank;

/**
 * Who wrote an item that came with a pack: no person, but the pack itself, as the head of its file says.
 *
 * @param author name of the pack
 * @param file name of its file without folder and ending
 * @param edition of the file in which this version came first
 */
public record ItemOrigin(String author, String file, int edition) {

    /** How the pack that comes with the product calls itself. */
    private static final String PRODUCT = "question-pack";

    /** Whether it is the pack that comes with the product, and none that a centre keeps itself. */
    public boolean product() {
        return author.equals(PRODUCT);
    }
}
