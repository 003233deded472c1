package uz.artel.lms.exam.bank;

/**
 * So many places of a cell that are filled alike.
 *
 * @param band the band of difficulty they are filled from; null for any
 */
public record Stratum(Cell cell, Band band, int count) {

    /** Whether an item may stand here. */
    public boolean takes(BankItem item) {
        return (band == null || item.traits().band() == band) && cell.takes(item);
    }

    /** How messages name it: the cell, and the band if it has one. */
    public String label() {
        return band == null ? cell.label() : cell.label() + ", " + band.code();
    }
}
