package uz.artel.lms.web.exam;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.artel.lms.crm.Field;
import uz.artel.lms.crm.RecordRules;

/** The record that a case expects, field by field as the form of the record has them. */
public final class CaseForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String BAR = " | ";

    /** The fields that the form of an exam shows, in its order. */
    private static final List<Field> SHOWN = List.of(
            Field.TYPE,
            Field.OUTCOME,
            Field.LANGUAGE,
            Field.NAME,
            Field.PHONE,
            Field.REGION,
            Field.DISTRICT,
            Field.STREET,
            Field.LANDMARK,
            Field.CATEGORY,
            Field.MODEL,
            Field.SAFETY,
            Field.SYMPTOM,
            Field.DATE,
            Field.FROM,
            Field.TO,
            Field.CALLBACK,
            Field.COMPLAINT,
            Field.REPEATED);

    private final ArrayList<Row> rows = new ArrayList<>();

    /** How a field is asked for. */
    public enum Kind {
        /** One of a list; others of it may count as well. */
        CHOICE,
        /** A number typed in one way. */
        PHONE,
        /** Words of which some must appear. */
        WORDS,
        /** Days after the day of the case. */
        DAYS,
        /** Not before this time. */
        BEGINS,
        /** Not after this time. */
        ENDS,
        TICK
    }

    /** A field of the record. */
    public static final class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final Kind kind;
        private final boolean critical;
        private final LinkedHashMap<String, Object> asked;
        private String value;
        private String also;
        private String words;
        private boolean optional;
        private final String before;

        private Row(Field field, Map<String, Object> asked) {
            code = field.code();
            kind = kind(field);
            critical = RecordRules.critical(field);
            this.asked = new LinkedHashMap<>(asked);
            optional = "true".equals(asked.get("optional"));
            var is = texts("is");
            switch (kind) {
                case CHOICE, PHONE -> {
                    value = is.isEmpty() ? null : is.get(0);
                    also = is.size() < 2 ? null : String.join(BAR, is.subList(1, is.size()));
                }
                case TICK -> value = is.isEmpty() ? null : is.get(0);
                case WORDS -> {
                    value = sample();
                    words = asked.get("words") instanceof List<?> groups
                            ? groups.stream()
                                    .map(g -> g instanceof List<?> stems
                                            ? stems.stream()
                                                    .map(String::valueOf)
                                                    .collect(Collectors.joining(BAR))
                                            : String.valueOf(g))
                                    .collect(Collectors.joining("; "))
                            : null;
                }
                case DAYS -> value = texts("days").isEmpty() ? null : String.join(BAR, texts("days"));
                case BEGINS -> value = (String) asked.get("not-before");
                case ENDS -> value = (String) asked.get("not-after");
            }
            before = said();
        }

        private static Kind kind(Field field) {
            return switch (field) {
                case TYPE, OUTCOME, LANGUAGE, REGION, DISTRICT, CATEGORY, SAFETY, CALLBACK -> Kind.CHOICE;
                case PHONE, PHONE2 -> Kind.PHONE;
                case DATE -> Kind.DAYS;
                case FROM -> Kind.BEGINS;
                case TO -> Kind.ENDS;
                case COMPLAINT, REPEATED -> Kind.TICK;
                default -> Kind.WORDS;
            };
        }

        private String sample() {
            var is = texts("is");
            return asked.get("sample") != null ? (String) asked.get("sample") : is.isEmpty() ? null : is.get(0);
        }

        private List<String> texts(String name) {
            return asked.get(name) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        private String said() {
            return Stream.of(value, also, words, optional ? "o" : "")
                    .map(s -> s == null ? "" : s.strip())
                    .collect(Collectors.joining("\n"));
        }

        /** What is asked of the field now, in the words of content files; empty where nothing is. */
        private Map<String, Object> asked() {
            if (said().equals(before)) {
                return asked;
            }
            var all = new LinkedHashMap<>(asked);
            switch (kind) {
                case CHOICE, PHONE -> put(all, "is", parts(value, also));
                case TICK -> put(all, "is", parts(value));
                case WORDS -> {
                    put(all, "sample", value);
                    put(
                            all,
                            "words",
                            Stream.of((words == null ? "" : words).split(";"))
                                    .map(group -> parts(group))
                                    .filter(group -> !group.isEmpty())
                                    .toList());
                    all.remove("is");
                    if (!all.containsKey("words") && value != null && !value.isBlank()) {
                        // without words it is the text itself
                        all.put("is", List.of(value.strip()));
                        all.remove("sample");
                    }
                }
                case DAYS -> put(all, "days", parts(value));
                case BEGINS -> time(all, "not-before");
                case ENDS -> time(all, "not-after");
            }
            boolean nothing = all.keySet().stream().allMatch("optional"::equals);
            all.remove("optional");
            if (optional && !nothing) {
                all.put("optional", "true");
            }
            return all;
        }

        private void time(Map<String, Object> all, String name) {
            put(all, name, value);
            put(all, "sample", value);
        }

        private static List<String> parts(String... typed) {
            return Stream.of(typed)
                    .filter(Objects::nonNull)
                    .flatMap(t -> Stream.of(t.split("\\|")))
                    .map(String::strip)
                    .filter(p -> !p.isEmpty())
                    .toList();
        }

        private static void put(Map<String, Object> all, String name, Object said) {
            if (said == null
                    || said instanceof List<?> list && list.isEmpty()
                    || said instanceof String text && text.isBlank()) {
                all.remove(name);
            } else {
                all.put(name, said instanceof String text ? text.strip() : said);
            }
        }

        public String getCode() {
            return code;
        }

        public Kind getKind() {
            return kind;
        }

        /** Whether a wrong value costs all, because help would go to the wrong place. */
        public boolean isCritical() {
            return critical;
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }

        public String getAlso() {
            return also;
        }

        public void setAlso(String also) {
            this.also = also;
        }

        public String getWords() {
            return words;
        }

        public void setWords(String words) {
            this.words = words;
        }

        public boolean isOptional() {
            return optional;
        }

        public void setOptional(boolean optional) {
            this.optional = optional;
        }
    }

    /** @param record what {@code record} says in a content file, or null */
    static CaseForm of(Object record) {
        var form = new CaseForm();
        var asked = record instanceof Map<?, ?> all ? all : Map.of();
        for (var field : SHOWN) {
            form.rows.add(new Row(field, map(asked.get(field.code()))));
        }
        return form;
    }

    private static Map<String, Object> map(Object said) {
        var all = new LinkedHashMap<String, Object>();
        if (said instanceof Map<?, ?> map) {
            map.forEach((name, value) -> all.put(String.valueOf(name), value));
        }
        return all;
    }

    /** The record in the words of content files. */
    Map<String, Object> record() {
        var all = new LinkedHashMap<String, Object>();
        for (var row : rows) {
            var asked = row.asked();
            if (!asked.isEmpty()) {
                all.put(row.code, asked);
            }
        }
        return all;
    }

    /** The rows by the codes of their fields. */
    public Map<String, Row> getRow() {
        return rows.stream().collect(Collectors.toMap(Row::getCode, r -> r));
    }
}
