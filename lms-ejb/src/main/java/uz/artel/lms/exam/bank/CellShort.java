package uz.artel.lms.exam.bank;

import uz.artel.lms.shared.Refusal;

/** The bank can't fill a cell of the blueprint. Names the cell and how many items are missing. */
public class CellShort extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String cell;
    private final int missing;

    public CellShort(String cell, int missing) {
        super(cell, missing);
        this.cell = cell;
        this.missing = missing;
    }

    public String cell() {
        return cell;
    }

    public int missing() {
        return missing;
    }
}
