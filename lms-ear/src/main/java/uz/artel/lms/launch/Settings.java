package uz.artel.lms.launch;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of an installation, read from environment variables and checked together before anything starts.
 *
 * @param port where the pages are served; 0 takes a free one
 * @param bind the address to listen on; other machines reach it only when it is not a loopback address
 * @param data folder of database, media and keys
 * @param database the MySQL to use, or null for the embedded database
 * @param demo whether this is a demo installation
 * @param demoCentre whether the demo gets a centre of seventy operators, made in the background
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
        boolean demoCentre,
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
            "LMS_DEMO_CENTRE",
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
        var read = new Variables(environment);
        int port = read.port();
        var bind = read.bind();
        boolean demo = read.yesOrNo("LMS_DEMO", defaults.demo());
        boolean demoCentre = read.yesOrNo("LMS_DEMO_CENTRE", demo);
        var demoPassword = read.text("LMS_DEMO_PASSWORD").orElse(null);
        boolean loopback = Variables.address(bind).isLoopbackAddress();
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
        if (demoCentre && !demo) {
            throw new WrongSetting("LMS_DEMO_CENTRE is for a demo, but LMS_DEMO is false.");
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
                demoCentre,
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
                demoCentre,
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
        var address = Variables.address(bind);
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
        if (demo) {
            all.put("LMS_DEMO_CENTRE", Boolean.toString(demoCentre));
        }
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
}
