package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** Another account has this sign-in name. */
public class SignInNameTaken extends Refusal {
    private static final long serialVersionUID = 1L;
}
