package uz.artel.lms.web.practice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.crm.Field;

/**
 * The words of the modules that show a record and a card of the guide: what they call a word → its key in the bundles. The
 * lists of the form are made of them, in their order.
 */
public final class RecordLabels {

    private static final Map<String, List<String>> LISTS = Map.of(
            "type", List.of("request", "repeat", "consultation", "referral", "complaint", "cancel"),
            "outcome", List.of("SELF", "REQ", "SC", "URG", "EMG", "TECH", "SHOP", "REF", "COMP"),
            "safety", List.of("none", "gas", "smoke", "burning", "shock", "water", "ill"),
            "callback", List.of("20min", "24h"),
            "problem",
                    List.of(
                            "required",
                            "phone",
                            "short",
                            "district",
                            "date",
                            "past",
                            "time",
                            "hours",
                            "window",
                            "choice"));
    private static final List<String> CARD = List.of("ask", "do", "write", "dont");

    private RecordLabels() {}

    /** All of them. */
    public static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        LISTS.forEach((list, words) -> words.forEach(word -> all.put(list + "." + word, "crm." + list + "." + word)));
        CARD.forEach(part -> all.put("card." + part, "common.guide.card." + part));
        for (var field : Field.values()) {
            all.put("field." + field.code(), "crm.field." + field.code());
        }
        all.put("field.centre", "crm.field.centre");
        all.put("language.ru", "trainee.practice.desk.ru");
        all.put("language.uz", "trainee.practice.desk.uz");
        all.put("dateShape", "trainee.practice.desk.dateShape");
        return Collections.unmodifiableMap(all);
    }

    /** What a field with a fixed list may hold, in the order of the list; nothing for other fields. */
    public static List<String> choices(String field) {
        return LISTS.getOrDefault(field, List.of());
    }
}
