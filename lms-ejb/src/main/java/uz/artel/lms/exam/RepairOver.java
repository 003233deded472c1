package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The repair was applied or withdrawn. */
public class RepairOver extends Refusal {

    private static final long serialVersionUID = 1L;

    public RepairOver() {
        super();
    }
}
