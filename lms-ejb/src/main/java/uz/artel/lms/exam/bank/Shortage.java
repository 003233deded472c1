package uz.artel.lms.exam.bank;

/**
 * What a bank lacks for a form.
 *
 * @param cell where items are missing
 * @param band of which difficulty; null for any
 * @param missing so many items more, of the right kind, and the form could be drawn
 * @param rule what could not be kept: without it the bank would do
 */
public record Shortage(Cell cell, Band band, int missing, Rule rule) {

    /** What a form must keep, in the order in which it is looked at. */
    public enum Rule {
        /** Each place has an item. */
        COUNT,
        /** No two enemies. */
        ENEMIES,
        /** No item used more often than the bound allows. */
        EXPOSURE,
        /** Not too much of the person's last form. */
        LAST,
        /** Not too much of a form of the same hour. */
        HOUR,
        /** Worth as much as the reference. */
        PARITY
    }

    /** Whether an item more like this one would be of help. */
    public boolean takes(BankItem item) {
        return new Stratum(cell, band, missing).takes(item);
    }

    /** How messages name the place: the cell, and the band if it has one. */
    public String label() {
        return band == null ? cell.label() : cell.label() + ", " + band.code();
    }
}
