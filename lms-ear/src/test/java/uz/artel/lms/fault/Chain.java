package uz.artel.lms.fault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The chain of answers of a sitting, reckoned from its rows as it is documented and not by the product: each hash is SHA-256
 * over the hash before, 32 zero bytes before the first, and the fields of the answer, each as its length in 4 bytes, −1 for
 * null, and its UTF-8 bytes.
 */
final class Chain {

    private Chain() {}

    /**
     * The hash of the last answer.
     *
     * @throws IllegalStateException naming the first answer whose hash isn't what its row says
     */
    static byte[] head(Connection connection, long sitting) throws Exception {
        byte[] before = new byte[32];
        try (var statement = connection.prepareStatement(
                "SELECT client_seq, arrival, place, choice, typed, flagged, saved_at, waited,"
                        + " given_at, hash FROM exam_answer WHERE sitting_id = ? ORDER BY arrival")) {
            statement.setLong(1, sitting);
            var rows = statement.executeQuery();
            for (int expected = 1; rows.next(); expected++) {
                var fields = new ArrayList<>(Arrays.asList(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        Boolean.toString(rows.getBoolean(6)),
                        moment(rows.getObject(7, LocalDateTime.class))));
                if (rows.getBoolean(8)) {
                    fields.add("waited");
                    fields.add(moment(rows.getObject(9, LocalDateTime.class)));
                }
                byte[] due = hash(before, fields);
                if (rows.getInt(2) != expected || !Arrays.equals(due, rows.getBytes(10))) {
                    throw new IllegalStateException(
                            "the chain of sitting " + sitting + " is broken at arrival " + expected);
                }
                before = due;
            }
        }
        return before;
    }

    private static byte[] hash(byte[] before, List<String> fields) throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (var field : fields) {
            byte[] bytes = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(4)
                    .putInt(bytes == null ? -1 : bytes.length)
                    .array());
            if (bytes != null) {
                out.writeBytes(bytes);
            }
        }
        return MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
    }

    private static String moment(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC).toString();
    }
}
