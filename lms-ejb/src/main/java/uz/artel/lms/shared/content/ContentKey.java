package uz.artel.lms.shared.content;

import java.util.regex.Pattern;

/** The form of permanent keys. What comes from an address is held against it before it meets an ASCII column. */
public final class ContentKey {

    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");

    private ContentKey() {}

    /** Whether this can be a key at all: lower-case Latin letters, digits and hyphens, at most 60 characters. */
    public static boolean isOne(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
