package uz.artel.lms.shared.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * One figure: a finite number or a word, or nothing with the reason why there is none; beside it the reasons for caution,
 * and whether it may be published.
 */
public final class Figure {

    private final Object value;
    private final List<Reason> reasons;
    private final boolean withheld;

    private Figure(Object value, List<Reason> reasons, boolean withheld) {
        this.value = value;
        this.reasons = reasons;
        this.withheld = withheld;
    }

    /** @throws IllegalArgumentException when the number is not finite: then there must be a reason instead */
    public static Figure of(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a figure is finite, this one is " + number);
        }
        // no figure is a negative nothing
        return new Figure(number == 0 ? 0.0 : number, List.of(), false);
    }

    public static Figure of(String word) {
        return new Figure(word, List.of(), false);
    }

    /** There is no such figure. */
    public static Figure undefined(Reason reason) {
        return new Figure(null, List.of(reason), false);
    }

    /** The number, or nothing for this reason when it is not finite. */
    public static Figure finite(double number, Reason otherwise) {
        return Double.isFinite(number) ? of(number) : undefined(otherwise);
    }

    /** The same figure with a caution; a figure that does not exist has its one reason already. */
    public Figure because(Reason caution) {
        if (value == null) {
            return this;
        }
        var all = new ArrayList<>(reasons);
        all.add(caution);
        return new Figure(value, List.copyOf(all), withheld);
    }

    /** The same figure, known but not published. */
    public Figure withheld(Reason reason) {
        if (value == null) {
            return this;
        }
        var with = because(reason);
        return new Figure(value, with.reasons, true);
    }

    /** A figure that follows from this number, or the same reason why there is none. Cautions stay. */
    public Figure map(DoubleUnaryOperator formula) {
        return value instanceof Double number
                ? new Figure(of(formula.applyAsDouble(number)).value, reasons, withheld)
                : this;
    }

    public boolean isDefined() {
        return value != null;
    }

    /** Double, String or null. */
    public Object value() {
        return value;
    }

    /** Double, String, or null when there is no figure or it is withheld. */
    public Object published() {
        return withheld ? null : value;
    }

    /** @throws IllegalStateException when there is no number */
    public double number() {
        if (value instanceof Double number) {
            return number;
        }
        throw new IllegalStateException("there is no number: " + reason().orElse("a word"));
    }

    /** The number anybody may see, nothing where it is withheld or no number. */
    public OptionalDouble publishedNumber() {
        return published() instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** All reasons in the order they were found. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** The codes of all reasons, separated by a space; empty when there is nothing to say. */
    public Optional<String> reason() {
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(reasons.stream().map(Reason::code).collect(Collectors.joining(" ")));
    }

    @Override
    public String toString() {
        return value + reason().map(r -> " (" + r + ")").orElse("") + (withheld ? " withheld" : "");
    }
}
