package uz.artel.lms.shared.content;

/**
 * Something wrong in a content file.
 *
 * @param file path inside the content folder
 * @param line line, from 1; 0 when the whole file is meant
 * @param path place inside the file, {@code 4.options.2.text.uz}; empty when only the line is known
 * @param text what is wrong and what is expected, one sentence in English, for authors
 */
public record Problem(String file, int line, String path, String text) implements Comparable<Problem> {

    public Problem(String file, int line, String text) {
        this(file, line, "", text);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + text;
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }
}
