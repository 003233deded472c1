package uz.artel.lms.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which forms stand in the source of a page: its own, those of its frame, of what it includes and of its confirmations. */
final class PageForms {

    private static final Path ROOT = Path.of(System.getProperty("lms.root"), "lms-web/src/main/webapp");

    private static final Pattern PART = Pattern.compile("(?:template|src)=\"([^\"]+\\.xhtml)\"");
    private static final Pattern FORM = Pattern.compile("<(?:h:)?form\\b([^>]*)>");
    private static final Pattern CONFIRMATION = Pattern.compile("<l:confirm\\b[^>]*?\\bid=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");

    private PageForms() {}

    /**
     * Ids of the forms of a page. One without an id could not be told from another, so it stands here as a question.
     *
     * @param page the address, {@code /trainer/intakes/open.xhtml}
     */
    static Set<String> of(String page) throws IOException {
        var forms = new TreeSet<String>();
        for (var source : sources(page).entrySet()) {
            for (var match = FORM.matcher(source.getValue()); match.find(); ) {
                var id = ID.matcher(match.group(1));
                // a form with data-x is read by a script, which speaks over REST; it is never sent itself
                if (!match.group(1).contains("data-x=")) {
                    forms.add(id.find() ? id.group(1) : "without an id in " + ROOT.relativize(source.getKey()));
                }
            }
            for (var match = CONFIRMATION.matcher(source.getValue()); match.find(); ) {
                forms.add(match.group(1) + "Form");
            }
        }
        return forms;
    }

    /** Whether a form of the page has a field for a file. */
    static boolean takesFiles(String page) throws IOException {
        return sources(page).values().stream().anyMatch(s -> s.contains("<l:file") || s.contains("inputFile"));
    }

    /** The source of a page and of everything it is made of. */
    private static Map<Path, String> sources(String page) throws IOException {
        var read = new LinkedHashMap<Path, String>();
        var open = new ArrayDeque<Path>();
        open.add(ROOT.resolve(page.substring(1)));
        while (!open.isEmpty()) {
            var file = open.remove();
            if (read.containsKey(file)) {
                continue;
            }
            var source = Files.readString(file);
            read.put(file, source);
            for (var match = PART.matcher(source); match.find(); ) {
                var part = match.group(1);
                // pages that choose their frame have the forms of every other page in it
                if (!part.contains("#{")) {
                    open.add(part.startsWith("/") ? ROOT.resolve(part.substring(1)) : file.resolveSibling(part));
                }
            }
        }
        return read;
    }
}
