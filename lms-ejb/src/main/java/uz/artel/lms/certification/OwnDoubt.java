package uz.artel.lms.certification;

import uz.artel.lms.shared.Refusal;

/** Nobody decides about his own certificate. */
public class OwnDoubt extends Refusal {

    private static final long serialVersionUID = 1L;

    public OwnDoubt() {
        super();
    }
}
