package uz.artel.lms.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One try to open an account, by password or by code, with the same work and the same answer whether the name exists, is
 * deactivated or has no password.
 */
@ApplicationScoped
class SignInCheck {

    private People people;
    private Sessions sessions;

    protected SignInCheck() {}

    @Inject
    SignInCheck(People people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    /** @param account the account that opened, or null; @param delay the delay before the next try */
    record Answer(Account account, Duration delay) {}

    /**
     * @param address where the request came from; counted only together with the name
     * @param opens whether the secret opens this account; called for an account that is active
     * @param work done when there is no such account, so that the answer takes as long
     */
    Answer attempt(String typedName, String address, Predicate<Account> opens, Runnable work) {
        var name = SignInName.typed(typedName);
        var both = name + "\n" + (address == null ? "" : address);
        var now = sessions.realNow();
        var wait = longer(
                sessions.tryNow(SignInDelay.Counted.ACCOUNT, name, now),
                sessions.tryNow(SignInDelay.Counted.ACCOUNT_AND_ADDRESS, both, now));
        if (!wait.isZero()) {
            return new Answer(null, wait);
        }
        // the column of names knows no other letters: the database would not compare such a name but fail
        Optional<Account> account =
                SignInName.possible(name) ? people.accountNamed(name).filter(Account::active) : Optional.empty();
        boolean opened;
        if (account.isPresent()) {
            opened = opens.test(account.get());
        } else {
            work.run();
            opened = false;
        }
        if (opened) {
            sessions.forget(SignInDelay.Counted.ACCOUNT, name);
            sessions.forget(SignInDelay.Counted.ACCOUNT_AND_ADDRESS, both);
            return new Answer(account.get(), Duration.ZERO);
        }
        // read again: the delay begins after the hash, however long a busy machine took for it
        var failedAt = sessions.realNow();
        return new Answer(
                null,
                longer(
                        sessions.failed(SignInDelay.Counted.ACCOUNT, name, failedAt),
                        sessions.failed(SignInDelay.Counted.ACCOUNT_AND_ADDRESS, both, failedAt)));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
