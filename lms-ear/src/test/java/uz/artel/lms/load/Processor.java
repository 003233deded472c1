package uz.artel.lms.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time that a process has used, as the system counts it; Linux only. */
final class Processor {

    /** The system counts in hundredths of a second, on every kind of machine Linux knows. */
    private static final long MILLIS_PER_TICK = 10;

    private Processor() {}

    /** Milliseconds of processor time, user and system together, since the process began. */
    static long millisOf(ProcessHandle process) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        return millis(stat);
    }

    /** The same from the text of the file; the name of the program may hold spaces and brackets. */
    static long millis(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
    }
}
