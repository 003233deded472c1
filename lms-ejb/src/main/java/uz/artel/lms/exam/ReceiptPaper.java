package uz.artel.lms.exam;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.signing.SchoolKey;

/**
 * The receipt of a sitting as a text that the candidate keeps and anybody can check: what was answered when, with the chain of
 * the answers, the time that was added, the silences of the page and the school's signature. It holds no question, no mark and no name, only the
 * candidate's number.
 *
 * <p>Lines, each ended by LF: {@code LMS receipt 2}; {@code sitting}, {@code candidate}, {@code exam}, {@code try},
 * {@code started}, {@code end}, {@code closed}, each with its value (instants in UTC); {@code added} with how many follow; for
 * each, separated by blanks: seconds, what for (a name of {@link ExtraTime.Kind}), since when; {@code answers} with how many
 * follow; for each, separated by blanks: arrival, the browser's number, place, saved, given ({@code -} at once, {@code ?} unknown), the
 * places chosen ({@code -} none), the text in Base64 ({@code -} none), {@code flag} or {@code -}, hash; {@code head} with the
 * head of the chain; {@code signature} over all bytes before this line: SHA-256 with RSA, Base64. A receipt that begins with
 * {@code LMS receipt 1} says nothing of added time and is read as before. Where the page was silent it begins with {@code LMS
 * receipt 3} and has before the answers {@code silent} with how many follow; for each: from, to, and the milliseconds of it that the
 * page says it reached nobody ({@code -} where it says nothing).
 */
