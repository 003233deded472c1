package uz.artel.lms.scorecard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return ofQuarter(List.of(person), from, to).get(person);
    }

    /** The same of several persons, one statement; those without a call are there too. */
    public Map<PersonId, QuarterEvaluation> ofQuarter(Collection<PersonId> persons, LocalDate from, LocalDate to) {
        var all = new HashMap<PersonId, QuarterEvaluation>();
        if (!persons.isEmpty()) {
            var found = calls.of(persons, from, to);
            persons.forEach(person -> all.put(person, evaluation(found.getOrDefault(person, List.of()))));
        }
        return all;
    }

    private static QuarterEvaluation evaluation(List<LiveCalls.Marked> calls) {
        var sum = BigDecimal.ZERO;
        int count = 0;
        var open = new TreeSet<String>();
        for (var call : calls) {
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
                List.copyOf(open));
    }
}
