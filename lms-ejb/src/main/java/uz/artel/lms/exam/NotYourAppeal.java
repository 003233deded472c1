package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Who judged the work before or wrote the question doesn't decide on the appeal. */
public class NotYourAppeal extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotYourAppeal() {
        super();
    }
}
