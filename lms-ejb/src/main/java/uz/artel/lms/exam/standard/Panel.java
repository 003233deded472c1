package uz.artel.lms.exam.standard;

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

/**
 * A panel that sets the cut of one exam. Judges, items and ratings are not part of it: they are kept beside it and never move
 * its version.
 */
@Entity
@Table(name = "exam_panel")
class Panel {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "centre_id")
    private long centre;

    @Column(name = "blueprint_id")
    private long blueprint;

    @Column(name = "edition_id")
    private long edition;

    @Column(name = "leader_id")
    private long leader;

    private String definition;

    @Enumerated(EnumType.STRING)
    private PanelState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "round1_closed_at")
    private Instant round1ClosedAt;

    @Column(name = "round2_opened_at")
    private Instant round2OpenedAt;

    @Column(name = "round2_closed_at")
    private Instant round2ClosedAt;

    private Integer adjustment;

    @Column(name = "adjustment_reason")
    private String adjustmentReason;

    @Column(name = "adjusted_at")
    private Instant adjustedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Column(name = "open_blueprint")
    private Long openBlueprint;

    @Version
    private long version;

    protected Panel() {}

    static Panel open(CentreId centre, long blueprint, long edition, PersonId leader, String definition, Instant now) {
        var p = new Panel();
        p.centre = centre.value();
        p.blueprint = blueprint;
        p.edition = edition;
        p.leader = leader.value();
        p.definition = definition;
        p.state = PanelState.ROUND1;
        p.openedAt = now;
        p.openBlueprint = blueprint;
        return p;
    }

    PanelId id() {
        return new PanelId(id);
    }

    CentreId centre() {
        return new CentreId(centre);
    }

    long blueprint() {
        return blueprint;
    }

    PersonId leader() {
        return new PersonId(leader);
    }

    /** Who the minimally competent candidate is, in the panel's words. */
    String definition() {
        return definition;
    }

    PanelState state() {
        return state;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant round1ClosedAt() {
        return round1ClosedAt;
    }

    Instant round2OpenedAt() {
        return round2OpenedAt;
    }

    Instant round2ClosedAt() {
        return round2ClosedAt;
    }

    /** By how many standard errors of the panel the cut is moved: −1, 0 or 1; null while undecided. */
    Integer adjustment() {
        return adjustment;
    }

    String adjustmentReason() {
        return adjustmentReason;
    }

    Instant adjustedAt() {
        return adjustedAt;
    }

    String withdrawalReason() {
        return withdrawalReason;
    }

    long version() {
        return version;
    }

    /** The round that takes ratings now. */
    int openRound() {
        requireAtWork();
        if (state.round() == 0) {
            throw new RoundClosed();
        }
        return state.round();
    }

    /** @param missing how many ratings are missing */
    void closeRound1(int missing, Instant now) {
        require(PanelState.ROUND1);
        requireNothing(missing);
        state = PanelState.DISCUSSION;
        round1ClosedAt = now;
    }

    void openRound2(Instant now) {
        require(PanelState.DISCUSSION);
        state = PanelState.ROUND2;
        round2OpenedAt = now;
    }

    /** Decides by how many standard errors of the panel the cut will be moved, as long as nobody knows the cut. */
    void adjust(int errors, String reason, Instant now) {
        requireAtWork();
        if (state.closed()) {
            throw new FiguresSeen();
        }
        if (errors < -1 || errors > 1) {
            throw new IllegalArgumentException("a cut is moved by one standard error at most, not by " + errors);
        }
        adjustment = errors;
        adjustmentReason = reason;
        adjustedAt = now;
    }

    /** @param missing how many ratings and sets of bounds are missing */
    void closeRound2(int missing, Instant now) {
        require(PanelState.ROUND2);
        requireNothing(missing);
        if (adjustment == null) {
            throw new AdjustmentUndecided();
        }
        state = PanelState.CLOSED;
        round2ClosedAt = now;
    }

    /** A judge can go as long as the rounds last. */
    void requireRounds() {
        requireAtWork();
        if (state.closed()) {
            throw new FiguresSeen();
        }
    }

    void propose() {
        requireAtWork();
        if (state == PanelState.PROPOSED) {
            throw new AlreadyProposed();
        }
        if (state != PanelState.CLOSED) {
            throw new RoundsUnfinished();
        }
        state = PanelState.PROPOSED;
    }

    /** The second signer sends the proposal back to the leader. */
    void giveBack() {
        requireProposed();
        state = PanelState.CLOSED;
    }

    void approve() {
        requireProposed();
        state = PanelState.APPROVED;
        openBlueprint = null;
    }

    void withdraw(PersonId who, String reason, Instant now) {
        requireAtWork();
        state = PanelState.WITHDRAWN;
        withdrawnAt = now;
        withdrawnBy = who.value();
        withdrawalReason = reason;
        openBlueprint = null;
    }

    private void require(PanelState wanted) {
        requireAtWork();
        if (state != wanted) {
            throw new RoundClosed();
        }
    }

    private void requireProposed() {
        requireAtWork();
        if (state != PanelState.PROPOSED) {
            throw new NothingProposed();
        }
    }

    private void requireAtWork() {
        if (state == PanelState.WITHDRAWN) {
            throw new PanelWithdrawn();
        }
        if (state == PanelState.APPROVED) {
            throw new StandardApproved();
        }
    }

    private static void requireNothing(int missing) {
        if (missing > 0) {
            throw new JudgementsMissing(missing);
        }
    }
}
