package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @TempDir
    private Path folder;

    /** What the console is told while the file becomes these texts, one after the other; it fails when it looks once more. */
    private List<String> told(String... texts) throws Exception {
        var file = folder.resolve("demo-centre.txt");
        var said = new ArrayList<String>();
        Iterator<String> next = List.of(texts).iterator();
        Run.follow(file, said::add, () -> Files.writeString(file, next.next()));
        return said;
    }

    @Test
    void how_far_the_demos_centre_is_is_told_once_and_only_when_there_is_something_new() throws Exception {
        var people = "the demo's centre, people come in: 64 of 64";
        assertEquals(
                List.of(people, "the demo's centre is complete"),
                told("", people + "\n", people + "\n", "the demo's centre is complete\nover\n"),
                "an empty one is being written");
    }

    @Test
    void after_its_last_line_nobody_looks_any_more_and_of_one_that_was_complete_nothing_is_told() throws Exception {
        var incomplete = "the demo's centre is left incomplete until the next start; the server's log says why";
        assertEquals(List.of(incomplete), told(incomplete + "\nover\n"));
        Files.delete(folder.resolve("demo-centre.txt"));
        assertEquals(List.of(), told("\nover\n"));
    }
}
