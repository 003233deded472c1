package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.Refusal;

/** The exam passes by the ratings of a panel, and no standard of it is approved. */
public class NoApprovedStandard extends Refusal {

    private static final long serialVersionUID = 1L;

    public NoApprovedStandard() {
        super();
    }
}
