package uz.artel.lms.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-512, at least 210 000 rounds, a salt of 16 bytes and 64 bytes of hash,
 * written {@code pbkdf2-sha512$rounds$salt$hash} in Base64.
 */
public record PasswordHash(String encoded) {

    /** Rounds of a new hash. */
    public static final int ROUNDS = 210_000;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern SHAPE =
            Pattern.compile("pbkdf2-sha512\\$([0-9]{6,7})\\$([A-Za-z0-9+/]{22}==)\\$([A-Za-z0-9+/]{86}==)");

    /** What an unknown name is checked against, so that it costs the same. */
    static final PasswordHash NOBODY = of("nobody signs in with this".toCharArray());

    /** @throws IllegalArgumentException when the text is no such hash or has too few rounds */
    public PasswordHash {
        var match = SHAPE.matcher(encoded);
        if (!match.matches() || Integer.parseInt(match.group(1)) < ROUNDS) {
            throw new IllegalArgumentException("not a PBKDF2 hash of at least " + ROUNDS + " rounds");
        }
    }

    /** Hashes a new password; costs about 0.2 s of processor time, on purpose. */
    public static PasswordHash of(char[] password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder();
        return new PasswordHash("pbkdf2-sha512$" + ROUNDS + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(password, salt, ROUNDS)));
    }

    /** Whether this is the hash of that password; compares in constant time. */
    public boolean matches(char[] password) {
        var parts = encoded.split("\\$");
        var base64 = Base64.getDecoder();
        return MessageDigest.isEqual(
                base64.decode(parts[3]), derive(password, base64.decode(parts[2]), Integer.parseInt(parts[1])));
    }

    /** Never shows the hash: records print their components by default. */
    @Override
    public String toString() {
        return "PasswordHash[…]";
    }

    private static byte[] derive(char[] password, byte[] salt, int rounds) {
        var key = new PBEKeySpec(password, salt, rounds, 512);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2 with SHA-512", e);
        } finally {
            key.clearPassword();
        }
    }
}
