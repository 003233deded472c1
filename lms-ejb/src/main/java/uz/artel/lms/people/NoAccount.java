package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** The person has no account to sign in with. */
public class NoAccount extends Refusal {
    private static final long serialVersionUID = 1L;
}
