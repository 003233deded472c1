package uz.artel.lms.scorecard;

import uz.artel.lms.shared.Refusal;

/** This very file has been imported already. */
public class SameCallsAgain extends Refusal {
    private static final long serialVersionUID = 1L;
}
