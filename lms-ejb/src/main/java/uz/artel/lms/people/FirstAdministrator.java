package uz.artel.lms.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.language.Lang;

/** The first start of a productive installation: one centre, one administrator, by the link from the console. */
@Stateless
@Allowed(anyone = true)
public class FirstAdministrator {

    private FirstLink link;
    private People people;
    private PersonRegister register;
    private Sessions sessions;
    private Clock clock;
    private Audit audit;

    protected FirstAdministrator() {}

    @Inject
    public FirstAdministrator(
            FirstLink link, People people, PersonRegister register, Sessions sessions, Clock clock, Audit audit) {
        this.link = link;
        this.people = people;
        this.register = register;
        this.sessions = sessions;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether the installation still waits for its first administrator. */
    public boolean awaited() {
        return link.printed();
    }

    /**
     * Makes the centre and its administrator, and signs him in. The link works once.
     *
     * @param token the part of the printed link behind the #
     * @throws NoFirstStart when the link is wrong or used, or there is an account already
     */
    public SignInOutcome make(
            String token,
            NewCentre centre,
            PersonName name,
            String signInName,
            String password,
            Lang lang,
            String device) {
        if (!link.opens(token) || people.accounts() > 0) {
            throw new NoFirstStart();
        }
        var account = SignInName.of("signInName", signInName);
        PasswordRule.check("password", account, password);
        var now = clock.now();
        var today = LocalDate.ofInstant(now, centre.zone());
        var made = new Centre(centre);
        people.add(made);
        audit.record("centre.create", "centre:" + made.id().value(), null, centre.toString());
        var facts = new PersonFacts(name, null, null, Level.L0, today, List.of(lang.code()), lang, null, null);
        var hash = PasswordHash.of(password.toCharArray());
        var person = register.create(new NewPerson(made.id(), facts, new NewAccount(account, hash, false)), now);
        var grant = new AccessGrant(person, Role.ADMIN, Scope.of(made.id()), today, null, null, now);
        people.add(grant);
        audit.record("grant.give", "person:" + person.value(), null, grant.state());
        link.use();
        return new SignInOutcome(sessions.open(person, device), false, java.time.Duration.ZERO);
    }
}
