package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PKCS#12 files as an administrator makes them, by the tool of the JDK. */
final class Keystores {

    /** Characters that shells, servers and environment files like to read in their own way. */
    static final String PASSWORD = "pa:ss$wo rd";

    private Keystores() {}

    /** Adds a key with a certificate for 127.0.0.1 to the file. */
    static Path key(Path file, String alias, String from, int days) throws Exception {
        return keytool(
                file,
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=lms.example.uz",
                "-ext",
                "san=dns:lms.example.uz,ip:127.0.0.1",
                "-startdate",
                from,
                "-validity",
                Integer.toString(days));
    }

    /** Runs keytool on the file. */
    static Path keytool(Path file, String... command) throws Exception {
        var all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        all.addAll(List.of(command));
        all.addAll(List.of("-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD));
        var process = new ProcessBuilder(all).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        return file;
    }
}
