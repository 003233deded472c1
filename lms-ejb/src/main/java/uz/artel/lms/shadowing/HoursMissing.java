package uz.artel.lms.shadowing;

import uz.artel.lms.shared.Refusal;

/** The mentor speaks when the hours of shadowing before the last day are signed. */
public class HoursMissing extends Refusal {
    private static final long serialVersionUID = 1L;
}
