package uz.artel.lms.practice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.practice.engine.Scenario;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** Lets a person of the centre take an exam call outside a programme: an operator's attestation, a repeated try. */
@Stateless
@Allowed({Role.EXAMINER, Role.TRAINER, Role.HR})
public class ExamCallInviting {

    private Calls calls;
    private ScenarioShelf shelf;
    private KnownPeople people;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected ExamCallInviting() {}

    @Inject
    public ExamCallInviting(
            Calls calls, ScenarioShelf shelf, KnownPeople people, Clock clock, CurrentCaller caller, Audit audit) {
        this.calls = calls;
        this.shelf = shelf;
        this.people = people;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** The exam calls there are, ordered by key. */
    public List<InvitableCall> calls() {
        return shelf.all().stream()
                .map(ScenarioShelf.Edition::scenario)
                .filter(Scenario::exam)
                .map(s -> new InvitableCall(s.key(), s.title()))
                .toList();
    }

    /**
     * Opens the exam call for one try; inviting again while an invitation is unused changes nothing.
     *
     * @throws OwnCall when somebody invites himself
     */
    public void invite(PersonId person, String scenarioKey) {
        var now = clock.now();
        if (person == null) {
            throw new BadInput("person", "required");
        }
        if (person.equals(caller.person())) {
            throw new OwnCall();
        }
        if (!people.centreOf(person).equals(caller.centre())) {
            throw new Unknown("person");
        }
        if (!shelf.newest(scenarioKey).scenario().exam()) {
            throw new Unknown("scenario");
        }
        if (calls.invitations(person).contains(scenarioKey)) {
            return;
        }
        calls.invite(person, scenarioKey, caller.person(), now);
        audit.record("examcall.invite", "person:" + person.value(), null, scenarioKey);
    }
}
