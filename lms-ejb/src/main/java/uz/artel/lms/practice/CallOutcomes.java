package uz.artel.lms.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.PersonId;

/** The exam calls of a person, for higher features that have checked their caller; there is no role check here. */
@ApplicationScoped
public class CallOutcomes {

    private Calls calls;

    protected CallOutcomes() {}

    @Inject
    public CallOutcomes(Calls calls) {
        this.calls = calls;
    }

    /** Finished exam calls, newest first; practice calls are never among them. */
    public List<ExamCallOutcome> examCalls(PersonId person) {
        return calls.examCalls(person);
    }

    /** The same of several persons, one statement; those without a call are left out. */
    public Map<PersonId, List<ExamCallOutcome>> examCalls(Collection<PersonId> persons) {
        return persons.isEmpty() ? Map.of() : calls.examCalls(persons);
    }
}
