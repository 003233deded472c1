package uz.artel.lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import uz.artel.lms.shared.embedded.OwnedProcess;

/** Runs the product in the foreground until it is stopped: {@code mvn -Prun verify} and {@code bin/lms run}. */
public final class Run {

    /** Set by {@code bin/lms start}, which prints the sign-ins itself. */
    static final String BACKGROUND_PROPERTY = "lms.background";

    private static final String DEMO = "demo-sign-ins.txt";
    private static final String FIRST = "first-administrator.txt";

    /** Where the application writes how far the demo's centre is; {@code CentreMaking} in lms-ejb does. */
    private static final String CENTRE = "demo-centre.txt";

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private static final boolean BACKGROUND = Boolean.getBoolean(BACKGROUND_PROPERTY);

    private Run() {}

    /** The run command of a working copy: a demo on the data folder below the working copy. */
    public static void main(String[] args) throws InterruptedException {
        var root = Path.of(System.getProperty("lms.root"));
        var defaults = new Settings.Defaults(
                Path.of(System.getProperty("lms.work")).resolve("data"), root.resolve("content"), true);
        int status = foreground(defaults, settings -> Places.ofBuild(), "Ctrl-C stops it.");
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Starts, says where it is and waits.
     *
     * @param places where the parts lie, for these settings
     * @param stopHint how a person stops it
     * @return 0 when it was asked to stop, 1 when it could not start or ended by itself
     */
    static int foreground(Settings.Defaults defaults, Function<Settings, Places> places, String stopHint)
            throws InterruptedException {
        var progress = new Progress(System.out);
        var stopping = new AtomicBoolean();
        var failed = new AtomicBoolean();
        try {
            var settings = Settings.read(System.getenv(), defaults);
            var product = Product.reserve(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopping.set(true);
                // after a failed start nothing runs any more, and its sentence is to be the last one
                close(product, failed.get() ? line -> {} : progress::say);
            }));
            Files.deleteIfExists(addressFile(settings.data()));
            Files.deleteIfExists(settings.data().resolve(CENTRE));
            OwnedProcess.remember(pidFile(settings.data()), ProcessHandle.current());
            product.open(places.apply(settings), javaOptions(), progress);
            announce(product, stopHint, progress);
            Files.writeString(addressFile(settings.data()), product.localAddress() + "\n");
            Supervisor.ready();
            if (settings.demoCentre()) {
                followCentre(settings.data().resolve(CENTRE), progress);
            }
            product.awaitEnd();
            if (stopping.get()) {
                return 0;
            }
            System.err.println("The server ended by itself; its log is "
                    + settings.data().resolve("server/logs/server.log") + ".");
            return 1;
        } catch (WrongSetting | StartFailed e) {
            if (stopping.get()) {
                return 0;
            }
            failed.set(true);
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("The product can't start: " + e.getMessage());
            return 1;
        }
    }

    /** Tells on the console how far the demo's centre is, which is made after the start. */
    private static void followCentre(Path file, Progress progress) {
        var follower = new Thread(() -> {
            try {
                follow(file, progress::say, () -> Thread.sleep(BETWEEN_LOOKS.toMillis()));
            } catch (IOException e) {
                progress.say("how far the demo's centre is can't be read: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        follower.setDaemon(true);
        follower.start();
    }

    /** What passes between two looks. */
    @FunctionalInterface
    interface Pause {
        void pass() throws IOException, InterruptedException;
    }

    /** Tells the first line of a file each time it is another one, until a second line says that there will be no more. */
    static void follow(Path file, Consumer<String> say, Pause pause) throws IOException, InterruptedException {
        var told = "";
        while (true) {
            var lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of();
            var line = lines.isEmpty() ? "" : lines.get(0);
            if (!line.isEmpty() && !line.equals(told)) {
                say.accept(line);
                told = line;
            }
            if (lines.size() > 1) {
                return;
            }
            pause.pass();
        }
    }

    /** {@code -Dlms.java.options="…"}: more options for the server's Java machine, for measuring; they win over ours. */
    private static List<String> javaOptions() {
        var options = System.getProperty("lms.java.options", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    /** Remembers the process that runs the product, so that another one can stop it. */
    static Path pidFile(Path data) {
        return data.resolve("lms.pid");
    }

    /** Holds the address as soon as the product is ready. */
    static Path addressFile(Path data) {
        return data.resolve("address");
    }

    private static void close(Product product, Consumer<String> progress) {
        try {
            progress.accept("stopping");
            product.close();
            Files.deleteIfExists(addressFile(product.settings().data()));
            Files.deleteIfExists(pidFile(product.settings().data()));
            progress.accept("stopped");
        } catch (IOException e) {
            System.err.println("The product did not stop cleanly: " + e.getMessage());
        }
    }

    private static void announce(Product product, String stopHint, Progress progress) throws IOException {
        progress.say(String.format(
                java.util.Locale.ROOT,
                "ready: %.1f s from launching the server to its first page",
                product.secondsToReady()));
        progress.plain("");
        progress.plain("  Address   " + product.settings().baseUrl() + "/");
        progress.plain("  Data      " + product.settings().data());
        progress.plain("  Memory    " + product.memory());
        if (product.settings().clock() != null) {
            progress.plain("  Clock     set by LMS_CLOCK; an administrator moves it forward");
        }
        if (!BACKGROUND) {
            showSignIns(product.settings().data(), Supervisor.present(), progress);
        }
        progress.plain("");
        progress.plain("  " + stopHint);
    }

    /**
     * Shows who can sign in, or where that stands: a background run writes into a file and a supervised one into the system's
     * journal, where no secret may stay.
     */
    static void showSignIns(Path data, boolean supervised, Progress progress) throws IOException {
        if (!supervised) {
            signIns(data).forEach(line -> progress.plain("  " + line));
            return;
        }
        for (var file : List.of(data.resolve(FIRST), data.resolve(DEMO))) {
            if (Files.isRegularFile(file)) {
                progress.plain("  Sign-in   " + file);
            }
        }
    }

    /**
     * What the application wrote for the console: the people of the demo, or the link that makes the first administrator,
     * which is there for this one time.
     */
    static List<String> signIns(Path data) throws IOException {
        var demo = data.resolve(DEMO);
        var first = data.resolve(FIRST);
        if (Files.isRegularFile(first)) {
            var lines = Files.readAllLines(first);
            Files.delete(first);
            return lines;
        }
        return Files.isRegularFile(demo) ? Files.readAllLines(demo) : List.of();
    }
}
