package uz.artel.lms.shared;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/** The key of a form that is sent once: whatever comes again under it was done already. */
public final class RequestKey {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private RequestKey() {}

    /** @throws BadInput on field {@code key} when it is none */
    public static String checked(String key) {
        if (key == null || !SHAPE.matcher(key).matches()) {
            throw new BadInput("key", "required");
        }
        return key;
    }

    /** The key of an act that follows from another one, the same whenever it follows. */
    public static String of(String what, long first, long second) {
        return UUID.nameUUIDFromBytes((what + " " + first + " " + second).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
