package uz.artel.lms.people;

/**
 * An account to be made.
 *
 * @param signInName as typed at the sign-in; kept in small letters
 * @param password a ready-made hash, or null: then the first sign-in is by a one-time code
 * @param mustChange whether the first thing after signing in is a new password
 */
public record NewAccount(String signInName, PasswordHash password, boolean mustChange) {

    public NewAccount {
        signInName = SignInName.of("signInName", signInName);
    }
}
