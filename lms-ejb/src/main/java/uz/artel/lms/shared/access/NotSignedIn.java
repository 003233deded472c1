package uz.artel.lms.shared.access;

import uz.artel.lms.shared.Refusal;

/** Nobody is signed in. REST answers 401, pages lead to the sign-in. */
public class NotSignedIn extends Refusal {
    private static final long serialVersionUID = 1L;
}
