package uz.artel.lms.exam.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.classical.OptionStatistics;

/** Puts together what is said of one item. */
final class ItemDrawing {

    private ItemDrawing() {}

    /**
     * @param all of everybody
     * @param item its place there
     * @param everybody the statistics of everybody
     * @param home those of the people whose totals are compared
     * @param compared how many they are
     * @param figures of the exam, for what models say of the item
     */
    static ItemPicture draw(
            ItemVersion version,
            Responses all,
            int item,
            ItemComparisons everybody,
            ItemComparisons home,
            int compared,
            Map<String, Figure> figures) {
        var name = version.name();
        var content = version.content();
        var shown = everybody.presentations().get(name);
        var own = figures(name, everybody, home, figures);
        var options = options(version, all, item, shown.presented(), home);
        var wrong = options.stream()
                .filter(o -> !o.right() && !o.key().equals(OptionStatistics.OMIT))
                .map(ItemPicture.Option::rest)
                .toList();
        return new ItemPicture(
                version.id(),
                content.key(),
                version.number(),
                content.kind().code(),
                content.area().code(),
                content.points(),
                shown.presented(),
                shown.reached(),
                shown.answered(),
                compared,
                own,
                options,
                home.curves().get(name),
                ReviewFlag.of(
                        own.get("p_lo"),
                        own.get("p_hi"),
                        version.chance(),
                        own.get("not_reached_rate"),
                        own.get("r_ir"),
                        compared,
                        wrong,
                        own.getOrDefault("dif", Figure.undefined(Reason.NO_INFORMATION))));
    }

    private static Map<String, Figure> figures(
            String name, ItemComparisons everybody, ItemComparisons home, Map<String, Figure> figures) {
        var own = new LinkedHashMap<String, Figure>();
        var facility = everybody.items().get(name);
        own.put("p", facility.p());
        own.put("p_lo", facility.pLower());
        own.put("p_hi", facility.pUpper());
        own.put("sd", facility.sd());
        var shown = everybody.presentations().get(name);
        own.put("p_reached", shown.pReached());
        own.put("p_answered", shown.pAnswered());
        own.put("omit_rate", shown.omitRate());
        own.put("not_reached_rate", shown.notReachedRate());
        var compared = home.items().get(name);
        own.put("r_it", compared.itemTotal());
        own.put("r_ir", compared.itemRest());
        own.put("d27", compared.upperLower());
        own.put("alpha_if_deleted", compared.alphaIfDeleted());
        of(figures, "rasch_cml." + name + ".b", "b", own);
        of(figures, "rasch_cml." + name + ".b_se", "b_se", own);
        of(figures, "dif." + name + ".ets", "dif", own);
        of(figures, "dif." + name + ".delta", "dif_delta", own);
        return own;
    }

    /** Models speak of the items of the compared people only. */
    private static void of(Map<String, Figure> figures, String name, String brief, Map<String, Figure> own) {
        if (figures.containsKey(name)) {
            own.put(brief, figures.get(name));
        }
    }

    private static List<ItemPicture.Option> options(
            ItemVersion version, Responses all, int item, int presented, ItemComparisons home) {
        var options = new ArrayList<ItemPicture.Option>();
        if (version.content().kind() != ItemKind.SINGLE) {
            return options;
        }
        for (var option : version.content().options()) {
            int n = 0;
            for (int p = 0; p < all.n(); p++) {
                n += option.key().equals(all.option(item, p)) ? 1 : 0;
            }
            options.add(option(version, option.key(), version.right(option), n, presented, home));
        }
        int omitted = 0;
        for (int p = 0; p < all.n(); p++) {
            omitted += all.answer(item, p) == Answer.OMITTED ? 1 : 0;
        }
        options.add(option(version, OptionStatistics.OMIT, false, omitted, presented, home));
        return options;
    }

    private static ItemPicture.Option option(
            ItemVersion version, String key, boolean right, int n, int presented, ItemComparisons home) {
        var compared = home.ofOption(version.name(), key);
        var none = Figure.undefined(Reason.NOT_ONE_FORM);
        return new ItemPicture.Option(
                key,
                right,
                Evidence.OPTION_COUNT.judge(Figure.of(n), presented),
                Evidence.OPTION_COUNT.judge(
                        presented == 0 ? Figure.undefined(Reason.NO_ANSWERS) : Figure.of((double) n / presented),
                        presented),
                compared == null ? none : compared.rest(),
                compared == null ? none : compared.upper(),
                compared == null ? none : compared.lower());
    }
}
