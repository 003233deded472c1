package uz.artel.lms.shadowing;

import uz.artel.lms.shared.Refusal;

/** At that time of that day the trainee watched something else already. */
public class EntryOverlaps extends Refusal {
    private static final long serialVersionUID = 1L;
}
