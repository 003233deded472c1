package uz.artel.lms.practice;

import uz.artel.lms.shared.Refusal;

/** Another call of this person is still under way. */
public class OtherCallOpen extends Refusal {
    private static final long serialVersionUID = 1L;
}
