package uz.artel.lms.exam.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.classical.OptionStatistics;

/**
 * How often people of growing totals choose each option; for an item without options, what share of its points they earn.
 * Only among people who had the same items.
 *
 * @param groups by total, the lowest first; empty where there is nothing to show
 * @param lines options in the item's order, then those who left it out; or one line without a name
 * @param missing why there is nothing to show, or null
 */
public record OptionCurves(List<Group> groups, List<Line> lines, Reason missing) {

    private static final int FEW_GROUPS = 3;
    private static final int MANY_GROUPS = 5;

    /** Totals are the same to so many parts of a point: marks have few decimals. */
    private static final double SAME = 1e6;

    /** People whose totals are alike. */
    public record Group(int persons, double from, double to) {}

    /**
     * @param option key of the option, {@code omit}, or null for the share of the points
     * @param shares one for each group
     */
    public record Line(String option, List<Figure> shares) {}

    static OptionCurves none(Reason reason) {
        return new OptionCurves(List.of(), List.of(), reason);
    }

    /**
     * All items in the order of the form.
     *
     * @param responses of people who had the same items
     */
    static List<OptionCurves> of(Responses responses) {
        int n = responses.n();
        var missing = !responses.oneForm()
                ? Reason.NOT_ONE_FORM
                : n < Evidence.OPTION_CORRELATION.withholdBelow()
                        ? Reason.below("N", Evidence.OPTION_CORRELATION.withholdBelow())
                        : null;
        if (missing != null) {
            return Collections.nCopies(responses.k(), none(missing));
        }
        var members =
                groups(responses.totals(), n < Evidence.OPTION_CORRELATION.warnBelow() ? FEW_GROUPS : MANY_GROUPS);
        var groups = new ArrayList<Group>();
        for (var group : members) {
            var span =
                    Arrays.stream(group).mapToDouble(p -> responses.totals()[p]).summaryStatistics();
            groups.add(new Group(group.length, span.getMin(), span.getMax()));
        }
        return IntStream.range(0, responses.k())
                .mapToObj(i -> new OptionCurves(groups, lines(responses, i, members), null))
                .toList();
    }

    private static List<Line> lines(Responses responses, int item, List<int[]> groups) {
        var measured = responses.item(item);
        if (!measured.hasOptions()) {
            return List.of(line(null, groups, p -> responses.marks(item)[p] / measured.max()));
        }
        var lines = new ArrayList<Line>();
        for (var option : measured.options()) {
            lines.add(line(option, groups, p -> option.equals(responses.option(item, p)) ? 1 : 0));
        }
        lines.add(line(OptionStatistics.OMIT, groups, p -> responses.answer(item, p) == Answer.OMITTED ? 1 : 0));
        return lines;
    }

    /** Groups as equal as ties allow: people with the same total stay together, by the middle of their ranks. */
    static List<int[]> groups(double[] totals, int wanted) {
        var tied = new TreeMap<Long, List<Integer>>();
        for (int p = 0; p < totals.length; p++) {
            tied.computeIfAbsent(Math.round(totals[p] * SAME), t -> new ArrayList<>())
                    .add(p);
        }
        var groups = new TreeMap<Integer, List<Integer>>();
        int below = 0;
        for (var same : tied.values()) {
            int group = (int) ((below + same.size() / 2.0) * wanted / totals.length);
            groups.computeIfAbsent(group, g -> new ArrayList<>()).addAll(same);
            below += same.size();
        }
        return groups.values().stream()
                .map(g -> g.stream().mapToInt(p -> p).toArray())
                .toList();
    }

    private static Line line(String option, List<int[]> groups, IntToDoubleFunction value) {
        return new Line(
                option,
                groups.stream()
                        .map(group -> Evidence.SUBGROUP.judge(
                                Figure.of(Arrays.stream(group)
                                        .mapToDouble(value)
                                        .average()
                                        .orElseThrow()),
                                group.length))
                        .toList());
    }
}
