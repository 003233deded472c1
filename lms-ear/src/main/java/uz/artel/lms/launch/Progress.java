package uz.artel.lms.launch;

import java.io.PrintStream;
import java.util.Locale;

/** Prints one line for each step, with the seconds since the start. */
public final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** A step begins or something is done. */
    public void say(String line) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), line);
        out.flush();
    }

    /** A line that belongs to no step. */
    public void plain(String line) {
        out.println(line);
        out.flush();
    }

    /** Seconds since this was made. */
    public double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }
}
