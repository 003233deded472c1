package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** The cut was proposed and waits for its approval, or has it. */
public class AlreadyProposed extends Refusal {

    private static final long serialVersionUID = 1L;

    public AlreadyProposed() {
        super();
    }
}
