package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** The person is deactivated. */
public class PersonInactive extends Refusal {
    private static final long serialVersionUID = 1L;
}
