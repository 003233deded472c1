package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The days of the retake are over; a trainer can invite again. */
public class RetakeTooLate extends Refusal {

    private static final long serialVersionUID = 1L;

    public RetakeTooLate(java.time.LocalDate until) {
        super(until);
    }
}
