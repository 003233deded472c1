package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/** The same form was sent before. */
public class AlreadyAsked extends Refusal {

    private static final long serialVersionUID = 1L;

    public AlreadyAsked() {
        super();
    }
}
