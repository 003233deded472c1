package uz.artel.lms.exam.bank;

/**
 * So many places of a cell that are filled alike.
 *
 * @param band the band of difficulty they are filled from; null for any
 */
record Stratum(Cell cell, Band band, int count) {

    boolean takes(BankItem item) {
        return (band == null || item.traits().band() == band) && cell.takes(item);
    }

    /** How messages name it: the cell, and the band if it has one. */
    String label() {
        return band == null ? cell.label() : cell.label() + ", " + band.code();
    }
}
