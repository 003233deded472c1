package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** This exam is passed; nothing would come of sitting it again. */
public class AlreadyPassed extends Refusal {

    private static final long serialVersionUID = 1L;

    public AlreadyPassed() {
        super();
    }
}
