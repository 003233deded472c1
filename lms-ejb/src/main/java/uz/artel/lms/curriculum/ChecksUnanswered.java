package uz.artel.lms.curriculum;

import uz.artel.lms.shared.Refusal;

/** The quick checks at the end of the lesson have not all been answered. */
public class ChecksUnanswered extends Refusal {
    private static final long serialVersionUID = 1L;
}
