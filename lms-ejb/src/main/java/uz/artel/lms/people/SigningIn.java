package uz.artel.lms.people;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.access.Allowed;

/** Somebody signs in by name and password, and each request comes back by its session. */
@Stateless
@Allowed(anyone = true)
public class SigningIn {

    private SignInCheck check;
    private Sessions sessions;
    private Audit audit;

    protected SigningIn() {}

    @Inject
    public SigningIn(SignInCheck check, Sessions sessions, Audit audit) {
        this.check = check;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Opens a session when name and password fit. The answer to a wrong name and to a wrong password is the same and takes
     * as long.
     *
     * @param address where the request came from
     * @param device the browser as it names itself; ≤ 120 characters are kept
     */
    public SignInOutcome signIn(String name, String password, String address, String device) {
        var typed = password == null ? "" : password.length() > PasswordRule.MAX * 2 ? "" : password;
        var secret = typed.toCharArray();
        var answer = check.attempt(
                name,
                address,
                account -> account.password().orElse(PasswordHash.NOBODY).matches(secret)
                        && account.password().isPresent(),
                () -> PasswordHash.NOBODY.matches(secret));
        if (answer.account() == null) {
            audit.record("signin.refuse", "account:-");
            return new SignInOutcome(null, false, answer.delay());
        }
        var person = answer.account().person();
        audit.record("signin.open", "person:" + person.value());
        return new SignInOutcome(sessions.open(person, device), answer.account().mustChange(), answer.delay());
    }

    /**
     * The session of a token with person, centre and the grants that hold now; one statement, and at most once a minute a
     * second one that writes down the use. Each request asks this, so the reading takes no transaction.
     *
     * @return empty when the token is unknown or the session is over
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<OpenSession> resume(String token) {
        if (token == null || token.length() != 43) {
            return Optional.empty();
        }
        var session = sessions.find(token);
        session.filter(sessions::isUnwritten).ifPresent(sessions::touch);
        return session;
    }
}
