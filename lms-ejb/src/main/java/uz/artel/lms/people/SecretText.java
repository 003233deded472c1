package uz.artel.lms.people;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets: session tokens of 256 bits and one-time codes people can read to each other. */
final class SecretText {

    /** Without the signs that are mistaken for each other: 0 O, 1 I L, 8 B, 5 S, 2 Z. */
    private static final String SIGNS = "ACDEFGHJKMNPQRTUVWXY34679";

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretText() {}

    /** 43 characters of URL-safe Base64. */
    static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Twelve signs in groups of four, about 55 bits. */
    static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i == 4 || i == 8) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** A typed code without hyphens and spaces, in capitals. */
    static String plain(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
