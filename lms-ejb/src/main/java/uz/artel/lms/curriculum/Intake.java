package uz.artel.lms.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** A group of one centre that starts one edition of the programme on one date. The edition never changes under way. */
@Entity
@Table(name = "intake")
class Intake {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "programme_id")
    private long programmeId;

    private String name;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "opened_by")
    private long openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private long version;

    protected Intake() {}

    Intake(CentreId centre, Programme programme, String name, LocalDate startsOn, PersonId openedBy, Instant at) {
        this.centreId = centre.value();
        this.programmeId = programme.id();
        this.name = name;
        this.startsOn = startsOn;
        this.openedBy = openedBy.value();
        this.openedAt = at;
    }

    /** Ends the intake; its trainees are free for another. */
    void close(Instant at) {
        if (closedAt != null) {
            throw new IntakeClosed();
        }
        closedAt = at;
    }

    void requireRunning() {
        if (closedAt != null) {
            throw new IntakeClosed();
        }
    }

    IntakeId id() {
        return new IntakeId(id);
    }

    CentreId centre() {
        return new CentreId(centreId);
    }

    long programmeId() {
        return programmeId;
    }

    String name() {
        return name;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    boolean closed() {
        return closedAt != null;
    }

    long version() {
        return version;
    }
}
