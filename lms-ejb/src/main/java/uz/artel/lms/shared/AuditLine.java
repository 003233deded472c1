package uz.artel.lms.shared;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One line of the audit trail as the chain sees it, and the pure rules of the chain. The hash of a line is SHA-256 over the
 * hash of the line before and this line's canonical bytes: each field as length (4 bytes, big endian; −1 for null) and
 * UTF-8 bytes, in the order of the record.
 */
public record AuditLine(long id, Instant at, Long person, String act, String subject, byte[] payloadDigest) {

    /** The hash before the first line. */
    public static final byte[] GENESIS = new byte[32];

    /** Canonical bytes of before and after. */
    public static byte[] payload(String before, String after) {
        var out = new ByteArrayOutputStream();
        field(out, before == null ? null : before.getBytes(StandardCharsets.UTF_8));
        field(out, after == null ? null : after.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** Salted digest of a payload: the salt goes when the payload is erased, so the digest tells nothing any more. */
    public static byte[] digest(byte[] salt, byte[] payload) {
        var sha = Digest.sha256();
        sha.update(salt);
        return sha.digest(payload);
    }

    /** The hash of this line after {@code previous}. */
    public byte[] hashAfter(byte[] previous) {
        var out = new ByteArrayOutputStream();
        field(out, ascii(Long.toString(id)));
        field(out, ascii(at.toString()));
        field(out, person == null ? null : ascii(person.toString()));
        field(out, act.getBytes(StandardCharsets.UTF_8));
        field(out, subject.getBytes(StandardCharsets.UTF_8));
        field(out, payloadDigest);
        var sha = Digest.sha256();
        sha.update(previous);
        return sha.digest(out.toByteArray());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void field(ByteArrayOutputStream out, byte[] bytes) {
        out.writeBytes(
                ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).array());
        if (bytes != null) {
            out.writeBytes(bytes);
        }
    }
}
