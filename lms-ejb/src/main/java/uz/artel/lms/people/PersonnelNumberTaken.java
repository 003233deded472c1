package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** Another person of the centre has this personnel number. */
public class PersonnelNumberTaken extends Refusal {
    private static final long serialVersionUID = 1L;
}
