package uz.artel.lms.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** The roster kept by the feature people. */
@ApplicationScoped
class CentreRoster implements Roster {

    private KnownPeople people;

    protected CentreRoster() {}

    @Inject
    CentreRoster(KnownPeople people) {
        this.people = people;
    }

    @Override
    public Map<String, PersonId> of(CentreId centre) {
        return people.bySignInNameOrNumber(centre);
    }
}
