package uz.artel.lms.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a Java process holds when it has thrown away what it can. */
final class Heap {

    private static final Pattern USED = Pattern.compile("(?:generation|heap)\\b[^,]*, used (\\d+)K");

    private Heap() {}

    /** Kilobytes in use after a full collection. */
    static long kilobytes(ProcessHandle process) throws IOException, InterruptedException {
        jcmd(process, "GC.run");
        var told = jcmd(process, "GC.heap_info");
        long sum = USED.matcher(told)
                .results()
                .mapToLong(part -> Long.parseLong(part.group(1)))
                .sum();
        if (sum == 0) {
            throw new IOException("no heap is told of process " + process.pid() + ": " + told);
        }
        return sum;
    }

    private static String jcmd(ProcessHandle process, String command) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(program, Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IOException(command + " of process " + process.pid() + ": " + said);
        }
        return said;
    }
}
