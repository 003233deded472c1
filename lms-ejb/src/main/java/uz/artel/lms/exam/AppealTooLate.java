package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The days for an appeal are over. */
public class AppealTooLate extends Refusal {

    private static final long serialVersionUID = 1L;

    public AppealTooLate() {
        super();
    }
}
