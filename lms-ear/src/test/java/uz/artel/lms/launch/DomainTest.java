package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DomainTest {

    /** The parts of the distribution's domain.xml that the edit touches, as it ships them. */
    private static final String SHIPPED = """
            <domain><configs>
              <config name="server-config">
                <iiop-service>
                  <iiop-listener address="0.0.0.0" port="3700" id="orb-listener-1"/>
                  <iiop-listener address="0.0.0.0" port="3820" id="SSL"/>
                </iiop-service>
                <admin-service><jmx-connector address="0.0.0.0" port="8686" name="system"/></admin-service>
                <hazelcast-config-specific-configuration/>
                <microprofile-metrics-configuration/>
                <network-config>
                  <protocols>
                    <protocol name="http-listener-1"><http default-virtual-server="server"/></protocol>
                    <protocol name="admin-listener"><http default-virtual-server="__asadmin"/></protocol>
                  </protocols>
                  <network-listeners>
                    <network-listener port="8080" name="http-listener-1"/>
                    <network-listener port="8181" name="http-listener-2"/>
                    <network-listener port="4848" name="admin-listener"/>
                  </network-listeners>
                </network-config>
                <thread-pools><thread-pool name="http-thread-pool"/></thread-pools>
              </config>
              <config name="default-config">
                <web-container><session-config/></web-container>
                <ejb-container/>
                <jms-service type="EMBEDDED"><jms-host port="${JMS_PROVIDER_PORT}"/></jms-service>
              </config>
            </configs></domain>
            """;

    @Test
    void only_the_page_port_is_open_to_the_given_address_and_administration_stays_on_this_machine() throws Exception {
        var listeners = all(edited(), "network-listener");
        assertEquals(3, listeners.size());
        for (var listener : listeners) {
            switch (listener.getAttribute("name")) {
                case "http-listener-1" -> {
                    assertEquals("192.0.2.7", listener.getAttribute("address"));
                    assertEquals("9090", listener.getAttribute("port"));
                    assertEquals("true", listener.getAttribute("enabled"));
                }
                case "admin-listener" -> {
                    assertEquals("127.0.0.1", listener.getAttribute("address"));
                    assertEquals("4711", listener.getAttribute("port"));
                }
                default -> assertEquals("false", listener.getAttribute("enabled"));
            }
        }
    }

    @Test
    void what_the_product_does_not_use_is_off() throws Exception {
        var xml = edited();
        for (var name : List.of(
                "iiop-listener",
                "jmx-connector",
                "hazelcast-config-specific-configuration",
                "microprofile-metrics-configuration")) {
            var elements = all(xml, name);
            assertTrue(!elements.isEmpty(), name);
            elements.forEach(e -> assertEquals("false", e.getAttribute("enabled"), name));
        }
        assertEquals("false", all(xml, "das-config").get(0).getAttribute("autodeploy-enabled"));
    }

    @Test
    void the_elements_that_a_deployment_locks_on_are_there_beforehand() throws Exception {
        var server = all(edited(), "config").get(0);
        var jms = (Element) server.getElementsByTagName("jms-service").item(0);
        assertEquals("DISABLED", jms.getAttribute("type"));
        assertEquals(1, server.getElementsByTagName("web-container").getLength());
        assertEquals(1, server.getElementsByTagName("ejb-container").getLength());
    }

    @Test
    void pages_are_compressed_and_the_server_does_not_tell_its_name() throws Exception {
        for (var http : all(edited(), "http")) {
            assertEquals("on", http.getAttribute("compression"));
            assertEquals("false", http.getAttribute("server-header"));
            assertEquals("false", http.getAttribute("xpowered-by"));
        }
    }

    @Test
    void with_tls_the_one_port_speaks_it_and_sends_plain_http_there() throws Exception {
        var xml = edited();
        var network = (Element) all(xml, "network-config").get(0);
        new Tls(Path.of("/etc/lms/tls.p12"), "s3cret words", "web", null).secure(network, "http-listener-1");
        var listener = all(xml, "network-listener").get(0);
        assertEquals("lms-one-port", listener.getAttribute("protocol"));
        assertEquals(
                List.of("http-listener-1", "lms-to-https"),
                all(xml, "protocol-finder").stream()
                        .map(f -> f.getAttribute("protocol"))
                        .toList());
        assertEquals("true", all(xml, "http-redirect").get(0).getAttribute("secure"));
        var ssl = all(xml, "ssl").get(0);
        assertEquals("true", ((Element) ssl.getParentNode()).getAttribute("security-enabled"));
        for (var version : Map.of("ssl3", "false", "tls", "false", "tls11", "false", "tls12", "true", "tls13", "true")
                .entrySet()) {
            assertEquals(version.getValue(), ssl.getAttribute(version.getKey() + "-enabled"), version.getKey());
        }
        var attributes = ssl.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            assertFalse(attributes.item(i).getNodeValue().contains("s3cret"), "the password is in no file");
        }
    }

    @Test
    void options_for_other_versions_of_Java_are_left_out() {
        assertEquals(Optional.of("-server"), Domain.option("-server", 17));
        assertEquals(Optional.of("--a"), Domain.option("[17|]--a", 17));
        assertEquals(Optional.empty(), Domain.option("[21|]--a", 17));
        assertEquals(Optional.of("--a"), Domain.option("[21|]--a", 25));
        assertEquals(Optional.empty(), Domain.option("[|11]--a", 17));
        assertEquals(Optional.empty(), Domain.option("[Dynamic Code Evolution-11.0.10|]-XX:HotswapAgent=core", 17));
    }

    private static Document edited() throws Exception {
        var xml = Domain.read(new ByteArrayInputStream(SHIPPED.getBytes(StandardCharsets.UTF_8)));
        Domain.edit(xml, "192.0.2.7", 9090, 4711);
        return xml;
    }

    private static List<Element> all(Document xml, String name) {
        var found = new ArrayList<Element>();
        var nodes = xml.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
