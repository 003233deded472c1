package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** The person is no trainee of the caller's intakes. */
public class NotYourTrainee extends Refusal {
    private static final long serialVersionUID = 1L;
}
