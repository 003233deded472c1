package uz.artel.lms.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** Who is who in the caller's centre. Persons of other centres are not there. */
@Stateless
@Allowed(everySignedIn = true)
public class PeopleReading {

    private People people;
    private Clock clock;
    private CurrentCaller caller;

    protected PeopleReading() {}

    @Inject
    public PeopleReading(People people, Clock clock, CurrentCaller caller) {
        this.people = people;
        this.clock = clock;
        this.caller = caller;
    }

    /** Names of these persons, one statement; those of other centres and unknown ids are left out. */
    public Map<PersonId, PersonName> names(Collection<PersonId> ids) {
        return people.names(ids, caller.centre());
    }

    /** @throws Unknown when there is no such person in the caller's centre */
    public PersonCard card(PersonId id) {
        var who = caller.get();
        return people.cards(List.of(id), null).stream()
                .filter(c -> c.centre().equals(who.centre()) || Administration.administers(who, c.centre()))
                .findFirst()
                .orElseThrow(() -> new Unknown("person"));
    }

    /** All active persons of the caller's centre, one statement, unsorted: sort with {@link NameOrder}. */
    public List<PersonCard> cards() {
        return people.cards(null, caller.centre());
    }

    /** The active persons of the caller's centre who hold this role now, in whatever scope. */
    public List<PersonId> holding(Role role) {
        return people.holding(caller.centre(), role, clock.now());
    }

    /** The lines of the caller's centre. */
    public List<LineRow> lines() {
        return people.lines(caller.centre());
    }

    /** The caller's centre: names, zone, emergency numbers. */
    public CentreRow centre() {
        return people.centre(caller.centre()).row();
    }

    /** The zone of the caller's centre. */
    public ZoneId zone() {
        return people.zone(caller.centre());
    }

    /** Whether the caller's centre is this one; for features that hold only ids. */
    public boolean mine(CentreId centre) {
        return caller.centre().equals(centre);
    }
}
