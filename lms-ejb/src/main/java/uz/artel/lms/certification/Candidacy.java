package uz.artel.lms.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** A person on the way to a certificate, under the edition of the scheme that he began with. */
@Entity
@Table(name = "candidacy")
class Candidacy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "scheme_id")
    private long schemeId;

    @Column(name = "scheme_key")
    private String schemeKey;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "counts_after")
    private Instant countsAfter;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "judged_at")
    private Instant judgedAt;

    private Integer running;

    @Version
    private long version;

    protected Candidacy() {}

    /** @param countsAfter only proofs later than this count */
    Candidacy(PersonId person, CentreId centre, long schemeId, String schemeKey, Instant countsAfter, Instant at) {
        this.personId = person.value();
        this.centreId = centre.value();
        this.schemeId = schemeId;
        this.schemeKey = schemeKey;
        this.openedAt = at;
        this.countsAfter = countsAfter;
        this.outcome = Outcome.PART_MISSING;
        this.judgedAt = at;
        this.running = 1;
    }

    /**
     * Takes a judgement.
     *
     * @throws IllegalStateException when the candidacy has already ended with a certificate
     */
    void judged(Outcome now, Instant at) {
        if (running == null) {
            throw new IllegalStateException("candidacy " + id + " has ended");
        }
        outcome = now;
        judgedAt = at;
        if (now == Outcome.PASSED) {
            running = null;
        }
    }

    long id() {
        return id;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    CentreId centre() {
        return new CentreId(centreId);
    }

    long schemeId() {
        return schemeId;
    }

    String schemeKey() {
        return schemeKey;
    }

    Instant countsAfter() {
        return countsAfter;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant judgedAt() {
        return judgedAt;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean running() {
        return running != null;
    }
}
