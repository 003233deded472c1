package uz.artel.lms.exam;

import uz.artel.lms.shared.Refusal;

/**
 * A cell can't be filled with questions whose facts somebody vouches for; there are more, but they rest on facts nobody
 * verified. Carries the cell and how many are missing; whoever wants to begin reads neither.
 */
public class FactsUnverified extends Refusal {

    private static final long serialVersionUID = 1L;

    public FactsUnverified(String cell, int missing) {
        super(cell, missing);
    }
}
