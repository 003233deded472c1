package uz.artel.lms.practice;

import uz.artel.lms.shared.Refusal;

/** This rater has marked the call already, or it needs no further mark. */
public class AlreadyRated extends Refusal {
    private static final long serialVersionUID = 1L;
}
