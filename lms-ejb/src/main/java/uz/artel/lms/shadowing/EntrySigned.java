package uz.artel.lms.shadowing;

import uz.artel.lms.shared.Refusal;

/** A signed entry never changes. */
public class EntrySigned extends Refusal {
    private static final long serialVersionUID = 1L;
}
