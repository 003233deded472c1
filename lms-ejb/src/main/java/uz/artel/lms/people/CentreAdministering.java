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
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.language.Texts;

/** An administrator opens centres and lines. */
@Stateless
@Allowed(Role.ADMIN)
public class CentreAdministering {

    private People people;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected CentreAdministering() {}

    @Inject
    public CentreAdministering(People people, Clock clock, CurrentCaller caller, Audit audit) {
        this.people = people;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * Opens a centre. Who opens it administers it, until he hands it over.
     *
     * @throws CentreKeyTaken when the key is another centre's
     */
    public CentreId create(NewCentre made) {
        if (people.centreWithKey(made.key()).isPresent()) {
            throw new CentreKeyTaken();
        }
        var centre = new Centre(made);
        people.add(centre);
        audit.record("centre.create", "centre:" + centre.id().value(), null, made.toString());
        var by = caller.person();
        if (People.orNobody(by) != null) {
            var now = clock.now();
            var grant = new AccessGrant(
                    by, Role.ADMIN, Scope.of(centre.id()), LocalDate.ofInstant(now, made.zone()), null, by, now);
            people.add(grant);
            audit.record("grant.give", "person:" + by.value(), null, grant.state());
        }
        return centre.id();
    }

    /** Changes names, zone and numbers; key and country are permanent. @throws Clash when it was changed meanwhile */
    public void edit(CentreId id, NewCentre to, long version) {
        Administration.require(caller.get(), id, "centre");
        var centre = people.centre(id);
        Clash.unlessSame(version, centre.version());
        var before = centre.row().toString();
        centre.change(to);
        audit.record("centre.edit", "centre:" + id.value(), before, centre.row().toString());
    }

    /** @throws LineKeyTaken when the centre has a line with this key */
    public void addLine(CentreId id, String key, Texts name) {
        Administration.require(caller.get(), id, "centre");
        if (key == null || !NewCentre.KEY.matcher(key).matches()) {
            throw new BadInput("key", "keyShape");
        }
        var named = NewCentre.texts(name);
        if (people.hasLine(id, key)) {
            throw new LineKeyTaken();
        }
        people.addLine(id, key, named);
        audit.record("centre.addline", "centre:" + id.value(), null, key + " " + named);
    }

    /** The centres the caller administers. */
    public List<CentreRow> mine() {
        var who = caller.get();
        return people.centres().stream()
                .filter(c -> Administration.administers(who, c.id()))
                .toList();
    }

    public List<LineRow> lines(CentreId id) {
        Administration.require(caller.get(), id, "centre");
        return people.lines(id);
    }
}
