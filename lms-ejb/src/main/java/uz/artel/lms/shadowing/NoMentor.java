package uz.artel.lms.shadowing;

import uz.artel.lms.shared.Refusal;

/** The trainee has no mentor yet: nobody could sign his entry. */
public class NoMentor extends Refusal {
    private static final long serialVersionUID = 1L;
}
