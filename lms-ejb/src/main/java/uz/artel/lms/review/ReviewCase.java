package uz.artel.lms.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** The case of one person in a campaign: which step of its life comes next. */
@Entity
@Table(name = "review_case")
class ReviewCase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private int round;

    private int approvals;

    @Column(name = "assessed_state")
    private String assessedState;

    @Column(name = "assessed_index")
    private BigDecimal assessedIndex;

    @Column(name = "assessed_category")
    private String assessedCategory;

    @Column(name = "assessed_step")
    private Integer assessedStep;

    @Column(name = "assessed_missing")
    private String assessedMissing;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    @Version
    private long version;

    protected ReviewCase() {}

    ReviewCase(CampaignId campaign, CentreId centre, PersonId person) {
        this.campaignId = campaign.value();
        this.centreId = centre.value();
        this.personId = person.value();
        this.state = CaseState.OPEN;
    }

    /** A proposal is made on evidence frozen for a new round. @throws CaseNotOpen while one is under way or decided */
    void propose() {
        if (state != CaseState.OPEN) {
            throw new CaseNotOpen();
        }
        round++;
        approvals = 0;
        state = CaseState.PROPOSED;
    }

    /** The next body approves; the last one decides. */
    void approve(int bodies) {
        requireProposed();
        approvals++;
        if (approvals == bodies) {
            state = CaseState.APPROVED;
        }
    }

    /** An approver sends the case back; the next proposal is a new round with evidence of its own. */
    void sendBack() {
        requireProposed();
        state = CaseState.OPEN;
    }

    void requireOpen() {
        if (state != CaseState.OPEN) {
            throw new CaseNotOpen();
        }
    }

    void requireProposed() {
        if (state != CaseState.PROPOSED) {
            throw new NotProposed();
        }
    }

    void announce() {
        if (state != CaseState.APPROVED) {
            throw new NotApproved();
        }
        state = CaseState.ANNOUNCED;
    }

    void order() {
        if (state != CaseState.ANNOUNCED) {
            throw new NotAnnounced();
        }
        state = CaseState.ORDERED;
    }

    /** Keeps the last computation for lists. */
    void assessed(Assessment found, Instant at) {
        assessedState = found.state().name();
        assessedIndex = found.index();
        assessedCategory = found.band() == null ? null : found.band().category();
        assessedStep = found.band() == null ? null : found.band().step();
        assessedMissing = String.join(",", Evidence.missing(found));
        assessedAt = at;
    }

    CaseId id() {
        return new CaseId(id);
    }

    CampaignId campaign() {
        return new CampaignId(campaignId);
    }

    CentreId centre() {
        return new CentreId(centreId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    CaseState state() {
        return state;
    }

    int round() {
        return round;
    }

    int approvals() {
        return approvals;
    }

    long version() {
        return version;
    }

    String describe() {
        return "state=" + state + " round=" + round + " approvals=" + approvals;
    }
}
