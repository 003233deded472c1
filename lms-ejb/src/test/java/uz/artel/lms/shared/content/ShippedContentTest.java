package uz.artel.lms.shared.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped content folder as the importer and {@code bin/lms lint} see it: every kind, every file, no problem. */
class ShippedContentTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("lms.root", "..")).resolve("content");

    @Test
    void the_shipped_content_has_no_problem() {
        var problems = new Problems();
        var found = ContentImporting.check(ContentPack.read(FOLDER, problems), problems);
        assertEquals("", found.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }

    @Test
    void a_missing_translation_a_wrong_apostrophe_and_an_unknown_word_are_named_with_file_and_line() {
        var files = new TreeMap<String, byte[]>();
        files.put("facts/planted.yaml", """
                - key: planted
                  category: nowhere
                  scope: class
                  provenance: GK
                  source: nobody
                  valid_from: 2026-11-22
                  review_by: 2027-11-22
                  colour: red
                  text:
                    ru: Текст
                    uz: to'g'ri
                """.getBytes(StandardCharsets.UTF_8));
        var problems = new Problems();
        var found = ContentImporting.check(new ContentPack(files), problems);
        assertEquals(
                List.of(
                        "facts/planted.yaml:2: there is no category \"nowhere\"",
                        "facts/planted.yaml:8: nobody knows \"colour\"",
                        "facts/planted.yaml:10: \"en\" is missing",
                        "facts/planted.yaml:11: the uz text has a wrong apostrophe: write ʻ (U+02BB) in oʻ and gʻ, ʼ (U+02BC)"
                                + " elsewhere"),
                found.stream().map(Problem::toString).toList());
    }

    @Test
    void a_file_that_is_no_yaml_or_no_utf8_is_named() {
        var files = new TreeMap<String, byte[]>();
        files.put("facts/a.yaml", "- key: [unclosed".getBytes(StandardCharsets.UTF_8));
        files.put("facts/b.yaml", new byte[] {(byte) 0xC3, (byte) 0x28});
        var problems = new Problems();
        var found = ContentImporting.check(new ContentPack(files), problems);
        assertTrue(found.stream()
                .anyMatch(p -> p.file().equals("facts/a.yaml") && p.text().startsWith("this is not YAML")));
        assertTrue(found.stream()
                .anyMatch(p -> p.file().equals("facts/b.yaml") && p.text().contains("UTF-8")));
    }
}
