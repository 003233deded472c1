package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uz.artel.lms.shared.DatabaseTime;

/** The table of told chapters. The first one keeps the quarter, so that a start of another day goes on with the same. */
@ApplicationScoped
class Chapters {

    private EntityManager em;

    protected Chapters() {}

    @Inject
    Chapters(EntityManager em) {
        this.em = em;
    }

    /** The quarter of the first attestation, once something is told. */
    @Transactional
    Optional<LocalDate> quarter() {
        return em.createNativeQuery("SELECT MIN(c.quarter_from) FROM demo_chapter c").getResultList().stream()
                .filter(java.util.Objects::nonNull)
                .map(from -> ((Date) from).toLocalDate())
                .findFirst();
    }

    @Transactional
    boolean told(String chapter) {
        return !em.createNativeQuery("SELECT c.chapter FROM demo_chapter c WHERE c.chapter = ?")
                .setParameter(1, chapter)
                .getResultList()
                .isEmpty();
    }

    @Transactional
    void keep(String chapter, LocalDate quarter, Instant now) {
        em.createNativeQuery("INSERT INTO demo_chapter (chapter, quarter_from, told_at) VALUES (?, ?, ?)")
                .setParameter(1, chapter)
                .setParameter(2, Date.valueOf(quarter))
                .setParameter(3, DatabaseTime.of(now))
                .executeUpdate();
    }
}
