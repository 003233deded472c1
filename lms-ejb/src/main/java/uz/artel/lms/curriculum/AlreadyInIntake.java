package uz.artel.lms.curriculum;

import uz.artel.lms.shared.Refusal;

/** The person is in a running intake already; one at a time. */
public class AlreadyInIntake extends Refusal {
    private static final long serialVersionUID = 1L;
}
