package uz.artel.lms.shadowing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import uz.artel.lms.curriculum.IntakeReading;
import uz.artel.lms.curriculum.NotInIntake;
import uz.artel.lms.curriculum.Road;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** A trainee writes what he watched beside an operator. */
@Stateless
@Allowed(Role.TRAINEE)
public class ShadowLogging {

    /**
     * The trainee's log.
     *
     * @param step the shadowing step under way, or null when none is open
     * @param entries newest first
     */
    public record Log(
            PersonId mentor,
            LocalDate today,
            LocalTime now,
            Road.StepState step,
            ShadowHours hours,
            List<EntryRow> entries) {

        /** Entries that wait for the mentor. */
        public long waiting() {
            return entries.stream().filter(EntryRow::waiting).count();
        }

        /** Entries the mentor gave back. */
        public long returned() {
            return entries.stream().filter(EntryRow::returned).count();
        }
    }

    private ShadowEntries entries;
    private StepGate gate;
    private IntakeReading intakes;
    private Centres centres;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected ShadowLogging() {}

    @Inject
    public ShadowLogging(
            ShadowEntries entries,
            StepGate gate,
            IntakeReading intakes,
            Centres centres,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.entries = entries;
        this.gate = gate;
        this.intakes = intakes;
        this.centres = centres;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** The caller's own log. @throws NotInIntake when he is in none */
    public Log mine() {
        var now = clock.now();
        var place = place();
        var road = place.road();
        var rows = entries.of(caller.person(), place.intake().value()).stream()
                .map(ShadowEntry::row)
                .toList();
        var step =
                road.step(StepKind.SHADOWING, null).filter(Road.StepState::open).orElse(null);
        var hours = ShadowHours.of(
                rows,
                neededMinutes(road),
                step == null ? null : step.step().key(),
                step == null ? 0 : step.step().minutes());
        var zone = centres.zone(caller.centre());
        return new Log(
                place.mentor(), LocalDate.ofInstant(now, zone), LocalTime.ofInstant(now, zone), step, hours, rows);
    }

    /**
     * Writes a new entry for the shadowing step that is open, else for the last one done.
     *
     * @throws NoMentor while nobody could sign it
     * @throws uz.artel.lms.curriculum.StepNotOpen before the first shadowing step has opened
     * @throws EntryOverlaps when another entry covers a part of that time
     */
    public ShadowEntryId write(Watched watched) {
        var now = clock.now();
        var place = place();
        if (place.mentor() == null) {
            throw new NoMentor();
        }
        var step = gate.current(caller.person(), StepKind.SHADOWING, now);
        requireInThePast(watched, place.startsOn(), now);
        requireFree(watched, place.intake().value(), null);
        var id = entries.add(new ShadowEntry(
                place.intake().value(), caller.person(), step.step().key(), watched, now));
        audit.record("shadow.write", "shadow:" + id.value(), null, watched.toString());
        return id;
    }

    /** Corrects an unsigned entry of the caller's own. */
    public void correct(ShadowEntryId id, long version, Watched watched) {
        var now = clock.now();
        var entry = own(id);
        Clash.unlessSame(version, entry.version());
        var place = place();
        requireInThePast(watched, place.startsOn(), now);
        requireFree(watched, place.intake().value(), id);
        var before = entry.watched().toString();
        entry.correct(watched, now);
        audit.record("shadow.correct", "shadow:" + id.value(), before, watched.toString());
    }

    /** One entry of the caller's own. */
    public EntryRow entry(ShadowEntryId id) {
        return own(id).row();
    }

    static int neededMinutes(Road road) {
        return road.days().stream()
                .flatMap(d -> d.steps().stream())
                .filter(s -> s.step().kind() == StepKind.SHADOWING)
                .mapToInt(s -> s.step().minutes())
                .sum();
    }

    private ShadowEntry own(ShadowEntryId id) {
        var entry = entries.of(id);
        if (!entry.trainee().equals(caller.person())) {
            throw new Unknown("shadow entry");
        }
        return entry;
    }

    private IntakeReading.TraineePlace place() {
        return intakes.placeOf(caller.person()).orElseThrow(NotInIntake::new);
    }

    private void requireInThePast(Watched watched, LocalDate start, Instant now) {
        var zone = centres.zone(caller.centre());
        var today = LocalDate.ofInstant(now, zone);
        if (watched.heldOn().isBefore(start) || watched.heldOn().isAfter(today)) {
            throw new BadInput("heldOn", "dayOutOfRange");
        }
        if (watched.heldOn().equals(today) && watched.to().isAfter(LocalTime.ofInstant(now, zone))) {
            throw new BadInput("to", "notYet");
        }
    }

    private void requireFree(Watched watched, long intake, ShadowEntryId except) {
        boolean taken = entries.hold(caller.person(), intake).stream()
                .anyMatch(e -> !e.id().equals(except) && e.watched().overlaps(watched));
        if (taken) {
            throw new EntryOverlaps();
        }
    }
}
