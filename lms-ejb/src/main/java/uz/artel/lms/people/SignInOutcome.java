package uz.artel.lms.people;

import java.time.Duration;

/**
 * What came of a sign-in. Not a refusal, because the failed try must stay written down.
 *
 * @param token the new session's token, or null when it failed
 * @param mustChange whether the password must be changed first
 * @param delay how long the next try has to wait; zero when at once
 */
public record SignInOutcome(String token, boolean mustChange, Duration delay) {

    public boolean signedIn() {
        return token != null;
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "SignInOutcome[" + (signedIn() ? "signed in" : "refused, wait " + delay) + "]";
    }
}
