package uz.artel.lms.shared.measurement.folder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.ExamStatistics;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.Watch;
import uz.artel.lms.shared.measurement.decision.DecisionStatistics;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;
import uz.artel.lms.shared.measurement.latent.Ability;

/** The figures of one exam: its responses, and what the parameters ask for beside. */
final class ExamFigures {

    private final Responses responses;
    private final Map<String, List<String>> groupings;
    private final OptionalDouble cut;
    private final Optional<List<MantelHaenszel.Group>> dif;
    private final Parameters parameters;
    private final List<String> notices = new ArrayList<>();

    private ExamFigures(
            Responses responses,
            Map<String, List<String>> groupings,
            OptionalDouble cut,
            Optional<List<MantelHaenszel.Group>> dif,
            Parameters parameters) {
        this.responses = responses;
        this.groupings = groupings;
        this.cut = cut;
        this.dif = dif;
        this.parameters = parameters;
    }

    /** @param groupings column of groups.csv → value of each person, null where there is none */
    static ExamFigures of(Responses responses, Map<String, List<String>> groupings, Parameters parameters)
            throws WrongFile {
        if (parameters.cut().isPresent()) {
            double cut = parameters.cut().getAsDouble();
            if (cut < 0 || cut > responses.maxTotal()) {
                throw Parameters.wrong("cut is " + Table.plain(cut) + ", the totals go from 0 to "
                        + Table.plain(responses.maxTotal()) + ".");
            }
        }
        oneForEachItem(parameters.slopes(), responses, "eap_parameters.a");
        oneForEachItem(parameters.difficulties(), responses, "eap_parameters.b");
        if ((parameters.slopes().length == 0) != (parameters.difficulties().length == 0)) {
            throw Parameters.wrong("eap_parameters needs both a and b.");
        }
        oneForEachItem(parameters.raschDifficulties(), responses, "rasch_score_parameters_b");
        var notices = new ArrayList<String>();
        var dif = dif(responses.n(), groupings, parameters, notices);
        var exam = new ExamFigures(responses, groupings, parameters.cut(), dif, parameters);
        exam.notices.addAll(notices);
        return exam;
    }

    /** Partial credits beside the right-or-wrong marks: what is defined for marks of any kind. */
    static ExamFigures ofCredits(Responses responses) {
        return new ExamFigures(responses, Map.of(), OptionalDouble.empty(), Optional.empty(), null);
    }

    private static void oneForEachItem(double[] given, Responses responses, String name) throws WrongFile {
        if (given.length > 0 && given.length != responses.k()) {
            throw Parameters.wrong(name + " has " + given.length + " numbers, there are " + responses.k() + " items.");
        }
    }

    /** What was asked for and could not be reckoned, one sentence each. */
    List<String> notices() {
        return notices;
    }

    /** The group of each person, everybody in none where nobody is in one of the two: then each figure says so. */
    private static Optional<List<MantelHaenszel.Group>> dif(
            int persons, Map<String, List<String>> groupings, Parameters parameters, List<String> notices)
            throws WrongFile {
        if (parameters.focal().isEmpty() && parameters.reference().isEmpty()) {
            return Optional.empty();
        }
        if (parameters.focal().isEmpty() || parameters.reference().isEmpty()) {
            throw Parameters.wrong("focal and reference are needed, one of them is missing.");
        }
        var focal = parameters.focal().get();
        var reference = parameters.reference().get();
        var holding = groupings.entrySet().stream()
                .filter(g -> parameters.grouping().isEmpty()
                        ? g.getValue().contains(focal) && g.getValue().contains(reference)
                        : g.getKey().equals(parameters.grouping().get()))
                .toList();
        if (holding.size() > 1) {
            throw Parameters.wrong(
                    "several columns of groups.csv hold " + focal + " and " + reference + ": grouping must name one.");
        }
        if (holding.isEmpty()) {
            notices.add(Parameters.FILE + ": no column of groups.csv holds both " + focal + " and " + reference
                    + ": no item is compared between them.");
            return Optional.of(Collections.nCopies(persons, MantelHaenszel.Group.NEITHER));
        }
        return Optional.of(holding.get(0).getValue().stream()
                .map(value -> focal.equals(value)
                        ? MantelHaenszel.Group.FOCAL
                        : reference.equals(value) ? MantelHaenszel.Group.REFERENCE : MantelHaenszel.Group.NEITHER)
                .toList());
    }

    Figures figures(String prefix, Watch watch) {
        var out = new Figures(prefix);
        if (parameters == null) {
            ExamStatistics.marks(responses, watch, out);
        } else {
            ExamStatistics.put(responses, cut, dif.orElse(null), parameters.seed(), watch, out);
            abilities(out);
        }
        persons(out);
        groups(out);
        return out;
    }

    private void persons(Figures out) {
        for (int p = 0; p < responses.n(); p++) {
            double score = responses.totals()[p];
            double max = responses.maxTotal(p);
            var name = "person." + responses.persons().get(p) + ".";
            out.put(name + "score", score);
            out.put(name + "max", max);
            out.put(name + "pct", Figure.finite(100 * score / max, Reason.NO_ANSWERS));
        }
    }

    private void groups(Figures out) {
        groupings.forEach((column, values) -> values.stream()
                .filter(Objects::nonNull)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new))
                .forEach(value -> {
                    var totals = java.util.stream.IntStream.range(0, responses.n())
                            .filter(p -> value.equals(values.get(p)))
                            .mapToDouble(p -> responses.totals()[p])
                            .toArray();
                    var name = "group." + column + "." + value + ".";
                    out.put(name + "N", totals.length);
                    out.put(name + "mean", subgroup(Figure.of(Moments.mean(totals)), totals.length));
                    out.put(
                            name + "sd",
                            subgroup(Figure.finite(Moments.deviation(totals), Reason.below("N", 2)), totals.length));
                    cut.ifPresent(c -> out.put(
                            name + "pass_rate",
                            subgroup(Figure.of(DecisionStatistics.passRate(totals, c)), totals.length)));
                }));
    }

    private Figure subgroup(Figure figure, int n) {
        return responses.oneForm() ? Evidence.SUBGROUP.judge(figure, n) : Figure.undefined(Reason.NOT_ONE_FORM);
    }

    private void abilities(Figures out) {
        if (parameters.raschDifficulties().length > 0) {
            Ability.scores(parameters.raschDifficulties()).forEach(s -> s.put(out));
        }
        if (parameters.slopes().length > 0) {
            Ability.posteriors(responses, parameters.slopes(), parameters.difficulties())
                    .forEach(p -> p.put(out));
        }
    }
}
