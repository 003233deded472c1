package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** The panel was withdrawn. */
public class PanelWithdrawn extends Refusal {

    private static final long serialVersionUID = 1L;

    public PanelWithdrawn() {
        super();
    }
}
