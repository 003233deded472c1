package uz.artel.lms.certification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** {@code schemes/*.yaml}: what a person must show to be admitted to a line. */
public class SchemeFiles implements ContentKind {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A scheme and the bytes it was read from. */
    record Source(Scheme scheme, byte[] bytes) {}

    @Override
    public void check(ContentPack pack, Problems problems) {
        read(pack, problems);
    }

    static List<Source> read(ContentPack pack, Problems problems) {
        var all = new ArrayList<Source>();
        for (var path : pack.paths("schemes", ".yaml")) {
            all.add(new Source(scheme(pack.yaml(path, problems)), pack.all().get(path)));
        }
        return all;
    }

    /** Reads an edition back from the bytes that were imported. */
    static Scheme read(String key, byte[] bytes) {
        var path = "schemes/" + key + ".yaml";
        var problems = new Problems();
        return scheme(new ContentPack(Map.of(path, bytes)).yaml(path, problems));
    }

    private static Scheme scheme(Node node) {
        var key = node.text("key");
        node.problems().define("scheme", key, node.file(), node.child("key").line());
        int edition = node.number("version", 1, 9999);
        node.oneOf("provenance", "S", "A", "C", "G", "U", "P", "NV");
        var validFrom = day(node);
        var title = node.inThreeLanguages("title");
        node.inThreeLanguages("note");
        var level = node.oneOf("level", "L1", "L2", "L3");
        var line = node.text("line");
        node.text("scorecard");
        var parts = new ArrayList<Scheme.Part>();
        var keys = new HashSet<String>();
        for (var part : node.someItems("parts")) {
            var read = part(part);
            if (!keys.add(read.key())) {
                part.problem("the part \"" + read.key() + "\" stands here twice");
            }
            parts.add(read);
        }
        var retake = node.child("retake");
        if (!retake.flag("only_failed_part", true)) {
            retake.problem("only the failed part is repeated: \"only_failed_part\" must be true");
        }
        int from = retake.number("not_before_days", 0, 60);
        int until = retake.number("not_after_days", 0, 365);
        if (until < from) {
            retake.problem("\"not_after_days\" comes before \"not_before_days\"");
        }
        retake.nothingElse();
        var validity = node.child("validity");
        int months = validity.number("months", 1, 60);
        int safety = validity.number("safety_months", 1, 60);
        if (safety > months) {
            validity.problem("the safety part can't outlive the certificate");
        }
        var endsEarly = validity.texts("ends_early");
        validity.nothingElse();
        var decisions = node.child("decisions");
        if (decisions.flag("rounded", false)) {
            decisions.problem("decisions use unrounded numbers: \"rounded\" must be false");
        }
        decisions.nothingElse();
        node.nothingElse();
        return new Scheme(key, edition, validFrom, title, level, line, parts, from, until, months, safety, endsEarly);
    }

    private static Scheme.Part part(Node node) {
        var key = node.text("key");
        var kind = node.oneOf("kind", "theory", "exam-call", "mentor");
        var title = node.inThreeLanguages("title");
        var part = switch (kind) {
            case "theory" -> theory(node, key, title);
            case "exam-call" -> call(node, key, title);
            default -> {
                if (!node.flag("log_complete", true)) {
                    node.problem("a mentor speaks after a complete log: \"log_complete\" must be true");
                }
                yield new Scheme.Mentor(key, title);
            }
        };
        node.nothingElse();
        return part;
    }

    private static Scheme.Part theory(Node node, String key, uz.artel.lms.shared.language.Texts title) {
        var blueprint = node.text("blueprint");
        node.problems()
                .refer(
                        "blueprint",
                        blueprint,
                        node.file(),
                        node.child("blueprint").line());
        boolean safety = false;
        for (var gate : node.items("gates")) {
            gate.oneOf("area", "safety");
            if (percent(gate, "percent").compareTo(HUNDRED) != 0) {
                gate.problem("the safety gate is 100 percent");
            }
            safety = true;
            gate.nothingElse();
        }
        return new Scheme.Theory(key, title, blueprint, percent(node, "pass"), safety);
    }

    private static Scheme.Part call(Node node, String key, uz.artel.lms.shared.language.Texts title) {
        var anyOf = node.texts("any_of");
        for (var scenario : node.items("any_of")) {
            node.problems().refer("exam scenario", scenario.text(), node.file(), scenario.line());
        }
        int needed = node.number("needed", 1, Math.max(1, anyOf.size()));
        node.number("raters", 2, 5);
        node.number("critical", 0, 0);
        node.texts("not_applicable");
        return new Scheme.ExamCall(key, title, anyOf, needed, percent(node, "pass"));
    }

    private static BigDecimal percent(Node node, String key) {
        var value = node.decimal(key);
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            node.child(key).problem("\"" + key + "\" must be between 0 and 100");
        }
        return value;
    }

    private static LocalDate day(Node node) {
        var text = node.text("valid_from");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            node.child("valid_from").problem("\"" + text + "\" is no date, expected 2026-11-22");
            return LocalDate.EPOCH;
        }
    }
}
