package uz.artel.lms.practice;

import uz.artel.lms.shared.Refusal;

/** The raters have not finished; the result is shown when they have. */
public class CallNotMarked extends Refusal {
    private static final long serialVersionUID = 1L;
}
