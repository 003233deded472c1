package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** The person holds this role in this scope already. */
public class GrantHeld extends Refusal {
    private static final long serialVersionUID = 1L;
}
