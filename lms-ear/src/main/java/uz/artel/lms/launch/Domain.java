package uz.artel.lms.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The server's domain: copied once from the distribution into the data folder, its domain.xml written anew at each start
 * from the one of the distribution. So no setting of an earlier start stays behind, and what is closed stays closed.
 */
final class Domain {

    private static final Pattern VERSIONED = Pattern.compile("\\[([^|\\]]*)\\|([^\\]]*)\\](.*)");

    /** Agents, shells and watchers that a server which deploys one application at its start has no use for. */
    private static final List<String> UNWANTED_OPTIONS = List.of(
            "-Xmx",
            "-XX:NewRatio",
            "-Dosgi.shell.telnet",
            "-Dgosh.args",
            "-Dorg.glassfish.additionalOSGiBundlesToStart",
            "-Dfelix.fileinstall",
            "-Djdk.attach.allowAttachSelf",
            "-Djdbc.drivers");

    /** The listener that serves the pages, and its protocol. */
    private static final String PAGES = "http-listener-1";

    private static final String COMPRESSED = String.join(
            ",",
            "text/html",
            "application/xhtml+xml",
            "text/xml",
            "application/xml",
            "text/plain",
            "text/css",
            "text/javascript",
            "application/javascript",
            "application/json",
            "image/svg+xml",
            "text/csv");

    private final Path home;
    private final Path folder;

