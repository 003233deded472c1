package uz.artel.lms.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A feature touches its own tables only, and reads lower features through the views they publish ({@code v_feature_…}). Read
 * from the SQL strings of the sources; the owner of a table is the feature named by the migration that creates it
 * ({@code V020__curriculum.sql}, {@code V021__curriculum_notes.sql}).
 */
class TableOwnershipTest {

    private static final Pattern CREATED =
            Pattern.compile("CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:TABLE|VIEW)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOUCHED =
            Pattern.compile("\\b(FROM|JOIN|INTO|UPDATE)\\s+([a-z][a-z0-9_]+)", Pattern.MULTILINE);

    @Test
    void features_touch_only_their_own_tables_and_lower_views() throws IOException {
        var owners = owners(Path.of("src/main/resources/db/migration"));
        var offences = new ArrayList<String>();
        try (var sources = Files.walk(Path.of("src/main/java/uz/artel/lms"))) {
            for (var source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                offences.addAll(offences(source.toString(), Files.readString(source), owners));
            }
        }
        assertEquals(List.of(), offences);
    }

    @Test
    void the_rule_bites_on_a_foreign_insert_and_a_foreign_table_but_not_on_a_lower_view() {
        var owners =
                Map.of("person", "people", "v_people_person", "people", "sitting", "exam", "v_exam_sitting", "exam");
        assertEquals(
                1,
                offences("x/uz/artel/lms/exam/A.java", "\"INSERT INTO person (id) VALUES (1)\"", owners)
                        .size());
        assertEquals(
                1,
                offences("x/uz/artel/lms/exam/A.java", "\"SELECT 1 FROM person\"", owners)
                        .size());
        assertEquals(
                0,
                offences("x/uz/artel/lms/exam/A.java", "\"SELECT 1 FROM sitting JOIN v_people_person p\"", owners)
                        .size());
        assertEquals(
                1,
                offences("x/uz/artel/lms/people/A.java", "\"SELECT 1 FROM v_exam_sitting\"", owners)
                        .size());
    }

    private static Map<String, String> owners(Path migrations) throws IOException {
        var owners = new TreeMap<String, String>();
        try (var files = Files.list(migrations)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                var feature = name.replaceFirst("^V\\d+__", "").replaceFirst("[_.].*$", "");
                var created = CREATED.matcher(Files.readString(file));
                while (created.find()) {
                    owners.put(created.group(1), feature);
                }
            }
        }
        return owners;
    }

    private static List<String> offences(String path, String source, Map<String, String> owners) {
        Matcher place =
                Pattern.compile("uz[/\\\\]artel[/\\\\]lms[/\\\\](\\w+)[/\\\\]").matcher(path);
        if (!place.find()) {
            return List.of();
        }
        var feature = place.group(1);
        var floors = Floors.byFeature();
        var offences = new ArrayList<String>();
        var touched = TOUCHED.matcher(source);
        while (touched.find()) {
            var table = touched.group(2);
            var owner = owners.get(table);
            if (owner == null || owner.equals(feature)) {
                continue;
            }
            boolean lowerView = table.startsWith("v_")
                    && !touched.group(1).equals("INTO")
                    && !touched.group(1).equals("UPDATE")
                    && floors.getOrDefault(owner, 99) < floors.getOrDefault(feature, 0);
            if (!lowerView) {
                offences.add(path + ": " + feature + " touches " + table + " of " + owner);
            }
        }
        return offences;
    }
}
