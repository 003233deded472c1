package uz.artel.lms.exam.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.shared.measurement.Evidence;

/** Brings together what a panel said and how people did, and reckons. */
@ApplicationScoped
class PanelReckoning {

    private Panels panels;
    private Ratings ratings;
    private FirstAttempts attempts;
    private ItemBank bank;

    protected PanelReckoning() {}

    @Inject
    PanelReckoning(Panels panels, Ratings ratings, FirstAttempts attempts, ItemBank bank) {
        this.panels = panels;
        this.ratings = ratings;
        this.attempts = attempts;
        this.bank = bank;
    }

    /** How many ratings of the open round are missing, and in the second also how many sets of bounds. */
    int missing(Panel panel) {
        var judges =
                panels.judges(panel.id()).stream().filter(Panels.Judge::stays).toList();
        int items = panels.items(panel.id()).size();
        var counts = ratings.counts(panel.id());
        int missing = 0;
        for (var judge : judges) {
            var count = counts.getOrDefault(judge.person().value(), Ratings.Counts.NONE);
            missing += items - (panel.state() == PanelState.ROUND1 ? count.round1() : count.round2());
        }
        if (panel.state() == PanelState.ROUND2) {
            var given = ratings.bounds(panel.id()).keySet();
            missing += (int) judges.stream()
                    .filter(j -> !given.contains(j.person().value()))
                    .count();
        }
        return missing;
    }

    /** The figures of a panel whose rounds are over, with what they rest on. */
    record Reckoned(
            PanelFigures figures, Map<Long, Fraction> means, Scores scores, List<ItemResult> items, long total) {}

    Reckoned reckon(Panel panel) {
        var judges =
                panels.judges(panel.id()).stream().filter(Panels.Judge::stays).toList();
        var places = panels.items(panel.id());
        var first = ratings.all(panel.id(), 1);
        var second = ratings.all(panel.id(), 2);
        var given = ratings.bounds(panel.id());
        var said = new Judgements(
                judges.stream().map(Panels.Judge::number).toList(),
                table(judges, places, first),
                table(judges, places, second),
                places.stream().mapToInt(Panels.Place::points).toArray(),
                judges.stream().map(j -> given.get(j.person().value()).bounds()).toList(),
                panel.adjustment());
        var facilities = attempts.facilities(panel.id());
        var scores = Scores.of(
                attempts.totals(panel.centre().value(), panel.blueprint()),
                said.round2().maxTotal());
        var contents = bank.contents(places.stream().map(Panels.Place::version).toList());
        var means = new LinkedHashMap<Long, Fraction>();
        var items = new ArrayList<ItemResult>();
        long total = 0;
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            long sum = column(said.second(), i).stream().mapToLong(r -> r).sum();
            total += sum * place.points();
            means.put(place.version(), new Fraction(sum, judges.size()));
            items.add(new ItemResult(
                    place.place(),
                    contents.get(place.version()).stem(),
                    place.points(),
                    column(said.first(), i),
                    column(said.second(), i),
                    facilities.getOrDefault(place.version(), Facility.NONE)));
        }
        return new Reckoned(
                PanelFigures.of(said, known(places, facilities), scores), means, scores, List.copyOf(items), total);
    }

    /** All ratings of round 1 for each item, with those of one judge beside them; null for a judge who gave none. */
    List<ItemDiscussion> discussion(Panel panel, PersonId judge) {
        var places = panels.items(panel.id());
        var first = staying(panel);
        var facilities = attempts.facilities(panel.id());
        var contents = bank.contents(places.stream().map(Panels.Place::version).toList());
        return places.stream()
                .map(p -> discussed(p, contents.get(p.version()).stem(), first, judge, facilities))
                .toList();
    }

    static ItemDiscussion discussed(
            Panels.Place place,
            Texts stem,
            Map<Long, Map<Integer, Ratings.Rating>> first,
            PersonId judge,
            Map<Long, Facility> facilities) {
        var own = judge == null
                ? null
                : first.getOrDefault(judge.value(), Map.of()).get(place.place());
        return new ItemDiscussion(
                place.place(),
                stem,
                first.values().stream()
                        .filter(r -> r.containsKey(place.place()))
                        .map(r -> r.get(place.place()).percent())
                        .toList(),
                own == null ? null : (Integer) own.percent(),
                facilities.getOrDefault(place.version(), Facility.NONE));
    }

    /** The ratings of round 1 of those who are still judges. */
    Map<Long, Map<Integer, Ratings.Rating>> staying(Panel panel) {
        var first = ratings.all(panel.id(), 1);
        panels.judges(panel.id()).stream()
                .filter(j -> !j.stays())
                .forEach(j -> first.remove(j.person().value()));
        return first;
    }

    private static int[][] table(
            List<Panels.Judge> judges, List<Panels.Place> places, Map<Long, Map<Integer, Ratings.Rating>> said) {
        return judges.stream()
                .map(j -> said.get(j.person().value()))
                .map(row -> places.stream()
                        .mapToInt(p -> row.get(p.place()).percent())
                        .toArray())
                .toArray(int[][]::new);
    }

    private static List<Integer> column(int[][] said, int item) {
        return Arrays.stream(said).map(row -> row[item]).sorted().toList();
    }

    /** The facilities of all items, or null when one of them rests on too few attempts to be told. */
    private static double[] known(List<Panels.Place> places, Map<Long, Facility> facilities) {
        var all = new double[places.size()];
        for (int i = 0; i < all.length; i++) {
            var facility = facilities.getOrDefault(places.get(i).version(), Facility.NONE);
            if (facility.tries() < Evidence.FACILITY.withholdBelow()) {
                return null;
            }
            all[i] = facility.earned() / facility.tries();
        }
        return all;
    }
}
