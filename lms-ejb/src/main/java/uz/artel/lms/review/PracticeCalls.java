package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.practice.CallOutcomes;
import uz.artel.lms.practice.ExamCallOutcome;
import uz.artel.lms.shared.PersonId;

/** Exam calls of the feature practice that both raters have marked. */
@ApplicationScoped
class PracticeCalls implements CallSource {

    private CallOutcomes outcomes;

    protected PracticeCalls() {}

    @Inject
    PracticeCalls(CallOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public Map<PersonId, List<Evidence.Call>> calls(Collection<PersonId> persons, Instant from, Instant until) {
        var all = new HashMap<PersonId, List<Evidence.Call>>();
        outcomes.examCalls(persons).forEach((person, calls) -> all.put(person, marked(calls, from, until)));
        return all;
    }

    private static List<Evidence.Call> marked(List<ExamCallOutcome> calls, Instant from, Instant until) {
        return calls.stream()
                .filter(ExamCallOutcome::marked)
                .filter(c -> !c.markedAt().isBefore(from) && !c.markedAt().isAfter(until))
                .map(c -> new Evidence.Call(c.callId(), c.scenarioKey(), c.mark(), c.critical(), c.markedAt()))
                .toList();
    }
}
