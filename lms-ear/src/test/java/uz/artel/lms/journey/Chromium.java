package uz.artel.lms.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds a browser of the Chromium family, or gets one: an installed Chrome, Chromium or Edge; else Playwright's own
 * download; else Debian's package when the test runs as root on Debian. Fails when none can be had.
 */
final class Chromium {

    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "microsoft-edge",
            "chrome",
            "msedge");

    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
            "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe");

    /** A name that leads to this machine, of which a browser believes only what it would of any other. */
    static final String FAR_AWAY = "far-away.test";

    private static final List<String> QUIET = List.of(
            "--host-resolver-rules=MAP " + FAR_AWAY + " 127.0.0.1",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private Chromium() {}

    static Browser launch(Playwright playwright) {
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
        options.setChromiumSandbox(!"root".equals(System.getProperty("user.name")));
        var installed = installed();
        if (installed.isPresent()) {
            return playwright.chromium().launch(options.setExecutablePath(installed.get()));
        }
        if (run(downloadCommand())) {
            return playwright.chromium().launch(options);
        }
        if (debianRoot()
                && run(List.of("apt-get", "update", "-q"))
                // somebody else's installation is waited for, not failed on
                && run(List.of("apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "-q", "chromium"))) {
            return playwright
                    .chromium()
                    .launch(options.setExecutablePath(installed().orElseThrow()));
        }
        throw new IllegalStateException(
                "The browser tests need Chrome, Chromium or Edge: none is installed and none could be fetched.");
    }

    private static Optional<Path> installed() {
        for (var folder : System.getenv("PATH").split(File.pathSeparator)) {
            for (var name : NAMES) {
                for (var suffix : List.of("", ".exe")) {
                    var file = Path.of(folder, name + suffix);
                    if (Files.isExecutable(file) && Files.isRegularFile(file)) {
                        return Optional.of(file);
                    }
                }
            }
        }
        return PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static List<String> downloadCommand() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium");
    }

    private static boolean debianRoot() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
    }

    private static boolean run(List<String> command) {
        try {
            System.out.println(
                    "getting a browser: " + String.join(" ", command.subList(command.size() - 2, command.size())));
            var builder = new ProcessBuilder(command).inheritIO();
            builder.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            if (process.waitFor(10, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
