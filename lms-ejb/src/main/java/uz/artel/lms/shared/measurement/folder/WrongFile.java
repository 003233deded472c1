package uz.artel.lms.shared.measurement.folder;

/** A folder cannot be read: one sentence that names the file and, where there is one, the line. */
public final class WrongFile extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param line from 1; 0 when the whole file is meant */
    WrongFile(String file, long line, String sentence) {
        super(file + (line > 0 ? ":" + line : "") + ": " + sentence);
    }
}
