package uz.artel.lms.shared.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/**
 * Who calls: the person, his centre and the grants valid now.
 *
 * @param person who
 * @param centre the centre he belongs to
 * @param grants what he may do
 */
public record Caller(PersonId person, CentreId centre, List<Grant> grants) {

    public Caller {
        grants = List.copyOf(grants);
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(g -> g.role() == role);
    }

    public boolean hasAny(Role... roles) {
        return List.of(roles).stream().anyMatch(this::has);
    }

    public Set<Role> roles() {
        var all = EnumSet.noneOf(Role.class);
        grants.forEach(g -> all.add(g.role()));
        return all;
    }

    /** Whether one of the roles was granted for this centre and intake. */
    public boolean hasForIntake(CentreId ofCentre, long intake, Role... roles) {
        var wanted = Set.of(roles);
        return grants.stream()
                .anyMatch(g -> wanted.contains(g.role()) && g.scope().coversIntake(ofCentre, intake));
    }

    /** Whether one of the roles was granted for this centre and campaign. */
    public boolean hasForCampaign(CentreId ofCentre, long campaign, Role... roles) {
        var wanted = Set.of(roles);
        return grants.stream()
                .anyMatch(g -> wanted.contains(g.role()) && g.scope().coversCampaign(ofCentre, campaign));
    }
}
