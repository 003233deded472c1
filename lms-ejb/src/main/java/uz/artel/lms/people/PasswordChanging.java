package uz.artel.lms.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;

/** A person chooses a new password, knowing the present one or holding a one-time code. Ends his other sessions. */
@Stateless
@Allowed(everySignedIn = true)
public class PasswordChanging {

    private People people;
    private Sessions sessions;
    private Codes codes;
    private SignInCheck check;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected PasswordChanging() {}

    @Inject
    public PasswordChanging(
            People people,
            Sessions sessions,
            Codes codes,
            SignInCheck check,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.people = people;
        this.sessions = sessions;
        this.codes = codes;
        this.check = check;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Changes the caller's password. Not a refusal when the present one is wrong, because the failed try must stay written
     * down like any other.
     *
     * @param token the session that stays open
     * @param address where the request came from
     * @return signed in when it is done; otherwise the wait before the next try
     * @throws BadInput when the new password is refused by the rule
     */
    public SignInOutcome change(String present, String chosen, String token, String address) {
        var account = people.account(caller.person()).orElseThrow(NoAccount::new);
        PasswordRule.check("chosen", account.signInName(), chosen);
        if (chosen.equals(present)) {
            throw new BadInput("chosen", "passwordSame");
        }
        var typed = present == null ? new char[0] : present.toCharArray();
        var answer = check.attempt(
                account.signInName(),
                address,
                a -> a.password().map(p -> p.matches(typed)).orElse(false),
                () -> PasswordHash.NOBODY.matches(typed));
        if (answer.account() == null) {
            return new SignInOutcome(null, false, answer.delay());
        }
        account.choose(PasswordHash.of(chosen.toCharArray()), clock.now());
        sessions.endAll(caller.person(), token);
        codes.withdraw(caller.person(), clock.now());
        audit.record("account.changepassword", "person:" + caller.person().value());
        return new SignInOutcome(token, false, answer.delay());
    }

    /**
     * Sets a new password by a one-time code and signs in. A wrong name and a wrong code answer the same.
     *
     * @throws BadInput when the new password is refused by the rule
     */
    @Allowed(anyone = true)
    public SignInOutcome byCode(String name, String code, String chosen, String address, String device) {
        PasswordRule.check("chosen", name == null || name.isBlank() ? "\n" : name.strip(), chosen);
        var now = clock.now();
        var answer = check.attempt(name, address, a -> codes.opens(a.person(), code, now), () -> {});
        // both ways cost one hash
        var hash = PasswordHash.of(chosen.toCharArray());
        if (answer.account() == null) {
            audit.record("account.refusecode", "account:-");
            return new SignInOutcome(null, false, answer.delay());
        }
        var person = answer.account().person();
        codes.use(person, code, now);
        codes.withdraw(person, now);
        answer.account().choose(hash, now);
        sessions.endAll(person, null);
        audit.record("account.resetpassword", "person:" + person.value());
        return new SignInOutcome(sessions.open(person, device), false, answer.delay());
    }
}
