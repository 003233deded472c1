package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The sitting isn't a failed one that waits for training. */
public class NothingToTrain extends Refusal {

    private static final long serialVersionUID = 1L;

    public NothingToTrain() {
        super();
    }
}
