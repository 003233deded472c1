package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.practice.CallId;
import uz.artel.lms.practice.PracticeCalling;
import uz.artel.lms.practice.engine.Action;
import uz.artel.lms.practice.engine.Walk;
import uz.artel.lms.shared.access.Caller;

/** Somebody of the demo takes a call at the desk, along a path that its scenario writes. */
@ApplicationScoped
class CallTaking {

    private Actors actors;
    private PracticeCalling calls;

    protected CallTaking() {}

    @Inject
    CallTaking(Actors actors, PracticeCalling calls) {
        this.actors = actors;
        this.calls = calls;
    }

    /** @param path of the scenario, {@code bestPath} or another */
    CallId take(
            Caller who, Instant at, TraineeWalk.Script script, String scenarioKey, List<String> path, LocalDate day) {
        var scenario = script.scenarios().get(scenarioKey);
        var id = actors.at(at, who, () -> calls.start(scenarioKey));
        int sequence = 0;
        for (var action : Walk.actions(scenario, script.catalogue(), path, day)) {
            int number = ++sequence;
            actors.run(at.plusMillis(action.at()), who, () -> act(id, number, action));
        }
        return id;
    }

    private void act(CallId id, int number, Action action) {
        if (action.kind() == Action.Kind.SAVE) {
            calls.save(id, number, CallRecord.parse(action.text()).asForm());
        } else {
            calls.act(
                    id,
                    number,
                    action.kind().name(),
                    action.ref(),
                    action.lang() == null ? null : action.lang().code(),
                    action.text());
        }
    }
}
