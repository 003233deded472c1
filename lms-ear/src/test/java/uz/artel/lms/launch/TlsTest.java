package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    private static final String FROM = "2026/11/01 00:00:00";

    @TempDir
    Path folder;

    @Test
    void a_key_with_its_certificate_lets_other_machines_in_by_https() throws Exception {
        var file = Keystores.key(folder.resolve("tls.p12"), "web", FROM, 90);
        var settings = settings(file, Keystores.PASSWORD, Map.of("LMS_BIND", "0.0.0.0", "LMS_PORT", "443"));
        assertEquals("https://localhost:443", settings.baseUrl());
        assertEquals("web", settings.tls().alias());
        var handed = settings.forServer(new Settings.MySql("jdbc:mysql://db/lms", "school", "secret"));
        assertEquals(Keystores.PASSWORD, handed.get("LMS_TLS_KEYSTORE_PASSWORD"));
        assertEquals(settings.tls().until().toString(), handed.get("LMS_TLS_UNTIL"));
        assertFalse((settings + " " + settings.tls()).contains(Keystores.PASSWORD), "no password is printed");
        assertTrue(settings.notices(NOW).isEmpty());
    }

    @Test
    void a_certificate_that_ends_soon_is_said_at_the_start() throws Exception {
        var file = Keystores.key(folder.resolve("tls.p12"), "web", FROM, 45);
        var said = settings(file, Keystores.PASSWORD, Map.of()).notices(NOW).toString();
        assertTrue(said.contains("expires on 2026-12-16"), said);
    }

    @Test
    void a_missing_file_is_named() {
        refused(folder.resolve("none.p12"), Keystores.PASSWORD, "where there is no file");
    }

    @Test
    void a_wrong_password_is_told_from_a_wrong_file() throws Exception {
        var file = Keystores.key(folder.resolve("tls.p12"), "web", FROM, 90);
        refused(file, "another one", "LMS_TLS_KEYSTORE_PASSWORD does not open");
        var text = Files.writeString(folder.resolve("tls.pem"), "-----BEGIN CERTIFICATE-----\n");
        refused(text, Keystores.PASSWORD, "which is not a PKCS#12 file");
    }

    @Test
    void an_expired_certificate_and_one_of_the_future_are_refused_with_their_day() throws Exception {
        var old = Keystores.key(folder.resolve("old.p12"), "web", "2025/01/01 00:00:00", 90);
        refused(old, Keystores.PASSWORD, "whose certificate expired on 2025-04-01");
        var future = Keystores.key(folder.resolve("future.p12"), "web", "2027/01/01 00:00:00", 90);
        refused(future, Keystores.PASSWORD, "whose certificate is valid only from 20");
    }

    @Test
    void without_a_private_key_or_with_two_it_does_not_start() throws Exception {
        var file = Keystores.key(folder.resolve("two.p12"), "web", FROM, 90);
        var certificate = folder.resolve("web.cer");
        Keystores.keytool(file, "-exportcert", "-alias", "web", "-file", certificate.toString());
        Keystores.key(file, "second", FROM, 90);
        refused(file, Keystores.PASSWORD, "which holds 2 private keys");
        var bare = folder.resolve("bare.p12");
        Keystores.keytool(bare, "-importcert", "-noprompt", "-alias", "web", "-file", certificate.toString());
        refused(bare, Keystores.PASSWORD, "which holds no private key");
    }

    private void refused(Path file, String password, String expected) {
        var refused = assertThrows(WrongSetting.class, () -> settings(file, password, Map.of()));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
        assertTrue(refused.getMessage().contains("LMS_TLS_KEYSTORE"), refused.getMessage());
        assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
        assertFalse(refused.getMessage().contains(password), "no password in a message");
    }

    private Settings settings(Path file, String password, Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put("LMS_TLS_KEYSTORE", file.toString());
        all.put("LMS_TLS_KEYSTORE_PASSWORD", password);
        return Settings.read(all, new Settings.Defaults(folder.resolve("data"), folder, false), NOW);
    }
}
