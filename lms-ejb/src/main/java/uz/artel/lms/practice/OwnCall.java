package uz.artel.lms.practice;

import uz.artel.lms.shared.Refusal;

/** A rater never marks his own call. */
public class OwnCall extends Refusal {
    private static final long serialVersionUID = 1L;
}
