package uz.artel.lms.exam;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import uz.artel.lms.exam.bank.Answer;

/**
 * One change of one answer, as it arrived. The events of a sitting are a chain: each hash is SHA-256 over the hash before
 * and this event's canonical bytes (each field as length, 4 bytes big endian, −1 for null, and UTF-8 bytes). What a
 * browser attests about an answer that waited is hashed with it.
 *
 * @param clientSeq the browser's number, from 1
 * @param arrival the server's number, from 1 without gaps
 * @param place the place of the item on the form, from 1
 * @param waited null when it came at once
 */
record AnswerEvent(
        int clientSeq,
        int arrival,
        int place,
        Answer answer,
        boolean flagged,
        Instant savedAt,
        Waited waited,
        byte[] hash) {

    /** The hash before the first event of a sitting: SHA-256 of its id would tell nothing, so 32 zero bytes. */
    static final byte[] START = new byte[32];

    static byte[] hash(
            byte[] before,
            int clientSeq,
            int arrival,
            int place,
            Answer answer,
            boolean flagged,
            Instant savedAt,
            Waited waited) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(before);
        var fields = new ArrayList<>(Arrays.asList(
                Integer.toString(clientSeq),
                Integer.toString(arrival),
                Integer.toString(place),
                answer.stored(),
                answer.text(),
                Boolean.toString(flagged),
                savedAt.toString()));
        if (waited != null) {
            fields.add("waited");
            fields.add(waited.givenAt() == null ? null : waited.givenAt().toString());
        }
        for (var field : fields) {
            var bytes = field == null ? null : field.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(4)
                    .putInt(bytes == null ? -1 : bytes.length)
                    .array());
            if (bytes != null) {
                out.writeBytes(bytes);
            }
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(out.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether the browser has sent exactly this before. */
    boolean says(int otherPlace, Answer otherAnswer, boolean otherFlagged) {
        return place == otherPlace && answer.equals(otherAnswer) && flagged == otherFlagged;
    }

    /**
     * Whether the chain of these events, in order of arrival, is whole.
     *
     * @return the head of the chain
     * @throws IllegalStateException naming the first event that was changed, removed or put in between
     */
    static byte[] head(List<AnswerEvent> events) {
        byte[] before = START;
        int expected = 1;
        for (var e : events) {
            var due = hash(before, e.clientSeq, e.arrival, e.place, e.answer, e.flagged, e.savedAt, e.waited);
            if (e.arrival != expected || !Arrays.equals(due, e.hash)) {
                throw new IllegalStateException("the chain of answers is broken at arrival " + expected);
            }
            before = due;
            expected++;
        }
        return before;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AnswerEvent e
                && clientSeq == e.clientSeq
                && arrival == e.arrival
                && says(e.place, e.answer, e.flagged)
                && savedAt.equals(e.savedAt)
                && Objects.equals(waited, e.waited)
                && Arrays.equals(hash, e.hash);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clientSeq, arrival, place);
    }
}
