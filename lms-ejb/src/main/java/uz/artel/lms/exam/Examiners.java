package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.people.IntakeMembership;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** Who may judge whom: never oneself, nobody of another centre, nobody one trains. */
@ApplicationScoped
class Examiners {

    private KnownPeople people;
    private Instance<IntakeMembership> memberships;
    private CurrentCaller caller;

    protected Examiners() {}

    @Inject
    Examiners(KnownPeople people, Instance<IntakeMembership> memberships, CurrentCaller caller) {
        this.people = people;
        this.memberships = memberships;
        this.caller = caller;
    }

    /** The examiners of a centre at that instant. */
    List<PersonId> of(CentreId centre, Instant at) {
        return people.holding(centre, Role.EXAMINER, at);
    }

    /** Who trains this candidate in an intake that runs. */
    Set<PersonId> trainersOf(PersonId candidate, Instant at) {
        return memberships.stream()
                .flatMap(m -> m.trainersOf(candidate, at).stream())
                .collect(Collectors.toSet());
    }

    /** Whether the caller trains this candidate in an intake that runs. */
    boolean trains(PersonId candidate) {
        return caller.get().has(Role.TRAINER)
                && memberships.stream().anyMatch(m -> m.trains(caller.person(), candidate));
    }
}
