package uz.artel.lms.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import uz.artel.lms.shared.AuditHeads;
import uz.artel.lms.shared.AuditVerifier;
import uz.artel.lms.shared.content.ContentImporting;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.embedded.EmbeddedDatabase;
import uz.artel.lms.shared.embedded.OwnedProcess;
import uz.artel.lms.shared.measurement.Watch;
import uz.artel.lms.shared.measurement.folder.FiguresJson;
import uz.artel.lms.shared.measurement.folder.FolderFigures;
import uz.artel.lms.shared.measurement.folder.WrongFile;
import uz.artel.lms.shared.signing.SchoolKey;

/** The command {@code bin/lms} of the distribution. */
public final class Lms {

    private static final String USAGE = """
            lms start            start in the background and return when the first page answers
            lms run              start in the foreground; Ctrl-C stops
            lms stop             stop server and database
            lms status           say whether it runs and is ready; 0 ready, 1 not ready, 3 not running
            lms verify-audit [POSITION:HASH]
                                 check the audit trail, and that it still holds the head printed on a document
            lms lint DIR         check a content folder
            lms figures DIR      print the figures of an exam, a panel or raters as JSON
            Settings are environment variables, see README.md.""";

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(120);
    private static final int NOT_RUNNING = 3;

    private Lms() {}

    public static void main(String[] args) throws Exception {
        System.exit(run(Path.of(System.getProperty("lms.home")), args));
    }

    /** @return the exit status: 0 good, 1 bad, 2 a wrong command, 3 not running */
    static int run(Path home, String... args) throws Exception {
        var defaults = new Settings.Defaults(home.resolve("data"), home.resolve("content"), false);
        var command = args.length == 0 ? "" : args[0];
        try {
            return switch (command) {
                case "run" ->
                    Run.foreground(
                            defaults, settings -> places(home, settings.data()), "Ctrl-C or bin/lms stop stops it.");
                case "start" -> start(home, defaults);
                case "stop" -> stop(settings(defaults).data());
                case "status" -> status(settings(defaults).data());
                case "verify-audit" -> verifyAudit(home, settings(defaults), args.length > 1 ? args[1] : null);
                case "lint" -> args.length == 2 ? lint(Path.of(args[1])) : usage();
                case "figures" -> args.length == 2 ? figures(Path.of(args[1])) : usage();
                default -> usage();
            };
        } catch (WrongSetting | StartFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int usage() {
        System.err.println(USAGE);
        return 2;
    }

    private static Settings settings(Settings.Defaults defaults) {
        return Settings.read(System.getenv(), defaults);
    }

    /** Nothing is written into the distribution, which may belong to another user. */
    private static Places places(Path home, Path data) {
        return new Places(home.resolve("server/payara6"), home.resolve("app/lms.ear"), data.resolve("work"), null);
    }

    private static int start(Path home, Settings.Defaults defaults) throws IOException, InterruptedException {
        var data = settings(defaults).data();
        if (OwnedProcess.find(Run.pidFile(data)).isPresent()) {
            System.err.println("The product is already running on " + data + ".");
            return 1;
        }
        Files.createDirectories(data);
        var log = data.resolve("lms.log");
        Files.deleteIfExists(log);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlms.home=" + home,
                        "-D" + Run.BACKGROUND_PROPERTY + "=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Lms.class.getName(),
                        "run")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        long shown = 0;
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            shown = show(log, shown);
            if (Files.isRegularFile(Run.addressFile(data))
                    && OwnedProcess.find(Run.pidFile(data)).isPresent()) {
                show(log, shown);
                Run.signIns(data).forEach(line -> System.out.println("  " + line));
                return 0;
            }
        }
        show(log, shown);
        return 1;
    }

