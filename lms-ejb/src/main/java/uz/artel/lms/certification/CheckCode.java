package uz.artel.lms.certification;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import uz.artel.lms.shared.Digest;

/**
 * The code that opens the check page: 20 characters of an alphabet of 30 without look-alikes (no 0 O, 1 I L, no U), 98 bits
 * by chance. It is drawn when the certificate is printed, stands on paper only, and the database keeps its SHA-256.
 */
final class CheckCode {

    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 20;

    /** Cyrillic keys that carry the same drawing: a code typed with the Russian keyboard is understood. */
    private static final String CYRILLIC = "АВЕКМНРСТУХ";

    private static final String LATIN = "ABEKMHPCTYX";

    private CheckCode() {}

    static String draw() {
        return draw(new SecureRandom());
    }

    static String draw(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What was typed as a code; empty when it can be none. Spaces, hyphens and case don't matter. */
    static Optional<String> read(String typed) {
        if (typed == null || typed.length() > 60) {
            return Optional.empty();
        }
        var code = new StringBuilder(LENGTH);
        for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            int cyrillic = CYRILLIC.indexOf(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '-' || c == '–') {
                continue;
            }
            code.append(cyrillic < 0 ? c : LATIN.charAt(cyrillic));
        }
        boolean possible = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return possible ? Optional.of(code.toString()) : Optional.empty();
    }

    /** 32 bytes. */
    static byte[] hash(String code) {
        return Digest.of("certificate-check:" + code);
    }
}
