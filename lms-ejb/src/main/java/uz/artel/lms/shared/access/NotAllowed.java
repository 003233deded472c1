package uz.artel.lms.shared.access;

import uz.artel.lms.shared.Refusal;

/** The caller's roles don't reach this activity. REST and pages answer 403. */
public class NotAllowed extends Refusal {
    private static final long serialVersionUID = 1L;
}
