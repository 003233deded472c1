package uz.artel.lms.practice;

import uz.artel.lms.shared.Refusal;

/** The call is over; nothing can be added. */
public class CallFinished extends Refusal {
    private static final long serialVersionUID = 1L;
}
