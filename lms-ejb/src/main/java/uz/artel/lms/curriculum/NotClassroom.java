package uz.artel.lms.curriculum;

import uz.artel.lms.shared.Refusal;

/** Only classroom steps are ticked by hand; everything else leaves its own evidence. */
public class NotClassroom extends Refusal {
    private static final long serialVersionUID = 1L;
}
