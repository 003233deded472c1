package uz.artel.lms.people;

import java.util.Locale;
import java.util.regex.Pattern;
import uz.artel.lms.shared.BadInput;

/** The name a person signs in with: 3 to 60 of a–z, 0–9, dot, hyphen, underscore; capital letters count as small. */
final class SignInName {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");

    private SignInName() {}

    static String of(String field, String typed) {
        var name = BadInput.text(field, typed, 60).toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(name).matches()) {
            throw new BadInput(field, "signInNameShape");
        }
        return name;
    }

    /** Whether an account can have this name at all. */
    static boolean possible(String name) {
        return SHAPE.matcher(name).matches();
    }

    /** What was typed at the sign-in, made comparable; never refuses, because a wrong name answers like a wrong password. */
    static String typed(String text) {
        var name = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
