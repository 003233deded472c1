package uz.artel.lms.guide;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** Reads {@code facts/*.yaml}. */
public final class FactContent implements ContentKind {

    @Override
    public void check(ContentPack pack, Problems problems) {
        read(pack, problems);
    }

    static List<Fact> read(ContentPack pack, Problems problems) {
        var all = new ArrayList<Fact>();
        for (var path : pack.paths("facts", ".yaml")) {
            for (var node : pack.yaml(path, problems).items()) {
                all.add(fact(node));
            }
        }
        return all;
    }

    private static Fact fact(Node node) {
        var key = node.text("key");
        node.problems().define("fact", key, node.file(), node.line());
        var category = node.text("category");
        node.problems()
                .refer("category", category, node.file(), node.child("category").line());
        var scope = node.oneOf("scope", "class", "brand", "model", "company", "law");
        var provenance = node.text("provenance");
        if (!provenance.matches("(S|GK|P|NV|[ALUGQW][0-9]+)([ ,/+-]+(S|GK|P|NV|[ALUGQW][0-9]+))*")) {
            node.child("provenance").problem("\"" + provenance + "\" is no tag of a source");
        }
        var source = node.text("source");
        var validFrom = date(node, "valid_from");
        var reviewBy = date(node, "review_by");
        if (reviewBy.isBefore(validFrom)) {
            node.problem("\"review_by\" is before \"valid_from\"");
        }
        var text = node.inThreeLanguages("text");
        node.nothingElse();
        return new Fact(0, key, 0, category, scope, provenance, source, validFrom, reviewBy, text, null, null);
    }

    private static LocalDate date(Node node, String key) {
        var value = node.text(key);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            if (!value.isEmpty()) {
                node.child(key).problem("\"" + key + "\" is \"" + value + "\", expected a date like 2026-11-22");
            }
            return LocalDate.EPOCH;
        }
    }
}
