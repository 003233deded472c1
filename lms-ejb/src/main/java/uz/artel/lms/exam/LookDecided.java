package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The second look is decided already, or the two have not spoken yet. */
public class LookDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    public LookDecided() {
        super();
    }
}
