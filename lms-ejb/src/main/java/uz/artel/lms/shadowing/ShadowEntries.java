package uz.artel.lms.shadowing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;

/** The shadowing log. */
@ApplicationScoped
class ShadowEntries {

    private EntityManager em;

    protected ShadowEntries() {}

    @Inject
    ShadowEntries(EntityManager em) {
        this.em = em;
    }

    ShadowEntryId add(ShadowEntry entry) {
        em.persist(entry);
        em.flush();
        return entry.id();
    }

    /** @throws Unknown when there is none */
    ShadowEntry of(ShadowEntryId id) {
        var entry = em.find(ShadowEntry.class, id.value());
        if (entry == null) {
            throw new Unknown("shadow entry");
        }
        return entry;
    }

    /** All entries of a trainee in an intake, newest first; one statement. */
    List<ShadowEntry> of(PersonId trainee, long intake) {
        return em.createQuery(
                        "SELECT e FROM ShadowEntry e WHERE e.traineeId = :trainee AND e.intakeId = :intake"
                                + " ORDER BY e.heldOn DESC, e.fromMinute DESC",
                        ShadowEntry.class)
                .setParameter("trainee", trainee.value())
                .setParameter("intake", intake)
                .getResultList();
    }

    /** All entries of these trainees, newest first; one statement, however many trainees. */
    List<ShadowEntry> of(Collection<PersonId> trainees) {
        if (trainees.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT e FROM ShadowEntry e WHERE e.traineeId IN :trainees"
                                + " ORDER BY e.heldOn DESC, e.fromMinute DESC",
                        ShadowEntry.class)
                .setParameter("trainees", trainees.stream().map(PersonId::value).toList())
                .getResultList();
    }

    /**
     * The entries of a trainee as they are now, held until the transaction ends: two entries written at once can't both find
     * their hour free.
     */
    List<ShadowEntry> hold(PersonId trainee, long intake) {
        return em.createQuery(
                        "SELECT e FROM ShadowEntry e WHERE e.traineeId = :trainee AND e.intakeId = :intake",
                        ShadowEntry.class)
                .setParameter("trainee", trainee.value())
                .setParameter("intake", intake)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
