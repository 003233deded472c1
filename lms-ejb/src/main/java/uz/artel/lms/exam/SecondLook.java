package uz.artel.lms.exam;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.exam.LookSheet.Outcome;
import uz.artel.lms.exam.LookSheet.Reason;
import uz.artel.lms.exam.LookSheet.Stage;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** A result that two examiners look at again before it is announced. It changes no mark and no result by itself. */
@Entity
@Table(name = "exam_second_look")
class SecondLook {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "sitting_id")
    private long sitting;

    @Column(name = "candidate_id")
    private long candidate;

    @Column(name = "centre_id")
    private long centre;

    private String reasons;

    private Double error;

    @Column(name = "result_edition")
    private int resultEdition;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "first_id")
    private Long first;

    @Column(name = "second_id")
    private Long second;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    private String ground;

    @Version
    private long version;

    protected SecondLook() {}

    /** @param error standard error at the cut in points where the result is near it, or null */
    static SecondLook open(
            Sitting sitting, Set<Reason> reasons, Double error, int edition, Instant now, LocalDate due) {
        var look = new SecondLook();
        look.sitting = sitting.id().value();
        look.candidate = sitting.person().value();
        look.centre = sitting.centre().value();
        look.reasons = reasons.stream().map(Enum::name).collect(Collectors.joining(","));
        look.error = error;
        look.resultEdition = edition;
        look.openedAt = now;
        look.dueOn = due;
        return look;
    }

    /**
     * Names the two who look; again as long as none of those who go has spoken.
     *
     * @param spoken who has said already what he found
     */
    void name(PersonId one, PersonId other, Set<PersonId> spoken) {
        if (outcome != null || spoken.size() == 2) {
            throw new LookDecided();
        }
        if (one.equals(other)) {
            throw new JudgedBefore();
        }
        if (one.value() == candidate || other.value() == candidate) {
            throw new OwnSitting();
        }
        if (!Set.of(one, other).containsAll(spoken)) {
            throw new OpinionGiven();
        }
        first = one.value();
        second = other.value();
    }

    /** Takes what the two have found; when they agree, that is the outcome. */
    void settle(List<Outcome> opinions, Instant now) {
        if (outcome != null) {
            throw new LookDecided();
        }
        SecondLookRule.agreed(opinions).ifPresent(agreed -> {
            outcome = agreed;
            decidedAt = now;
        });
    }

    /**
     * The head decides where the two disagree, and ends a fault that no repair has touched.
     *
     * @param stage where it stands now
     */
    void decide(PersonId head, Outcome decided, String because, Stage stage, Instant now) {
        if (head.value() == candidate) {
            throw new OwnSitting();
        }
        if (names(head)) {
            throw new JudgedBefore();
        }
        if (stage != Stage.SPLIT && (stage != Stage.REPAIR || decided == Outcome.FAULT)) {
            throw new LookDecided();
        }
        outcome = decided;
        decidedAt = now;
        decidedBy = head.value();
        ground = because;
    }

    /**
     * @param opinions how many of the two have spoken
     * @param edition the newest edition of the result
     */
    Stage stage(int opinions, int edition) {
        if (outcome == Outcome.FAULT && edition <= resultEdition) {
            return Stage.REPAIR;
        }
        if (outcome != null) {
            return Stage.DECIDED;
        }
        if (first == null || second == null) {
            return Stage.UNNAMED;
        }
        return opinions == 2 ? Stage.SPLIT : Stage.LOOKING;
    }

    /** Whether this person is one of the two. */
    boolean names(PersonId person) {
        return first != null && first == person.value() || second != null && second == person.value();
    }

    long id() {
        return id;
    }

    SittingId sitting() {
        return new SittingId(sitting);
    }

    PersonId candidate() {
        return new PersonId(candidate);
    }

    CentreId centre() {
        return new CentreId(centre);
    }

    Set<Reason> reasons() {
        return Arrays.stream(reasons.split(","))
                .map(Reason::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));
    }

    Double error() {
        return error;
    }

    Instant openedAt() {
        return openedAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Long first() {
        return first;
    }

    Long second() {
        return second;
    }

    Outcome outcome() {
        return outcome;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    /**
     * When the candidate hears of the decision: not before the others hear of their results.
     *
     * @param announceAt the moment named for the results
     */
    Instant toldAt(Instant announceAt) {
        return announceAt.isAfter(decidedAt) ? announceAt : decidedAt;
    }

    String ground() {
        return ground;
    }

    long version() {
        return version;
    }
}
