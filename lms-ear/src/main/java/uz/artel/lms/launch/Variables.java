package uz.artel.lms.launch;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.Networks;

/** The variables of the process, each read and checked by itself; what does not fit is one sentence. */
record Variables(Map<String, String> environment) {

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
        throw new WrongSetting("LMS_BIND is \"" + value + "\": an address such as 127.0.0.1 or 0.0.0.0 is expected.");
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

    Settings.MySql mySql() {
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
        return new Settings.MySql(url.get(), user.get(), password.get());
    }

    String baseUrl(String scheme, String bind, int port) {
        var value = text("LMS_BASE_URL");
        if (value.isEmpty()) {
            var host = address(bind).isAnyLocalAddress() ? "localhost" : bind.contains(":") ? "[" + bind + "]" : bind;
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

    /** A literal address: names are not looked up, so a start never waits for a name server. */
    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("checked before", e);
        }
    }
}
