package uz.artel.lms.exam;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Gate;

/**
 * What the marks of a sitting come to. Passed means: the total reaches the percentage or the cut and every gate is passed,
 * all compared exactly, never on a rounded figure. Gates have no band.
 *
 * @param points what the form is worth
 * @param passPercent percent of the points that pass; with a cut what the cut comes to, rounded up, for showing only
 * @param cut whole points that pass where the panel's ratings of the form are the rule, or null where the percentage is
 * @param areas in the order of the areas; only those on the form
 */
record Score(
        Fraction earned,
        int points,
        int passPercent,
        Integer cut,
        boolean passed,
        boolean gatesPassed,
        boolean safetyPassed,
        Map<Area, AreaScore> areas) {

    /** The points that pass, exactly. */
    Fraction due() {
        return cut == null ? new Fraction((long) passPercent * points, 100) : Fraction.of(cut);
    }

    /** For the audit trail. */
    String line() {
        return earned.numerator() + "/" + earned.denominator() + " of " + points + " passed " + passed + " gates "
                + gatesPassed;
    }

    /** @param gate the percentage this area must reach by itself, or null */
    record AreaScore(int items, Fraction earned, int points, Integer gate) {
        boolean gatePassed() {
            return gate == null || earned.reaches(gate, points);
        }
    }

    /** A mark of one place of the form. */
    record Marked(Area area, int points, Fraction earned) {}

    static Score of(Blueprint blueprint, List<Marked> marks) {
        return of(blueprint, null, marks);
    }

    /** @param cut whole points that pass this form, or null where the blueprint's percentage does */
    static Score of(Blueprint blueprint, Integer cut, List<Marked> marks) {
        var areas = new EnumMap<Area, AreaScore>(Area.class);
        var earned = Fraction.ZERO;
        int points = 0;
        for (var mark : marks) {
            Integer gate = blueprint.gates().stream()
                    .filter(g -> g.area() == mark.area())
                    .map(Gate::percent)
                    .findFirst()
                    .orElse(null);
            areas.merge(
                    mark.area(),
                    new AreaScore(1, mark.earned(), mark.points(), gate),
                    (a, b) -> new AreaScore(
                            a.items() + 1, a.earned().plus(b.earned()), a.points() + b.points(), a.gate()));
            earned = earned.plus(mark.earned());
            points += mark.points();
        }
        boolean gates = areas.values().stream().allMatch(AreaScore::gatePassed);
        var safety = areas.get(Area.SAFETY);
        boolean enough =
                cut == null ? earned.reaches(blueprint.pass(), points) : earned.compareTo(Fraction.of(cut)) >= 0;
        return new Score(
                earned,
                points,
                cut == null ? blueprint.pass() : -Math.floorDiv(-100 * cut, points),
                cut,
                gates && enough,
                gates,
                safety == null || safety.gatePassed(),
                areas);
    }
}
