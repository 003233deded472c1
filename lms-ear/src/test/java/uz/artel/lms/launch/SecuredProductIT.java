package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A productive installation with a certificate of its own and a trusted proxy, started once: what it says over real sockets. The
 * loopback network gives a client an address of its choice, so the proxy is 127.0.0.1 and the stranger 127.0.0.2.
 */
class SecuredProductIT {

    private static final Path TARGET = Path.of(System.getProperty("lms.target"));
    private static final String PROXY = "127.0.0.1";
    private static final String STRANGER = "127.0.0.2";
    private static final String SIGN_IN = "/public/sign-in.xhtml";

    /** Wrong codes of certificates that one address may try. */
    private static final int TRIES = 30;

    private static Product product;
    private static RawClient client;

    @BeforeAll
    static void start() throws Exception {
        var data = TARGET.resolve("secured-data");
        Trees.delete(data);
        var keystore = TARGET.resolve("secured.p12");
        Files.deleteIfExists(keystore);
        Keystores.key(keystore, "web", "-1d", 90);
        var root = Path.of(System.getProperty("lms.root"));
        var settings = Settings.read(
                Map.of(
                        "LMS_PORT",
                        "0",
                        "LMS_TLS_KEYSTORE",
                        keystore.toString(),
                        "LMS_TLS_KEYSTORE_PASSWORD",
                        Keystores.PASSWORD,
                        "LMS_TRUSTED_PROXY",
                        PROXY),
                new Settings.Defaults(data, root.resolve("content"), false));
        product =
                Product.start(settings, Places.ofBuild(), List.of("-XX:TieredStopAtLevel=1"), new Progress(System.out));
        client = new RawClient(
                product.settings().port(),
                Tls.open(keystore, Keystores.PASSWORD, Instant.now()).certificate());
    }

    @AfterAll
    static void stop() throws IOException {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void the_port_speaks_tls_1_2_and_1_3_and_nothing_older() throws Exception {
        for (var version : List.of("TLSv1.2", "TLSv1.3")) {
            assertEquals(version, client.handshake(version), version);
        }
        // Java itself offers nothing older, so the greeting is written by hand
        assertEquals(RawClient.HANDSHAKE, client.hello(3), "a greeting of TLS 1.2 is answered");
        assertNotEquals(RawClient.HANDSHAKE, client.hello(2), "one of TLS 1.1 is refused");
        assertNotEquals(RawClient.HANDSHAKE, client.hello(1), "one of TLS 1.0 is refused");
    }

    @Test
    void plain_http_on_the_same_port_is_sent_to_https() throws Exception {
        var answer = client.plain(PROXY, SIGN_IN + "?back=/admin/people/list.xhtml");
        assertEquals(302, answer.status());
        assertEquals(product.localAddress() + SIGN_IN + "?back=/admin/people/list.xhtml", answer.header("Location"));
        assertTrue(product.localAddress().startsWith("https://"), product.localAddress());
    }

    @Test
    void browsers_are_told_to_stay_with_https_and_every_cookie_is_secure() throws Exception {
        var answer = client.get(STRANGER, SIGN_IN);
        assertEquals(200, answer.status());
        assertEquals("max-age=31536000", answer.header("Strict-Transport-Security"));
        var cookies = new ArrayList<>(answer.headers("Set-Cookie"));
        cookies.addAll(client.get(STRANGER, SIGN_IN + "?lang=uz").headers("Set-Cookie"));
        for (var name : List.of("lms_view", "lms_lang")) {
            assertTrue(cookies.stream().anyMatch(c -> c.startsWith(name + "=")), name + " in " + cookies);
        }
        cookies.forEach(c -> assertTrue(c.contains("Secure"), c));
    }

    @Test
    void where_people_are_sent_does_not_depend_on_what_a_proxy_left_of_the_address() throws Exception {
        var answer = client.get(PROXY, "/", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: http");
        assertEquals(302, answer.status());
        assertEquals(SIGN_IN, answer.header("Location"));
    }

    /** A stranger who invents an address with each try is counted as the one he is; people behind the proxy each for himself. */
    @Test
    void wrong_codes_are_counted_by_the_address_that_can_be_believed() throws Exception {
        for (int i = 0; i < TRIES; i++) {
            client.get(STRANGER, "/check/WRONG" + i, "X-Forwarded-For: 198.51.100." + i);
        }
        var many = words("public.check.certificate.say.too_many");
        assertTrue(
                client.get(STRANGER, "/check/WRONGX", "X-Forwarded-For: 198.51.100.200")
                        .body()
                        .contains(many),
                "the stranger hides behind nobody");
        assertFalse(
                client.get(PROXY, "/check/WRONGX", "X-Forwarded-For: 203.0.113.9")
                        .body()
                        .contains(many),
                "somebody behind the proxy is not he");
        for (int i = 0; i < TRIES; i++) {
            client.get(PROXY, "/check/WRONG" + i, "X-Forwarded-For: 192.0.2." + i + ", 203.0.113.77");
        }
        assertTrue(
                client.get(PROXY, "/check/WRONGX", "X-Forwarded-For: 203.0.113.77")
                        .body()
                        .contains(many),
                "what he wrote before his own address did not count");
        assertFalse(client.get(PROXY, "/check/WRONGX", "X-Forwarded-For: 203.0.113.78")
                .body()
                .contains(many));
    }

    @Test
    void the_password_of_the_key_stands_in_no_file_of_the_data_folder() throws Exception {
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(product.settings().data().resolve("server"))) {
            for (var file : files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().matches(".*\\.(xml|txt|log|json|properties)"))
                    .toList()) {
                if (Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .contains(Keystores.PASSWORD)) {
                    found.add(file);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static String words(String key) throws IOException {
        var texts = new java.util.Properties();
        try (var in = Files.newBufferedReader(Path.of(
                System.getProperty("lms.root"),
                "lms-web/src/main/resources/uz/artel/lms/web/text/certification_ru.properties"))) {
            texts.load(in);
        }
        return texts.getProperty(key);
    }
}
