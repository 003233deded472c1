package uz.artel.lms.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Leaves;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StudyLeave;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;

/**
 * What higher floors ask and tell inside their own transactions, when they have checked the caller themselves or there is
 * none (printing, sweeping). Not for pages.
 */
@ApplicationScoped
public class KnownPeople implements Centres, Leaves {

    private People people;
    private StudyLeaves leaves;
    private Clock clock;
    private Audit audit;

    protected KnownPeople() {}

    @Inject
    KnownPeople(People people, StudyLeaves leaves, Clock clock, Audit audit) {
        this.people = people;
        this.leaves = leaves;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public ZoneId zone(CentreId centre) {
        return people.zone(centre);
    }

    @Override
    public CentreId centreOf(PersonId person) {
        return people.get(person).centre();
    }

    @Override
    public boolean holds(PersonId person, Role role, Instant at) {
        return people.holds(person, role, at);
    }

    @Override
    public List<StudyLeave> studyLeaves(PersonId person) {
        return leaves.of(person);
    }

    /** Names of persons of any centre; unknown ids are left out. */
    public Map<PersonId, PersonName> names(Collection<PersonId> ids) {
        return people.names(ids, null);
    }

    /** @throws Unknown when there is no such person */
    public PersonCard card(PersonId id) {
        return people.cards(List.of(id), null).stream().findFirst().orElseThrow(() -> new Unknown("person"));
    }

    /** Cards of persons of any centre, one statement; unknown ids are left out. */
    public List<PersonCard> cards(Collection<PersonId> ids) {
        return ids.isEmpty() ? List.of() : people.cards(ids, null);
    }

    /** Sign-in names and personnel numbers of the active persons of a centre, in lower case; for imports of files. */
    public Map<String, PersonId> bySignInNameOrNumber(CentreId centre) {
        return people.bySignInNameOrNumber(centre);
    }

    /** The lines of a centre. */
    public List<LineRow> lines(CentreId centre) {
        return people.lines(centre);
    }

    /** The active persons of a centre who hold this role at that instant, in whatever scope. */
    public List<PersonId> holding(CentreId centre, Role role, Instant at) {
        return people.holding(centre, role, at);
    }

    /** The active persons whose grant of this role covers an intake at that instant. */
    public Set<PersonId> holdingForIntake(CentreId centre, long intake, Role role, Instant at) {
        return people.holders(centre, Set.of(role), intake, at).getOrDefault(role, Set.of());
    }

    /** The active persons of a centre who hold each of these roles at that instant; roles that nobody holds have no entry. */
    public Map<Role, Set<PersonId>> holders(CentreId centre, Set<Role> roles, Instant at) {
        return people.holders(centre, roles, at);
    }

    /**
     * A certificate or an order has given the person a level.
     *
     * @param since the day it counts from
     * @param because kind and id of what gave it, {@code certificate:7}; ASCII
     */
    public void reachLevel(PersonId id, Level level, LocalDate since, String because) {
        var person = people.get(id);
        var before = person.state();
        person.reach(level, since);
        audit.record("person.level", "person:" + id.value(), before, person.state() + " because=" + because);
    }

    /** An order has moved the person to another line of his centre. */
    public void moveToLine(PersonId id, String line, String because) {
        var person = people.get(id);
        if (!people.hasLine(person.centre(), line)) {
            throw new Unknown("line");
        }
        var before = person.state();
        person.moveTo(line);
        audit.record("person.line", "person:" + id.value(), before, person.state() + " because=" + because);
    }

    /** The school is over: the trainee grants end and an operator grant begins. Does nothing the second time. */
    public void becomeOperator(PersonId id, String because) {
        var now = clock.now();
        var person = people.get(id);
        var scope = Scope.of(person.centre());
        var today = LocalDate.ofInstant(now, people.zone(person.centre()));
        boolean operator = false;
        for (var grant : people.grants(id)) {
            if (grant.role() == Role.TRAINEE && grant.open(today)) {
                var before = grant.state();
                grant.end(null, now);
                audit.record("grant.end", "person:" + id.value(), before, grant.state() + " because=" + because);
            }
            operator |= grant.role() == Role.OPERATOR && grant.open(today);
        }
        if (!operator) {
            var grant = new AccessGrant(id, Role.OPERATOR, scope, today, null, null, now);
            people.add(grant);
            audit.record("grant.give", "person:" + id.value(), null, grant.state() + " because=" + because);
        }
    }
}
