package uz.artel.lms.shared.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * A place in a YAML file that knows its file and line, so that each message names both. The readers report what is missing
 * or wrong to {@link Problems} and answer something harmless (empty text, zero, no entries), so one run finds everything.
 */
public final class Node {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setAllowDuplicateKeys(false)
            .setMaxAliasesForCollections(20)
            .setCodePointLimit(2 * 1024 * 1024)
            .build();

    private final String file;
    private final String path;
    private final org.snakeyaml.engine.v2.nodes.Node yaml;
    private final int lineOffset;
    private final int fallbackLine;
    private final Problems problems;
    private final Set<String> read = new HashSet<>();

    private Node(
            String file,
            String path,
            org.snakeyaml.engine.v2.nodes.Node yaml,
            int lineOffset,
            int fallbackLine,
            Problems problems) {
        this.file = file;
        this.path = path;
        this.yaml = yaml;
        this.lineOffset = lineOffset;
        this.fallbackLine = fallbackLine;
        this.problems = problems;
    }

    static Node parse(String file, String text, int lineOffset, Problems problems) {
        org.snakeyaml.engine.v2.nodes.Node root = null;
        try {
            root = new Compose(SETTINGS).composeString(text).orElse(null);
            if (root == null) {
                problems.add(file, lineOffset + 1, "the file is empty");
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1) + lineOffset;
            problems.add(file, line, "this is not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(file, lineOffset + 1, "this is not YAML: " + e.getMessage());
        }
        return new Node(file, "", root, lineOffset, lineOffset + 1, problems);
    }

    public String file() {
        return file;
    }

    /** The line this place starts on, from 1. */
    public int line() {
        return yaml == null
                ? fallbackLine
                : yaml.getStartMark().map(m -> m.getLine() + 1 + lineOffset).orElse(fallbackLine);
    }

    /** Reports a problem at this place. */
    public void problem(String text) {
        problems.add(file, line(), path, text);
    }

    /** Where this place stands in its file: names and numbers from 0 with dots, {@code options.2.text.uz}; empty for all. */
    public String path() {
        return path;
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public Problems problems() {
        return problems;
    }

    public boolean isMap() {
        return yaml instanceof MappingNode;
    }

    public boolean isList() {
        return yaml instanceof SequenceNode;
    }

    /** Whether it is a scalar with a value. */
    public boolean isFilled() {
        return yaml instanceof ScalarNode && !isNothing();
    }

    public boolean isMissing() {
        return yaml == null;
    }

    /** Whether the map has this entry with a value. */
    public boolean has(String key) {
        read.add(key);
        return !child(key).isNothing();
    }

    /** The place under a key; missing keys give a missing place on the line of the map. */
    public Node child(String key) {
        read.add(key);
        if (yaml instanceof MappingNode map) {
            for (var tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return new Node(file, below(key), tuple.getValueNode(), lineOffset, line(), problems);
                }
            }
        }
        return new Node(file, below(key), null, lineOffset, line(), problems);
    }

    /** The entries of a map in the order of the file. */
    public Map<String, Node> entries() {
        var all = new LinkedHashMap<String, Node>();
        if (yaml instanceof MappingNode map) {
            for (var tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    read.add(name.getValue());
                    all.put(
                            name.getValue(),
                            new Node(file, below(name.getValue()), tuple.getValueNode(), lineOffset, line(), problems));
                }
            }
        } else if (yaml != null) {
            problem("a map of \"name: value\" is expected here");
        }
        return all;
    }

    /** The elements of a list; a missing list is empty. */
    public List<Node> items() {
        var all = new ArrayList<Node>();
        if (yaml instanceof SequenceNode list) {
            for (var element : list.getValue()) {
                all.add(new Node(file, below(Integer.toString(all.size())), element, lineOffset, line(), problems));
            }
        } else if (!isNothing()) {
            problem("a list is expected here");
        }
        return all;
    }

    public List<Node> items(String key) {
        return child(key).items();
    }

