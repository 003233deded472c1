package uz.artel.lms.curriculum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** Reads {@code programmes/<key>/programme.yaml}. Steps that wait for each other in a circle are refused with the circle named. */
public final class ProgrammeContent implements ContentKind {

    private static final Map<StepKind, String> REFERS_TO = Map.of(
            StepKind.LESSON, "lesson",
            StepKind.QUIZ, "blueprint",
            StepKind.PRACTICE, "practice scenario",
            StepKind.ACKNOWLEDGEMENT, "acknowledgement",
            StepKind.EXAM, "blueprint",
            StepKind.EXAM_CALL, "exam scenario");

    @Override
    public void check(ContentPack pack, Problems problems) {
        read(pack, problems);
    }

    /** Every programme of the folder; ids are 0 until they are stored. */
    static List<Programme> read(ContentPack pack, Problems problems) {
        var all = new ArrayList<Programme>();
        for (var path : pack.paths("programmes", "programme.yaml")) {
            all.add(programme(pack.yaml(path, problems)));
        }
        return all;
    }

    private static Programme programme(Node root) {
        var key = root.text("key");
        root.problems().define("programme", key, root.file(), root.line());
        var title = root.inThreeLanguages("title");
        var days = new ArrayList<Programme.Day>();
        var after = new LinkedHashMap<String, List<String>>();
        for (var day : root.someItems("days")) {
            days.add(day(day, days.size() + 1, after));
        }
        root.nothingElse();
        var circle = Road.cycle(after);
        if (!circle.isEmpty()) {
            root.problem("these steps wait for each other in a circle: " + String.join(" → ", circle));
        }
        return new Programme(0, key, 0, title, List.copyOf(days));
    }

    private static Programme.Day day(Node day, int number, Map<String, List<String>> after) {
        var key = day.text("key");
        day.problems().define("day", key, day.file(), day.line());
        var title = day.inThreeLanguages("title");
        var goal = day.inThreeLanguages("goal");
        boolean exam = day.flag("exam", false);
        var steps = new ArrayList<Programme.Step>();
        for (var step : day.someItems("steps")) {
            steps.add(step(step, after));
        }
        day.nothingElse();
        return new Programme.Day(number, key, exam, title, goal, List.copyOf(steps));
    }

    private static Programme.Step step(Node step, Map<String, List<String>> earlier) {
        var key = step.text("key");
        step.problems().define("step", key, step.file(), step.line());
        var kind = StepKind.of(step.oneOf(
                "kind",
                "lesson",
                "quiz",
                "shadowing",
                "practice",
                "classroom",
                "acknowledgement",
                "exam",
                "exam-call"));
        String ref = null;
        if (REFERS_TO.containsKey(kind)) {
            ref = step.text("ref");
            step.problems()
                    .refer(
                            REFERS_TO.get(kind),
                            ref,
                            step.file(),
                            step.child("ref").line());
        } else {
            step.optionalText("ref").ifPresent(r -> step.problem("a " + kind.code() + " step has no \"ref\""));
        }
        var title = step.inThreeLanguages("title");
        int minutes = step.number("minutes", 1, 480);
        if (step.has("note")) {
            step.inThreeLanguages("note");
        }
        var after = new ArrayList<String>();
        for (var before : step.items("after")) {
            var name = before.text();
            step.problems().refer("step", name, step.file(), before.line());
            after.add(name);
        }
        if (new HashSet<>(after).size() < after.size()) {
            step.problem("\"after\" names a step twice");
        }
        earlier.put(key, after);
        step.nothingElse();
        return new Programme.Step(0, key, kind, ref, title, minutes, List.copyOf(after));
    }
}
