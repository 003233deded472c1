package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** The rounds are over and the figures known: nothing that should not follow from them is decided any more. */
public class FiguresSeen extends Refusal {

    private static final long serialVersionUID = 1L;

    public FiguresSeen() {
        super();
    }
}
