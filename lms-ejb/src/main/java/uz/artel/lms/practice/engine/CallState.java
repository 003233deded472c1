package uz.artel.lms.practice.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.crm.CallRecord;
import uz.artel.lms.shared.language.Lang;

/** Where a call stands after its actions so far. Made by {@link Engine}; read by conditions, marks and pages. */
public final class CallState {

    /** The worst and the best mood. */
    public static final int MOOD_MIN = -3;

    public static final int MOOD_MAX = 3;

    /** Ringing → talking ⇄ on hold → wrap-up (⇄ talking after a call-back) → done. */
    public enum Phase {
        RINGING,
        TALKING,
        HOLDING,
        WRAP_UP,
        DONE
    }

    final Scenario scenario;
    final Catalogue catalogue;
    final long seed;
    final LocalDate day;

    Phase phase = Phase.RINGING;
    boolean muted;
    int mood;
    Lang lang;
    long answeredAt = -1;
    long holdSince = -1;
    long longestHold;
    long heldTotal;
    int unexplainedHolds;
    int interruptions;
    int wrongLanguage;
    int understoodActs;
    long customerSpeaksUntil;
    String ending;
    long endedAt = -1;
    long talkEndedAt = -1;
    boolean hungUp;
    boolean calledBack;
    long calledBackAt = -1;
    long alertAt = -1;
    long savedAt = -1;
    long finishedAt = -1;
    long now;
    CallRecord record;
    boolean holdLongTold;

    final Set<String> flags = new HashSet<>();
    final Set<String> fired = new HashSet<>();
    final Map<String, Long> told = new LinkedHashMap<>();
    final Map<String, List<Long>> said = new LinkedHashMap<>();
    final Map<String, Long> sms = new LinkedHashMap<>();
    final List<Long> lookUps = new ArrayList<>();
    final List<Moment> timeline = new ArrayList<>();

    CallState(Scenario scenario, Catalogue catalogue, long seed, LocalDate day) {
        this.scenario = scenario;
        this.catalogue = catalogue;
        this.seed = seed;
        this.day = day;
        this.mood = scenario.mood();
        this.lang = scenario.languages().get(0);
    }

    public Scenario scenario() {
        return scenario;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Phase phase() {
        return phase;
    }

    public boolean muted() {
        return muted;
    }

    public int mood() {
        return mood;
    }

    /** The language the customer speaks now. */
    public Lang lang() {
        return lang;
    }

    /** Day of the call in the centre: dates of the record count from it. */
    public LocalDate day() {
        return day;
    }

    /** Milliseconds of the first conversation so far, holds included; 0 before it was answered. */
    public long talkMillis() {
        if (answeredAt < 0) {
            return 0;
        }
        return (talkEndedAt >= 0 ? talkEndedAt : now) - answeredAt;
    }

    /** Milliseconds from answering to the end of the wrap-up. */
    public long handledMillis() {
        if (answeredAt < 0) {
            return 0;
        }
        return (finishedAt >= 0 ? finishedAt : now) - answeredAt;
    }

    public Optional<Long> answeredAt() {
        return at(answeredAt);
    }

    public Optional<Long> holdSince() {
        return at(holdSince);
    }

    public Optional<Long> alertAt() {
        return at(alertAt);
    }

    public Optional<Long> savedAt() {
        return at(savedAt);
    }

    /** Until when the customer speaks; who talks before it interrupts him. */
    public long customerSpeaksUntil() {
        return customerSpeaksUntil;
    }

    public Optional<CallRecord> record() {
        return Optional.ofNullable(record);
    }

    public Optional<String> ending() {
        return Optional.ofNullable(ending);
    }

    public boolean calledBack() {
        return calledBack;
    }

    /** Whether the desk offers to call the customer back. */
    public boolean mayCallBack() {
        return phase == Phase.WRAP_UP
                && !calledBack
                && scenario.callBack().map(c -> c.when().test(this).holds()).orElse(false);
    }

    public List<Moment> timeline() {
        return Collections.unmodifiableList(timeline);
    }

    public Set<String> told() {
        return Collections.unmodifiableSet(told.keySet());
    }

    public Set<String> said() {
        return Collections.unmodifiableSet(said.keySet());
    }

    public Map<String, Long> sms() {
        return Collections.unmodifiableMap(sms);
    }

    /** When something of the customer's own accord can happen next, in milliseconds since the ring. */
    public Optional<Long> nextDue() {
        if (phase == Phase.HOLDING && !holdLongTold) {
            return Optional.of(holdSince + Engine.HOLD_LIMIT);
        }
        if (phase != Phase.TALKING && phase != Phase.HOLDING || calledBack) {
            return Optional.empty();
        }
        return scenario.timed().stream()
                .filter(t -> !fired.contains(t.key()))
                .map(t -> answeredAt + t.after() * 1000L)
                .min(Long::compare);
    }

    private static Optional<Long> at(long millis) {
        return millis < 0 ? Optional.empty() : Optional.of(millis);
    }
}
