package uz.artel.lms.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.TreeSet;
import uz.artel.lms.shared.PersonId;

/** What quality control found. For higher features that have checked their caller; there is no role check here. */
@ApplicationScoped
public class Evaluations {

    private LiveCalls calls;

    protected Evaluations() {}

    @Inject
    public Evaluations(LiveCalls calls) {
        this.calls = calls;
    }

    /**
     * The live calls of a person between two days, both included. A call with a critical error counts with what the card
     * gives it.
     */
    public QuarterEvaluation ofQuarter(PersonId person, LocalDate from, LocalDate to) {
        var sum = BigDecimal.ZERO;
        int count = 0;
        var open = new TreeSet<String>();
        for (var call : calls.of(person, from, to)) {
            if (call.score().result() != null) {
                sum = sum.add(call.score().result());
                count++;
            }
            if (call.coachedOn() == null) {
                open.addAll(call.critical());
            }
        }
        return new QuarterEvaluation(
                count,
                count == 0 ? null : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128),
                java.util.List.copyOf(open));
    }
}
