package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README is what a newcomer has: its commands and its table of settings are held against the code. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("lms.root"));

    @Test
    void the_two_commands_stand_first_under_their_headings() throws IOException {
        assertEquals("mvn -Prun verify", firstCommand("## Run"));
        assertEquals("mvn verify", firstCommand("## Test"));
    }

    @Test
    void the_table_of_settings_names_what_the_code_reads_and_nothing_else() throws IOException {
        var table = new TreeSet<String>();
        for (var line : readme()) {
            if (line.startsWith("| `LMS_")) {
                var names = Pattern.compile("`(LMS_[A-Z_]+)`").matcher(line.substring(0, line.indexOf('|', 2)));
                while (names.find()) {
                    table.add(names.group(1));
                }
            }
        }
        assertEquals(new TreeSet<>(Settings.KNOWN), table);
    }

    @Test
    void it_can_be_read_in_one_go() throws IOException {
        assertTrue(readme().size() <= 150, readme().size() + " lines");
    }

    private static String firstCommand(String heading) throws IOException {
        var lines = readme();
        int at = lines.indexOf(heading);
        assertTrue(at >= 0, "there is no " + heading);
        while (!lines.get(++at).startsWith("```")) {
            assertTrue(lines.get(at).isBlank(), heading + " does not begin with a fenced block");
        }
        return lines.get(at + 1);
    }

    private static List<String> readme() throws IOException {
        return Files.readAllLines(ROOT.resolve("README.md"));
    }
}
