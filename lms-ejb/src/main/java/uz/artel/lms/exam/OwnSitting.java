package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** Nobody marks or announces his own exam. */
public class OwnSitting extends Refusal {

    private static final long serialVersionUID = 1L;

    public OwnSitting() {
        super();
    }
}
