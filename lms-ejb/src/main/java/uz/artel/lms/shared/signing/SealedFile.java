package uz.artel.lms.shared.signing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import uz.artel.lms.shared.BadInput;

/**
 * A file closed by a password, format LMSSEAL1. All numbers are big endian:
 *
 * <pre>
 * offset  bytes
 *      0      8  "LMSSEAL1" in ASCII
 *      8      4  rounds of PBKDF2-HMAC-SHA-256, 600 000 to 5 000 000
 *     12     16  salt of PBKDF2
 *     28     12  nonce of GCM
 *     40      n  AES-256-GCM of the content, followed by the tag of 16 bytes; the first 40 bytes are authenticated with it
 * </pre>
 *
 * <p>The key is PBKDF2 of the password in UTF-8 (RFC 8018), 256 bits; the number of rounds is the recommendation of OWASP's
 * Password Storage Cheat Sheet. Salt and nonce are drawn anew for each file, so no key meets a nonce twice.
 */
public final class SealedFile {

    /** Fewer characters are no password for something that may be tried without end. */
    public static final int SHORTEST_PASSWORD = 12;

    private static final int LONGEST_PASSWORD = 200;
    private static final byte[] MAGIC = "LMSSEAL1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 5_000_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = MAGIC.length + 4 + SALT + NONCE;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedFile() {}

    /** Whether these bytes begin like a sealed file. */
    public static boolean isOne(byte[] bytes) {
        return bytes.length >= MAGIC.length && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * Closes a content. The password is used and forgotten.
     *
     * @throws BadInput on field {@code password}: required, passwordShort, tooLong
     */
    public static byte[] seal(byte[] content, char[] password) {
        if (password == null || password.length == 0) {
            throw new BadInput("password", "required");
        }
        if (password.length < SHORTEST_PASSWORD) {
            throw new BadInput("password", "passwordShort", SHORTEST_PASSWORD);
        }
        if (password.length > LONGEST_PASSWORD) {
            throw new BadInput("password", "tooLong", LONGEST_PASSWORD);
        }
        var salt = drawn(SALT);
        var nonce = drawn(NONCE);
        var head = ByteBuffer.allocate(HEAD)
                .put(MAGIC)
                .putInt(ROUNDS)
                .put(salt)
                .put(nonce)
                .array();
        try {
            var out = new ByteArrayOutputStream();
            out.writeBytes(head);
            out.writeBytes(cipher(Cipher.ENCRYPT_MODE, password, ROUNDS, salt, nonce, head)
                    .doFinal(content));
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM and PBKDF2", e);
        }
    }

    /**
     * Opens a file.
     *
     * @throws BadInput on field {@code file}: sealBroken when it is none, or cut off; on field {@code password}: required, or
     *     sealClosed when the password is another one or a byte was changed, which can't be told apart
     */
    public static byte[] open(byte[] file, char[] password) {
        if (!isOne(file) || file.length < HEAD + TAG_BITS / 8) {
            throw new BadInput("file", "sealBroken");
        }
        if (password == null || password.length == 0) {
            throw new BadInput("password", "required");
        }
        if (password.length > LONGEST_PASSWORD) {
            throw new BadInput("password", "tooLong", LONGEST_PASSWORD);
        }
        var head = ByteBuffer.wrap(file, MAGIC.length, HEAD - MAGIC.length);
        int rounds = head.getInt();
        if (rounds < ROUNDS || rounds > MOST_ROUNDS) {
            throw new BadInput("file", "sealBroken");
        }
        var salt = new byte[SALT];
        var nonce = new byte[NONCE];
        head.get(salt).get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, password, rounds, salt, nonce, Arrays.copyOf(file, HEAD))
                    .doFinal(file, HEAD, file.length - HEAD);
        } catch (AEADBadTagException e) {
            throw new BadInput("password", "sealClosed");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM and PBKDF2", e);
        }
    }

    private static Cipher cipher(int mode, char[] password, int rounds, byte[] salt, byte[] nonce, byte[] head)
            throws GeneralSecurityException {
        var spec = new PBEKeySpec(password, salt, rounds, 256);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        spec.clearPassword();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        Arrays.fill(key, (byte) 0);
        cipher.updateAAD(head);
        return cipher;
    }

    private static byte[] drawn(int bytes) {
        var drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }
}
