package uz.artel.lms.exam.standard;

import java.util.List;
import uz.artel.lms.shared.measurement.standard.ModifiedAngoff;

/**
 * Everything a panel said.
 *
 * @param judges numbers of the judges who stayed, rising
 * @param first their ratings in round 1, [judge][item]
 * @param second the same in round 2
 * @param points what the items are worth
 * @param bounds what each judge would accept, in the order of the judges
 * @param adjustment by how many standard errors of the panel the cut is moved
 */
record Judgements(
        List<Integer> judges, int[][] first, int[][] second, int[] points, List<JudgeBounds> bounds, int adjustment) {

    Judgements {
        judges = List.copyOf(judges);
        bounds = List.copyOf(bounds);
    }

    ModifiedAngoff.Round round1() {
        return round(first);
    }

    ModifiedAngoff.Round round2() {
        return round(second);
    }

    private ModifiedAngoff.Round round(int[][] percents) {
        return new ModifiedAngoff.Round(judges.stream().map(Judgements::name).toList(), percents, points);
    }

    /** How a judge is called wherever his ratings stand: by his number alone. */
    static String name(int number) {
        return "J" + (number < 10 ? "0" : "") + number;
    }
}
