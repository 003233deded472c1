package uz.artel.lms.people;

import uz.artel.lms.shared.Refusal;

/** Somebody else enters one's own study leave, and takes it back. */
public class OwnLeave extends Refusal {
    private static final long serialVersionUID = 1L;
}
