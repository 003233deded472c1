package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** There is an appeal against this already. */
public class AppealedAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    public AppealedAlready() {
        super();
    }
}
