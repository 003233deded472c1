package uz.artel.lms.architecture;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The floors of the house, once, as data: which feature stands on which floor. Down: call. Up: event. Sideways: neither. */
final class Floors {

    static final List<List<String>> HOUSE = List.of(
            List.of("shared", "measurement", "language", "media"),
            List.of("people", "calendar", "acknowledgement"),
            List.of("guide", "crm"),
            List.of("curriculum", "scorecard", "admission"),
            List.of("shadowing", "practice", "exam", "kpi", "recall"),
            List.of("certification", "appeal"),
            List.of("review", "suggestion"),
            List.of("interop", "notice", "pack"),
            List.of("demo"));

    private Floors() {}

    /** Feature → floor. */
    static Map<String, Integer> byFeature() {
        var floors = new TreeMap<String, Integer>();
        for (int floor = 0; floor < HOUSE.size(); floor++) {
            for (var feature : HOUSE.get(floor)) {
                floors.put(feature, floor);
            }
        }
        return floors;
    }
}
