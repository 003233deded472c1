package uz.artel.lms.curriculum;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uz.artel.lms.shared.language.Texts;

/**
 * One immutable edition of a programme.
 *
 * @param id id of the edition
 * @param key permanent key
 * @param edition number, from 1
 */
public record Programme(long id, String key, int edition, Texts title, List<Day> days) {

    /** @param number from 1 */
    public record Day(int number, String key, boolean exam, Texts title, Texts goal, List<Step> steps) {

        /** Minutes of all steps. */
        public int minutes() {
            return steps.stream().mapToInt(Step::minutes).sum();
        }
    }

    /**
     * @param ref key of the lesson, blueprint, scenario or acknowledgement, or null
     * @param minutes planned length
     * @param after keys of the steps that must be done before
     */
    public record Step(long id, String key, StepKind kind, String ref, Texts title, int minutes, List<String> after) {}

    public Stream<Step> steps() {
        return days.stream().flatMap(d -> d.steps().stream());
    }

    /** The first step of this kind with this reference. */
    public Optional<Step> step(StepKind kind, String ref) {
        return steps().filter(s -> s.kind() == kind && ref.equals(s.ref())).findFirst();
    }

    public Optional<Step> step(String key) {
        return steps().filter(s -> s.key().equals(key)).findFirst();
    }
}
