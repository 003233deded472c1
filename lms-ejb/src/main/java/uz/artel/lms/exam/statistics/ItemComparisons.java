package uz.artel.lms.exam.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.classical.ItemStatistics;
import uz.artel.lms.shared.measurement.classical.OptionStatistics;
import uz.artel.lms.shared.measurement.classical.Presentation;

/** The statistics of all items among some people, by name of the item. */
record ItemComparisons(
        Map<String, ItemStatistics> items,
        Map<String, Presentation> presentations,
        Map<String, OptionStatistics> options,
        Map<String, OptionCurves> curves) {

    static ItemComparisons of(Responses responses) {
        var items = new HashMap<String, ItemStatistics>();
        ItemStatistics.of(responses).forEach(i -> items.put(i.item(), i));
        var presentations = new HashMap<String, Presentation>();
        Presentation.of(responses).forEach(p -> presentations.put(p.item(), p));
        var options = new HashMap<String, OptionStatistics>();
        if (responses.oneForm()) {
            OptionStatistics.of(responses).forEach(o -> options.put(option(o.item(), o.option()), o));
        }
        var curves = new HashMap<String, OptionCurves>();
        List<OptionCurves> drawn = OptionCurves.of(responses);
        for (int i = 0; i < responses.k(); i++) {
            curves.put(responses.item(i).key(), drawn.get(i));
        }
        return new ItemComparisons(items, presentations, options, curves);
    }

    boolean has(String item) {
        return items.containsKey(item);
    }

    /** Null where people did not have the same items. */
    OptionStatistics ofOption(String item, String option) {
        return options.get(option(item, option));
    }

    private static String option(String item, String option) {
        return item + "\n" + option;
    }
}
