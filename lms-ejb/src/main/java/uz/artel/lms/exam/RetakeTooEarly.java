package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** A retake waits until this date. */
public class RetakeTooEarly extends Refusal {

    private static final long serialVersionUID = 1L;

    public RetakeTooEarly(java.time.LocalDate from) {
        super(from);
    }
}
