package uz.artel.lms.review;

import java.time.LocalDate;
import uz.artel.lms.shared.Refusal;

/** No edition of the pay rule is valid on the day the campaign starts. */
public class NoRuleInForce extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param from the first day on which one is */
    public NoRuleInForce(LocalDate from) {
        super(from);
    }
}
