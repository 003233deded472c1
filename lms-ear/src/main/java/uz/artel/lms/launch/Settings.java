package uz.artel.lms.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.shared.Networks;

/**
 * The settings of an installation, read from environment variables and checked together before anything starts.
 *
 * @param port where the pages are served; 0 takes a free one
 * @param bind the address to listen on; other machines reach it only when it is not a loopback address
 * @param data folder of database, media and keys
 * @param database the MySQL to use, or null for the embedded database
 * @param demo whether this is a demo installation
 * @param demoPassword password of the demo people, or null for the published one
 * @param baseUrl address under which people reach the product, without a slash at the end
 * @param content folder with what trainers write
 * @param clock start instant of the clock of a demo, or null
 * @param embeddedDatabase jar with the embedded database, or null to look it up
 * @param tls the key and certificate for HTTPS, or null for plain HTTP
 * @param trustedProxy the proxies that are believed, as they were written; empty for none
 * @param unknown variables that begin with LMS_ and mean nothing
 */
public record Settings(
        int port,
        String bind,
        Path data,
        MySql database,
        boolean demo,
        String demoPassword,
        String baseUrl,
        Path content,
        Instant clock,
        Path embeddedDatabase,
        Tls tls,
        String trustedProxy,
        List<String> unknown) {

    /** A MySQL server of the installation's own. */
    public record MySql(String url, String user, String password) {
        @Override
        public String toString() {
            return "MySql[" + url.replaceFirst("\\?.*", "") + "]";
        }
    }

    /** What holds where no variable is set; it differs between the run command and the distribution. */
    public record Defaults(Path data, Path content, boolean demo) {}

    private static final int SHORTEST_DEMO_PASSWORD = 10;

    static final Set<String> KNOWN = Set.of(
            "LMS_PORT",
            "LMS_BIND",
            "LMS_DATA",
            "LMS_DB_URL",
            "LMS_DB_USER",
            "LMS_DB_PASSWORD",
            "LMS_DEMO",
            "LMS_DEMO_PASSWORD",
            "LMS_BASE_URL",
            "LMS_CONTENT",
            "LMS_PLAIN_HTTP",
            "LMS_CLOCK",
            "LMS_EMBEDDED_DB",
            "LMS_TLS_KEYSTORE",
            "LMS_TLS_KEYSTORE_PASSWORD",
            "LMS_TRUSTED_PROXY");

    /**
     * Reads and checks.
     *
     * @param environment the variables of the process
     * @throws WrongSetting for the first value that can't be
     */
    public static Settings read(Map<String, String> environment, Defaults defaults) {
        return read(environment, defaults, Instant.now());
    }

    /** @param now when the certificate must be valid */
    static Settings read(Map<String, String> environment, Defaults defaults, Instant now) {
        var read = new Reader(environment);
        int port = read.port();
        var bind = read.bind();
        boolean demo = read.yesOrNo("LMS_DEMO", defaults.demo());
        var demoPassword = read.text("LMS_DEMO_PASSWORD").orElse(null);
        boolean loopback = address(bind).isLoopbackAddress();
        boolean plain = read.yesOrNo("LMS_PLAIN_HTTP", false);
        var tls = read.tls(now);
        var trustedProxy = read.trustedProxy();
        if (!loopback && !plain && tls == null && trustedProxy.isEmpty()) {
            throw new WrongSetting("LMS_BIND is " + bind + ", which other machines reach without encryption:"
                    + " set LMS_TLS_KEYSTORE, or LMS_TRUSTED_PROXY when a proxy with TLS stands in front,"
                    + " or LMS_PLAIN_HTTP=yes if that is meant.");
        }
        if (!loopback && demo && demoPassword == null) {
            throw new WrongSetting("LMS_BIND is " + bind + " and this is a demo whose passwords are published:"
                    + " set LMS_DEMO_PASSWORD, or LMS_DEMO=false.");
        }
        if (demoPassword != null && !demo) {
            throw new WrongSetting("LMS_DEMO_PASSWORD is for a demo, but LMS_DEMO is false.");
        }
        if (demoPassword != null && demoPassword.length() < SHORTEST_DEMO_PASSWORD) {
            throw new WrongSetting("LMS_DEMO_PASSWORD must have at least " + SHORTEST_DEMO_PASSWORD + " characters.");
        }
        var clock = read.clock();
        if (clock != null && !demo) {
            throw new WrongSetting("LMS_CLOCK is for demo and test only, but LMS_DEMO is false.");
        }
        return new Settings(
                port,
                bind,
                read.data(defaults.data()),
                read.mySql(),
                demo,
                demoPassword,
                read.baseUrl(tls == null ? "http" : "https", bind, port),
                read.content(defaults.content()),
                clock,
                read.embeddedDatabase(),
                tls,
                trustedProxy,
                environment.keySet().stream()
                        .filter(n -> n.startsWith("LMS_") && !n.startsWith("LMS_TEST_") && !KNOWN.contains(n))
                        .sorted()
                        .toList());
    }

    /** Sentences for the console about what starts all the same. */
    List<String> notices(Instant now) {
        var all = new ArrayList<String>();
        unknown.forEach(name -> all.add(name + " is not a setting of this product: ignored."));
        if (tls != null) {
            tls.warning(now).ifPresent(all::add);
        }
        if (!trustedProxy.isEmpty() && !baseUrl.startsWith("https:")) {
            all.add("LMS_TRUSTED_PROXY is set, but links, QR codes and mails will lead to " + baseUrl
                    + ": set LMS_BASE_URL to the address that people use, with https.");
        }
        return all;
    }

    /** The same settings on another port, with the address people use following it. */
    public Settings onPort(int actual) {
        var url = baseUrl.replaceFirst(":" + port + "$", ":" + actual);
        return new Settings(
                actual,
                bind,
                data,
                database,
                demo,
                demoPassword,
                url,
                content,
                clock,
                embeddedDatabase,
                tls,
                trustedProxy,
                unknown);
    }

    /** Host that this machine itself uses to reach the server. */
    public String localHost() {
        var address = address(bind);
        if (address.isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        var host = address.getHostAddress();
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** The variables the server reads; a password is handed over here and never on a command line. */
    public Map<String, String> forServer(MySql actual) {
        var all = new LinkedHashMap<String, String>();
        all.put("LMS_DB_URL", actual.url());
        all.put("LMS_DB_USER", actual.user());
        all.put("LMS_DB_PASSWORD", actual.password());
        all.put("LMS_DATA", data.toString());
        all.put("LMS_CONTENT", content.toString());
        all.put("LMS_BASE_URL", baseUrl);
        all.put("LMS_DEMO", Boolean.toString(demo));
        if (demoPassword != null) {
            all.put("LMS_DEMO_PASSWORD", demoPassword);
        }
        if (clock != null) {
            all.put("LMS_CLOCK", clock.toString());
        }
        if (tls != null) {
            // the listener takes the password from here, so it stands in no file of the server
            all.put(Tls.PASSWORD, tls.password());
            all.put("LMS_TLS_UNTIL", tls.until().toString());
        }
        if (!trustedProxy.isEmpty()) {
            all.put("LMS_TRUSTED_PROXY", trustedProxy);
        }
        return all;
    }

    @Override
    public String toString() {
        return "Settings[" + bind + ":" + port + ", " + data + (demo ? ", demo" : "") + "]";
    }

    /** A literal address: names are not looked up, so a start never waits for a name server. */
    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("checked before", e);
        }
    }

    private record Reader(Map<String, String> environment) {

        Optional<String> text(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
        }

        int port() {
            var value = text("LMS_PORT").orElse("8080");
            if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
                throw new WrongSetting("LMS_PORT is \"" + value + "\": a number from 1 to 65535 is expected.");
            }
            return Integer.parseInt(value);
        }

        String bind() {
            var value = text("LMS_BIND").orElse("127.0.0.1");
            if (value.equals("localhost")) {
                return "127.0.0.1";
            }
            boolean literal =
                    value.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || value.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
            try {
                if (literal) {
                    InetAddress.getByName(value);
                    return value;
                }
            } catch (UnknownHostException e) {
                literal = false;
            }
            throw new WrongSetting(
                    "LMS_BIND is \"" + value + "\": an address such as 127.0.0.1 or 0.0.0.0 is expected.");
        }

        boolean yesOrNo(String name, boolean otherwise) {
            var value = text(name);
            if (value.isEmpty()) {
                return otherwise;
            }
            return switch (value.get().toLowerCase(java.util.Locale.ROOT)) {
                case "true", "yes" -> true;
                case "false", "no" -> false;
                default -> throw new WrongSetting(name + " is \"" + value.get() + "\": true or false is expected.");
            };
        }

        Path data(Path otherwise) {
            var path = path("LMS_DATA").orElse(otherwise).toAbsolutePath().normalize();
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new WrongSetting("LMS_DATA is " + path + ", which is not a folder.");
            }
            return path;
        }

        Path content(Path otherwise) {
            var path = path("LMS_CONTENT").orElse(otherwise).toAbsolutePath().normalize();
            if (!Files.isDirectory(path)) {
                throw new WrongSetting("LMS_CONTENT is " + path + ", where there is no folder.");
            }
            return path;
        }

        Path embeddedDatabase() {
            var path = path("LMS_EMBEDDED_DB").map(p -> p.toAbsolutePath().normalize());
            if (path.isPresent() && !Files.isRegularFile(path.get())) {
                throw new WrongSetting("LMS_EMBEDDED_DB is " + path.get() + ", where there is no file.");
            }
            return path.orElse(null);
        }

        private Optional<Path> path(String name) {
            try {
                return text(name).map(Path::of);
            } catch (java.nio.file.InvalidPathException e) {
                throw new WrongSetting(name + " is \"" + text(name).orElse("") + "\", which can't be a path.");
            }
        }

        MySql mySql() {
            var url = text("LMS_DB_URL");
            var user = text("LMS_DB_USER");
            var password = text("LMS_DB_PASSWORD");
            if (url.isEmpty()) {
                if (user.isPresent() || password.isPresent()) {
                    throw new WrongSetting(
                            "LMS_DB_USER and LMS_DB_PASSWORD mean nothing without LMS_DB_URL: set it, or none of them.");
                }
                return null;
            }
            if (!url.get().matches("jdbc:mysql://[^/\\s]+/[A-Za-z0-9_$-]+(\\?\\S*)?")) {
                throw new WrongSetting("LMS_DB_URL must look like jdbc:mysql://host:3306/schema.");
            }
            if (user.isEmpty() || password.isEmpty()) {
                throw new WrongSetting("LMS_DB_URL is set: LMS_DB_USER and LMS_DB_PASSWORD must be set as well.");
            }
            return new MySql(url.get(), user.get(), password.get());
        }

        String baseUrl(String scheme, String bind, int port) {
            var value = text("LMS_BASE_URL");
            if (value.isEmpty()) {
                var host =
                        address(bind).isAnyLocalAddress() ? "localhost" : bind.contains(":") ? "[" + bind + "]" : bind;
                return scheme + "://" + host + ":" + port;
            }
            try {
                var uri = new URI(value.get());
                boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
                boolean bare = uri.getPath() == null
                        || uri.getPath().isEmpty()
                        || uri.getPath().equals("/");
                if (web && bare && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null) {
                    return value.get().replaceFirst("/$", "");
                }
            } catch (URISyntaxException e) {
                // falls through to the one sentence
            }
            throw new WrongSetting("LMS_BASE_URL is \"" + value.get()
                    + "\": an address such as https://lms.example.uz without a path is expected.");
        }

        Tls tls(Instant now) {
            var file = path(Tls.KEYSTORE);
            var password = text(Tls.PASSWORD);
            if (file.isPresent() != password.isPresent()) {
                throw new WrongSetting(
                        Tls.KEYSTORE + " and " + Tls.PASSWORD + " belong together: set both, or none of them.");
            }
            return file.map(f -> Tls.open(f.toAbsolutePath().normalize(), password.get(), now))
                    .orElse(null);
        }

        String trustedProxy() {
            var value = text("LMS_TRUSTED_PROXY").orElse("");
            try {
                Networks.of(value);
                return value;
            } catch (IllegalArgumentException e) {
                throw new WrongSetting(
                        "LMS_TRUSTED_PROXY holds \"" + e.getMessage()
                                + "\": addresses or networks such as 10.0.0.5 or 10.0.0.0/24 are expected, with commas between them.");
            }
        }

        Instant clock() {
            var value = text("LMS_CLOCK");
            try {
                return value.map(Instant::parse).orElse(null);
            } catch (DateTimeException e) {
                throw new WrongSetting(
                        "LMS_CLOCK is \"" + value.get() + "\": an instant such as 2026-11-02T03:30:00Z is expected.");
            }
        }
    }
}
