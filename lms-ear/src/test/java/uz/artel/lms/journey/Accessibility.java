package uz.artel.lms.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * WCAG 2.2 AA by axe-core, once for each page of a run. Defects inside the component library may be named in
 * {@code axe-allowed.tsv}, each with the date from which it is no longer excused.
 */
final class Accessibility {

    /** A named defect: rule and part of the selector, excused before {@code until}. */
    record Allowed(LocalDate until, String rule, String selector) {}

    private static final Set<String> SEEN = new HashSet<>();

    private Accessibility() {}

    /** Checks the page the browser shows; {@code name} is the page's, without ids. */
    static synchronized void check(Page page, String name, LocalDate today) {
        if (!SEEN.add(name)) {
            return;
        }
        var allowed = allowed();
        // without frames axe-core need not open a second page to put its results together, which costs thrice the check
        var results = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze();
        var found = new ArrayList<String>();
        results.getViolations()
                .forEach(rule -> rule.getNodes().forEach(node -> {
                    var target = String.valueOf(node.getTarget());
                    if (!excused(allowed, rule.getId(), target, today)) {
                        found.add(rule.getId() + " at " + target + ": " + node.getFailureSummary() + "\n"
                                + node.getHtml());
                    }
                }));
        assertEquals(List.of(), found, "accessibility of " + name);
    }

    static boolean excused(List<Allowed> allowed, String rule, String target, LocalDate today) {
        return allowed.stream()
                .anyMatch(a -> a.rule().equals(rule) && target.contains(a.selector()) && today.isBefore(a.until()));
    }

    /** One line each: date, rule, part of the selector, reason; separated by tabs; # begins a remark. */
    static List<Allowed> allowed() {
        try (var in = Accessibility.class.getResourceAsStream("/axe-allowed.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Allowed(LocalDate.parse(parts[0]), parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
