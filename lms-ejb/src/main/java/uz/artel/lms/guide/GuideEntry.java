package uz.artel.lms.guide;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * One thing to look up: a card, a safety text, a service, a district, an SMS template, an outcome code, a line.
 *
 * @param kind which of them
 * @param outcome outcome codes, several separated by a blank, or null
 * @param properties what has no language: number, region, centre, safety_text, facts
 * @param texts per language: title and named fields
 */
public record GuideEntry(
        Kind kind,
        String key,
        int position,
        String category,
        String outcome,
        Map<String, String> properties,
        Map<Lang, Words> texts) {

    /** What kind of thing it is. */
    public enum Kind {
        CARD,
        SAFETY,
        SERVICE,
        REGION,
        CENTRE,
        DISTRICT,
        SMS,
        CATEGORY,
        OUTCOME,
        LINE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Title and fields of one language; a field is a list, often of one element. */
    public record Words(String title, Map<String, List<String>> fields) {

        public Words {
            fields = Map.copyOf(fields);
        }

        /** All elements of a field, none when it is missing. */
        public List<String> all(String field) {
            return fields.getOrDefault(field, List.of());
        }

        /** The first element, or the empty text. */
        public String one(String field) {
            return all(field).stream().findFirst().orElse("");
        }
    }

    public GuideEntry {
        properties = Map.copyOf(properties);
        texts = Map.copyOf(new EnumMap<>(texts));
    }

    /** What it is called by in other files and in answers: {@code card/fr-noise}. */
    public String name() {
        return kind.code() + "/" + key;
    }

    public Texts title() {
        return new Texts(in(Lang.RU).title(), in(Lang.UZ).title(), in(Lang.EN).title());
    }

    public Words in(Lang lang) {
        return texts.get(lang);
    }

    public String property(String name) {
        return properties.getOrDefault(name, "");
    }

    /** The keys of the facts it rests on. */
    public List<String> facts() {
        return property("facts").isEmpty()
                ? List.of()
                : List.of(property("facts").split(" "));
    }

    String propertiesAsYaml() {
        return YamlText.write(new TreeMap<>(properties));
    }

    String fieldsAsYaml(Lang lang) {
        return YamlText.write(new TreeMap<>(in(lang).fields()));
    }

    byte[] digest() {
        var all = new StringBuilder()
                .append(kind)
                .append('\n')
                .append(position)
                .append('\n')
                .append(category)
                .append('\n')
                .append(outcome)
                .append('\n')
                .append(propertiesAsYaml());
        for (var lang : Lang.values()) {
            all.append('\n').append(in(lang).title()).append('\n').append(fieldsAsYaml(lang));
        }
        return Digest.of(all.toString());
    }
}
