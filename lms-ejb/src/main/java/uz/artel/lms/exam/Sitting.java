package uz.artel.lms.exam;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;

/** One person sitting one form once. Answers are not part of it: they are appended beside it and never move its version. */
@Entity
@Table(name = "exam_sitting")
class Sitting {

    /** A result that is told no later than this after its moment was told at it. */
    static final Duration PROMPT = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id")
    private long person;

    @Column(name = "centre_id")
    private long centre;

    @Column(name = "blueprint_id")
    private long blueprint;

    @Column(name = "form_id")
    private long form;

    @Column(name = "use_code")
    private String use;

    private int round;

    @Column(name = "try_number")
    private int tryNumber;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "announce_at")
    private Instant announceAt;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "chain_head")
    private byte[] chainHead;

    @Column(name = "handed_at")
    private Instant handedAt;

    @Column(name = "grace_minutes")
    private int graceMinutes;

    @Column(name = "extra_minutes")
    private int extraMinutes;

    @Embedded
    private PauseAllowance pauses;

    @Column(name = "session_id")
    private Long session;

    @Column(name = "open_person")
    private Long openPerson;

    @Version
    private long version;

    protected Sitting() {}

    static Sitting begin(
            PersonId person,
            CentreId centre,
            long blueprint,
            long form,
            Use use,
            int round,
            int tryNumber,
            Instant now,
            Duration length,
            Duration grace) {
        var s = new Sitting();
        s.person = person.value();
        s.centre = centre.value();
        s.blueprint = blueprint;
        s.form = form;
        s.use = use.code();
        s.round = round;
        s.tryNumber = tryNumber;
        s.state = State.OPEN;
        s.startedAt = now;
        s.endsAt = now.plus(length);
        s.graceMinutes = (int) grace.toMinutes();
        s.pauses = PauseAllowance.none();
        s.openPerson = person.value();
        return s;
    }

    SittingId id() {
        return new SittingId(id);
    }

    PersonId person() {
        return new PersonId(person);
    }

    CentreId centre() {
        return new CentreId(centre);
    }

    long form() {
        return form;
    }

    long blueprint() {
        return blueprint;
    }

    Use use() {
        return Use.of(use);
    }

    int round() {
        return round;
    }

    /** From 1 in each round. */
    int tryNumber() {
        return tryNumber;
    }

    State state() {
        return state;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    Instant announceAt() {
        return announceAt;
    }

    Instant announcedAt() {
        return announcedAt;
    }

    byte[] tokenHash() {
        return tokenHash;
    }

    byte[] chainHead() {
        return chainHead;
    }

    /** When the sheet was last handed to a device. */
    Instant handedAt() {
        return handedAt == null ? startedAt : handedAt;
    }

    /** Sits in a planned session; its follow-up time is the time of grace. */
    void sitsIn(ExamSession planned) {
        session = planned.id();
        graceMinutes = planned.follow();
    }

    /** Id of the planned session, null where he sits without one. */
    Long session() {
        return session;
    }

    /** How long after the end answers given before it may arrive. */
    Duration grace() {
        return Duration.ofMinutes(graceMinutes);
    }

    /** Whether answers may still arrive that were given in time. */
    boolean awaitsAnswers(Instant now) {
        return state == State.OPEN && now.isBefore(endsAt.plus(grace()));
    }

    boolean isOpenAt(Instant now) {
        return state == State.OPEN && now.isBefore(endsAt);
    }

    /** Another form takes the place of the first, before the candidate has seen it. */
    void redraw(long another) {
        form = another;
    }

    /** From now on only this token goes on; the one before is worth nothing. */
    void handOver(SittingToken token, Instant now) {
        if (!isOpenAt(now)) {
            throw new SittingOver();
        }
        tokenHash = token.hash(id);
        handedAt = now;
    }

    /** Adds minutes to the time that is left. */
    void extend(int minutes, Instant now) {
        if (!awaitsAnswers(now)) {
            throw new SittingOver();
        }
        endsAt = endsAt.plus(Duration.ofMinutes(minutes));
        extraMinutes += minutes;
    }

    int extraMinutes() {
        return extraMinutes;
    }

    /** Gives a right to pause for so many minutes more. */
    void grantPauses(int minutes, Instant now) {
        if (!awaitsAnswers(now)) {
            throw new SittingOver();
        }
        pauses.grant(minutes);
    }

    /** What may be paused still, null where there is no right. */
    PauseClock pauses(Instant now) {
        return pauses.clock(now);
    }

    /** Number of the last pause, 0 before the first. */
    int lastPause() {
        return pauses.number();
    }

    boolean isPausedAt(Instant now) {
        return pauses.runs(now);
    }

    /**
     * The clock stands from now on: the end moves by as much as the pause may last, so nothing has to happen when it is used up.
     *
     * @throws NoPauseLeft when nothing is left to pause
     * @throws SittingPaused while a pause runs
     */
    Pause pause(Instant now) {
        if (!isOpenAt(now)) {
            throw new SittingOver();
        }
        var begun = pauses.begin(now);
        endsAt = endsAt.plusSeconds(begun.seconds());
        return begun;
    }

    /** The clock runs again, and the end comes nearer by what the pause didn't use. */
    void goOn(Instant now) {
        endsAt = endsAt.minusSeconds(pauses.end(now));
    }

    /** Takes no more answers. At or after the end it was the clock, whoever asked, and it closes as of the end. */
    void close(Instant now, byte[] head) {
        if (state != State.OPEN) {
            throw new SittingOver();
        }
        boolean byClock = !now.isBefore(endsAt);
        state = State.CLOSED;
        closedAt = byClock ? endsAt : now;
        closedBy = byClock ? "clock" : "candidate";
        chainHead = head;
        openPerson = null;
    }

    /** Every place has a mark and a result stands. */
    void marked() {
        if (state != State.CLOSED) {
            throw new AlreadyMarked();
        }
        state = State.MARKED;
    }

    /** Whether the moment named for the results has come: what is told to others then is told to this candidate too. */
    boolean tellsAt(Instant now) {
        return announceAt != null && !announceAt.isAfter(now);
    }

    /** The moment at which the result will be announced by itself; null to leave it open again. */
    void announceAt(Instant moment) {
        if (state == State.ANNOUNCED) {
            throw new AlreadyAnnounced();
        }
        announceAt = moment;
    }

    /**
     * When the result is told if it is now: at the moment that was named, which is one for all, although it takes seconds to tell
     * them. Long after it now: then it was marked late, looked at again, or nothing ran.
     */
    Instant toldAt(Instant now) {
        return announceAt != null && !now.isBefore(announceAt) && now.isBefore(announceAt.plus(PROMPT))
                ? announceAt
                : now;
    }

    void announce(Instant now) {
        switch (state) {
            case OPEN -> throw new SittingOpen();
            case CLOSED -> throw new MarkingUnfinished();
            case ANNOUNCED -> throw new AlreadyAnnounced();
            case MARKED -> {
                state = State.ANNOUNCED;
                announcedAt = now;
            }
        }
    }
}
