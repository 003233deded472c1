package uz.artel.lms.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Resident memory of a process, as the system counts it. */
final class Memory {

    private Memory() {}

    /** Mebibytes; empty where the system does not say. */
    static OptionalLong resident(long pid) {
        var status = Path.of("/proc/" + pid + "/status");
        try {
            if (Files.isReadable(status)) {
                return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                        .findFirst();
            }
            if (System.getProperty("os.name").startsWith("Mac")) {
                var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
                var text = new String(ps.getInputStream().readAllBytes()).strip();
                return text.matches("[0-9]+") ? OptionalLong.of(Long.parseLong(text) / 1024) : OptionalLong.empty();
            }
        } catch (IOException e) {
            return OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}
