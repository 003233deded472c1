package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** A retake waits for the training that comes before it. */
public class TrainingFirst extends Refusal {

    private static final long serialVersionUID = 1L;

    public TrainingFirst() {
        super();
    }
}
