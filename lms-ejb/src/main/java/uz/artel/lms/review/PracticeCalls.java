package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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
    public List<Evidence.Call> calls(PersonId person, Instant from, Instant until) {
        return outcomes.examCalls(person).stream()
                .filter(ExamCallOutcome::marked)
                .filter(c -> !c.markedAt().isBefore(from) && !c.markedAt().isAfter(until))
                .map(c -> new Evidence.Call(c.callId(), c.scenarioKey(), c.mark(), c.critical(), c.markedAt()))
                .toList();
    }
}
