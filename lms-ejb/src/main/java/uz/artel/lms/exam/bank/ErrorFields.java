package uz.artel.lms.exam.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import uz.artel.lms.shared.content.Node;

/** What an entry of {@code questions/*.yaml} says of its wrong options: which named error each stands for. */
final class ErrorFields {

    private ErrorFields() {}

    /**
     * Key of each wrong option → key of its error. Where errors are named, an exam item names one for each: a wrong answer
     * nobody gives only makes the key easier to find.
     *
     * @param item the same entry, read
     * @param named whether the folder names errors
     */
    static Map<String, String> errors(Node node, Item item, boolean named) {
        var errors = new LinkedHashMap<String, String>();
        if (!item.kind().hasWrongOptions()) {
            return errors;
        }
        var options = node.items("options");
        for (int i = 0; i < options.size(); i++) {
            var place = options.get(i);
            var option = item.options().get(i);
            if (option.right() && place.has("error")) {
                place.child("error").problem("a right answer stands for no error");
            } else if (place.has("error")) {
                var error = place.text("error");
                node.problems()
                        .refer(
                                "named error",
                                error,
                                node.file(),
                                place.child("error").line());
                errors.put(option.key(), error);
            } else if (named && !option.right() && item.pool() == Pool.EXAM) {
                place.problem("item \"" + item.key() + "\": the wrong option \"" + option.key()
                        + "\" names no \"error\" it stands for");
            }
        }
        return errors;
    }
}
