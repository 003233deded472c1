package uz.artel.lms.people;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** The activities of this feature over one transaction, and people for tests made through them. */
final class School {

    static final String PASSWORD = "tuya osmon 42";
    static final PasswordHash HASH = PasswordHash.of(PASSWORD.toCharArray());
    static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static final AtomicLong COUNT = new AtomicLong();

    final Clock clock;
    final CurrentCaller caller = new CurrentCaller();
    final People people;
    final Sessions sessions;
    final Codes codes;
    final SigningIn signingIn;
    final SigningOut signingOut;
    final PasswordChanging changing;
    final PeopleAdministering administering;
    final PeopleImporting importing;
    final PeopleReading reading;
    final CentreAdministering centres;
    final KnownPeople known;
    final Audit audit;

    School(EntityManager em, Clock clock) {
        this.clock = clock;
        audit = new Audit(em, clock, caller);
        people = new People(em);
        sessions = new Sessions(em, clock);
        codes = new Codes(em);
        var check = new SignInCheck(people, sessions);
        var register = new PersonRegister(people, audit);
        signingIn = new SigningIn(check, sessions, audit);
        signingOut = new SigningOut(sessions, caller, audit);
        changing = new PasswordChanging(people, sessions, codes, check, clock, caller, audit);
        administering = new PeopleAdministering(people, sessions, codes, register, clock, caller, audit);
        importing = new PeopleImporting(people, register, clock, caller, audit);
        reading = new PeopleReading(people, clock, caller);
        centres = new CentreAdministering(people, clock, caller, audit);
        known = new KnownPeople(people, new StudyLeaves(em), clock, audit);
    }

    CodeIssuing issuing(boolean trains) {
        var membership = new IntakeMembership() {
            @Override
            public boolean trains(PersonId trainer, PersonId trainee) {
                return trains;
            }

            @Override
            public Set<PersonId> trainersOf(PersonId trainee, Instant at) {
                return Set.of();
            }
        };
        return new CodeIssuing(people, codes, School.<IntakeMembership>instance(membership), clock, caller, audit);
    }

    @SuppressWarnings("unchecked")
    private static <T> Instance<T> instance(T only) {
        return (Instance<T>) Proxy.newProxyInstance(
                School.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("stream")) {
                        return Stream.of(only);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The installation itself: what makes the first centre. */
    static Caller installation() {
        return TestCaller.of(new PersonId(0), new CentreId(0), Role.ADMIN);
    }

    CentreId centre() {
        var made = new NewCentre(
                "c" + COUNT.incrementAndGet(),
                new Texts("Центр", "Markaz", "Centre"),
                ZoneId.of("Asia/Tashkent"),
                "UZ",
                new EmergencyNumbers("101", "103", "104", "1050"));
        return TestCaller.as(installation(), () -> centres.create(made));
    }

    static Caller admin(CentreId centre) {
        return TestCaller.of(new PersonId(0), centre, Role.ADMIN);
    }

    static Caller adminPerson(PersonId person, CentreId centre) {
        return TestCaller.of(person, centre, Role.ADMIN);
    }

    static PersonFacts facts() {
        return new PersonFacts(
                new PersonName("Каримова", "Дилноза", "Рустамовна", "Karimova", "Dilnoza", "Rustamovna"),
                "T-" + COUNT.incrementAndGet(),
                null,
                Level.L0,
                LONG_AGO,
                List.of("ru", "uz"),
                Lang.RU,
                null,
                null);
    }

    static String name() {
        return "person." + COUNT.incrementAndGet();
    }

    /** A person with an account and these roles, made by an administrator of the centre. */
    PersonId person(CentreId centre, String signInName, Role... roles) {
        return TestCaller.as(admin(centre), () -> {
            var id = administering.create(new NewPerson(
                    centre, facts(), signInName == null ? null : new NewAccount(signInName, HASH, false)));
            for (var role : roles) {
                administering.grant(id, role, Scope.of(centre), LONG_AGO, null);
            }
            return id;
        });
    }
}
