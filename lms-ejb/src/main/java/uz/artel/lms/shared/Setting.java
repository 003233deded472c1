package uz.artel.lms.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting of the installation: system property {@code lms.content}, else environment variable {@code LMS_CONTENT}. The
 * launcher has checked the values before the server starts.
 */
public final class Setting {

    private Setting() {}

    public static Optional<String> find(String name) {
        var value = System.getProperty(name);
        if (value == null || value.isBlank()) {
            value = System.getenv(
                    name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
        }
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    public static boolean isTrue(String name) {
        return find(name)
                .map(v -> v.equalsIgnoreCase("true") || v.equalsIgnoreCase("yes"))
                .orElse(false);
    }
}
