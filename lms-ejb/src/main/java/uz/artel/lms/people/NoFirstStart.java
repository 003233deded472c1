package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** The link of the first start is wrong, used, or there is an administrator already. */
public class NoFirstStart extends Refusal {
    private static final long serialVersionUID = 1L;
}
