package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** Another panel of the centre is setting the cut of this exam. */
public class PanelRunning extends Refusal {

    private static final long serialVersionUID = 1L;

    public PanelRunning() {
        super();
    }
}
