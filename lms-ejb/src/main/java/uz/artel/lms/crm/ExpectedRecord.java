package uz.artel.lms.crm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;

/** Reads from a content file what a record must hold: field → {@code is}, {@code words}, {@code not-before} and so on. */
public final class ExpectedRecord {

    private ExpectedRecord() {}

    /** What the entry {@code record} says, reporting what is wrong with it. */
    public static Map<Field, Expected> read(Node record, ContentPack pack) {
        var fields = new EnumMap<Field, Expected>(Field.class);
        var routing = RoutingFile.read(pack);
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
            words.add(group.items().stream().map(Node::text).toList());
        }
        var days = node.texts("days").stream().map(Integer::valueOf).toList();
        var expected = new Expected(
                node.texts("is"),
                words,
                node.optionalText("not-before").orElse(null),
                node.optionalText("not-after").orElse(null),
                days,
                node.flag("optional", false),
                node.texts("acceptable"),
                node.optionalText("sample").orElse(null));
        node.nothingElse();
        var known = switch (field) {
            case TYPE -> RecordRules.TYPES;
            case OUTCOME -> RecordRules.OUTCOMES;
            case SAFETY -> RecordRules.SAFETY;
            case CALLBACK -> RecordRules.CALLBACKS;
            default -> null;
        };
        if (known != null && !known.containsAll(expected.is())) {
            node.problem("\"" + code + "\" knows only " + String.join(", ", known));
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
}
