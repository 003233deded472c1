package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Settings.MySql DATABASE = new Settings.MySql("jdbc:mysql://db/lms", "school", "secret");

    @TempDir
    Path folder;

    private Settings.Defaults demo;
    private Settings.Defaults productive;

    @BeforeEach
    void defaults() throws Exception {
        var content = Files.createDirectory(folder.resolve("content"));
        demo = new Settings.Defaults(folder.resolve("data"), content, true);
        productive = new Settings.Defaults(folder.resolve("data"), content, false);
    }

    @Test
    void without_any_variable_it_is_a_demo_on_this_machine_only() {
        var settings = Settings.read(Map.of(), demo);
        assertEquals(8080, settings.port());
        assertEquals("127.0.0.1", settings.bind());
        assertEquals("http://127.0.0.1:8080", settings.baseUrl());
        assertEquals(folder.resolve("data"), settings.data());
        assertTrue(settings.demo());
        assertNull(settings.database());
        assertNull(settings.clock());
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LMS_PORT      | eighty                | a number from 1 to 65535",
                "LMS_PORT      | 65536                 | a number from 1 to 65535",
                "LMS_PORT      | -1                    | a number from 1 to 65535",
                "LMS_BIND      | example.uz            | an address such as 127.0.0.1",
                "LMS_BIND      | 300.1.1.1             | an address such as 127.0.0.1",
                "LMS_DEMO      | perhaps               | true or false",
                "LMS_DEMO_CENTRE| 70                  | true or false",
                "LMS_PLAIN_HTTP| 1                     | true or false",
                "LMS_BASE_URL  | lms.example.uz        | without a path",
                "LMS_BASE_URL  | https://a.uz/school   | without a path",
                "LMS_BASE_URL  | ftp://a.uz            | without a path",
                "LMS_CONTENT   | /no/such/folder       | where there is no folder",
                "LMS_EMBEDDED_DB| /no/such.jar         | where there is no file",
                "LMS_TRUSTED_PROXY| proxy.example.uz  | 10.0.0.5 or 10.0.0.0/24",
                "LMS_TRUSTED_PROXY| 10.0.0.0/40       | 10.0.0.5 or 10.0.0.0/24",
                "LMS_TLS_KEYSTORE | /etc/lms/tls.p12  | belong together",
                "LMS_TLS_KEYSTORE_PASSWORD | secret   | belong together",
                "LMS_CLOCK     | 2 November            | an instant such as",
                "LMS_CLOCK     | 2026-11-02            | an instant such as",
                "LMS_DB_URL    | jdbc:h2:mem           | jdbc:mysql://host:3306/schema",
                "LMS_DB_URL    | jdbc:mysql://h:1/lms  | LMS_DB_USER and LMS_DB_PASSWORD must be set",
                "LMS_DB_USER   | lms                   | mean nothing without LMS_DB_URL",
                "LMS_DB_PASSWORD| secret               | mean nothing without LMS_DB_URL",
                "LMS_DEMO_PASSWORD| short              | at least 10 characters",
            })
    void a_wrong_value_is_one_sentence_that_names_the_variable(String name, String value, String expected) {
        var refused = assertThrows(WrongSetting.class, () -> Settings.read(Map.of(name, value), demo));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
        assertTrue(refused.getMessage().contains(name), refused.getMessage());
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
        assertFalse(refused.getMessage().contains("secret"), "no password in a message");
    }

    @Test
    void other_machines_are_let_in_without_encryption_only_when_that_is_said() {
        assertThrows(WrongSetting.class, () -> Settings.read(Map.of("LMS_BIND", "0.0.0.0"), productive));
        var open = Settings.read(Map.of("LMS_BIND", "0.0.0.0", "LMS_PLAIN_HTTP", "yes"), productive);
        assertEquals("http://localhost:8080", open.baseUrl());
        assertEquals("127.0.0.1", open.localHost());
        assertThrows(WrongSetting.class, () -> Settings.read(Map.of("LMS_BIND", "::"), productive));
        assertEquals(
                "[0:0:0:0:0:0:0:1]",
                Settings.read(Map.of("LMS_BIND", "::1"), productive).localHost());
    }

    @Test
    void a_trusted_proxy_lets_other_machines_in_and_is_handed_to_the_server() {
        var settings = Settings.read(Map.of("LMS_BIND", "10.0.0.2", "LMS_TRUSTED_PROXY", "10.0.0.1"), productive);
        assertEquals("10.0.0.1", settings.forServer(DATABASE).get("LMS_TRUSTED_PROXY"));
        assertTrue(
                settings.notices(Instant.now()).toString().contains("set LMS_BASE_URL"),
                settings.notices(Instant.now()).toString());
        assertFalse(Settings.read(Map.of(), productive).forServer(DATABASE).containsKey("LMS_TRUSTED_PROXY"));
    }

    @Test
    void a_demo_is_shown_to_other_machines_only_with_a_password_of_its_own() {
        var open = new HashMap<>(Map.of("LMS_BIND", "192.0.2.1", "LMS_PLAIN_HTTP", "yes"));
        var refused = assertThrows(WrongSetting.class, () -> Settings.read(open, demo));
        assertTrue(refused.getMessage().contains("LMS_DEMO_PASSWORD"));
        open.put("LMS_DEMO_PASSWORD", "long enough");
        assertEquals("long enough", Settings.read(open, demo).demoPassword());
    }

    @Test
    void what_is_for_demos_is_refused_outside() {
        assertThrows(WrongSetting.class, () -> Settings.read(Map.of("LMS_CLOCK", "2026-11-02T03:30:00Z"), productive));
        assertThrows(WrongSetting.class, () -> Settings.read(Map.of("LMS_DEMO_PASSWORD", "long enough"), productive));
        assertThrows(WrongSetting.class, () -> Settings.read(Map.of("LMS_DEMO_CENTRE", "yes"), productive));
        assertEquals(
                Instant.parse("2026-11-02T03:30:00Z"),
                Settings.read(Map.of("LMS_CLOCK", "2026-11-02T03:30:00Z"), demo).clock());
    }

    @Test
    void a_demo_has_its_centre_unless_that_is_said() {
        assertEquals("true", Settings.read(Map.of(), demo).forServer(DATABASE).get("LMS_DEMO_CENTRE"));
        var small = Settings.read(Map.of("LMS_DEMO_CENTRE", "no"), demo);
        assertEquals("false", small.forServer(DATABASE).get("LMS_DEMO_CENTRE"));
        assertFalse(Settings.read(Map.of(), productive).forServer(DATABASE).containsKey("LMS_DEMO_CENTRE"));
    }

    @Test
    void a_given_database_is_handed_to_the_server_and_its_password_is_never_printed() {
        var settings = Settings.read(
                Map.of(
                        "LMS_DB_URL", "jdbc:mysql://db:3306/lms?sslMode=REQUIRED",
                        "LMS_DB_USER", "school",
                        "LMS_DB_PASSWORD", "a:b;c$d"),
                productive);
        var variables = settings.forServer(settings.database());
        assertEquals("a:b;c$d", variables.get("LMS_DB_PASSWORD"));
        assertEquals("false", variables.get("LMS_DEMO"));
        assertFalse(variables.containsKey("LMS_CLOCK"));
        assertFalse((settings + " " + settings.database()).contains("a:b;c$d"));
    }

    @Test
    void the_address_follows_a_port_that_was_found_free_unless_it_was_given() {
        assertEquals(
                "http://127.0.0.1:4711",
                Settings.read(Map.of("LMS_PORT", "0"), demo).onPort(4711).baseUrl());
        assertEquals(
                "https://lms.example.uz",
                Settings.read(Map.of("LMS_PORT", "0", "LMS_BASE_URL", "https://lms.example.uz/"), demo)
                        .onPort(4711)
                        .baseUrl());
    }

    @Test
    void a_misspelt_variable_is_reported() {
        assertEquals(
                List.of("LMS_PROT"),
                Settings.read(Map.of("LMS_PROT", "1", "LMS_TEST_DB_URL", "x", "HOME", "y"), demo)
                        .unknown());
    }
}
