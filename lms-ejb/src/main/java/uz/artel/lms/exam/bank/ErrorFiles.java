package uz.artel.lms.exam.bank;

import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Texts;

/** {@code errors/*.yaml}: the errors that wrong options of questions stand for. */
public class ErrorFiles implements ContentKind {

    /**
     * An error that is really made.
     *
     * @param facts keys of the facts it goes against: they say that it is one
     * @param title what is done or believed
     */
    record NamedError(String key, List<String> facts, Texts title) {
        NamedError {
            facts = List.copyOf(facts);
        }
    }

    @Override
    public void check(ContentPack pack, Problems problems) {
        read(pack, problems);
    }

    /** All errors of the pack, reporting what is wrong with them. */
    static List<NamedError> read(ContentPack pack, Problems problems) {
        var errors = new ArrayList<NamedError>();
        for (var path : pack.paths("errors", ".yaml")) {
            for (var node : pack.yaml(path, problems).items()) {
                errors.add(error(node));
            }
        }
        return errors;
    }

    private static NamedError error(Node node) {
        var key = node.text("key");
        if (!key.isEmpty()) {
            node.problems()
                    .define("named error", key, node.file(), node.child("key").line());
        }
        var facts = node.someItems("facts").stream().map(Node::text).toList();
        facts.forEach(f -> node.problems()
                .refer("fact", f, node.file(), node.child("facts").line()));
        var error = new NamedError(key, facts, node.inThreeLanguages("title"));
        node.nothingElse();
        return error;
    }
}
