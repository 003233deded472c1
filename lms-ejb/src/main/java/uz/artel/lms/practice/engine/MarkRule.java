package uz.artel.lms.practice.engine;

import java.util.List;
import java.util.Optional;

/**
 * How a criterion is marked from the timeline. In this order: N/A where it does not apply; 0 when {@code never} holds; with
 * {@code need}, 1 when all hold, 0.5 when at most {@code half} are missing, else 0, and {@code spoil} turns 1 into 0.5;
 * without, 1 when {@code one} holds, 0.5 when {@code halfWhen} holds, else 0. {@code builtIn} marks by the record instead:
 * "record" (its fields), "outcome" (its outcome), "address" (address and window written and read back).
 */
public record MarkRule(
        boolean notApplicable,
        String builtIn,
        Condition never,
        List<Condition> need,
        int half,
        Condition spoil,
        Condition one,
        Condition halfWhen) {

    public MarkRule {
        need = List.copyOf(need);
    }

    static MarkRule na() {
        return new MarkRule(true, null, null, List.of(), 0, null, null, null);
    }

    /** Every condition inside, for the linter. */
    List<Condition> conditions() {
        var all = new java.util.ArrayList<>(need);
        java.util.stream.Stream.of(never, spoil, one, halfWhen)
                .flatMap(c -> Optional.ofNullable(c).stream())
                .forEach(all::add);
        return all;
    }
}
