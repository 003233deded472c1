package uz.artel.lms.curriculum;

import uz.artel.lms.shared.Refusal;

/** The person is in no running intake, so nothing of the programme is open for him. */
public class NotInIntake extends Refusal {
    private static final long serialVersionUID = 1L;
}
