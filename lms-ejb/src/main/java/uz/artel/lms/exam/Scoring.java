package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.DrawnForm;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemBank;

/**
 * What marks of a sitting come to under the edition its form was drawn from: the same whether the sitting ends, a key is
 * repaired or an appeal is decided. Reads only.
 */
@ApplicationScoped
class Scoring {

    private Sittings sittings;
    private ItemBank bank;

    protected Scoring() {}

    @Inject
    Scoring(Sittings sittings, ItemBank bank) {
        this.sittings = sittings;
        this.bank = bank;
    }

    Score of(Sitting sitting, List<Sittings.Place> places, Map<Integer, Sittings.Mark> marks) {
        var items = bank.contents(places.stream().map(Sittings.Place::version).toList());
        return of(
                bank.editionOfForm(sitting.form()).rules(),
                cut(sittings.cut(sitting.form()), () -> sittings.ratings(sitting.form()), places, items, marks),
                places,
                items,
                marks);
    }

    /** Pure: only what is scored and was not taken out counts. */
    static Score of(
            Blueprint rules,
            Integer cut,
            List<Sittings.Place> places,
            Map<Long, Item> items,
            Map<Integer, Sittings.Mark> marks) {
        var all = new ArrayList<Score.Marked>();
        for (var place : places) {
            var mark = marks.get(place.place());
            if (place.scored() && mark.counts()) {
                var item = items.get(place.version());
                all.add(new Score.Marked(item.area(), item.points(), mark.earned()));
            }
        }
        return Score.of(rules, cut, all);
    }

    /**
     * The cut of the form; without the questions taken out it is what the panel expects of the rest.
     *
     * @param whole the cut of all its questions, or null
     * @param rated the panel's ratings by place, asked for only when they are needed
     */
    static Integer cut(
            Integer whole,
            Supplier<Map<Integer, Fraction>> rated,
            List<Sittings.Place> places,
            Map<Long, Item> items,
            Map<Integer, Sittings.Mark> marks) {
        if (whole == null || marks.values().stream().allMatch(Sittings.Mark::counts)) {
            return whole;
        }
        var ratings = rated.get();
        return DrawnForm.cutOf(places.stream()
                .filter(p -> p.scored() && marks.get(p.place()).counts())
                .map(p -> new DrawnForm.Rated(
                        ratings.get(p.place()), items.get(p.version()).points()))
                .toList());
    }
}
