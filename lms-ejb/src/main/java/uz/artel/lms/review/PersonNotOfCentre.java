package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** A person named for the campaign doesn't work in this centre. */
public class PersonNotOfCentre extends Refusal {
    private static final long serialVersionUID = 1L;
}
