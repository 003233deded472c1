package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What the server tells of its REST paths is what is committed, so that a change of the interface is seen in review. {@code
 * mvn verify -Dit.test=OpenApiIT -Dlms.write=true} writes the file again.
 */
class OpenApiIT {

    private static final Path COMMITTED = Path.of(System.getProperty("lms.root"), "lms-web/src/docs/openapi.yaml");

    @Test
    void the_server_tells_of_the_committed_interface() throws Exception {
        var answer = Site.stranger().get("/openapi");
        assertEquals(200, answer.status());
        // the address is this run's
        var told = answer.body().replaceFirst("- url: http://[^\\n]*", "- url: /");
        if (Boolean.getBoolean("lms.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, told);
        }
        assertEquals(
                parsed(Files.readString(COMMITTED)),
                parsed(told),
                "the interface has changed: write it again with -Dlms.write=true");
    }

    /** The server tells the methods of one path in any order. */
    private static Object parsed(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }
}
