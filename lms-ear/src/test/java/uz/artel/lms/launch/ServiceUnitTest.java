package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit for systemd that is shipped, its file of settings, and what the launcher does under it. */
class ServiceUnitTest {

    private static final Path SHIPPED = Path.of(System.getProperty("lms.root"), "lms-ear/src/main/distribution");
    private static final Path UNIT = SHIPPED.resolve("etc/lms.service");
    private static final String HOME = "/opt/lms";

    @TempDir
    Path folder;

    @Test
    void it_runs_as_nobody_special_and_starts_what_is_shipped() throws IOException {
        var unit = unit();
        var start = unit.get("ExecStart").get(0).split(" ");
        assertTrue(Files.isExecutable(SHIPPED.resolve(start[0].substring(HOME.length() + 1))), start[0]);
        assertEquals("run", start[1]);
        for (var expected : Map.of(
                        "Type", "notify",
                        "NotifyAccess", "all",
                        "User", "lms",
                        "Restart", "on-failure",
                        "KillMode", "mixed",
                        "SuccessExitStatus", "143",
                        "NoNewPrivileges", "yes",
                        "ProtectSystem", "strict",
                        "CapabilityBoundingSet", "CAP_NET_BIND_SERVICE",
                        "EnvironmentFile", "/etc/lms/lms.env")
                .entrySet()) {
            assertEquals(List.of(expected.getValue()), unit.get(expected.getKey()), expected.getKey());
        }
        assertFalse(unit.containsKey("MemoryDenyWriteExecute"), "Java compiles while it runs");
    }

    @Test
    void its_settings_are_known_and_complete_once_the_secrets_are_filled_in() throws Exception {
        var all = new HashMap<String, String>();
        for (var line : Stream.concat(
                        unit().get("Environment").stream(), Files.readAllLines(SHIPPED.resolve("etc/lms.env")).stream())
                .toList()) {
            if (line.matches("#?LMS_[A-Z_]+=.*")) {
                var name = line.replaceFirst("^#", "").replaceFirst("=.*", "");
                assertTrue(Settings.KNOWN.contains(name), name);
            }
            if (line.startsWith("LMS_")) {
                all.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        var defaults = new Settings.Defaults(folder, folder, false);
        var refused = assertThrows(WrongSetting.class, () -> Settings.read(all, defaults));
        assertTrue(refused.getMessage().contains("belong together"), refused.getMessage());

        all.put("LMS_DB_PASSWORD", "secret");
        all.put("LMS_TLS_KEYSTORE_PASSWORD", Keystores.PASSWORD);
        all.put(
                "LMS_TLS_KEYSTORE",
                Keystores.key(folder.resolve("tls.p12"), "web", "-1d", 90).toString());
        var settings = Settings.read(all, defaults);
        assertEquals(443, settings.port());
        assertEquals(Path.of("/var/lib/lms"), settings.data());
        assertEquals(List.of(), settings.unknown());
    }

    @Test
    void systemd_itself_finds_nothing_wrong_where_it_is_installed() throws Exception {
        var home = folder.resolve("opt");
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("bin/lms"), "#!/bin/sh\n");
        assertTrue(home.resolve("bin/lms").toFile().setExecutable(true));
        var unit = folder.resolve("lms.service");
        Files.writeString(unit, Files.readString(UNIT).replace(HOME, home.toString()));
        var verifier = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, "systemd-analyze"))
                .filter(Files::isExecutable)
                .findFirst();
        if (verifier.isPresent()) {
            var process = new ProcessBuilder(verifier.get().toString(), "verify", unit.toString())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes());
            assertEquals(0, process.waitFor(), said);
            assertFalse(said.contains("lms.service:"), said);
        }
    }

    @Test
    void the_link_of_the_first_start_does_not_get_into_the_journal() throws IOException {
        var file = folder.resolve("first-administrator.txt");
        Files.writeString(file, "https://lms.example.uz/public/first.xhtml#secret\n");
        var journal = shown(true);
        assertFalse(journal.contains("#secret"), journal);
        assertTrue(journal.contains(file.toString()), journal);
        assertTrue(Files.exists(file), "it stays for who may read it");
        assertTrue(shown(false).contains("#secret"), "a console shows it");
    }

    private String shown(boolean supervised) throws IOException {
        var out = new ByteArrayOutputStream();
        Run.showSignIns(folder, supervised, new Progress(new PrintStream(out)));
        return out.toString();
    }

    /** Key → values in their order. */
    private static Map<String, List<String>> unit() throws IOException {
        var found = new HashMap<String, List<String>>();
        for (var line : Files.readAllLines(UNIT)) {
            if (line.matches("[A-Za-z]+=.*")) {
                found.computeIfAbsent(line.substring(0, line.indexOf('=')), key -> new ArrayList<>())
                        .add(line.substring(line.indexOf('=') + 1));
            }
        }
        return found;
    }
}
