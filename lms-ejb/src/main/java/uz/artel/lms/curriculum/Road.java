package uz.artel.lms.curriculum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a trainee stands on the line of ten days: a pure function of the programme, the start of his intake, today, and what
 * is done.
 *
 * <p>A day opens on its date (start + number − 1; the centre works seven days a week) when every step of the day before is
 * done. Within an open day a step opens when all steps named in its {@code after} are done. What is done stays open for
 * reading again.
 */
public record Road(LocalDate today, List<DayState> days) {

    /** How a step stands. */
    public enum State {
        DONE,
        OPEN,
        /** Waits for other steps. */
        WAITING,
        /** Its day has not come, or the day before is not finished. */
        LATER
    }

    /** How a day stands. */
    public enum DayProgress {
        DONE,
        NOW,
        AHEAD
    }

    /**
     * @param doneAt when it was done, or null
     * @param waitsFor keys of the steps it waits for
     */
    public record StepState(Programme.Step step, State state, Instant doneAt, List<String> waitsFor) {

        public boolean done() {
            return state == State.DONE;
        }

        public boolean open() {
            return state == State.OPEN;
        }
    }

    /**
     * @param opensOn the date of the day
     * @param blockedBy number of the unfinished day that holds this one back although its date has come, or 0
     */
    public record DayState(
            Programme.Day day, LocalDate opensOn, DayProgress progress, int blockedBy, List<StepState> steps) {

        public long doneCount() {
            return steps.stream().filter(StepState::done).count();
        }

        public int minutesLeft() {
            return steps.stream()
                    .filter(s -> !s.done())
                    .mapToInt(s -> s.step().minutes())
                    .sum();
        }
    }

    public static Road of(Programme programme, LocalDate start, LocalDate today, Map<String, Instant> done) {
        var days = new ArrayList<DayState>();
        int unfinished = 0;
        for (var day : programme.days()) {
            var opensOn = start.plusDays(day.number() - 1L);
            boolean dateCome = !today.isBefore(opensOn);
            boolean open = dateCome && unfinished == 0;
            var steps = new ArrayList<StepState>();
            for (var step : day.steps()) {
                steps.add(stateOf(step, open, done));
            }
            boolean allDone = steps.stream().allMatch(StepState::done);
            var progress = allDone ? DayProgress.DONE : open ? DayProgress.NOW : DayProgress.AHEAD;
            days.add(new DayState(day, opensOn, progress, dateCome && !allDone ? unfinished : 0, List.copyOf(steps)));
            if (!allDone && unfinished == 0) {
                unfinished = day.number();
            }
        }
        return new Road(today, List.copyOf(days));
    }

    private static StepState stateOf(Programme.Step step, boolean dayOpen, Map<String, Instant> done) {
        var doneAt = done.get(step.key());
        if (doneAt != null) {
            return new StepState(step, State.DONE, doneAt, List.of());
        }
        var missing = step.after().stream().filter(k -> !done.containsKey(k)).toList();
        var state = !dayOpen ? State.LATER : missing.isEmpty() ? State.OPEN : State.WAITING;
        return new StepState(step, state, null, missing);
    }

    /** The day under way: the first unfinished one that is open, else the next, else the last. */
    public DayState current() {
        return days.stream()
                .filter(d -> d.progress() == DayProgress.NOW)
                .findFirst()
                .or(() -> days.stream()
                        .filter(d -> d.progress() == DayProgress.AHEAD)
                        .findFirst())
                .orElse(days.get(days.size() - 1));
    }

    /** The step to do next: the first open one of the current day. */
    public Optional<StepState> next() {
        return current().steps().stream().filter(StepState::open).findFirst();
    }

    public boolean finished() {
        return days.stream().allMatch(d -> d.progress() == DayProgress.DONE);
    }

    public Optional<StepState> step(String key) {
        return days.stream()
                .flatMap(d -> d.steps().stream())
                .filter(s -> s.step().key().equals(key))
                .findFirst();
    }

    /** The first step of this kind and reference that is open or done, else the first there is. */
    public Optional<StepState> step(StepKind kind, String ref) {
        var all = days.stream()
                .flatMap(d -> d.steps().stream())
                .filter(s -> s.step().kind() == kind
                        && (ref == null || ref.equals(s.step().ref())))
                .toList();
        return all.stream()
                .filter(StepState::open)
                .findFirst()
                .or(() -> all.stream().filter(StepState::done).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** A cycle among the steps as a chain of keys, or empty: such a programme would hide its content for ever. */
    static List<String> cycle(Map<String, List<String>> after) {
        var colour = new HashMap<String, Integer>();
        for (var key : after.keySet()) {
            var path = new ArrayList<String>();
            if (visit(key, after, colour, path)) {
                return path;
            }
        }
        return List.of();
    }

    private static boolean visit(
            String key, Map<String, List<String>> after, Map<String, Integer> colour, List<String> path) {
        int state = colour.getOrDefault(key, 0);
        if (state == 2) {
            return false;
        }
        path.add(key);
        if (state == 1) {
            path.subList(0, path.indexOf(key)).clear();
            return true;
        }
        colour.put(key, 1);
        for (var before : after.getOrDefault(key, List.of())) {
            if (visit(before, after, colour, path)) {
                return true;
            }
        }
        colour.put(key, 2);
        path.remove(path.size() - 1);
        return false;
    }
}
