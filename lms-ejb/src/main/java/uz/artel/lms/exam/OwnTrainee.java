package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The candidate is trained by the one who would judge him. */
public class OwnTrainee extends Refusal {

    private static final long serialVersionUID = 1L;

    public OwnTrainee() {
        super();
    }
}
