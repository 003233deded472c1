package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** An outage of this time was agreed to already. */
public class OutageOverlaps extends Refusal {

    private static final long serialVersionUID = 1L;

    public OutageOverlaps() {
        super();
    }
}
