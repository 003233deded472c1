package uz.artel.lms.certification;

import uz.artel.lms.shared.Refusal;

/** Somebody has decided already, or a later result has settled it. */
public class DoubtDecided extends Refusal {

    private static final long serialVersionUID = 1L;

    public DoubtDecided() {
        super();
    }
}
