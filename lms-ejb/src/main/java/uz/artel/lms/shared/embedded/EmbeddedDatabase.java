package uz.artel.lms.shared.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A running MariaDB server of our own. It listens on 127.0.0.1 only, on a port found free at each start; its one user
 * {@code lms} has a generated password kept in a file that only the owner reads.
 *
 * <p>The folder holds {@code data} (the server's), {@code password}, {@code port}, {@code mariadbd.pid} and
 * {@code mariadbd.log}. A server
 * left behind by a killed parent is stopped cleanly before the new one starts; what was committed is there again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    public static final String USER = "lms";

    /** Options every connection needs: no TLS on the loopback, UTC on both sides. */
    public static final String URL_OPTIONS =
            "?sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";

    private static final String TEMPORARY = "tmp";

    /** How the server treats a commit. */
    public enum Mode {
        /** a commit is on the disk before it is acknowledged */
        DURABLE,
        /** a crash may lose the last second: for tests, whose data nobody needs */
        FAST
    }

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Process process;
    private final Path pidFile;
    private final int port;
    private final String password;

    private EmbeddedDatabase(Process process, Path pidFile, int port, String password) {
        this.process = process;
        this.pidFile = pidFile;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server, making its data folder first when there is none, and returns when it answers.
     *
     * @param jar the archive with the server, see {@link ServerArchive}
     * @param work where the archive is unpacked, once for all
     * @param folder what belongs to this one server; not below the system's folder for temporary files, which others clean
     * @param progress takes one line for each step that takes long
     * @throws IOException when it can't be started; the message holds the end of the server's log
     */
    public static EmbeddedDatabase start(Path jar, Path work, Path folder, Mode mode, Consumer<String> progress)
            throws IOException {
        var home = ServerArchive.unpack(jar, work, progress);
        Files.createDirectories(folder);
        var pidFile = folder.resolve("mariadbd.pid");
        var orphan = OwnedProcess.find(pidFile);
        if (orphan.isPresent()) {
            progress.accept("stopping the database server that the last run left behind");
            OwnedProcess.stop(orphan.get(), STOP_PATIENCE);
        }
        Files.deleteIfExists(pidFile);
        var password = password(folder.resolve("password"));
        var data = folder.resolve("data");
        var log = folder.resolve("mariadbd.log");
        Files.createDirectories(folder.resolve(TEMPORARY));
        if (!Files.isDirectory(data)) {
            progress.accept("making the database's data folder");
            install(home, folder, mode);
        }
        int port = FreePort.find();
        var init = initFile(folder.resolve("init.sql"), password);
        try {
            var command = new ArrayList<>(List.of(
                    home.resolve(WINDOWS ? "bin/mariadbd.exe" : "bin/mariadbd").toString()));
            command.addAll(flags(home, data, mode));
            command.add("--bind-address=127.0.0.1");
            command.add("--port=" + port);
            command.add("--socket=");
            command.add("--skip-name-resolve");
            command.add("--max-connections=300");
            command.add("--max-allowed-packet=64M");
            command.add("--init-file=" + init);
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(nothing(folder)))
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
            OwnedProcess.remember(pidFile, process.toHandle());
            var database = new EmbeddedDatabase(process, pidFile, port, password);
            try {
                database.awaitAnswer(log);
                Files.writeString(folder.resolve("port"), port + "\n");
            } catch (IOException | RuntimeException e) {
                database.close();
                throw e;
            }
            return database;
        } finally {
            Files.deleteIfExists(init);
        }
    }

    /** How another process of the same owner reaches a running server. */
    public record Access(String url, String password) {}

    /** The server that runs on this folder, whoever started it. */
    public static Optional<Access> running(Path folder) throws IOException {
        var portFile = folder.resolve("port");
        var passwordFile = folder.resolve("password");
        if (OwnedProcess.find(folder.resolve("mariadbd.pid")).isEmpty()
                || !Files.isRegularFile(portFile)
                || !Files.isRegularFile(passwordFile)) {
            return Optional.empty();
        }
        int port = Integer.parseInt(Files.readString(portFile).strip());
        return Optional.of(new Access(url(port, USER), password(passwordFile)));
    }

    /** JDBC address of a schema on this server. */
    public String url(String schema) {
        return url(port, schema);
    }

    private static String url(int port, String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + URL_OPTIONS;
    }

    /** JDBC address of the product's schema, which exists after the start. */
    public String url() {
        return url(USER);
    }

    public String password() {
        return password;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops the server cleanly; it is killed when it takes longer than a minute. */
    @Override
    public void close() throws IOException {
        OwnedProcess.stop(process.toHandle(), STOP_PATIENCE);
        Files.deleteIfExists(pidFile);
    }

    private static List<String> flags(Path home, Path data, Mode mode) {
        var flags = new ArrayList<>(List.of(
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                // of its own: a database that starts clears away what it finds of others in a common one
                "--tmpdir=" + data.resolveSibling(TEMPORARY),
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        if (mode == Mode.DURABLE) {
            flags.add("--innodb-flush-log-at-trx-commit=1");
            flags.add("--innodb-log-file-size=64M");
        } else {
            flags.add("--innodb-flush-log-at-trx-commit=0");
            flags.add("--innodb-doublewrite=0");
            flags.add("--innodb-log-file-size=16M");
        }
        if (!WINDOWS && "root".equals(System.getProperty("user.name"))) {
            flags.add("--user=root");
        }
        return flags;
    }

    /** Makes the system tables beside the final place and moves them there when they are complete. */
    private static void install(Path home, Path folder, Mode mode) throws IOException {
        var part = folder.resolve("data.part");
        ServerArchive.delete(part);
        var log = folder.resolve("install.log");
        var command = new ArrayList<String>();
        if (WINDOWS) {
            command.add(home.resolve("bin/mariadb-install-db.exe").toString());
            command.add("--datadir=" + part);
        } else {
            command.add(home.resolve("scripts/mariadb-install-db").toString());
            command.addAll(flags(home, part, mode));
            command.add("--auth-root-authentication-method=socket");
            command.add("--skip-test-db");
            command.add("--skip-name-resolve");
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing(folder)))
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("the embedded database could not be made:\n" + tail(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the embedded database was made", e);
        }
        Files.move(part, folder.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static java.io.File nothing(Path folder) throws IOException {
        var empty = folder.resolve("empty");
        if (!Files.exists(empty)) {
            Files.createFile(empty);
        }
        return empty.toFile();
    }

    /** Statements the server runs before it listens; one on each line. */
    private static Path initFile(Path file, String password) throws IOException {
        writePrivately(
                file,
                String.join(
                        "\n",
                        "CREATE DATABASE IF NOT EXISTS lms CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;",
                        "CREATE USER IF NOT EXISTS 'lms'@'127.0.0.1';",
                        "ALTER USER 'lms'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                        "GRANT ALL ON `lms%`.* TO 'lms'@'127.0.0.1';",
                        ""));
        return file;
    }

    private static String password(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            var kept = Files.readString(file).strip();
            if (!kept.matches("lms-[0-9a-f]{48}")) {
                throw new IOException(file + " does not hold a generated password");
            }
            return kept;
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        // EclipseLink takes a password of nothing but hexadecimal digits for an encrypted one
        var made = "lms-" + HexFormat.of().formatHex(bytes);
        writePrivately(file, made);
        return made;
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** The server greets with packet number 0 and protocol version 10 when it takes connections. */
    private void awaitAnswer(Path log) throws IOException {
        long until = System.nanoTime() + START_PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            try {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new IOException("the embedded database ended at its start:\n" + tail(log));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the embedded database started", e);
            }
            if (greets()) {
                return;
            }
        }
        throw new IOException("the embedded database does not answer:\n" + tail(log));
    }

    private boolean greets() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            socket.setSoTimeout(5_000);
            var head = socket.getInputStream().readNBytes(5);
            return head.length == 5 && head[3] == 0 && head[4] == 10;
        } catch (IOException e) {
            return false;
        }
    }

    private static String tail(Path log) throws IOException {
        var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).split("\n");
        return String.join("\n", Arrays.copyOfRange(lines, Math.max(0, lines.length - 15), lines.length));
    }
}
