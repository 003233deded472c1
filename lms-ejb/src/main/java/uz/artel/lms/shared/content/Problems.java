package uz.artel.lms.shared.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects what is wrong with a content folder, and resolves references between files: a kind of content defines keys,
 * others refer to them, and {@link #finish} reports every reference that nobody defined and every key defined twice.
 */
public final class Problems {

    private record Reference(String kind, String key, String file, int line) {}

    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Map<String, String>> defined = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    public void add(String file, int line, String text) {
        found.add(new Problem(file, line, text));
    }

    /** @param path place inside the file, as {@link Node#path} says it */
    void add(String file, int line, String path, String text) {
        found.add(new Problem(file, line, path, text));
    }

    /** Says that {@code key} of this kind is defined here. */
    public void define(String kind, String key, String file, int line) {
        if (!key.matches("[a-z0-9][a-z0-9-]{0,58}[a-z0-9]|[a-z0-9]|[A-Z]+[0-9A-Z]*|[0-9]+(\\.[0-9]+)?")) {
            add(file, line, "the key \"" + key + "\" must be lower-case Latin letters, digits and hyphens");
        }
        var where = file + (line > 0 ? ":" + line : "");
        var before = defined.computeIfAbsent(kind, k -> new TreeMap<>()).putIfAbsent(key, where);
        if (before != null) {
            add(file, line, "the " + kind + " \"" + key + "\" is already defined in " + before);
        }
    }

    /** Says that a key of this kind must be defined somewhere. */
    public void refer(String kind, String key, String file, int line) {
        references.add(new Reference(kind, key, file, line));
    }

    /** All problems, ordered by file and line. */
    public List<Problem> finish() {
        for (var r : references) {
            if (!defined.getOrDefault(r.kind, Map.of()).containsKey(r.key)) {
                add(r.file, r.line, "there is no " + r.kind + " \"" + r.key + "\"");
            }
        }
        references.clear();
        return found.stream().sorted().distinct().toList();
    }
}
