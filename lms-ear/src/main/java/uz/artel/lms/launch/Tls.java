package uz.artel.lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Key and certificate for HTTPS, from a PKCS#12 file that holds one private key. The server reads the file itself; its password
 * is handed over in the environment and written nowhere.
 *
 * @param file the PKCS#12 file
 * @param password of the file and of the key in it
 * @param alias of the key
 * @param certificate the server's own, without those that signed it
 */
record Tls(Path file, String password, String alias, X509Certificate certificate) {

    static final String KEYSTORE = "LMS_TLS_KEYSTORE";
    static final String PASSWORD = "LMS_TLS_KEYSTORE_PASSWORD";

    /** A new certificate takes this long to get at most. */
    private static final Duration SOON = Duration.ofDays(21);

    private static final String FINDER = "org.glassfish.grizzly.config.portunif.HttpProtocolFinder";

    /**
     * Opens the file and checks that the server could use it now.
     *
     * @throws WrongSetting with the reason when it could not
     */
    static Tls open(Path file, String password, Instant now) {
        if (!Files.isRegularFile(file)) {
            throw new WrongSetting(KEYSTORE + " is " + file + ", where there is no file.");
        }
        if (!Files.isReadable(file)) {
            throw new WrongSetting(KEYSTORE + " is " + file + ", which this user may not read.");
        }
        try {
            var store = KeyStore.getInstance("PKCS12");
            try (var in = Files.newInputStream(file)) {
                store.load(in, password.toCharArray());
            }
            var aliases = keys(store);
            if (aliases.size() != 1) {
                throw new WrongSetting(KEYSTORE + " is " + file + ", which holds "
                        + (aliases.isEmpty() ? "no private key" : aliases.size() + " private keys")
                        + ": one with its certificate is expected.");
            }
            var alias = aliases.get(0);
            var certificate = (X509Certificate) store.getCertificate(alias);
            var key = key(store, alias, password, file);
            if (certificate == null || !(key instanceof PrivateKey)) {
                throw new WrongSetting(KEYSTORE + " is " + file + ", whose private key has no certificate.");
            }
            return new Tls(file, password, alias, valid(certificate, file, now));
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new WrongSetting(PASSWORD + " does not open " + file + ".");
            }
            throw new WrongSetting(KEYSTORE + " is " + file + ", which is not a PKCS#12 file.");
        } catch (GeneralSecurityException e) {
            throw new WrongSetting(KEYSTORE + " is " + file + ", which Java can't read: " + e.getMessage() + ".");
        }
    }

    private static List<String> keys(KeyStore store) throws KeyStoreException {
        var found = new ArrayList<String>();
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                found.add(alias);
            }
        }
        return found;
    }

    private static Key key(KeyStore store, String alias, String password, Path file)
            throws KeyStoreException, NoSuchAlgorithmException {
        try {
            return store.getKey(alias, password.toCharArray());
        } catch (UnrecoverableKeyException e) {
            throw new WrongSetting(
                    PASSWORD + " opens " + file + ", but not the key in it: both need the same password.");
        }
    }

    private static X509Certificate valid(X509Certificate certificate, Path file, Instant now) {
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new WrongSetting(KEYSTORE + " is " + file + ", whose certificate expired on "
                    + day(certificate.getNotAfter().toInstant()) + ": put a new one there.");
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new WrongSetting(KEYSTORE + " is " + file + ", whose certificate is valid only from "
                    + day(certificate.getNotBefore().toInstant()) + " on.");
        }
        return certificate;
    }

    private static String day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** Until when the certificate is valid. */
    Instant until() {
        return certificate.getNotAfter().toInstant();
    }

    /** A line for the console when the certificate ends soon, else nothing. */
    java.util.Optional<String> warning(Instant now) {
        return now.plus(SOON).isAfter(until())
                ? java.util.Optional.of("The certificate in " + KEYSTORE + " expires on " + day(until())
                        + ": put a new one there and restart.")
                : java.util.Optional.empty();
    }

    /**
     * Lets the listener speak TLS 1.2 and 1.3 and nothing older. It stays on its one port: who comes there with plain HTTP is
     * sent to the same address with https.
     *
     * @param network the server's network-config
     * @param pages name of the listener and of its protocol
     */
    void secure(Element network, String pages) {
        var xml = network.getOwnerDocument();
        var protocols = Domain.child(network, "protocols");
        for (var protocol : Domain.children(protocols, "protocol")) {
            if (protocol.getAttribute("name").equals(pages)) {
                protocol.setAttribute("security-enabled", "true");
                Domain.children(protocol, "ssl").forEach(protocol::removeChild);
                var ssl = xml.createElement("ssl");
                ssl.setAttribute("key-store", file.toString());
                ssl.setAttribute("key-store-type", "PKCS12");
                ssl.setAttribute("key-store-password", "${ENV=" + PASSWORD + "}");
                ssl.setAttribute("cert-nickname", alias);
                for (var old : List.of("ssl2-enabled", "ssl3-enabled", "tls-enabled", "tls11-enabled")) {
                    ssl.setAttribute(old, "false");
                }
                ssl.setAttribute("tls12-enabled", "true");
                ssl.setAttribute("tls13-enabled", "true");
                protocol.appendChild(ssl);
            }
        }
        var redirect = protocol(protocols, "lms-to-https");
        var away = xml.createElement("http-redirect");
        away.setAttribute("secure", "true");
        redirect.appendChild(away);
        var both = xml.createElement("port-unification");
        for (var name : List.of(pages, "lms-to-https")) {
            var finder = xml.createElement("protocol-finder");
            finder.setAttribute("name", name);
            finder.setAttribute("protocol", name);
            finder.setAttribute("classname", FINDER);
            both.appendChild(finder);
        }
        protocol(protocols, "lms-one-port").appendChild(both);
        for (var listener : Domain.children(Domain.child(network, "network-listeners"), "network-listener")) {
            if (listener.getAttribute("name").equals(pages)) {
                listener.setAttribute("protocol", "lms-one-port");
            }
        }
    }

    private static Element protocol(Element protocols, String name) {
        var protocol = protocols.getOwnerDocument().createElement("protocol");
        protocol.setAttribute("name", name);
        protocols.appendChild(protocol);
        return protocol;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Tls[" + file + "]";
    }
}
