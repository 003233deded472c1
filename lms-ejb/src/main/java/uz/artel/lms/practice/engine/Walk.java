package uz.artel.lms.practice.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.crm.Field;

/**
 * Walks a path written in a scenario, to show that it exists: {@code answer} · {@code say key} · {@code say-ru key},
 * {@code say-uz key} · {@code wait 5} (seconds) · {@code hold} · {@code resume} · {@code alert} · {@code sms key} ·
 * {@code look} · {@code save} (the expected record; {@code save field=value; field=value} changes fields) ·
 * {@code hang-up} · {@code call-back} · {@code finish}. Between two sayings the customer is heard out.
 */
public final class Walk {

    private static final long PAUSE = 3000;

    /** Any day does where nothing is saved for good. */
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 11, 23);

    private final Scenario scenario;
    private final Catalogue catalogue;
    private final LocalDate day;
    private final List<Action> actions = new ArrayList<>();
    private long at = 1000;

    private Walk(Scenario scenario, Catalogue catalogue, LocalDate day) {
        this.scenario = scenario;
        this.catalogue = catalogue;
        this.day = day;
    }

    /** The call after this path. @throws IllegalArgumentException naming the step that can't be walked */
    public static CallState walk(Scenario scenario, Catalogue catalogue, List<String> path) {
        var walk = new Walk(scenario, catalogue, SOME_DAY);
        path.forEach(walk::step);
        return walk.state();
    }

    /**
     * The actions of this path.
     *
     * @param day of the call: the record's dates lie around it
     */
    public static List<Action> actions(Scenario scenario, Catalogue catalogue, List<String> path, LocalDate day) {
        var walk = new Walk(scenario, catalogue, day);
        path.forEach(walk::step);
        walk.state();
        return List.copyOf(walk.actions);
    }

    private CallState state() {
        return Engine.replay(scenario, catalogue, 1, day, actions, at);
    }

    private void step(String step) {
        var word = step.split(" ", 2);
        var rest = word.length > 1 ? word[1].strip() : "";
        try {
            switch (word[0]) {
                case "answer" -> add(Action.Kind.ANSWER, null, null);
                case "say", "say-ru", "say-uz" -> say(word[0], rest);
                case "wait" -> at += Long.parseLong(rest) * 1000;
                case "hold" -> add(Action.Kind.HOLD, null, null);
                case "resume" -> add(Action.Kind.RESUME, null, null);
                case "alert" -> add(Action.Kind.ALERT, null, null);
                case "sms" -> add(Action.Kind.SMS, rest, null);
                case "look" -> add(Action.Kind.LOOK_UP, null, "guide");
                case "save" -> add(Action.Kind.SAVE, null, record(rest));
                case "hang-up" -> add(Action.Kind.HANG_UP, null, null);
                case "call-back" -> add(Action.Kind.CALL_BACK, null, null);
                case "finish" -> add(Action.Kind.FINISH, null, null);
                default -> throw new IllegalArgumentException("nobody knows the step \"" + step + "\"");
            }
            state();
        } catch (NotNow e) {
            throw new IllegalArgumentException("the step \"" + step + "\" doesn't fit: " + e.getMessage(), e);
        }
    }

    private void say(String how, String act) {
        if (!scenario.acts().contains(act)) {
            throw new IllegalArgumentException("the act \"" + act + "\" is not offered");
        }
        var state = state();
        at = Math.max(at, state.customerSpeaksUntil());
        var lang = how.length() > 3 ? uz.artel.lms.shared.language.Lang.of(how.substring(4)) : state.lang();
        at += PAUSE;
        actions.add(new Action(at, Action.Kind.SAY, act, lang, null));
    }

    private void add(Action.Kind kind, String ref, String text) {
        at += 1000;
        actions.add(new Action(at, kind, ref, null, text));
    }

    private String record(String changes) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        var state = state();
        scenario.record().forEach((field, expected) -> fields.put(field, expected.sample(field, state.day())));
        for (var change : changes.split(";")) {
            var pair = change.split("=", 2);
            if (pair.length == 2) {
                fields.put(
                        Field.find(pair[0].strip())
                                .orElseThrow(() -> new IllegalArgumentException("there is no field " + pair[0])),
                        pair[1].strip());
            }
        }
        return new CallRecord(fields).canonical();
    }
}
