package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Some answers still wait for an examiner. */
public class MarkingUnfinished extends Refusal {

    private static final long serialVersionUID = 1L;

    public MarkingUnfinished() {
        super();
    }
}
