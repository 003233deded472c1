package uz.artel.lms.journey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.artel.lms.practice.engine.Action;
import uz.artel.lms.practice.engine.Catalogue;
import uz.artel.lms.practice.engine.Scenario;
import uz.artel.lms.practice.engine.ScenarioFiles;
import uz.artel.lms.practice.engine.Walk;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;

/** The content folder as the product under test has imported it: its calls with their written paths. */
final class ShippedCalls {

    static final ContentPack PACK =
            ContentPack.read(Path.of(System.getProperty("lms.root"), "content"), new Problems());

    private static final Map<String, Scenario> SCENARIOS =
            ScenarioFiles.read(PACK, new Problems()).values().stream().collect(Collectors.toMap(Scenario::key, s -> s));
    private static final Catalogue CATALOGUE = ScenarioFiles.catalogue(PACK, new Problems());

    private ShippedCalls() {}

    static Scenario scenario(String key) {
        return SCENARIOS.get(key);
    }

    static Desk desk(Person operator, String key) {
        return new Desk(operator, SCENARIOS.get(key), CATALOGUE);
    }

    /** What the best path of a call does when it rings on this day. */
    static List<Action> best(String key, LocalDate day) {
        var scenario = SCENARIOS.get(key);
        return Walk.actions(scenario, CATALOGUE, scenario.bestPath(), day);
    }

    /** Key of the call a trainee reads this title of. */
    static String titled(String title, String language) {
        return SCENARIOS.values().stream()
                .filter(s -> s.title().in(Lang.of(language)).equals(title.strip()))
                .map(Scenario::key)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no call is called " + title));
    }
}
