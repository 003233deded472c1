package uz.artel.lms.exam.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uz.artel.lms.exam.statistics.ExamAnalysis.AbilityBin;
import uz.artel.lms.exam.statistics.ExamAnalysis.AnalysedItem;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.InDepth;
import uz.artel.lms.shared.measurement.InDepth.Stage;
import uz.artel.lms.shared.measurement.Moments;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;
import uz.artel.lms.shared.measurement.latent.RaschItem;

/**
 * Makes the long figures of an exam from first tries: pure, the same tries give the same analysis.
 *
 * <p>Models of questions take everybody, whatever he was given, for his form was drawn by chance. What compares totals takes
 * the people who had the same questions, as {@link ComparedTries} has them.
 */
final class ExamAnalyses {

    /** Wrong marks or formulas of an earlier build are made anew when this grows. */
    static final int METHOD = 3;

    private static final double BIN = 0.5;
    private static final double FARTHEST = 4;

    /** Where each stage begins, percent of the whole: by what it cost with 5 000 people and 40 questions. */
    private static final Map<Stage, Integer> BEGINS =
            Map.of(Stage.RASCH, 0, Stage.TWO_PARAMETER, 8, Stage.OMEGA, 40, Stage.BOOTSTRAP, 85, Stage.DIF, 97);

    /** Figures of models that say something of the exam and not of a question. */
    private static final List<String> OF_THE_EXAM = List.of(
            "rasch_cml.loglik",
            "rasch_mml.mean",
            "rasch_mml.sigma",
            "rasch_mml.sigma_se",
            "rasch_mml.loglik",
            "twopl.loglik");

    /** Short name → name among the figures, with a place for the item. */
    private static final Map<String, String> OF_AN_ITEM = Map.of(
            "infit", "rasch_fit.%s.infit",
            "outfit", "rasch_fit.%s.outfit",
            "a", "twopl.%s.a",
            "a_se", "twopl.%s.a_se",
            "b2", "twopl.%s.b",
            "b2_se", "twopl.%s.b_se",
            "delta", "dif.%s.delta",
            "delta_se", "dif.%s.se_delta",
            "p", "dif.%s.p",
            "dif", "dif.%s.ets");

    private ExamAnalyses() {}

    /**
     * @param digest of the tries
     * @param seed of the intervals, which follows from it
     * @param versions how many item versions were given to somebody
     */
    record Made(byte[] digest, long seed, int versions, ExamAnalysis analysis) {}

    /** How much of the whole is done, percent. */
    static int percent(Stage stage, double share) {
        int next = stage == Stage.DIF ? 100 : BEGINS.get(Stage.values()[stage.ordinal() + 1]);
        return (int) (BEGINS.get(stage) + share * (next - BEGINS.get(stage)));
    }

    /**
     * @param attempts first tries, at least one
     * @param versions all that stand on their forms, by id
     * @param progress may end it
     */
    static Made of(List<Attempt> attempts, Map<Long, ItemVersion> versions, InDepth.Progress progress) {
        var tries = ComparedTries.of(attempts);
        var digest = tries.digest(versions);
        long seed = ComparedTries.seed(digest);
        var everybody = ExamMatrix.of(attempts, versions);
        var basis = tries.basis();
        var compared = basis.size() == attempts.size() ? everybody : ExamMatrix.of(basis, versions);
        var groups = ComparedTries.languages(basis);
        var found = InDepth.of(new InDepth.Question(everybody, compared, tries.cut(compared), groups, seed), progress);
        boolean same = compared.oneForm();
        return new Made(
                digest,
                seed,
                everybody.k(),
                new ExamAnalysis(
                        attempts.size(),
                        attempts.stream()
                                .map(Attempt::announcedAt)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        tries.newest().announcedAt(),
                        tries.forms().size(),
                        same ? compared.n() : 0,
                        same ? count(groups, MantelHaenszel.Group.REFERENCE) : 0,
                        same ? count(groups, MantelHaenszel.Group.FOCAL) : 0,
                        ofTheExam(found, compared.n()),
                        items(everybody, versions, found, groups),
                        bins(found)));
    }

    private static int count(List<MantelHaenszel.Group> groups, MantelHaenszel.Group group) {
        return (int) groups.stream().filter(group::equals).count();
    }