    /** Prints what was added to the log. */
    private static long show(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            System.out.print(new String(bytes, StandardCharsets.UTF_8));
            System.out.flush();
            return from + bytes.length;
        }
    }

    private static int stop(Path data) throws IOException {
        var running = OwnedProcess.find(Run.pidFile(data));
        if (running.isEmpty()) {
            System.out.println("The product does not run on " + data + ".");
            return 0;
        }
        boolean clean = OwnedProcess.stop(running.get(), STOP_PATIENCE);
        System.out.println(clean ? "Stopped." : "It did not stop in time and was killed; the next start takes over.");
        return clean ? 0 : 1;
    }

    private static int status(Path data) throws IOException, InterruptedException {
        var running = OwnedProcess.find(Run.pidFile(data));
        var address = Run.addressFile(data);
        if (running.isEmpty()) {
            System.out.println("not running");
            return NOT_RUNNING;
        }
        if (!Files.isRegularFile(address)) {
            System.out.println("starting, process " + running.get().pid());
            return 1;
        }
        var at = Files.readString(address).strip();
        boolean ready = OwnServer.of(data).answers(at + "/health/ready", "");
        System.out.println((ready ? "ready at " : "not ready at ") + at + ", process "
                + running.get().pid());
        return ready ? 0 : 1;
    }

    /** Uses the database that runs, or starts the embedded one for as long as the check takes. */
    private static int verifyAudit(Path home, Settings settings, String head)
            throws IOException, SQLException, StartFailed {
        if (head != null && !head.matches("[0-9]{1,18}:[0-9a-f]{64}")) {
            return usage();
        }
        if (settings.database() != null) {
            return verifyAudit(settings.database(), settings.data(), head);
        }
        var folder = settings.data().resolve("db");
        if (!Files.isDirectory(folder)) {
            System.err.println("There is no database in " + settings.data() + ": set LMS_DATA or LMS_DB_URL.");
            return 1;
        }
        var running = EmbeddedDatabase.running(folder);
        if (running.isPresent()) {
            return verifyAudit(
                    new Settings.MySql(
                            running.get().url(),
                            EmbeddedDatabase.USER,
                            running.get().password()),
                    settings.data(),
                    head);
        }
        var progress = new Progress(System.err);
        try (var database = EmbeddedDatabase.start(
                places(home, settings.data()).database(settings, progress),
                places(home, settings.data()).work(),
                folder,
                EmbeddedDatabase.Mode.DURABLE,
                progress::say)) {
            return verifyAudit(
                    new Settings.MySql(database.url(), EmbeddedDatabase.USER, database.password()),
                    settings.data(),
                    head);
        }
    }

    /**
     * Checks the trail against the signed heads in the data folder, and one more that a person knows.
     *
     * @return 0 when the trail is sound
     */
    static int verifyAudit(Settings.MySql database, Path data, String head) throws IOException, SQLException {
        var known = new TreeMap<Long, String>();
        boolean genuine = true;
        int signed = 0;
        // without the school's key nothing was signed yet
        if (Files.isRegularFile(data.resolve("keys/school-signing.p12"))) {
            var key = SchoolKey.open(data.resolve("keys"), Instant.now());
            for (var kept : new AuditHeads(AuditHeads.folder(data)).all(key)) {
                if (kept.genuine()) {
                    known.put(kept.position(), kept.hash());
                    signed++;
                } else {
                    genuine = false;
                    System.out.println("NOT SIGNED: the head at position " + kept.position() + " in "
                            + AuditHeads.folder(data).resolve(kept.file()) + " does not bear the school's signature");
                }
            }
        }
        if (head != null) {
            known.put(Long.valueOf(head.substring(0, head.indexOf(':'))), head.substring(head.indexOf(':') + 1));
        }
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var report = AuditVerifier.verify(connection, known);
            report.findings().forEach(f -> System.out.println(sentence(f)));
            System.out.println(report.lines() + " lines are linked; head " + report.lines() + ":" + report.head());
            System.out.println(signed + " signed heads lie in " + AuditHeads.folder(data));
            boolean sound = report.sound() && genuine;
            System.out.println(sound ? "The audit trail is sound." : "The audit trail is NOT sound.");
            return sound ? 0 : 1;
        }
    }

    private static String sentence(AuditVerifier.Finding finding) {
        var line = "line " + finding.line() + (finding.subject().isEmpty() ? "" : " (" + finding.subject() + ")");
        return switch (finding.verdict()) {
            case UNSEALED -> "unsealed: " + line + " is not linked yet";
            case CHANGED -> "CHANGED: " + line + " at position " + finding.position() + " is not what was sealed";
            case REMOVED -> "REMOVED: " + line + " at position " + finding.position() + " or its payload is gone";
            case REORDERED -> "REORDERED: position " + finding.position() + " does not follow the one before";
            case CUT_OFF -> "CUT OFF: the trail does not hold the head at position " + finding.position();
            case ERASED_BY_RULE -> "erased by rule: the payload of " + line;
        };
    }

    /** @return 0 when nothing is wrong with the folder */
    static int lint(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            System.err.println(folder + " is not a folder.");
            return 1;
        }
        var problems = new Problems();
        var pack = ContentPack.read(folder, problems);
        var found = ContentImporting.check(pack, problems);
        found.forEach(System.out::println);
        System.out.println(found.isEmpty() ? "Nothing is wrong." : found.size() + " problems.");
        return found.isEmpty() ? 0 : 1;
    }

    /** @return 0 when the folder could be read; else nothing is printed but one sentence that names file and line */
    static int figures(Path folder) {
        try {
            var found = FolderFigures.of(folder, Watch.NONE);
            found.notices().forEach(System.err::println);
            // JSON is UTF-8 whatever the console speaks
            var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
            out.print(FiguresJson.of(found.figures()));
            out.flush();
            return 0;
        } catch (WrongFile e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println(folder + " cannot be read: " + e);
        }
        return 1;
    }
}
