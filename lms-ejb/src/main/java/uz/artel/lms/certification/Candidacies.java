package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** The table of candidacies and their decisions. */
@ApplicationScoped
class Candidacies {

    private EntityManager em;

    protected Candidacies() {}

    @Inject
    Candidacies(EntityManager em) {
        this.em = em;
    }

    void add(Candidacy candidacy) {
        em.persist(candidacy);
        em.flush();
    }

    /** The running candidacy of a person, locked: two events at once are judged one after the other. */
    Optional<Candidacy> running(PersonId person, String schemeKey) {
        return em.createQuery(
                        "SELECT c FROM Candidacy c WHERE c.personId = :person AND c.schemeKey = :scheme"
                                + " AND c.running = 1",
                        Candidacy.class)
                .setParameter("person", person.value())
                .setParameter("scheme", schemeKey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Without a lock, newest first. */
    List<Candidacy> of(PersonId person) {
        return of(List.of(person));
    }

    /** Candidacies of these persons without a lock, newest first. */
    List<Candidacy> of(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? List.of()
                : em.createQuery(
                                "SELECT c FROM Candidacy c WHERE c.personId IN :persons ORDER BY c.id DESC",
                                Candidacy.class)
                        .setParameter(
                                "persons", persons.stream().map(PersonId::value).toList())
                        .getResultList();
    }

    /** Persons whose running candidacy was judged after this instant. */
    List<PersonId> judgedAfter(Instant instant) {
        return em
                .createQuery(
                        "SELECT c.personId FROM Candidacy c WHERE c.running = 1 AND c.judgedAt > :after", Long.class)
                .setParameter("after", instant)
                .getResultList()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Writes a decision down. Two at one moment would both be the first: the second one clashes. */
    void decide(Candidacy candidacy, SchemeRule.Judgement judgement, Instant at) {
        em.lock(candidacy, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        em.createNativeQuery("INSERT INTO candidacy_decision (candidacy_id, outcome, reasons, at) VALUES (?, ?, ?, ?)")
                .setParameter(1, candidacy.id())
                .setParameter(2, judgement.outcome().name())
                .setParameter(3, judgement.reasons())
                .setParameter(4, DatabaseTime.of(at))
                .executeUpdate();
    }

    /** The reasons of the last decision; empty when there is none. */
    String lastReasons(Candidacy candidacy) {
        var found = em.createNativeQuery(
                        "SELECT reasons FROM candidacy_decision WHERE candidacy_id = ? ORDER BY id DESC LIMIT 1")
                .setParameter(1, candidacy.id())
                .getResultList();
        return found.isEmpty() ? "" : (String) found.get(0);
    }
}