    /** A list that must have at least one element. */
    public List<Node> someItems(String key) {
        var all = items(key);
        if (all.isEmpty()) {
            child(key).problem("\"" + key + "\" needs at least one element");
        }
        return all;
    }

    /** A list of short texts. */
    public List<String> texts(String key) {
        return items(key).stream().map(Node::text).toList();
    }

    /** The scalar at this place, required. */
    public String text() {
        if (yaml instanceof ScalarNode scalar && !isNothing()) {
            return scalar.getValue().strip();
        }
        problem("a text is expected here");
        return "";
    }

    /** What stands here as maps, lists and texts, unjudged; null where nothing does. */
    public Object plain() {
        if (isMap()) {
            var all = new LinkedHashMap<String, Object>();
            entries().forEach((name, child) -> {
                if (child.plain() != null) {
                    all.put(name, child.plain());
                }
            });
            return all;
        }
        if (isList()) {
            return items().stream().map(Node::plain).filter(Objects::nonNull).toList();
        }
        return yaml instanceof ScalarNode scalar && !isNothing() ? scalar.getValue() : null;
    }

    /** A required text of a map. */
    public String text(String key) {
        if (!has(key)) {
            child(key).problem("\"" + key + "\" is missing");
            return "";
        }
        return child(key).text();
    }

    public Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(child(key).text()) : Optional.empty();
    }

    /** A required text that must be one of the given words. */
    public String oneOf(String key, String... words) {
        var value = text(key);
        if (!value.isEmpty() && !List.of(words).contains(value)) {
            child(key).problem("\"" + key + "\" is \"" + value + "\", expected one of " + String.join(", ", words));
            return words[0];
        }
        return value.isEmpty() ? words[0] : value;
    }

    /** A required whole number between two bounds. */
    public int number(String key, int min, int max) {
        var value = text(key);
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            if (value.isEmpty()) {
                return min;
            }
        }
        child(key).problem("\"" + key + "\" is \"" + value + "\", expected a whole number from " + min + " to " + max);
        return min;
    }

    public int number(String key, int min, int max, int missing) {
        return has(key) ? number(key, min, max) : missing;
    }

    /** A required decimal number. */
    public BigDecimal decimal(String key) {
        var value = text(key);
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            if (!value.isEmpty()) {
                child(key).problem("\"" + key + "\" is \"" + value + "\", expected a number");
            }
            return BigDecimal.ZERO;
        }
    }

    public boolean flag(String key, boolean missing) {
        if (!has(key)) {
            return missing;
        }
        return oneOf(key, "true", "false").equals("true");
    }

    /** A required text in all three languages. */
    public Texts inThreeLanguages(String key) {
        if (!has(key)) {
            child(key).problem("\"" + key + "\" is missing");
            return new Texts("", "", "");
        }
        var node = child(key);
        if (!node.isMap()) {
            node.problem("\"" + key + "\" needs ru, uz and en");
            return new Texts("", "", "");
        }
        var texts = new Texts(node.text("ru"), node.text("uz"), node.text("en"));
        for (var lang : Lang.values()) {
            if (node.has(lang.code()) && texts.in(lang).isEmpty()) {
                node.child(lang.code()).problem("a text is expected here");
            }
            LanguageMarks.check(
                    lang, texts.in(lang), node.file, node.child(lang.code()).line(), problems);
        }
        node.nothingElse();
        return texts;
    }

    /** Reports every entry of the map that no reader asked for: a misspelt key must not pass silently. */
    public void nothingElse() {
        if (yaml instanceof MappingNode map) {
            for (var tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name && !read.contains(name.getValue())) {
                    int line = name.getStartMark()
                            .map(m -> m.getLine() + 1 + lineOffset)
                            .orElse(line());
                    problems.add(file, line, below(name.getValue()), "nobody knows \"" + name.getValue() + "\"");
                }
            }
        }
    }

    private boolean isNothing() {
        return yaml == null
                || yaml instanceof ScalarNode scalar
                        && scalar.isPlain()
                        && (scalar.getValue().isEmpty()
                                || scalar.getValue().equals("null")
                                || scalar.getValue().equals("~"));
    }
}
