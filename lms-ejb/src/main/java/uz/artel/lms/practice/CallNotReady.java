package uz.artel.lms.practice;

import uz.artel.lms.shared.Refusal;

/** The call is in another phase: the customer has hung up, is on hold, or the call is over. */
public class CallNotReady extends Refusal {
    private static final long serialVersionUID = 1L;
}