    /**
     * @param home the unpacked server, the folder that holds {@code glassfish}
     * @param folder where the domain lives
     */
    Domain(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    Path log() {
        return folder.resolve("logs/server.log");
    }

    Path installRoot() {
        return home.resolve("glassfish");
    }

    /**
     * Brings the domain into the state for this start.
     *
     * @param tls for HTTPS, or null
     */
    void prepare(String bind, int port, int adminPort, Tls tls) throws IOException {
        var origin = installRoot().resolve("domains/domain1");
        if (!Files.isDirectory(folder)) {
            var part = folder.resolveSibling(folder.getFileName() + ".part");
            Trees.delete(part);
            Trees.copy(origin, part);
            Files.deleteIfExists(part.resolve("docroot/index.html"));
            Files.createDirectories(part.resolve("logs"));
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        Trees.delete(folder.resolve("applications"));
        Trees.delete(folder.resolve("generated"));
        Files.createDirectories(folder.resolve("applications"));
        Files.deleteIfExists(log());
        var xml = read(origin.resolve("config/domain.xml"));
        edit(xml, bind, port, adminPort);
        if (tls != null) {
            tls.secure(child(config(xml, "server-config"), "network-config"), PAGES);
        }
        closeAdministration(folder.resolve("config/admin-keyfile"));
        write(xml, folder.resolve("config/domain.xml"));
    }

    /** The Java options of the edited domain, for the running version of Java, with places filled in. */
    List<String> jvmOptions(int javaVersion) throws IOException {
        var options = new ArrayList<String>();
        var config = config(read(folder.resolve("config/domain.xml")), "server-config");
        for (var option : children(child(config, "java-config"), "jvm-options")) {
            option(option.getTextContent().strip(), javaVersion)
                    .map(o -> o.replace("${com.sun.aas.instanceRoot}", folder.toString())
                            .replace("${com.sun.aas.installRoot}", installRoot().toString()))
                    .filter(o -> UNWANTED_OPTIONS.stream().noneMatch(o::startsWith))
                    .ifPresent(options::add);
        }
        return options;
    }

    /** {@code [17|]-X} is for 17 and later, {@code [|16]-X} up to 16; options for named makers of Java are left out. */
    static java.util.Optional<String> option(String text, int javaVersion) {
        Matcher match = VERSIONED.matcher(text);
        if (!match.matches()) {
            return java.util.Optional.of(text);
        }
        if (!(match.group(1) + match.group(2)).matches("[0-9]+([.][0-9.]+)?")
                && !match.group(1).matches("[0-9.]*")) {
            return java.util.Optional.empty();
        }
        boolean late = match.group(1).isEmpty() || javaVersion >= major(match.group(1));
        boolean early = match.group(2).isEmpty() || javaVersion <= major(match.group(2));
        return late && early ? java.util.Optional.of(match.group(3)) : java.util.Optional.empty();
    }

    private static int major(String version) {
        return Integer.parseInt(version.replaceFirst("[.].*", ""));
    }

    /** Everything that differs from the domain of the distribution. */
    static void edit(Document xml, String bind, int port, int adminPort) {
        var server = config(xml, "server-config");
        addWhatDeploymentLocksOn(xml, server);
        child(server, "jms-service").setAttribute("type", "DISABLED");

        var admin = child(server, "admin-service");
        child(admin, "jmx-connector").setAttribute("enabled", "false");
        var das = xml.createElement("das-config");
        das.setAttribute("autodeploy-enabled", "false");
        das.setAttribute("dynamic-reload-enabled", "false");
        admin.insertBefore(das, admin.getFirstChild());

        for (var listener : children(child(server, "iiop-service"), "iiop-listener")) {
            listener.setAttribute("enabled", "false");
            listener.setAttribute("address", "127.0.0.1");
        }
        child(server, "hazelcast-config-specific-configuration").setAttribute("enabled", "false");
        child(server, "microprofile-metrics-configuration").setAttribute("enabled", "false");

        var network = child(server, "network-config");
        for (var listener : children(child(network, "network-listeners"), "network-listener")) {
            var name = listener.getAttribute("name");
            boolean pages = name.equals(PAGES);
            // the administration listener can't be switched off; nobody can sign in there
            boolean administration = name.equals("admin-listener");
            listener.setAttribute("address", pages ? bind : "127.0.0.1");
            listener.setAttribute("enabled", Boolean.toString(pages || administration));
            if (pages || administration) {
                listener.setAttribute("port", Integer.toString(pages ? port : adminPort));
            }
        }
        for (var protocol : children(child(network, "protocols"), "protocol")) {
            var http = child(protocol, "http");
            http.setAttribute("server-header", "false");
            http.setAttribute("xpowered-by", "false");
            http.setAttribute("http2-enabled", "false");
            http.setAttribute("trace-enabled", "false");
            // for the cookie of the views; cookies that the product sets itself say it themselves
            http.setAttribute("cookie-same-site-enabled", "true");
            http.setAttribute("cookie-same-site-value", "Lax");
            http.setAttribute("compression", "on");
            http.setAttribute("compression-min-size-bytes", "1024");
            http.setAttribute("compressable-mime-type", COMPRESSED);
            http.setAttribute("max-connections", "512");
        }
        for (var pool : children(child(server, "thread-pools"), "thread-pool")) {
            if (pool.getAttribute("name").equals("http-thread-pool")) {
                pool.setAttribute("min-thread-pool-size", "8");
                pool.setAttribute("max-thread-pool-size", "32");
            }
        }
    }

    /**
     * The distribution lets the administrator in without a password. This installation is configured by this launcher alone,
     * so nobody gets in: the kept digest is random and belongs to no password.
     */
    private static void closeAdministration(Path keyfile) throws IOException {
        var random = new byte[40];
        new SecureRandom().nextBytes(random);
        Files.writeString(keyfile, "admin;{SSHA256}" + Base64.getEncoder().encodeToString(random) + ";asadmin\n");
    }

    /** Without these the server writes them while it deploys, and waits for itself. */
    private static void addWhatDeploymentLocksOn(Document xml, Element server) {
        var template = config(xml, "default-config");
        for (var name : List.of("web-container", "ejb-container", "jms-service")) {
            if (children(server, name).isEmpty()) {
                server.appendChild(child(template, name).cloneNode(true));
            }
        }
        for (var port : children(child(server, "jms-service"), "jms-host")) {
            port.setAttribute("port", "7676");
        }
    }

    private static Element config(Document xml, String name) {
        var configs = xml.getElementsByTagName("config");
        for (int i = 0; i < configs.getLength(); i++) {
            var config = (Element) configs.item(i);
            if (config.getAttribute("name").equals(name)) {
                return config;
            }
        }
        throw new IllegalStateException("domain.xml has no config " + name);
    }

    static Element child(Element parent, String name) {
        var found = children(parent, name);
        if (found.isEmpty()) {
            throw new IllegalStateException("domain.xml has no " + name + " in " + parent.getTagName());
        }
        return found.get(0);
    }

    static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    static Document read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    static Document read(InputStream in) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("the server's domain.xml can't be read", e);
        }
    }

    private static void write(Document xml, Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(part)) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(xml), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("the server's domain.xml can't be written", e);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
