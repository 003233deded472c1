package uz.artel.lms.shared.content;

/**
 * A Markdown file with YAML front matter between two lines of three hyphens.
 *
 * @param head the front matter
 * @param body the text after it
 * @param bodyLine the line the body starts on
 */
public record Markdown(Node head, String body, int bodyLine) {

    static Markdown parse(String file, String text, Problems problems) {
        if (!text.startsWith("---\n")) {
            problems.add(file, 1, "the file must begin with front matter between two lines \"---\"");
            return new Markdown(Node.parse(file, "{}", 0, problems), text, 1);
        }
        int end = text.indexOf("\n---", 3);
        if (end < 0) {
            problems.add(file, 1, "the front matter is not closed by a line \"---\"");
            return new Markdown(Node.parse(file, "{}", 0, problems), "", 1);
        }
        int bodyStart = text.indexOf('\n', end + 4);
        var head = end < 4 ? "" : text.substring(4, end + 1);
        var body = bodyStart < 0 ? "" : text.substring(bodyStart + 1);
        int bodyLine = 2
                + (int) text.substring(0, bodyStart < 0 ? text.length() : bodyStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Markdown(Node.parse(file, head, 1, problems), body, bodyLine);
    }
}