    private static Evidence evidence(String name) {
        if (name.startsWith("decision.")) {
            return Evidence.DECISION;
        }
        if (name.startsWith("test.")) {
            return name.startsWith("test.omega") ? Evidence.OMEGA : Evidence.RELIABILITY;
        }
        return name.startsWith("twopl.") ? Evidence.TWO_PARAMETER : Evidence.RASCH;
    }

    private static Map<String, Figure> ofTheExam(InDepth.Found found, int compared) {
        var kept = new LinkedHashMap<String, Figure>();
        int people = found.abilities().length;
        kept.put(
                "abilities.mean",
                people == 0
                        ? Figure.undefined(Reason.NO_ANSWERS)
                        : Evidence.RASCH.judge(Figure.of(Moments.mean(found.abilities())), people));
        found.figures().all().forEach((name, figure) -> {
            if (name.startsWith("test.") || name.startsWith("decision.") || OF_THE_EXAM.contains(name)) {
                kept.put(
                        name,
                        NeededPeople.said(
                                figure,
                                evidence(name),
                                name.startsWith("test.") || name.startsWith("decision.") ? compared : people));
            }
        });
        return kept;
    }

    private static List<AnalysedItem> items(
            Responses everybody,
            Map<Long, ItemVersion> versions,
            InDepth.Found found,
            List<MantelHaenszel.Group> groups) {
        var byName = versions.values().stream().collect(Collectors.toMap(ItemVersion::name, v -> v));
        var difficulties = new HashMap<String, RaschItem>();
        found.difficulties().forEach(d -> difficulties.put(d.item(), d));
        return IntStream.range(0, everybody.k())
                .mapToObj(i -> {
                    var version = byName.get(everybody.item(i).key());
                    return new AnalysedItem(
                            version.id(),
                            version.content().key(),
                            version.number(),
                            version.content().area().code(),
                            everybody.presented(i),
                            figures(
                                    version.name(),
                                    difficulties,
                                    found.figures().all(),
                                    everybody.presented(i),
                                    groups));
                })
                .toList();
    }

    private static Map<String, Figure> figures(
            String name,
            Map<String, RaschItem> difficulties,
            Map<String, Figure> figures,
            int presented,
            List<MantelHaenszel.Group> groups) {
        var own = new LinkedHashMap<String, Figure>();
        var rasch = difficulties.get(name);
        if (rasch == null) {
            // not among the right-or-wrong ones, so no model speaks of it
            var none = Figure.undefined(Reason.NOT_DICHOTOMOUS);
            own.put("b", none);
            own.put("b_se", none);
            OF_AN_ITEM.keySet().stream().sorted().forEach(brief -> own.put(brief, none));
            return own;
        }
        own.put("b", NeededPeople.said(rasch.b(), Evidence.RASCH, presented));
        own.put("b_se", NeededPeople.said(rasch.error(), Evidence.RASCH, presented));
        OF_AN_ITEM.keySet().stream().sorted().forEach(brief -> {
            var full = OF_AN_ITEM.get(brief).formatted(name);
            var figure = figures.get(full);
            if (figure != null) {
                own.put(
                        brief,
                        full.startsWith("dif.")
                                ? NeededPeople.said(
                                        figure,
                                        count(groups, MantelHaenszel.Group.REFERENCE),
                                        count(groups, MantelHaenszel.Group.FOCAL))
                                : NeededPeople.said(
                                        figure,
                                        full.startsWith("twopl.") ? Evidence.TWO_PARAMETER : Evidence.RASCH,
                                        presented));
            }
        });
        return own;
    }

    /** People on the scale of the questions; nobody where no difficulty or too few people may be told. */
    private static List<AbilityBin> bins(InDepth.Found found) {
        boolean told = found.difficulties().stream().anyMatch(d -> d.b().published() != null);
        var bins = new ArrayList<AbilityBin>();
        if (!told || found.abilities().length < Evidence.RASCH.withholdBelow()) {
            return bins;
        }
        int many = (int) Math.round(2 * FARTHEST / BIN);
        var counts = new int[many];
        for (double ability : found.abilities()) {
            int bin = (int) Math.floor((ability + FARTHEST) / BIN);
            counts[Math.max(0, Math.min(many - 1, bin))]++;
        }
        for (int b = 0; b < many; b++) {
            bins.add(new AbilityBin(-FARTHEST + b * BIN, -FARTHEST + (b + 1) * BIN, counts[b]));
        }
        return bins;
    }
}
