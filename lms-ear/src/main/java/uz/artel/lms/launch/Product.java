package uz.artel.lms.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.embedded.EmbeddedDatabase;
import uz.artel.lms.shared.embedded.FreePort;

/**
 * The whole product, running: database and server on one data folder. A data folder is used by one product at a time; the
 * lock is the system's, so it is free again whatever way a run ends.
 */
public final class Product implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final FileChannel lock;
    private volatile EmbeddedDatabase embedded;
    private Settings.MySql database;
    private volatile Server server;
    private double secondsToReady;

    private Product(Settings settings, FileChannel lock) {
        this.settings = settings;
        this.lock = lock;
    }

    /**
     * Takes the data folder; nothing is started yet.
     *
     * @throws StartFailed when another product runs on it
     */
    public static Product reserve(Settings asked) throws StartFailed, IOException {
        Files.createDirectories(asked.data());
        var lock = lock(asked.data());
        return new Product(asked.onPort(asked.port() == 0 ? FreePort.find() : asked.port()), lock);
    }

    /**
     * Starts everything and returns when the first page answers.
     *
     * @param javaOptions more options for the server's Java machine
     * @throws StartFailed with one sentence for the person at the console; whatever was started is stopped again
     */
    public static Product start(Settings asked, Places places, List<String> javaOptions, Progress progress)
            throws StartFailed, IOException, InterruptedException {
        var product = reserve(asked);
        product.open(places, javaOptions, progress);
        return product;
    }

    /** Starts everything on the reserved folder; see {@link #start}. */
    void open(Places places, List<String> javaOptions, Progress progress)
            throws StartFailed, IOException, InterruptedException {
        try {
            Server.stopOrphan(serverPid(settings.data()), progress);
            startParts(places, javaOptions, progress);
        } catch (StartFailed | IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void startParts(Places places, List<String> javaOptions, Progress progress)
            throws StartFailed, IOException, InterruptedException {
        settings.notices(Instant.now()).forEach(progress::plain);
        if (!portFree()) {
            throw new StartFailed("Port " + settings.port() + " on " + settings.bind()
                    + " is taken by another program: stop it, or set LMS_PORT.");
        }
        if (settings.database() == null) {
            progress.say("starting the embedded database");
            embedded = EmbeddedDatabase.start(
                    places.database(settings, progress),
                    places.work(),
                    settings.data().resolve("db"),
                    EmbeddedDatabase.Mode.DURABLE,
                    progress::say);
            database = new Settings.MySql(embedded.url(), EmbeddedDatabase.USER, embedded.password());
            progress.say("the database answers");
        } else {
            database = settings.database();
        }
        progress.say("starting the server");
        var options = new ArrayList<>(settings.demo() ? Server.LATE_COMPILER : List.<String>of());
        options.addAll(javaOptions);
        double launched = progress.seconds();
        var domain = new Domain(places.server(), settings.data().resolve("server"));
        domain.prepare(settings.bind(), settings.port(), FreePort.find(), settings.tls());
        server = Server.start(
                domain, places.application(), serverPid(settings.data()), settings.forServer(database), options);
        OwnServer.keep(settings.data(), settings.tls());
        var own = OwnServer.of(settings.data());
        server.awaitReady(localAddress(), own, START_PATIENCE, progress);
        secondsToReady = progress.seconds() - launched;
    }

    public Settings settings() {
        return settings;
    }

    /** The database in use, with the password: for tests and for checking the audit trail. */
    public Settings.MySql database() {
        return database;
    }

    /** Where this machine reaches the pages, without a slash at the end. */
    public String localAddress() {
        return (settings.tls() == null ? "http://" : "https://") + settings.localHost() + ":" + settings.port();
    }

    /** From launching the server to its first page. */
    public double secondsToReady() {
        return secondsToReady;
    }

    public ProcessHandle serverProcess() {
        return server.process();
    }

    /** The process of the embedded database, if that is in use. */
    public Optional<ProcessHandle> databaseProcess() {
        return Optional.ofNullable(embedded).map(EmbeddedDatabase::process);
    }

    /** Resident memory in words, for the console and the report. */
    public String memory() {
        var text = new StringBuilder("server ").append(mebibytes(server.process()));
        databaseProcess().ifPresent(p -> text.append(", database ").append(mebibytes(p)));
        return text.toString();
    }

    private static String mebibytes(ProcessHandle process) {
        var resident = Memory.resident(process.pid());
        return resident.isPresent() ? resident.getAsLong() + " MB" : "unknown";
    }

    /** Blocks until the server ends, whatever the reason. */
    public void awaitEnd() throws InterruptedException {
        server.awaitEnd();
    }

    /** Stops the server, then the database, then gives the data folder free. */
    @Override
    public void close() throws IOException {
        try {
            if (server != null) {
                server.stop();
            }
        } finally {
            try {
                if (embedded != null) {
                    embedded.close();
                }
            } finally {
                lock.close();
            }
        }
    }

    static Path serverPid(Path data) {
        return data.resolve("server.pid");
    }

    private static FileChannel lock(Path data) throws IOException, StartFailed {
        var channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held;
        try {
            held = channel.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new StartFailed("The product is already running on " + data
                    + ": stop it, or set LMS_DATA to another folder and LMS_PORT to another port.");
        }
        return channel;
    }

    private boolean portFree() throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.bind()), settings.port()));
            return true;
        } catch (java.net.BindException e) {
            return false;
        }
    }
}