record ReceiptPaper(
        long sitting,
        long candidate,
        String exam,
        int tryNumber,
        Instant started,
        Instant end,
        Instant closed,
        List<Added> added,
        List<Silent> silences,
        List<AnswerEvent> answers) {

    /**
     * Time that was added to the sitting.
     *
     * @param since when it was given
     */
    record Added(int seconds, ExtraTime.Kind kind, Instant since) {}

    /**
     * The page was not heard of.
     *
     * @param unreached so many milliseconds it says that it lay open and reached nobody; null when it says nothing
     */
    record Silent(Instant from, Instant to, Long unreached) {}

    /** What a check of a receipt finds. */
    enum Finding {
        /** Signed by this school, and the chain of answers is whole. */
        GENUINE,
        /** Not signed by this school, or changed after it was signed. */
        FORGED
    }

    static final int MAX_BYTES = 4 * 1024 * 1024;
    /** Where the page was silent; every other receipt has the bytes it always had. */
    private static final String SILENT = "LMS receipt 3";

    private static final String FIRST = "LMS receipt 2";
    private static final String BEFORE = "LMS receipt 1";
    private static final List<String> FIRSTS = List.of(SILENT, FIRST, BEFORE);
    private static final String SIGNATURE = "\nsignature ";

    /** The signed text. */
    String signed(SchoolKey key) {
        var text = new StringBuilder(silences.isEmpty() ? FIRST : SILENT).append('\n');
        line(text, "sitting", sitting);
        line(text, "candidate", candidate);
        line(text, "exam", exam);
        line(text, "try", tryNumber);
        line(text, "started", started);
        line(text, "end", end);
        line(text, "closed", closed);
        line(text, "added", added.size());
        added.forEach(a -> text.append(a.seconds() + " " + a.kind() + " " + a.since() + "\n"));
        if (!silences.isEmpty()) {
            line(text, "silent", silences.size());
            silences.forEach(s ->
                    text.append(s.from() + " " + s.to() + " " + (s.unreached() == null ? "-" : s.unreached()) + "\n"));
        }
        line(text, "answers", answers.size());
        answers.forEach(a -> text.append(line(a)).append('\n'));
        text.append("head ").append(HexFormat.of().formatHex(AnswerEvent.head(answers)));
        return text + SIGNATURE + key.sign(bytes(text.toString())) + "\n";
    }

    private static void line(StringBuilder text, String word, Object value) {
        text.append(word).append(' ').append(value).append('\n');
    }

    private static String line(AnswerEvent e) {
        var given = e.waited() == null
                ? "-"
                : e.waited().givenAt() == null ? "?" : e.waited().givenAt().toString();
        var chosen = e.answer().stored();
        var typed = e.answer().text();
        return String.join(
                " ",
                Integer.toString(e.arrival()),
                Integer.toString(e.clientSeq()),
                Integer.toString(e.place()),
                e.savedAt().toString(),
                given,
                chosen.isEmpty() ? "-" : chosen,
                typed == null ? "-" : Base64.getEncoder().encodeToString(bytes(typed)),
                e.flagged() ? "flag" : "-",
                HexFormat.of().formatHex(e.hash()));
    }

    /**
     * Whether this school has signed the text as it stands.
     *
     * @throws BadInput on field {@code file} when it is no receipt at all
     */
    static Finding check(String text, SchoolKey key) {
        var unix = text.replace("\r\n", "\n").strip() + "\n";
        int at = unix.lastIndexOf(SIGNATURE);
        if (FIRSTS.stream().noneMatch(first -> unix.startsWith(first + "\n")) || at < 0) {
            throw new BadInput("file", "noReceipt");
        }
        var said = unix.substring(0, at);
        var signature = unix.substring(at + SIGNATURE.length()).strip();
        return key.signed(bytes(said), signature) ? Finding.GENUINE : Finding.FORGED;
    }

    /**
     * Reads a receipt back.
     *
     * @throws BadInput on field {@code file} when it is no receipt, or when its chain is broken
     */
    static ReceiptPaper read(String text) {
        try {
            var lines = text.replace("\r\n", "\n").split("\n");
            var added = new ArrayList<Added>();
            int next = 8;
            if (!lines[0].equals(BEFORE)) {
                int acts = Integer.parseInt(value(lines, next++, "added"));
                for (int end = next + acts; next < end; next++) {
                    added.add(added(lines[next]));
                }
            }
            var silences = new ArrayList<Silent>();
            if (lines[0].equals(SILENT)) {
                int many = Integer.parseInt(value(lines, next++, "silent"));
                for (int end = next + many; next < end; next++) {
                    silences.add(silent(lines[next]));
                }
            }
            int count = Integer.parseInt(value(lines, next++, "answers"));
            var answers = new ArrayList<AnswerEvent>();
            for (int end = next + count; next < end; next++) {
                answers.add(event(lines[next]));
            }
            var paper = new ReceiptPaper(
                    Long.parseLong(value(lines, 1, "sitting")),
                    Long.parseLong(value(lines, 2, "candidate")),
                    value(lines, 3, "exam"),
                    Integer.parseInt(value(lines, 4, "try")),
                    Instant.parse(value(lines, 5, "started")),
                    Instant.parse(value(lines, 6, "end")),
                    Instant.parse(value(lines, 7, "closed")),
                    added,
                    silences,
                    answers);
            var head = HexFormat.of().formatHex(AnswerEvent.head(answers));
            if (!head.equals(value(lines, next, "head"))) {
                throw new BadInput("file", "noReceipt");
            }
            return paper;
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException | IndexOutOfBoundsException e) {
            throw new BadInput("file", "noReceipt");
        }
    }

    private static String value(String[] lines, int number, String word) {
        if (!lines[number].startsWith(word + " ")) {
            throw new IllegalArgumentException(word);
        }
        return lines[number].substring(word.length() + 1);
    }

    private static Added added(String line) {
        var c = line.split(" ");
        return new Added(Integer.parseInt(c[0]), ExtraTime.Kind.valueOf(c[1]), Instant.parse(c[2]));
    }

    private static Silent silent(String line) {
        var c = line.split(" ");
        return new Silent(Instant.parse(c[0]), Instant.parse(c[1]), c[2].equals("-") ? null : Long.valueOf(c[2]));
    }

    private static AnswerEvent event(String line) {
        var c = line.split(" ");
        var waited = switch (c[4]) {
            case "-" -> null;
            case "?" -> new Waited(null);
            default -> new Waited(Instant.parse(c[4]));
        };
        var typed = c[6].equals("-") ? null : new String(Base64.getDecoder().decode(c[6]), StandardCharsets.UTF_8);
        return new AnswerEvent(
                Integer.parseInt(c[1]),
                Integer.parseInt(c[0]),
                Integer.parseInt(c[2]),
                new Answer(Answer.places(c[5].equals("-") ? "" : c[5]), typed),
                c[7].equals("flag"),
                Instant.parse(c[3]),
                waited,
                HexFormat.of().parseHex(c[8]));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
