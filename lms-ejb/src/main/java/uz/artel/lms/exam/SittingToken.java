package uz.artel.lms.exam;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What lets a candidate go on with one sitting on one device without a web session. Only a hash over sitting, token and
 * device is stored, so a token is worth nothing for another sitting or without the device's own secret.
 *
 * @param token 32 random bytes in base64url, known to the browser only
 * @param device the secret of the device, base64url, chosen when the device first came
 */
public record SittingToken(String token, String device) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX = 100;

    /** A new token for this device. */
    public static SittingToken issue(String device) {
        return new SittingToken(secret(), device);
    }

    /** 32 random bytes in base64url. */
    public static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether both parts are there and of a sane length. */
    boolean complete() {
        return token != null && device != null && token.length() <= MAX && device.length() <= MAX && !device.isBlank();
    }

    byte[] hash(long sitting) {
        return sha256(sitting + "\n" + token + "\n" + device);
    }

    /** The device without its token: the same whenever this sitting is handed to it. */
    byte[] deviceHash(long sitting) {
        return sha256(sitting + "\n" + device);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether this token opens the sitting whose hash is stored; compared in constant time. */
    boolean opens(long sitting, byte[] stored) {
        return complete() && stored != null && MessageDigest.isEqual(stored, hash(sitting));
    }

    @Override
    public String toString() {
        return "SittingToken[hidden]";
    }
}
