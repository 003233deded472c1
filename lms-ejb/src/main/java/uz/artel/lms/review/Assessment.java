package uz.artel.lms.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule says about evidence. Pure and total: any evidence gives exactly one state.
 *
 * @param gates every gate of the rule with what was found
 * @param parts every part of the index with its value and contribution, unrounded
 * @param index the finished index, rounded once half up to the rule's decimals; null unless recommended
 * @param band the band of the index; null unless recommended
 */
public record Assessment(
        PayRule rule,
        State state,
        List<GateResult> gates,
        List<PartResult> parts,
        BigDecimal index,
        PayRule.Band band) {

    /** The four answers of a rule. */
    public enum State {
        /** the person is in a state in which the case waits */
        POSTPONED,
        /** a gate is known not to be met */
        NOT_ELIGIBLE,
        /** a part or a gate has no value */
        NOT_ENOUGH_DATA,
        /** there is an index and a band */
        RECOMMENDED
    }

    /**
     * What was found for a gate.
     *
     * @param value the number
     * @param below true when all that is known is that it lies below {@code value}
     */
    public record Reading(BigDecimal value, boolean below) {

        static Reading of(long value) {
            return new Reading(BigDecimal.valueOf(value), false);
        }

        boolean passes(PayRule.Gate gate) {
            if (gate.min() != null) {
                return !below && value.compareTo(gate.min()) >= 0;
            }
            return value.compareTo(gate.max()) <= 0;
        }

        /** For people: 0, 100, "< 100". */
        public String words() {
            var number = value.stripTrailingZeros();
            return (below ? "< " : "")
                    + number.setScale(Math.max(0, number.scale())).toPlainString();
        }
    }

    /** A gate and what was found; {@code have} is null when nothing is known. */
    public record GateResult(PayRule.Gate gate, Reading have) {

        public boolean known() {
            return have != null;
        }

        public boolean passed() {
            return have != null && have.passes(gate);
        }
    }

    /** A part, its value 0–100 and value × weight, both unrounded; null when there is none. */
    public record PartResult(PayRule.Input input, BigDecimal value, BigDecimal contribution) {

        public boolean known() {
            return value != null;
        }
    }

    public Assessment {
        gates = List.copyOf(gates);
        parts = List.copyOf(parts);
    }

    /**
     * Applies a rule. A gate known to be unmet says "not eligible" before missing parts say "not enough data": more data
     * would change nothing.
     *
     * @param parts part key → value 0–100, unrounded; missing keys have no data
     * @param gates metric → what was found; missing keys are unknown
     * @param postponed whether the person is in a state in which the case waits
     * @throws IllegalArgumentException when a value lies outside 0–100: the source is broken
     */
    public static Assessment of(
            PayRule rule, Map<String, BigDecimal> parts, Map<String, Reading> gates, boolean postponed) {
        var gateResults = rule.gates().stream()
                .map(g -> new GateResult(g, gates.get(g.metric())))
                .toList();
        var partResults = new ArrayList<PartResult>();
        for (var input : rule.inputs()) {
            var value = parts.get(input.key());
            if (value != null && (value.signum() < 0 || value.compareTo(PayRule.FULL) > 0)) {
                throw new IllegalArgumentException(input.key() + " is " + value + ", outside 0 to 100");
            }
            partResults.add(new PartResult(input, value, value == null ? null : value.multiply(input.weight())));
        }
        var state = state(gateResults, partResults, postponed);
        if (state != State.RECOMMENDED) {
            return new Assessment(rule, state, gateResults, partResults, null, null);
        }
        var index = partResults.stream()
                .map(PartResult::contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(rule.decimals(), RoundingMode.HALF_UP);
        return new Assessment(rule, state, gateResults, partResults, index, rule.bandOf(index));
    }

    private static State state(List<GateResult> gates, List<PartResult> parts, boolean postponed) {
        if (postponed) {
            return State.POSTPONED;
        }
        if (gates.stream().anyMatch(g -> g.known() && !g.passed())) {
            return State.NOT_ELIGIBLE;
        }
        boolean missing =
                gates.stream().anyMatch(g -> !g.known()) || parts.stream().anyMatch(p -> !p.known());
        return missing ? State.NOT_ENOUGH_DATA : State.RECOMMENDED;
    }

    public boolean recommended() {
        return state == State.RECOMMENDED;
    }

    public List<PartResult> missingParts() {
        return parts.stream().filter(p -> !p.known()).toList();
    }

    public List<GateResult> unmetGates() {
        return gates.stream().filter(g -> g.known() && !g.passed()).toList();
    }

    public List<GateResult> unknownGates() {
        return gates.stream().filter(g -> !g.known()).toList();
    }

    public Optional<PayRule.Band> recommendation() {
        return Optional.ofNullable(band);
    }
}
