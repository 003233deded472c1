package uz.artel.lms.curriculum;

import uz.artel.lms.shared.Refusal;

/** This intake has ended. */
public class IntakeClosed extends Refusal {
    private static final long serialVersionUID = 1L;
}
