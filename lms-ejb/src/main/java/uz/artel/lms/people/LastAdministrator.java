package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** The centre would be left without an administrator. */
public class LastAdministrator extends Refusal {
    private static final long serialVersionUID = 1L;
}
