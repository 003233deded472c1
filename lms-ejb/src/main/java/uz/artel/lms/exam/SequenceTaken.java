package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** This number was already used for a different answer. */
public class SequenceTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    public SequenceTaken() {
        super();
    }
}
