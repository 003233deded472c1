package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** A proposal is under way or decided: no new proposal and no new mark. */
public class CaseNotOpen extends Refusal {
    private static final long serialVersionUID = 1L;
}
