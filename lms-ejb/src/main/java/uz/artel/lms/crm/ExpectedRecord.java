package uz.artel.lms.crm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;

/** Reads from a content file what a record must hold: field → {@code is}, {@code words}, {@code not-before} and so on. */
public final class ExpectedRecord {

    private ExpectedRecord() {}

    /** What the entry {@code record} says, reporting what is wrong with it. */
    public static Map<Field, Expected> read(Node record, ContentPack pack) {
        return read(record, RoutingFile.read(pack));
    }

    /** The same by a routing that is known; an empty one knows no district, and none is looked for. */
    public static Map<Field, Expected> read(Node record, Routing routing) {
        var fields = new EnumMap<Field, Expected>(Field.class);
        record.entries().forEach((code, node) -> {
            var field = Field.find(code);
            if (field.isEmpty()) {
                node.problem("the record has no field \"" + code + "\"");
                return;
            }
            fields.put(field.get(), field(code, field.get(), node, routing));
        });
        return fields;
    }

    private static Expected field(String code, Field field, Node node, Routing routing) {
        var words = new ArrayList<List<String>>();
        for (var group : node.items("words")) {
            var stems = group.items().stream().map(Node::text).toList();
            if (stems.isEmpty()) {
                group.problem("a group of words needs at least one");
            }
            words.add(stems);
        }
        var expected = new Expected(
                node.texts("is"),
                words,
                time(node, "not-before"),
                time(node, "not-after"),
                days(node),
                node.flag("optional", false),
                node.texts("acceptable"),
                node.optionalText("sample").orElse(null));
        node.nothingElse();
        var known = switch (field) {
            case TYPE -> RecordRules.TYPES;
            case OUTCOME -> RecordRules.OUTCOMES;
            case SAFETY -> RecordRules.SAFETY;
            case CALLBACK -> RecordRules.CALLBACKS;
            case LANGUAGE -> RecordRules.LANGUAGES;
            default -> null;
        };
        if (known != null && !known.containsAll(expected.is())) {
            node.problem(
                    "\"" + code + "\" knows only " + known.stream().sorted().collect(Collectors.joining(", ")));
        }
        if (field == Field.REGION
                && !routing.regions().isEmpty()
                && expected.is().stream().anyMatch(r -> routing.region(r).isEmpty())) {
            node.problem("there is no region \"" + expected.is() + "\"");
        }
        for (var text : Stream.concat(expected.is().stream(), Stream.ofNullable(expected.sample()))
                .toList()) {
            if (text.length() > field.max()) {
                node.problem("\"" + text + "\" is longer than the field, which holds " + field.max());
            }
        }
        if (field == Field.DISTRICT
                && !routing.districts().isEmpty()
                && expected.is().stream().anyMatch(d -> routing.district(d).isEmpty())) {
            node.problem("there is no district \"" + expected.is() + "\"");
        }
        if (expected.sample() == null
                && expected.is().isEmpty()
                && expected.days().isEmpty()
                && expected.notBefore() == null
                && expected.notAfter() == null) {
            node.problem("the field needs a sample of what is right");
        }
        return expected;
    }

    private static String time(Node node, String name) {
        var text = node.optionalText(name).orElse(null);
        if (text != null && !text.isEmpty() && !text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            node.child(name).problem("\"" + text + "\" is no time, expected as 09:30");
            return null;
        }
        return text;
    }

    private static List<Integer> days(Node node) {
        var days = new ArrayList<Integer>();
        for (var day : node.items("days")) {
            var text = day.text();
            if (text.matches("[0-9]{1,2}")) {
                days.add(Integer.valueOf(text));
            } else if (!text.isEmpty()) {
                day.problem("\"" + text + "\" is no number of days after the day of the case, expected from 0 to 99");
            }
        }
        return days;
    }

    /** What {@link #read} reads, as maps, lists and texts in the order of the form. */
    public static Map<String, Object> write(Map<Field, Expected> record) {
        var all = new LinkedHashMap<String, Object>();
        record.forEach((field, expected) -> all.put(field.code(), write(expected)));
        return all;
    }

    private static Map<String, Object> write(Expected expected) {
        var all = new LinkedHashMap<String, Object>();
        put(all, "is", expected.is());
        put(all, "words", expected.words());
        put(all, "not-before", expected.notBefore());
        put(all, "not-after", expected.notAfter());
        put(all, "days", expected.days().stream().map(String::valueOf).toList());
        put(all, "optional", expected.optional() ? "true" : null);
        put(all, "acceptable", expected.acceptable());
        put(all, "sample", expected.sample());
        return all;
    }

    private static void put(Map<String, Object> all, String name, Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            all.put(name, value);
        }
    }
}
