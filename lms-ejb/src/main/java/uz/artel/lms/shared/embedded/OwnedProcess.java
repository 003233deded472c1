package uz.artel.lms.shared.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A child process that can outlive its parent, remembered in a file by its number <em>and</em> the instant it began: numbers
 * are given out again, so a process is ours only when both agree.
 */
public final class OwnedProcess {

    /** Linux counts the start from the moment of boot, which shifts a little when the system's clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private OwnedProcess() {}

    /** Remembers a process that has just been started. */
    public static void remember(Path file, ProcessHandle process) throws IOException {
        var start = process.info().startInstant().map(Instant::toString).orElse("unknown");
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, process.pid() + " " + start + "\n");
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The process remembered in the file, if it still runs and is the same one. */
    public static Optional<ProcessHandle> find(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var words = Files.readString(file).strip().split(" ");
        if (words.length != 2 || !words[0].matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(p -> begunAt(p, words[1]));
    }

    private static boolean begunAt(ProcessHandle process, String remembered) {
        var start = process.info().startInstant();
        if (start.isEmpty() || remembered.equals("unknown")) {
            return false;
        }
        return Duration.between(start.get(), Instant.parse(remembered)).abs().compareTo(TOLERANCE) <= 0;
    }

    /**
     * Asks the process to end and waits; after {@code patience} it is killed.
     *
     * @return whether it ended by itself
     */
    public static boolean stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (ended(process, patience)) {
            return true;
        }
        process.destroyForcibly();
        ended(process, Duration.ofSeconds(10));
        return false;
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
