package uz.artel.lms.people;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/**
 * Somebody who forgot his password gets a one-time code from somebody else: trainees from a trainer of their intake,
 * everybody from an administrator of the centre, nobody from himself.
 */
@Stateless
@Allowed({Role.TRAINER, Role.ADMIN})
public class CodeIssuing {

    /** How long a code works. */
    public static final Duration VALID = Duration.ofHours(24);

    private People people;
    private Codes codes;
    private Instance<IntakeMembership> memberships;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected CodeIssuing() {}

    @Inject
    public CodeIssuing(
            People people,
            Codes codes,
            Instance<IntakeMembership> memberships,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.people = people;
        this.codes = codes;
        this.memberships = memberships;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Makes a code; older ones of this person stop working.
     *
     * @throws Unknown for a person of another centre
     * @throws OwnAccount for oneself
     * @throws NotYourTrainee when a trainer asks for somebody else's trainee
     * @throws NoAccount when the person has nothing to sign in with
     * @throws PersonInactive when the person is deactivated
     */
    public IssuedCode issue(PersonId id) {
        var now = clock.now();
        var person = people.get(id);
        var who = caller.get();
        boolean administers = Administration.administers(who, person.centre());
        if (!administers && !person.centre().equals(who.centre())) {
            throw new Unknown("person");
        }
        if (who.person().equals(id)) {
            throw new OwnAccount();
        }
        if (!administers && !trains(who.person(), id)) {
            throw new NotYourTrainee();
        }
        if (!person.active()) {
            throw new PersonInactive();
        }
        if (people.account(id).isEmpty()) {
            throw new NoAccount();
        }
        var code = SecretText.code();
        var until = now.plus(VALID);
        codes.add(id, code, who.person(), now, until);
        audit.record("account.issuecode", "person:" + id.value(), null, "until=" + until);
        return new IssuedCode(code, until);
    }

    private boolean trains(PersonId trainer, PersonId trainee) {
        return caller.get().has(Role.TRAINER)
                && people.holds(trainee, Role.TRAINEE, clock.now())
                && memberships.stream().anyMatch(m -> m.trains(trainer, trainee));
    }
}
