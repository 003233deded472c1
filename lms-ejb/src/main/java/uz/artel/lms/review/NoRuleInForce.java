package uz.artel.lms.review;

import uz.artel.lms.shared.Refusal;

/** No edition of the pay rule is valid on the day the campaign starts. */
public class NoRuleInForce extends Refusal {
    private static final long serialVersionUID = 1L;
}
