package uz.artel.lms.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;

/** An administrator keeps the persons of his centres: makes, changes, deactivates them, gives and ends grants. */
@Stateless
@Allowed(Role.ADMIN)
public class PeopleAdministering {

    private People people;
    private Sessions sessions;
    private Codes codes;
    private PersonRegister register;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected PeopleAdministering() {}

    @Inject
    public PeopleAdministering(
            People people,
            Sessions sessions,
            Codes codes,
            PersonRegister register,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.people = people;
        this.sessions = sessions;
        this.codes = codes;
        this.register = register;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Makes a person, with an account when one is given.
     *
     * @throws SignInNameTaken when the sign-in name is somebody else's
     * @throws PersonnelNumberTaken when the number is somebody else's in this centre
     * @throws Unknown for a centre that isn't the caller's, a line or a manager of another centre
     */
    public PersonId create(NewPerson made) {
        Administration.require(caller.get(), made.centre(), "centre");
        return register.create(made, clock.now());
    }

    /** Changes a person. @throws Clash when somebody else changed him since {@code version} was read */
    public void edit(PersonId id, PersonFacts facts, long version) {
        var person = mine(id);
        Clash.unlessSame(version, person.version());
        register.change(person, facts);
    }

    /** Gives a person without one an account. */
    public void openAccount(PersonId id, NewAccount made) {
        var person = mine(id);
        if (!person.active()) {
            throw new PersonInactive();
        }
        register.openAccount(id, made, clock.now());
    }

    /**
     * Deactivates a person and ends his sessions at once; codes stop working.
     *
     * @param reason why, ≤ 500 characters; stands in the audit trail
     * @throws OwnAccount for oneself
     * @throws LastAdministrator when the centre would be left without one
     */
    public void deactivate(PersonId id, String reason) {
        var person = mine(id);
        var why = BadInput.text("reason", reason, 500);
        if (caller.person().equals(id)) {
            throw new OwnAccount();
        }
        var now = clock.now();
        var today = LocalDate.ofInstant(now, people.zone(person.centre()));
        for (var grant : people.grants(id)) {
            keepAnAdministrator(grant, id, today);
        }
        var before = person.state();
        person.deactivate(now);
        people.account(id).ifPresent(Account::close);
        int ended = sessions.endAll(id, null);
        codes.withdraw(id, now);
        audit.record(
                "person.deactivate",
                "person:" + id.value(),
                before,
                person.state() + " sessions=" + ended + " reason=" + why);
    }

    /** Activates a deactivated person again; his grants hold as their dates say. */
    public void activate(PersonId id) {
        var person = mine(id);
        var before = person.state();
        person.activate();
        people.account(id).ifPresent(Account::open);
        audit.record("person.activate", "person:" + id.value(), before, person.state());
    }

    /**
     * Gives a role.
     *
     * @param scope its centre is one the caller administers; line, intake or campaign narrow it
     * @param from first day, in the zone of the scope's centre
     * @param until last day, or null for no end
     * @return the id of the grant
     * @throws OwnAccount for oneself
     * @throws GrantHeld when the person holds the role in this scope already
     */
    public long grant(PersonId id, Role role, Scope scope, LocalDate from, LocalDate until) {
        var person = mine(id);
        Administration.require(caller.get(), scope.centre(), "centre");
        if (scope.line() != null && !people.hasLine(scope.centre(), scope.line())) {
            throw new Unknown("line");
        }
        if (!person.active()) {
            throw new PersonInactive();
        }
        if (caller.person().equals(id)) {
            throw new OwnAccount();
        }
        var now = clock.now();
        var grant = new AccessGrant(id, role, scope, from, until, caller.person(), now);
        var today = LocalDate.ofInstant(now, people.zone(scope.centre()));
        if (people.grants(id).stream().anyMatch(g -> g.sameAs(role, scope) && g.open(today))) {
            throw new GrantHeld();
        }
        people.add(grant);
        audit.record("grant.give", "person:" + id.value(), null, grant.state());
        return grant.id();
    }

    /** Ends a grant now. @throws LastAdministrator when the centre would be left without one */
    public void endGrant(PersonId id, long grantId) {
        mine(id);
        var grant = people.grant(grantId, id);
        Administration.require(caller.get(), grant.scope().centre(), "grant");
        var now = clock.now();
        keepAnAdministrator(
                grant, id, LocalDate.ofInstant(now, people.zone(grant.scope().centre())));
        var before = grant.state();
        grant.end(caller.person(), now);
        audit.record("grant.end", "person:" + id.value(), before, grant.state());
    }

    /** Ends all sessions of a person: a lost phone. */
    public int endSessions(PersonId id) {
        mine(id);
        int ended = sessions.endAll(id, null);
        audit.record("signin.closeall", "person:" + id.value(), null, "sessions=" + ended);
        return ended;
    }

    /**
     * Lets a person go no further than to choose a new password: somebody may have seen the old one.
     *
     * @throws OwnAccount for oneself: one changes one's own
     * @throws NoAccount when there is no password to replace
     */
    public void demandNewPassword(PersonId id) {
        mine(id);
        if (caller.person().equals(id)) {
            throw new OwnAccount();
        }
        people.account(id)
                .filter(a -> a.password().isPresent())
                .orElseThrow(NoAccount::new)
                .requireChange();
        audit.record("account.demandpassword", "person:" + id.value());
    }

    /** All persons of a centre with the roles that hold now; one statement, sorted by id. */
    public List<PersonRow> list(CentreId centre) {
        Administration.require(caller.get(), centre, "centre");
        return people.list(centre, clock.now());
    }

    /** @throws Unknown when he is of a centre the caller doesn't administer */
    public PersonFile file(PersonId id) {
        var person = mine(id);
        var account = people.account(id);
        return new PersonFile(
                id,
                person.centre(),
                person.facts(),
                person.active(),
                account.map(Account::signInName).orElse(null),
                account.flatMap(Account::password).isPresent(),
                people.grants(id).stream().map(AccessGrant::row).toList(),
                sessions.of(id, null).size(),
                person.version());
    }

    private Person mine(PersonId id) {
        var person = people.get(id);
        Administration.require(caller.get(), person.centre(), "person");
        return person;
    }

    private void keepAnAdministrator(AccessGrant grant, PersonId person, LocalDate today) {
        if (grant.role() == Role.ADMIN
                && grant.open(today)
                && people.otherAdministrators(grant.scope().centre(), person) == 0) {
            throw new LastAdministrator();
        }
    }
}
