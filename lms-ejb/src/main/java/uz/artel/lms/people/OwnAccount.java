package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** Nobody does this to himself: issue himself a code, deactivate himself, give himself a role. */
public class OwnAccount extends Refusal {
    private static final long serialVersionUID = 1L;
}
