package uz.artel.lms.shared.table;

/**
 * How much of a table is taken at once; beyond it the file is refused, never cut.
 *
 * @param kilobytes of the file as it was sent, in units of 1024 bytes
 * @param rows below the head, empty ones not counted
 * @param columns of the head
 * @param cell characters of one cell (UTF-16)
 */
public record TableLimits(int kilobytes, int rows, int columns, int cell) {

    public TableLimits {
        if (kilobytes < 1 || rows < 1 || columns < 1 || cell < 1) {
            throw new IllegalArgumentException("a table has room for something");
        }
    }
}
