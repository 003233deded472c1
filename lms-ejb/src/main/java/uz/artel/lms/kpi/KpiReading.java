package uz.artel.lms.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.PersonId;

/**
 * Counts for higher features inside their own activities. There is no role check here: the activity that asks has checked
 * whose figures it may read.
 */
@ApplicationScoped
public class KpiReading {

    private KpiStore store;

    protected KpiReading() {}

    @Inject
    public KpiReading(KpiStore store) {
        this.store = store;
    }

    /** The counts of a person in the quarter from–to, from the newest batch that names him; empty when none does. */
    public Optional<KpiQuarter> quarter(PersonId person, LocalDate from, LocalDate to) {
        return Optional.ofNullable(quarter(List.of(person), from, to).get(person));
    }

    /** The same of several persons, one statement; those whom no batch names are left out. */
    public Map<PersonId, KpiQuarter> quarter(Collection<PersonId> persons, LocalDate from, LocalDate to) {
        return persons.isEmpty() ? Map.of() : store.quarter(persons, from, to);
    }
}
