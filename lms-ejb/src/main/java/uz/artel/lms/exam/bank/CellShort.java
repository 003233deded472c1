package uz.artel.lms.exam.bank;

import uz.artel.lms.shared.Refusal;

/** The bank can't fill a cell of the blueprint. Names the cell and how many items are missing. */
public class CellShort extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Shortage shortage;

    public CellShort(Shortage shortage) {
        super(shortage.label(), shortage.missing());
        this.shortage = shortage;
    }

    public String cell() {
        return shortage.label();
    }

    public int missing() {
        return shortage.missing();
    }

    public Shortage shortage() {
        return shortage;
    }
}
