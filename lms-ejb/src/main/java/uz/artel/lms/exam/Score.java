package uz.artel.lms.exam;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Gate;

/**
 * What the marks of a sitting come to. Passed means: the total reaches the blueprint's percentage and every gate is passed,
 * all compared exactly, never on a rounded figure. Gates have no band.
 *
 * @param points what the form is worth
 * @param areas in the order of the areas; only those on the form
 */
record Score(
        Fraction earned,
        int points,
        int passPercent,
        boolean passed,
        boolean gatesPassed,
        boolean safetyPassed,
        Map<Area, AreaScore> areas) {

    /** @param gate the percentage this area must reach by itself, or null */
    record AreaScore(int items, Fraction earned, int points, Integer gate) {
        boolean gatePassed() {
            return gate == null || earned.reaches(gate, points);
        }
    }

    /** A mark of one place of the form. */
    record Marked(Area area, int points, Fraction earned) {}

    static Score of(Blueprint blueprint, List<Marked> marks) {
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
        return new Score(
                earned,
                points,
                blueprint.pass(),
                gates && earned.reaches(blueprint.pass(), points),
                gates,
                safety == null || safety.gatePassed(),
                areas);
    }
}
