package uz.artel.lms.shared.measurement.classical;

import java.util.List;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/** Everything that classical test theory says of one sitting and that takes no time. */
public record ClassicalStatistics(
        TotalStatistics totals,
        Reliability reliability,
        SplitHalves oddEven,
        SplitHalves firstLast,
        GroupSizes upperLower,
        List<ItemStatistics> items,
        List<Presentation> presentations,
        List<OptionStatistics> options,
        List<ConditionalError> errors,
        MoodleStatistics moodle) {

    /** How many persons the upper and lower 27 % hold, and how many when everybody at the boundary is let in. */
    public record GroupSizes(Figure size, Figure inclusiveUpper, Figure inclusiveLower) {
        private static GroupSizes of(Responses responses) {
            if (responses.n() == 0 || !responses.oneForm()) {
                var none = Figure.undefined(responses.n() == 0 ? Reason.below("N", 1) : Reason.NOT_ONE_FORM);
                return new GroupSizes(none, none, none);
            }
            var groups = UpperLower.of(responses.totals());
            return new GroupSizes(
                    Figure.of(groups.size()),
                    Figure.of(groups.inclusiveUpperSize()),
                    Figure.of(groups.inclusiveLowerSize()));
        }
    }

    public static ClassicalStatistics of(Responses responses) {
        var reliability = Reliability.of(responses);
        var items = ItemStatistics.of(responses);
        return new ClassicalStatistics(
                TotalStatistics.of(responses),
                reliability,
                SplitHalves.oddEven(responses),
                SplitHalves.firstLast(responses),
                GroupSizes.of(responses),
                items,
                Presentation.of(responses),
                OptionStatistics.of(responses),
                ConditionalError.of(responses),
                MoodleStatistics.of(responses, reliability, items));
    }

    public void put(Figures out) {
        totals.put(out);
        reliability.put(out);
        oddEven.put("oddeven", out);
        firstLast.put("firstlast", out);
        out.put("test.d27_group_size", upperLower.size);
        out.put("test.d27_incl_upper_n", upperLower.inclusiveUpper);
        out.put("test.d27_incl_lower_n", upperLower.inclusiveLower);
        items.forEach(i -> i.put(out));
        presentations.forEach(i -> i.put(out));
        options.forEach(o -> o.put(out));
        errors.forEach(e -> e.put(out));
        moodle.put(out);
    }
}
