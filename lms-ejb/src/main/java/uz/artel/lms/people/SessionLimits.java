package uz.artel.lms.people;

import java.time.Duration;

/** How long a session lives. */
public final class SessionLimits {

    /** It ends this long after the last request … */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** … and this long after the sign-in at the latest: a shift with its breaks. */
    public static final Duration LONGEST = Duration.ofHours(14);

    private SessionLimits() {}
}
