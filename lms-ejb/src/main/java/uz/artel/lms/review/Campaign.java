package uz.artel.lms.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** An attestation of a centre: a quarter and the edition of the rule that was valid when it started. */
@Entity
@Table(name = "campaign")
class Campaign {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "centre_id")
    private long centreId;

    private String name;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "quarter_from")
    private LocalDate quarterFrom;

    @Column(name = "quarter_to")
    private LocalDate quarterTo;

    @Column(name = "rule_id")
    private long ruleId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private long openedBy;

    @Version
    private long version;

    protected Campaign() {}

    /** @param quarterFrom first day of a calendar quarter that is over when the campaign starts, or the running one */
    Campaign(
            CentreId centre,
            String name,
            LocalDate startsOn,
            LocalDate quarterFrom,
            long ruleId,
            PersonId openedBy,
            Instant openedAt) {
        if (quarterFrom == null || quarterFrom.getDayOfMonth() != 1 || quarterFrom.getMonthValue() % 3 != 1) {
            throw new BadInput("quarter", "notAQuarter");
        }
        if (quarterFrom.isAfter(startsOn)) {
            throw new BadInput("quarter", "inFuture");
        }
        this.centreId = centre.value();
        this.name = name;
        this.startsOn = startsOn;
        this.quarterFrom = quarterFrom;
        this.quarterTo = quarterFrom.plusMonths(3).minusDays(1);
        this.ruleId = ruleId;
        this.openedBy = openedBy.value();
        this.openedAt = openedAt;
    }

    CampaignId id() {
        return new CampaignId(id);
    }

    CentreId centre() {
        return new CentreId(centreId);
    }

    String name() {
        return name;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate quarterFrom() {
        return quarterFrom;
    }

    LocalDate quarterTo() {
        return quarterTo;
    }

    long ruleId() {
        return ruleId;
    }

    String state() {
        return "name=" + name + " starts=" + startsOn + " quarter=" + quarterFrom + " rule=" + ruleId;
    }
}
