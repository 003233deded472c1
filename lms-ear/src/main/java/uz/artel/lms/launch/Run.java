package uz.artel.lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import uz.artel.lms.shared.embedded.OwnedProcess;

/** Runs the product in the foreground until it is stopped: {@code mvn -Prun verify} and {@code bin/lms run}. */
public final class Run {

    private Run() {}

    /** The run command of a working copy: a demo on the data folder below the working copy. */
    public static void main(String[] args) throws InterruptedException {
        var root = Path.of(System.getProperty("lms.root"));
        var defaults = new Settings.Defaults(
                Path.of(System.getProperty("lms.work")).resolve("data"), root.resolve("content"), true);
        int status = foreground(defaults, Places.ofBuild(), "Ctrl-C stops it.");
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Starts, says where it is and waits.
     *
     * @param stopHint how a person stops it
     * @return 0 when it was asked to stop, 1 when it could not start or ended by itself
     */
    static int foreground(Settings.Defaults defaults, Places places, String stopHint) throws InterruptedException {
        var progress = new Progress(System.out);
        var stopping = new AtomicBoolean();
        try {
            var settings = Settings.read(System.getenv(), defaults);
            var product = Product.reserve(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                stopping.set(true);
                close(product, progress);
            }));
            Files.deleteIfExists(addressFile(settings.data()));
            OwnedProcess.remember(pidFile(settings.data()), ProcessHandle.current());
            product.open(places, List.of(), progress);
            announce(product, stopHint, progress);
            Files.writeString(addressFile(settings.data()), product.localAddress() + "\n");
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
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("The product can't start: " + e.getMessage());
            return 1;
        }
    }

    /** Remembers the process that runs the product, so that another one can stop it. */
    static Path pidFile(Path data) {
        return data.resolve("lms.pid");
    }

    /** Holds the address as soon as the product is ready. */
    static Path addressFile(Path data) {
        return data.resolve("address");
    }

    private static void close(Product product, Progress progress) {
        try {
            progress.say("stopping");
            product.close();
            Files.deleteIfExists(addressFile(product.settings().data()));
            Files.deleteIfExists(pidFile(product.settings().data()));
            progress.say("stopped");
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
        signIns(product.settings()).forEach(line -> progress.plain("  " + line));
        progress.plain("");
        progress.plain("  " + stopHint);
    }

    /** What the application wrote for the console: the people of the demo, or the link that makes the first administrator. */
    private static List<String> signIns(Settings settings) throws IOException {
        for (var name : List.of("demo-sign-ins.txt", "first-administrator.txt")) {
            var file = settings.data().resolve(name);
            if (Files.isRegularFile(file)) {
                return Files.readAllLines(file);
            }
        }
        return List.of();
    }
}
