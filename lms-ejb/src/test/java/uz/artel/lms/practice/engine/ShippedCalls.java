package uz.artel.lms.practice.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import uz.artel.lms.scorecard.Scorecard;
import uz.artel.lms.scorecard.ScorecardFiles;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problem;
import uz.artel.lms.shared.content.Problems;

/** The calls of the content folder, for tests. */
public final class ShippedCalls {

    public static final ContentPack PACK =
            ContentPack.read(Path.of(System.getProperty("lms.root"), "content"), new Problems());
    public static final Catalogue CATALOGUE = ScenarioFiles.catalogue(PACK, new Problems());
    public static final Scorecard CARD = ScorecardFiles.find(PACK, "calls-v1").orElseThrow();
    private static final Map<String, Scenario> BY_PATH = ScenarioFiles.read(PACK, new Problems());

    private ShippedCalls() {}

    public static List<Scenario> all() {
        return List.copyOf(BY_PATH.values());
    }

    public static Scenario get(String key) {
        return all().stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    }

    public static CallMarks walk(String key, String... path) {
        return Marking.mark(Walk.walk(get(key), CATALOGUE, List.of(path)), CARD);
    }

    static List<Problem> problems() {
        var problems = new Problems();
        new ScorecardFiles().check(PACK, problems);
        new ScenarioFiles().check(PACK, problems);
        return problems.finish();
    }
}
