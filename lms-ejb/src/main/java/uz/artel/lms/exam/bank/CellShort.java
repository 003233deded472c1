package uz.artel.lms.exam.bank;

import java.util.List;
import uz.artel.lms.shared.Refusal;

/**
 * The bank can't fill a blueprint. Carries the cell that lacks most and how many items are missing there; whoever wants to
 * begin reads neither.
 */
public class CellShort extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient List<Shortage> shortages;

    /** @param shortages at least one, the greatest first */
    public CellShort(List<Shortage> shortages) {
        super(shortages.get(0).label(), shortages.get(0).missing());
        this.shortages = List.copyOf(shortages);
    }

    public String cell() {
        return shortages.get(0).label();
    }

    public int missing() {
        return shortages.get(0).missing();
    }

    /** All cells that lack something, the one that lacks most first. */
    public List<Shortage> shortages() {
        return shortages;
    }
}
