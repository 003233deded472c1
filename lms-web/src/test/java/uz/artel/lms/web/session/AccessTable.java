package uz.artel.lms.web.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** access.tsv: who may do what, as somebody wrote it down. */
public final class AccessTable {

    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

    /** Reads the table beside the tests of the web module. */
    public AccessTable() {
        try {
            for (var line : Files.readAllLines(
                    Path.of(System.getProperty("lms.root"), "lms-web/src/test/resources/access.tsv"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var cells = line.split("\t");
                    var before = rows.put(cells[0] + " " + cells[1], new TreeSet<>(Arrays.asList(cells[2].split(","))));
                    if (before != null) {
                        throw new IllegalStateException(cells[1] + " stands twice in access.tsv");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who may: role codes, or "anyone", or "signed-in"; null when the table says nothing. */
    public Set<String> of(String kind, String what) {
        return rows.get(kind + " " + what);
    }

    /** All names of a kind. */
    public Set<String> names(String kind) {
        var names = new TreeSet<String>();
        rows.keySet().stream()
                .filter(k -> k.startsWith(kind + " "))
                .forEach(k -> names.add(k.substring(kind.length() + 1)));
        return names;
    }
}
