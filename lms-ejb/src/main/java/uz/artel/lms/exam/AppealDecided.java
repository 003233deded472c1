package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The appeal was decided. */
public class AppealDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    public AppealDecided() {
        super();
    }
}
