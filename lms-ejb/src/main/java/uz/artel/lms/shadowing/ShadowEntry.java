package uz.artel.lms.shadowing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.PersonId;

/** What a trainee watched between two times of a day, and what his mentor says to it. Once signed it never changes. */
@Entity
@Table(name = "shadow_entry")
class ShadowEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "intake_id")
    private long intakeId;

    @Column(name = "trainee_id")
    private long traineeId;

    @Column(name = "step_key")
    private String stepKey;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "from_minute")
    private int fromMinute;

    @Column(name = "to_minute")
    private int toMinute;

    private int calls;

    private String topics;

    private String outcomes;

    private String strengths;

    @Column(name = "well_done")
    private String wellDone;

    private String guide;

    private String question;

    private String notes;

    private String state;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private Integer attention;

    private String remark;

    @Version
    private long version;

    protected ShadowEntry() {}

    ShadowEntry(long intakeId, PersonId trainee, String stepKey, Watched watched, Instant at) {
        this.intakeId = intakeId;
        this.traineeId = trainee.value();
        this.stepKey = stepKey;
        write(watched, at);
    }

    /** The trainee corrects what he wrote; the entry waits for a signature again. */
    void correct(Watched watched, Instant at) {
        requireUnsigned();
        write(watched, at);
    }

    /**
     * The mentor co-signs.
     *
     * @param mark attention, 1–5
     * @param comment ≤ 600 characters, may be empty
     */
    void sign(PersonId mentor, int mark, String comment, Instant at) {
        requireWaiting(mentor);
        if (mark < 1 || mark > 5) {
            throw new BadInput("attention", "outOfRange", 1, 5);
        }
        remark = comment == null || comment.isBlank() ? null : BadInput.text("comment", comment, 600);
        attention = mark;
        decide(EntryRow.State.SIGNED, mentor, at);
    }

    /** The mentor gives it back: the trainee reads why and corrects it. */
    void giveBack(PersonId mentor, String reason, Instant at) {
        requireWaiting(mentor);
        remark = BadInput.text("reason", reason, 600);
        attention = null;
        decide(EntryRow.State.RETURNED, mentor, at);
    }

    private void requireWaiting(PersonId mentor) {
        requireUnsigned();
        if (mentor.value() == traineeId) {
            throw new OwnEntry();
        }
        if (state() == EntryRow.State.RETURNED) {
            throw new EntryReturned();
        }
    }

    private void requireUnsigned() {
        if (state() == EntryRow.State.SIGNED) {
            throw new EntrySigned();
        }
    }

    private void decide(EntryRow.State next, PersonId mentor, Instant at) {
        state = next.name();
        decidedBy = mentor.value();
        decidedAt = at;
    }

    private void write(Watched watched, Instant at) {
        heldOn = watched.heldOn();
        fromMinute = minuteOf(watched.from());
        toMinute = minuteOf(watched.to());
        calls = watched.calls();
        topics = join(watched.topics());
        outcomes = join(watched.outcomes());
        strengths = join(watched.strengths());
        wellDone = watched.wellDone();
        guide = watched.guide();
        question = watched.question();
        notes = watched.notes();
        state = EntryRow.State.WAITING.name();
        writtenAt = at;
    }

    Watched watched() {
        return new Watched(
                heldOn,
                timeOf(fromMinute),
                timeOf(toMinute),
                calls,
                split(topics, CallTopic.class),
                split(outcomes, CallOutcome.class),
                split(strengths, Strength.class),
                wellDone,
                guide,
                question,
                notes);
    }

    ShadowEntryId id() {
        return new ShadowEntryId(id);
    }

    PersonId trainee() {
        return new PersonId(traineeId);
    }

    String stepKey() {
        return stepKey;
    }

    EntryRow.State state() {
        return EntryRow.State.valueOf(state);
    }

    long version() {
        return version;
    }

    EntryRow row() {
        return new EntryRow(
                id(),
                trainee(),
                stepKey,
                watched(),
                EntryRow.State.valueOf(state),
                writtenAt,
                decidedBy == null ? null : new PersonId(decidedBy),
                decidedAt,
                attention,
                remark,
                version);
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static LocalTime timeOf(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }

    private static String join(Collection<? extends Enum<?>> chosen) {
        return chosen.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static <E extends Enum<E>> Set<E> split(String joined, Class<E> type) {
        var all = EnumSet.noneOf(type);
        if (!joined.isEmpty()) {
            for (var name : joined.split(" ")) {
                all.add(Enum.valueOf(type, name));
            }
        }
        return all;
    }
}
