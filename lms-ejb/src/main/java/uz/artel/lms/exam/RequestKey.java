package uz.artel.lms.exam;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import uz.artel.lms.shared.BadInput;

/** The key of a form that is sent once: whatever comes again under it was done already. */
final class RequestKey {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private RequestKey() {}

    /** @throws BadInput on field {@code key} when it is none */
    static String checked(String key) {
        if (key == null || !SHAPE.matcher(key).matches()) {
            throw new BadInput("key", "required");
        }
        return key;
    }

    /** The key of an act that follows from another one, the same whenever it follows. */
    static String of(String what, long first, long second) {
        return UUID.nameUUIDFromBytes((what + " " + first + " " + second).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
