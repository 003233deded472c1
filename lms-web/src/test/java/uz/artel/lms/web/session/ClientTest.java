package uz.artel.lms.web.session;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.Networks;

class ClientTest {

    private static final Networks PROXIES = Networks.of("10.0.0.0/24, 2001:db8::1");

    @Test
    void a_stranger_who_forges_what_proxies_say_is_believed_nothing() {
        var forged = client(
                "203.0.113.9",
                "X-Forwarded-For: 10.1.1.1",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example");
        assertEquals(new Client("203.0.113.9", false, "lms.local:8080"), forged);
    }

    @Test
    void without_a_trusted_proxy_nobody_is_believed() {
        var request = request("127.0.0.1", "X-Forwarded-For: 10.1.1.1", "X-Forwarded-Proto: https");
        assertEquals(new Client("127.0.0.1", false, "lms.local:8080"), Client.of(request, Networks.NONE));
    }

    @Test
    void what_the_trusted_proxy_says_holds() {
        var behind = client(
                "10.0.0.7",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: lms.example.uz");
        assertEquals(new Client("203.0.113.9", true, "lms.example.uz"), behind);
    }

    @Test
    void what_the_browser_wrote_before_its_own_address_is_not_its_address() {
        var behind = client(
                "10.0.0.7",
                "X-Forwarded-For: 192.0.2.1, 10.0.0.3, 203.0.113.9",
                "X-Forwarded-Proto: https, http",
                "X-Forwarded-Host: evil.example, lms.example.uz");
        assertEquals(new Client("203.0.113.9", false, "lms.example.uz"), behind);
    }

    @Test
    void a_chain_of_trusted_proxies_is_followed_to_the_first_stranger() {
        var behind = client(
                "2001:db8::1",
                "X-Forwarded-For: 192.0.2.1",
                "X-Forwarded-For: 203.0.113.9, 10.0.0.3",
                "X-Forwarded-Proto: http, https, http");
        assertEquals(new Client("203.0.113.9", true, "lms.local:8080"), behind);
    }

    @Test
    void ports_and_brackets_are_no_part_of_an_address_and_what_is_no_address_is_left_out() {
        assertEquals(
                "203.0.113.9",
                client("10.0.0.7", "X-Forwarded-For: 203.0.113.9:51234").address());
        assertEquals(
                "2001:db8:0:0:0:0:0:9",
                client("10.0.0.7", "X-Forwarded-For: [2001:db8::9]:443").address());
        for (var wrong : List.of("unknown", "", "' OR 1=1", "203.0.113.9.evil.example")) {
            assertEquals(
                    "10.0.0.7", client("10.0.0.7", "X-Forwarded-For: " + wrong).address(), wrong);
        }
    }

    @Test
    void an_impossible_scheme_or_host_leaves_that_of_the_connection() {
        var behind = client(
                "10.0.0.7",
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Host: evil.example/path?<script>");
        assertEquals(new Client("203.0.113.9", false, "lms.local:8080"), behind);
    }

    @Test
    void nobody_else_asks_the_request_who_its_client_is() {
        var found = onlyHere(".*\\.session\\.Client").evaluate(classes());
        assertFalse(found.hasViolation(), found.getFailureReport().toString());
        assertTrue(onlyHere("nobody").evaluate(classes()).hasViolation(), "the rule sees who asks");
    }

    /** All that the container takes from the connection, or from headers that anybody can send. */
    private static ArchRule onlyHere(String who) {
        var owner = com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(ServletRequest.class)));
        var name = com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                        "getRemoteAddr|getRemoteHost|getRemotePort|getScheme|isSecure|getServerName|getServerPort|getRequestURL"));
        return noClasses().that().haveNameNotMatching(who).should().callMethodWhere(owner.and(name));
    }

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("uz.artel.lms.web");
    }

    private static Client client(String peer, String... headers) {
        return Client.of(request(peer, headers), PROXIES);
    }

    private static HttpServletRequest request(String peer, String... headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> peer;
                    case "isSecure" -> false;
                    case "getHeader" -> arguments[0].equals("Host") ? "lms.local:8080" : null;
                    case "getHeaders" ->
                        Collections.enumeration(Arrays.stream(headers)
                                .filter(h -> h.startsWith(arguments[0] + ": "))
                                .map(h -> h.replaceFirst("^" + Pattern.quote(arguments[0] + ": "), ""))
                                .toList());
                    default -> throw new AssertionError(method.getName());
                });
    }
}
