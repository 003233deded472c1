package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** This round is not open. */
public class RoundClosed extends Refusal {

    private static final long serialVersionUID = 1L;

    public RoundClosed() {
        super();
    }
}
