package uz.artel.lms.people;

import java.util.Locale;
import java.util.Set;
import uz.artel.lms.shared.BadInput;

/**
 * What a password must be: 10 to 128 characters, not one of the usual ones, not made of the sign-in name, not one
 * character repeated. No rule about kinds of characters: they make passwords worse.
 */
final class PasswordRule {

    static final int MIN = 10;
    static final int MAX = 128;

    private static final Set<String> USUAL = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "0987654321",
            "qwertyuiop",
            "qwerty1234",
            "qwerty12345",
            "1q2w3e4r5t",
            "password12",
            "password123",
            "passw0rd12",
            "1234512345",
            "йцукенгшщз",
            "qwerty123456",
            "adminadmin",
            "artelartel",
            "artel12345",
            "parol12345",
            "пароль12345",
            "1234567891");

    private PasswordRule() {}

    /** @throws BadInput naming {@code field} when the password is refused */
    static void check(String field, String signInName, String password) {
        if (password == null || password.isEmpty()) {
            throw new BadInput(field, "required");
        }
        int length = password.codePointCount(0, password.length());
        if (length < MIN) {
            throw new BadInput(field, "passwordShort", MIN);
        }
        if (length > MAX) {
            throw new BadInput(field, "tooLong", MAX);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (USUAL.contains(lower) || password.chars().distinct().count() < 4) {
            throw new BadInput(field, "passwordUsual");
        }
        if (lower.contains(signInName.toLowerCase(Locale.ROOT))) {
            throw new BadInput(field, "passwordHasName");
        }
    }
}
