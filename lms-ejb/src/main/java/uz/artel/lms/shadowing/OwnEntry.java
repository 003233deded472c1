package uz.artel.lms.shadowing;

import uz.artel.lms.shared.Refusal;

/** Nobody signs his own entry. */
public class OwnEntry extends Refusal {
    private static final long serialVersionUID = 1L;
}
