package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    @Test
    void how_far_the_demos_centre_is_is_told_once_and_only_when_there_is_something_new(@TempDir Path folder)
            throws Exception {
        var file = folder.resolve("demo-centre.txt");
        assertEquals(Optional.empty(), Run.news(file, ""));
        Files.writeString(file, "");
        assertEquals(Optional.empty(), Run.news(file, ""), "it is being written");
        Files.writeString(file, "the demo's centre, people come in: 64 of 64\n");
        assertEquals(Optional.of("the demo's centre, people come in: 64 of 64"), Run.news(file, ""));
        assertEquals(Optional.empty(), Run.news(file, "the demo's centre, people come in: 64 of 64"));
        Files.writeString(file, "the demo's centre is complete\n");
        assertEquals(
                Optional.of("the demo's centre is complete"),
                Run.news(file, "the demo's centre, people come in: 64 of 64"));
    }
}
