package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** Nobody has proposed a cut, or it was decided on already. */
public class NothingProposed extends Refusal {

    private static final long serialVersionUID = 1L;

    public NothingProposed() {
        super();
    }
}
