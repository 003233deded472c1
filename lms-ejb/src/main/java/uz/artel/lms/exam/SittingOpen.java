package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The sitting is still open: it has no result yet. */
public class SittingOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    public SittingOpen() {
        super();
    }
}
