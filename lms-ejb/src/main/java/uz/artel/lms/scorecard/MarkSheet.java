package uz.artel.lms.scorecard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Marks and critical codes as they lie in the tables: {@code c-1-1=1;c-1-2=0.5}, {@code K1 K14}. */
public final class MarkSheet {

    private MarkSheet() {}

    public static String write(Scorecard card, Map<String, Mark> marks) {
        return card.criteria().stream()
                .filter(c -> marks.containsKey(c.key()))
                .map(c -> c.key() + "=" + marks.get(c.key()).code())
                .collect(Collectors.joining(";"));
    }

    public static Map<String, Mark> read(String sheet) {
        var marks = new LinkedHashMap<String, Mark>();
        for (var one : sheet.split(";")) {
            if (!one.isEmpty()) {
                int split = one.indexOf('=');
                marks.put(one.substring(0, split), Mark.of(one.substring(split + 1)));
            }
        }
        return marks;
    }

    public static List<String> codes(String codes) {
        return codes == null || codes.isBlank()
                ? List.of()
                : Arrays.stream(codes.strip().split("\\s+")).toList();
    }
}
