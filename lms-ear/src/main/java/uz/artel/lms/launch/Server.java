package uz.artel.lms.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uz.artel.lms.shared.embedded.OwnedProcess;

/**
 * The running application server. It is started directly, with the Java options of its domain, rather than through its
 * administration client, which would stay beside it as a second Java process.
 */
final class Server {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);
    private static final Pattern CAUSE =
            Pattern.compile("^(Caused by: (?!jakarta\\.ejb)[a-zA-Z0-9_.$]+|java\\.lang\\.IllegalStateException): (.+)");
    private static final String DEPLOYER = "Error occurred during deployment: ";
    private static final Map<String, String> MILESTONES = Map.of(
            "Bootstrapping Monitoring Console Runtime", "the server starts its services",
            "Migrations applied", "the schema is up to date",
            "Content unchanged", "the content is unchanged",
            "Demo ready", "the demo people are there",
            "successfully deployed in", "the application is deployed");

    /**
     * The strong compiler begins at ten times the usual counts: at the start it costs more than it brings, and what runs
     * often, the hashing of passwords first of all, reaches it within a second all the same. For a demo, which is started
     * often; where people work the usual counts bring more.
     */
    static final List<String> LATE_COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /**
     * What works hard while the server starts and hardly ever after: resolving modules, reading classes and descriptors. The
     * strong compiler leaves it alone; it took half of that compiler's time.
     */
    private static final List<String> START_ONLY = List.of(
            "org/apache/felix/*.*",
            "org/objectweb/asm/*.*",
            "jdk/internal/org/objectweb/asm/*.*",
            "com/sun/org/apache/*.*",
            "org/glassfish/hk2/classmodel/*.*",
            "org/jboss/classfilewriter/*.*");

    private final Process process;
    private final Path pidFile;
    private final Domain domain;

    private Server(Process process, Path pidFile, Domain domain) {
        this.process = process;
        this.pidFile = pidFile;
        this.domain = domain;
    }

    /** Stops a server that a killed run left behind. */
    static void stopOrphan(Path pidFile, Progress progress) throws IOException {
        var orphan = OwnedProcess.find(pidFile);
        if (orphan.isPresent()) {
            progress.say("stopping the server that the last run left behind");
            OwnedProcess.stop(orphan.get(), STOP_PATIENCE);
        }
        Files.deleteIfExists(pidFile);
    }

    /**
     * Starts the process; it deploys the application by itself.
     *
     * @param environment variables for the application, added to those of this process
     * @param javaOptions more options for the Java machine
     */
    static Server start(
            Domain domain, Path application, Path pidFile, Map<String, String> environment, List<String> javaOptions)
            throws IOException {
        var postboot = domain.folder().resolve("config/postboot.txt");
        Files.writeString(postboot, "deploy --name=lms --force=true \"" + application + "\"\n");
        var builder = new ProcessBuilder(command(domain, postboot, javaOptions))
                .directory(domain.folder().resolve("config").toFile())
                .redirectErrorStream(true)
                .redirectOutput(domain.folder().resolve("logs/console.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LMS_") || name.startsWith("MAVEN_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        OwnedProcess.remember(pidFile, process.toHandle());
        try (var in = process.getOutputStream()) {
            in.write("AS_ADMIN_USER=admin\nAS_ADMIN_PASSWORD=\nAS_ADMIN_MASTERPASSWORD=changeit\n"
                    .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // a process that died at once says why in its log, which the wait for readiness reads
            process.destroy();
        }
        return new Server(process, pidFile, domain);
    }

    private static List<String> command(Domain domain, Path postboot, List<String> javaOptions) throws IOException {
        var root = domain.installRoot();
        var folder = domain.folder();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(root.resolve("modules/glassfish.jar").toString());
        command.addAll(domain.jvmOptions(Runtime.version().feature()));
        command.addAll(List.of(
                "-Xms192m",
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Dcom.sun.aas.installRoot=" + root,
                "-Dcom.sun.aas.instanceRoot=" + folder));
        command.add("-XX:+UnlockDiagnosticVMOptions");
        command.add("-XX:CompilerDirectivesFile=" + directives(folder));
        command.addAll(javaOptions);
        command.add("com.sun.enterprise.glassfish.bootstrap.ASMain");
        command.addAll(List.of("-upgrade", "false"));
        command.addAll(List.of("-read-stdin", "true"));
        command.addAll(List.of("-domainname", folder.getFileName().toString()));
        command.addAll(List.of("-domaindir", folder.toString()));
        command.addAll(List.of("-instancename", "server"));
        command.addAll(List.of("-type", "DAS"));
        command.addAll(List.of("-verbose", "false"));
        command.addAll(List.of("-debug", "false"));
        command.addAll(List.of("-watchdog", "false"));
        command.addAll(List.of("-asadmin-classname", "com.sun.enterprise.admin.cli.AdminMain"));
        command.addAll(List.of(
                "-asadmin-classpath",
                root.resolve("lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of("-asadmin-args", "start-domain,,," + folder.getFileName()));
        command.addAll(List.of("-postbootcommandfile", postboot.toString()));
        return command;
    }

    /** Tells the Java machine what its strong compiler leaves alone. */
    private static Path directives(Path folder) throws IOException {
        var match = START_ONLY.stream().map(p -> '"' + p + '"').collect(Collectors.joining(", "));
        return Files.writeString(
                folder.resolve("config/compiler-directives.json"),
                "[{ match: [" + match + "], c2: { Exclude: true } }]\n");
    }

    /**
     * Returns when the application says it is ready and its first page answers.
     *
     * @param address where the server listens, without a slash at the end
     * @param own how this machine asks there
     * @throws StartFailed with the reason from the log
     */
    void awaitReady(String address, OwnServer own, Duration patience, Progress progress)
            throws StartFailed, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        int seen = 0;
        while (System.nanoTime() < until) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new StartFailed("The server ended at its start" + reason());
            }
            var log = logText();
            var fresh = log.substring(Math.min(seen, log.length()));
            seen = log.length();
            MILESTONES.forEach((mark, line) -> {
                if (fresh.contains(mark)) {
                    progress.say(line);
                }
            });
            if (fresh.contains("FAILURE")) {
                throw new StartFailed("The application was not deployed" + reason());
            }
            if (own.answers(address + "/health/ready", "\"lms\"") && own.answers(address + "/", "<html")) {
                return;
            }
        }
        throw new StartFailed("The server does not answer after " + patience.toSeconds() + " s" + reason());
    }

    /** What the application itself said when it refused to start, else where to look. */
    private String reason() {
        var lines = logText().split("\n");
        for (int i = lines.length - 1; i >= 0; i--) {
            var match = CAUSE.matcher(lines[i].strip());
            if (match.find()) {
                var text = new StringBuilder(match.group(2));
                for (int j = i + 1; j < Math.min(lines.length, i + 30); j++) {
                    if (lines[j].stripLeading().startsWith("at ") || lines[j].startsWith("Caused by")) {
                        break;
                    }
                    text.append('\n').append(lines[j]);
                }
                return ": " + text + "\n(log: " + domain.log() + ")";
            }
        }
        var wiring = java.util.Arrays.stream(lines)
                .filter(line -> line.contains("WELD-") && line.contains("Exception: "))
                .map(line -> line.substring(line.indexOf("WELD-")))
                .distinct()
                .toList();
        if (!wiring.isEmpty()) {
            return ": " + String.join("\n", wiring) + "\n(log: " + domain.log() + ")";
        }
        for (var line : lines) {
            int said = line.indexOf(DEPLOYER);
            if (said >= 0) {
                return ": " + line.substring(said + DEPLOYER.length()) + "\n(log: " + domain.log() + ")";
            }
        }
        return "; its log is " + domain.log();
    }

    private String logText() {
        try {
            return Files.isRegularFile(domain.log())
                    ? new String(Files.readAllBytes(domain.log()), StandardCharsets.UTF_8)
                    : "";
        } catch (IOException e) {
            return "";
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Blocks until the server ends, whatever the reason. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Stops cleanly; kills when it takes longer than forty seconds. */
    void stop() throws IOException {
        OwnedProcess.stop(process.toHandle(), STOP_PATIENCE);
        Files.deleteIfExists(pidFile);
    }
}
