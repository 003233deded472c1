package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** Another centre has this key. */
public class CentreKeyTaken extends Refusal {
    private static final long serialVersionUID = 1L;
}
