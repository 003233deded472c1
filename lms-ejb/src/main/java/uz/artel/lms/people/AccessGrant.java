package uz.artel.lms.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;

/** A role given to a person within a scope and between two days. Written once; only its early end is added. */
@Entity
@Table(name = "access_grant")
class AccessGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    private String role;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "line_key")
    private String lineKey;

    @Column(name = "intake_id")
    private Long intakeId;

    @Column(name = "campaign_id")
    private Long campaignId;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "until_on")
    private LocalDate untilOn;

    @Column(name = "granted_by")
    private Long grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "ended_by")
    private Long endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AccessGrant() {}

    AccessGrant(PersonId person, Role role, Scope scope, LocalDate from, LocalDate until, PersonId by, Instant at) {
        if (role == null) {
            throw new BadInput("role", "required");
        }
        if (from == null) {
            throw new BadInput("from", "required");
        }
        if (until != null && until.isBefore(from)) {
            throw new BadInput("until", "beforeStart");
        }
        this.personId = person.value();
        this.role = role.code();
        this.centreId = scope.centre().value();
        this.lineKey = scope.line();
        this.intakeId = scope.intake();
        this.campaignId = scope.campaign();
        this.fromOn = from;
        this.untilOn = until;
        this.grantedBy = People.orNobody(by);
        this.grantedAt = at;
    }

    void end(PersonId by, Instant at) {
        if (endedAt == null) {
            this.endedBy = People.orNobody(by);
            this.endedAt = at;
        }
    }

    /** Whether it will still hold at or after {@code day}. */
    boolean open(LocalDate day) {
        return endedAt == null && (untilOn == null || !untilOn.isBefore(day));
    }

    boolean sameAs(Role other, Scope scope) {
        return role.equals(other.code()) && scope().equals(scope);
    }

    boolean of(PersonId person) {
        return Objects.equals(personId, person.value());
    }

    Role role() {
        return Role.of(role);
    }

    long id() {
        return id;
    }

    Scope scope() {
        return new Scope(new CentreId(centreId), lineKey, intakeId, campaignId);
    }

    GrantDates dates() {
        return new GrantDates(fromOn, untilOn, endedAt);
    }

    GrantRow row() {
        return new GrantRow(id, role(), scope(), fromOn, untilOn, endedAt);
    }

    String state() {
        return "person=" + personId + " role=" + role + " centre=" + centreId + " line=" + lineKey + " intake="
                + intakeId + " campaign=" + campaignId + " from=" + fromOn + " until=" + untilOn + " ended=" + endedAt;
    }
}
