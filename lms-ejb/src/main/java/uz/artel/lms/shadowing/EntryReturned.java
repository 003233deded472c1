package uz.artel.lms.shadowing;

import uz.artel.lms.shared.Refusal;

/** The entry is back with the trainee: it can be signed after he has corrected it. */
public class EntryReturned extends Refusal {
    private static final long serialVersionUID = 1L;
}
