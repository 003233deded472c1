package uz.artel.lms.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/**
 * The distribution of this build, unpacked somewhere else, and its command.
 *
 * @param home the unpacked folder
 * @param names of everything in the archive, without the first folder
 */
record Distribution(Path home, List<String> names) {

    /** What a command said and how it ended. */
    record Outcome(int status, String output) {}

    /** @param server whether the application server is unpacked as well, which takes long */
    static Distribution unpack(Path target, Path folder, boolean server) throws IOException {
        Path zip;
        try (var files = Files.list(target)) {
            zip = files.filter(f -> f.getFileName().toString().matches("lms-.*\\.zip"))
                    .findFirst()
                    .orElseThrow();
        }
        Trees.delete(folder);
        var names = new ArrayList<String>();
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                names.add(entry.getName().substring(entry.getName().indexOf('/') + 1));
                var file = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !server && entry.getName().contains("/server/")) {
                    continue;
                }
                Files.createDirectories(file.getParent());
                try (var in = archive.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
        try (var files = Files.list(folder)) {
            var home = files.findFirst().orElseThrow();
            assertTrue(home.resolve("bin/lms").toFile().setExecutable(true));
            return new Distribution(home, names);
        }
    }

    /** Runs {@code bin/lms} with these variables and no other setting, and waits for its end. */
    Outcome lms(Map<String, String> variables, String... arguments) throws Exception {
        var process = begin(variables, List.of(), arguments);
        var output = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        return new Outcome(process.exitValue(), output);
    }

    /** Begins {@code bin/lms}; {@code wrapper} stands before it. */
    Process begin(Map<String, String> variables, List<String> wrapper, String... arguments) throws IOException {
        var command = new ArrayList<>(wrapper);
        command.addAll(List.of("/bin/sh", home.resolve("bin/lms").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(n -> n.startsWith("LMS_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        return builder.start();
    }
}
