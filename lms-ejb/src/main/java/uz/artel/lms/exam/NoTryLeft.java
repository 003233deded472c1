package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** All tries of this exam are used up. */
public class NoTryLeft extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoTryLeft(int tries) {
        super(tries);
    }
}
