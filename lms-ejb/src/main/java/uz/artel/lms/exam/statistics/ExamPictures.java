package uz.artel.lms.exam.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import uz.artel.lms.shared.measurement.ExamStatistics;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;

/**
 * Makes the picture of an exam and of each item from first tries: pure, the same tries give the same pictures.
 *
 * <p>Facilities and counts take everybody an item was given to. What compares totals takes people who had the same items: all,
 * or the largest such group of at least thirty; without one it is withheld as not of one form.
 */
final class ExamPictures {

    /** Wrong marks or formulas of an earlier build are made anew when this grows. */
    static final int METHOD = 3;

    private final List<Attempt> attempts;
    private final Map<Long, ItemVersion> versions;
    private final Responses all;
    private final List<Group> groups;
    private final ComparedTries tries;

    /** People with the same items, and what is compared among them. */
    private record Group(List<Attempt> attempts, Responses responses, ItemComparisons items) {
        static Group of(List<Attempt> attempts, Map<Long, ItemVersion> versions) {
            var responses = ExamMatrix.of(attempts, versions);
            return new Group(attempts, responses, ItemComparisons.of(responses));
        }
    }

    /**
     * @param digest of the tries
     * @param items one for each version that was given to somebody
     */
    record Pictures(byte[] digest, ExamPicture exam, List<ItemPicture> items) {}

    private ExamPictures(List<Attempt> attempts, Map<Long, ItemVersion> versions) {
        this.attempts = attempts;
        this.versions = versions;
        all = ExamMatrix.of(attempts, versions);
        tries = ComparedTries.of(attempts);
        groups = tries.groups().stream().map(f -> Group.of(f, versions)).toList();
    }

    /**
     * @param attempts first tries, at least one
     * @param versions all that stand on their forms, by id
     * @param watch may end it
     */
    static Pictures of(List<Attempt> attempts, Map<Long, ItemVersion> versions, Watch watch) {
        return new ExamPictures(attempts, versions).pictures(watch);
    }

    private Pictures pictures(Watch watch) {
        var digest = tries.digest(versions);
        var newest = tries.newest();
        var alike = tries.alike();
        var band = band(newest);
        double cut = tries.cut();
        var basis = groups.isEmpty() ? new Group(attempts, all, null) : groups.get(0);
        var figures = new Figures();
        var comparable = tries.cut(basis.responses);
        ExamStatistics.always(
                basis.responses,
                comparable,
                ComparedTries.languages(basis.attempts),
                ComparedTries.seed(digest),
                watch.part(0, 0.95),
                figures);
        absolute(alike, newest.given().size()).put(figures);
        errorAtCut(band, alike, figures);
        var items = items(figures.all());
        watch.reached(1);
        var exam = new ExamPicture(
                attempts.size(),
                attempts.stream()
                        .map(Attempt::announcedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                newest.announcedAt(),
                newest.given().size(),
                newest.points(),
                tries.forms().size(),
                basis.responses.oneForm() ? basis.responses.n() : 0,
                band,
                ScoreDistribution.of(
                        alike.stream()
                                .mapToDouble(a -> ExamMatrix.number(a.earned()))
                                .toArray(),
                        newest.points(),
                        cut,
                        band,
                        attempts.size() - alike.size()),
                ofTheExam(figures.all()),
                comparable.isPresent()
                        ? information(figures.all(), basis.responses, band(tries.judged()))
                        : TestInformation.none(Reason.NOT_ONE_FORM),
                items.stream().map(ItemPicture::line).toList());
        return new Pictures(digest, exam, items);
    }

    private CutBand band(Attempt newest) {
        long squares = newest.given().stream()
                .mapToLong(g -> (long) worth(g) * worth(g))
                .sum();
        return CutBand.of(newest.given().size(), newest.points(), squares, newest.due())
                .orElse(null);
    }

    private int worth(Attempt.Given given) {
        return versions.get(given.version()).content().points();
    }

    private AbsoluteError absolute(List<Attempt> alike, int places) {
        return AbsoluteError.of(alike.stream()
                .filter(a -> a.given().size() == places)
                .sorted(Comparator.comparing(Attempt::candidate))
                .map(a -> a.given().stream()
                        .mapToDouble(g -> ExamMatrix.number(g.earned()) / worth(g))
                        .toArray())
                .toList());
    }

    private void errorAtCut(CutBand band, List<Attempt> alike, Figures out) {
        if (band == null) {
            out.put("absolute.error_at_cut", Figure.undefined(Reason.NOT_ESTIMABLE));
            return;
        }
        var error = Figure.of(band.error());
        boolean rightOrWrong = alike.stream()
                .flatMap(a -> a.given().stream())
                .allMatch(g -> g.earned().denominator() == 1
                        && g.earned().numerator() <= 1
                        && !versions.get(g.version()).givesParts());
        out.put("absolute.error_at_cut", rightOrWrong ? error : error.because(Reason.NOT_DICHOTOMOUS));
    }

    private static Map<String, Figure> ofTheExam(Map<String, Figure> figures) {
        var kept = new LinkedHashMap<String, Figure>();
        figures.forEach((name, figure) -> {
            if (name.startsWith("test.") || name.startsWith("decision.") || name.startsWith("absolute.")) {
                kept.put(name, figure);
            }
        });
        return kept;
    }

    private static TestInformation information(Map<String, Figure> figures, Responses basis, CutBand band) {
        if (band == null) {
            return TestInformation.none(Reason.NOT_ESTIMABLE);
        }
        int alwaysRight = 0;
        var difficulties = new ArrayList<Figure>();
        for (int i = 0; i < basis.k(); i++) {
            double max = basis.item(i).max();
            alwaysRight += Moments.constant(basis.marks(i)) && basis.n() > 0 && basis.marks(i)[0] == max ? 1 : 0;
            difficulties.add(figures.get("rasch_cml." + basis.item(i).key() + ".b"));
        }
        return TestInformation.of(figures.get("rasch_cml.loglik"), difficulties, band.centre(), alwaysRight);
    }

    private List<ItemPicture> items(Map<String, Figure> figures) {
        var everybody = ItemComparisons.of(all);
        var byName = new HashMap<String, ItemVersion>();
        versions.values().forEach(v -> byName.put(v.name(), v));
        return IntStream.range(0, all.k())
                .mapToObj(i -> {
                    var version = byName.get(all.item(i).key());
                    var home = groups.stream()
                            .filter(g -> g.items.has(version.name()))
                            .findFirst();
                    return ItemDrawing.draw(
                            version,
                            all,
                            i,
                            everybody,
                            home.map(Group::items).orElse(everybody),
                            home.map(g -> g.responses.n()).orElse(0),
                            figures);
                })
                .toList();
    }
}
