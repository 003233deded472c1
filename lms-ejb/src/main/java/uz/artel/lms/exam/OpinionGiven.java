package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The examiner has said already what he found. */
public class OpinionGiven extends Refusal {

    private static final long serialVersionUID = 1L;

    public OpinionGiven() {
        super();
    }
}
