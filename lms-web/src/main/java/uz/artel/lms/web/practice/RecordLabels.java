package uz.artel.lms.web.practice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.crm.Field;

/** The words of the modules that show a record and a card of the guide: what they call a word → its key in the bundles. */
public final class RecordLabels {

    /** In the order of the lists. */
    static final List<String> TYPES = List.of("request", "repeat", "consultation", "referral", "complaint", "cancel");

    static final List<String> OUTCOMES = List.of("SELF", "REQ", "SC", "URG", "EMG", "TECH", "SHOP", "REF", "COMP");
    static final List<String> DANGERS = List.of("none", "gas", "smoke", "burning", "shock", "water", "ill");
    static final List<String> CALLBACKS = List.of("20min", "24h");
    private static final List<String> PROBLEMS =
            List.of("required", "phone", "short", "district", "date", "past", "time", "hours", "window", "choice");
    private static final List<String> CARD = List.of("ask", "do", "write", "dont");

    private RecordLabels() {}

    /** All of them. */
    public static Map<String, String> all() {
        var all = new LinkedHashMap<>(labels());
        add(all, "type", TYPES);
        add(all, "outcome", OUTCOMES);
        add(all, "safety", DANGERS);
        add(all, "callback", CALLBACKS);
        all.put("language.ru", "trainee.practice.desk.ru");
        all.put("language.uz", "trainee.practice.desk.uz");
        all.put("dateShape", "trainee.practice.desk.dateShape");
        all.put("field.centre", "crm.field.centre");
        return Collections.unmodifiableMap(all);
    }

    /** Those of a page that has the form and its lists. */
    static Map<String, String> labels() {
        var all = new LinkedHashMap<String, String>();
        PROBLEMS.forEach(word -> all.put("problem." + word, "crm.problem." + word));
        CARD.forEach(part -> all.put("card." + part, "common.guide.card." + part));
        for (var field : Field.values()) {
            all.put("field." + field.code(), "crm.field." + field.code());
        }
        return Collections.unmodifiableMap(all);
    }

    private static void add(Map<String, String> all, String list, List<String> words) {
        words.forEach(word -> all.put(list + "." + word, "crm." + list + "." + word));
    }
}
