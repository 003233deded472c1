package uz.artel.lms.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.crm.RecordRow;
import uz.artel.lms.crm.RoutingReading;
import uz.artel.lms.crm.Written;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.practice.engine.Action;
import uz.artel.lms.practice.engine.CallMarks;
import uz.artel.lms.practice.engine.CallState;
import uz.artel.lms.practice.engine.Engine;
import uz.artel.lms.practice.engine.Moment;
import uz.artel.lms.practice.engine.NotNow;
import uz.artel.lms.practice.engine.Scenario;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;

/** Replays stored calls and puts them into the words of the pages. */
@ApplicationScoped
class CallPlay {

    private Calls calls;
    private ScenarioShelf shelf;
    private KnownPeople people;
    private RoutingReading routing;

    protected CallPlay() {}

    @Inject
    CallPlay(Calls calls, ScenarioShelf shelf, KnownPeople people, RoutingReading routing) {
        this.calls = calls;
        this.shelf = shelf;
        this.people = people;
        this.routing = routing;
    }

    /** @throws CallNotReady when the actions do not fit */
    CallState play(Calls.Call call, List<Action> actions, Instant at) {
        var edition = shelf.edition(call.scenarioId());
        try {
            return Engine.replay(
                    edition.scenario(), edition.catalogue(), call.seed(), call.day(), actions, call.millis(at));
        } catch (NotNow e) {
            throw new CallNotReady();
        }
    }

    /** The name an operator gives when he greets: his given name, in each language. */
    Texts operator(PersonId person) {
        var names = people.names(List.of(person)).get(person);
        if (names == null) {
            return new Texts("", "", "");
        }
        return new Texts(names.givenCyr(), names.givenLat(), names.givenLat());
    }

    static Texts named(Texts text, Texts operator) {
        return text == null
                ? null
                : new Texts(
                        text.ru().replace("{operator}", operator.ru()),
                        text.uz().replace("{operator}", operator.uz()),
                        text.en().replace("{operator}", operator.en()));
    }

    CallSheet sheet(Calls.Call call, CallState state, int sequence, Instant at, List<CallSheet.Problem> problems) {
        var operator = operator(call.person());
        var ending = state.ending().flatMap(state.scenario()::ending);
        return new CallSheet(
                call.id(),
                sequence,
                state.phase().name(),
                state.muted(),
                state.lang().code(),
                call.millis(at),
                state.answeredAt().orElse(null),
                state.talkMillis(),
                state.holdSince().orElse(null),
                state.customerSpeaksUntil(),
                state.nextDue().orElse(null),
                state.mayCallBack(),
                state.alertAt().isPresent(),
                state.savedAt().orElse(null),
                ending.map(Scenario.Ending::text).orElse(null),
                ending.map(Scenario.Ending::good).orElse(false),
                lines(state, operator),
                List.copyOf(state.sms().keySet()),
                problems,
                draft(call, state));
    }

    /** The timeline in the words of the pages; ringing and saving are left to the page. */
    static List<CallSheet.Said> lines(CallState state, Texts operator) {
        return state.timeline().stream()
                .filter(m -> m.kind() != Moment.Kind.RING)
                .map(m -> new CallSheet.Said(
                        m.at(),
                        switch (m.kind()) {
                            case CUSTOMER -> "customer";
                            case OPERATOR, NOT_HEARD -> "operator";
                            default -> "note";
                        },
                        m.kind().name(),
                        m.lang() == null ? null : m.lang().code(),
                        named(m.text(), operator),
                        m.ref()))
                .toList();
    }

    /** The record beside what it should be, choices called as the desk's lists call them. */
    List<RecordRow> record(Calls.Call call, CallMarks marks) {
        var categories = shelf.edition(call.scenarioId()).categories();
        var where = routing.current();
        return marks.fields().stream()
                .map(f -> new RecordRow(
                        f.field().code(),
                        Written.of(f.field(), f.given(), where, categories),
                        Written.of(f.field(), f.expected(), where, categories),
                        f.right(),
                        f.optional()))
                .toList();
    }

    private Map<String, String> draft(Calls.Call call, CallState state) {
        return calls.draft(call.id())
                .map(CallRecord::parse)
                .or(state::record)
                .orElse(CallRecord.EMPTY)
                .asForm();
    }
}
