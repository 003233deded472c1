package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The distribution as it is unpacked somewhere else: what is in it and what its command does without a server. */
class DistributionIT {

    private static final Path TARGET = Path.of(System.getProperty("lms.target"));

    private static List<String> names;
    private static Path home;

    private record Outcome(int status, String output) {}

    @BeforeAll
    static void unpack() throws IOException {
        Path zip;
        try (var files = Files.list(TARGET)) {
            zip = files.filter(f -> f.getFileName().toString().matches("lms-.*\\.zip"))
                    .findFirst()
                    .orElseThrow();
        }
        var folder = TARGET.resolve("distribution");
        Trees.delete(folder);
        names = new ArrayList<>();
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                names.add(entry.getName().substring(entry.getName().indexOf('/') + 1));
                var file = folder.resolve(entry.getName()).normalize();
                // the server is not needed here and large
                if (entry.isDirectory() || entry.getName().contains("/server/")) {
                    continue;
                }
                Files.createDirectories(file.getParent());
                try (var in = archive.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        try (var files = Files.list(folder)) {
            home = files.findFirst().orElseThrow();
        }
        assertTrue(home.resolve("bin/lms").toFile().setExecutable(true));
    }

    @Test
    void it_holds_the_server_the_application_and_the_content_and_no_database_server() {
        for (var name : List.of(
                "bin/lms",
                "app/lms.ear",
                "server/payara6/glassfish/modules/glassfish.jar",
                "server/payara6/glassfish/domains/domain1/config/domain.xml",
                "content/README.md",
                "LICENSE",
                "NOTICE",
                "README.md")) {
            assertTrue(names.contains(name), name);
        }
        assertFalse(names.stream()
                .anyMatch(n -> n.toLowerCase(java.util.Locale.ROOT).contains("mariadb")));
        assertFalse(names.stream().anyMatch(n -> n.contains("osgi-cache") || n.contains("domains/lms-")));
    }

    @Test
    void lint_finds_nothing_in_the_shipped_content() throws Exception {
        var outcome = lms(Map.of(), "lint", home.resolve("content").toString());
        assertEquals(0, outcome.status(), outcome.output());
    }

    @Test
    void lint_names_file_and_line_of_a_broken_file() throws Exception {
        var broken = TARGET.resolve("broken-content");
        Trees.delete(broken);
        Trees.copy(home.resolve("content"), broken);
        var file = broken.resolve("facts/safety.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("provenance: \\S+", "provenance: rumour"));
        var outcome = lms(Map.of(), "lint", broken.toString());
        assertEquals(1, outcome.status(), outcome.output());
        assertTrue(outcome.output().matches("(?s).*facts/safety\\.yaml:[0-9]+: .*"), outcome.output());
    }

    @Test
    void status_says_that_it_does_not_run() throws Exception {
        var outcome = lms(Map.of(), "status");
        assertEquals(3, outcome.status(), outcome.output());
    }

    @Test
    void a_wrong_setting_is_one_sentence() throws Exception {
        var outcome = lms(Map.of("LMS_PORT", "http"), "start");
        assertEquals(1, outcome.status());
        assertEquals(1, outcome.output().strip().lines().count(), outcome.output());
        assertTrue(outcome.output().startsWith("LMS_PORT"), outcome.output());
    }

    @Test
    void an_unknown_command_shows_what_there_is() throws Exception {
        var outcome = lms(Map.of(), "fly");
        assertEquals(2, outcome.status());
        assertTrue(outcome.output().contains("verify-audit"), outcome.output());
    }

    private static Outcome lms(Map<String, String> variables, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", home.resolve("bin/lms").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(n -> n.startsWith("LMS_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return new Outcome(process.exitValue(), output);
    }
}
