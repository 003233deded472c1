package uz.artel.lms.shadowing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.curriculum.IntakeReading;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** A mentor co-signs what his trainees wrote, or gives it back with a reason. */
@Stateless
@Allowed(Role.MENTOR)
public class ShadowSigning {

    private ShadowEntries entries;
    private IntakeReading intakes;
    private StepGate gate;
    private StepRecording recording;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected ShadowSigning() {}

    @Inject
    public ShadowSigning(
            ShadowEntries entries,
            IntakeReading intakes,
            StepGate gate,
            StepRecording recording,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.entries = entries;
        this.intakes = intakes;
        this.gate = gate;
        this.recording = recording;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** All entries of the trainees of this mentor, newest first; two statements, however many. */
    public List<EntryRow> entries() {
        return entries.of(intakes.traineesOf(caller.person())).stream()
                .map(ShadowEntry::row)
                .toList();
    }

    /**
     * Co-signs an entry; when the hours of its step are signed, the step is done in the same transaction.
     *
     * @param version of the entry as it was read
     * @param attention mark from 1 to 5
     * @param comment ≤ 600 characters, may be empty
     * @throws EntrySigned when it is signed already
     * @throws Clash when the trainee corrected it meanwhile
     */
    public void sign(ShadowEntryId id, long version, int attention, String comment) {
        var now = clock.now();
        var entry = ofOwnTrainee(id);
        entry.sign(caller.person(), attention, comment, now);
        Clash.unlessSame(version, entry.version());
        audit.record("shadow.sign", "shadow:" + id.value(), "WAITING", "SIGNED attention " + attention);
        var place = intakes.placeOf(entry.trainee()).orElseThrow(() -> new Unknown("intake"));
        var step = gate.road(entry.trainee(), now).step(entry.stepKey());
        if (step.isPresent()
                && step.get().open()
                && signedMinutes(entry, place.intake().value())
                        >= step.get().step().minutes()) {
            recording.done(entry.trainee(), StepKind.SHADOWING, null, now, "shadow:" + id.value());
        }
    }

    /**
     * Gives an entry back to its trainee.
     *
     * @param reason what is missing, ≤ 600 characters
     */
    public void giveBack(ShadowEntryId id, long version, String reason) {
        var entry = ofOwnTrainee(id);
        entry.giveBack(caller.person(), reason, clock.now());
        Clash.unlessSame(version, entry.version());
        audit.record("shadow.return", "shadow:" + id.value(), "WAITING", "RETURNED " + reason.strip());
    }

    private int signedMinutes(ShadowEntry justSigned, long intake) {
        return entries.of(justSigned.trainee(), intake).stream()
                .filter(e -> e.stepKey().equals(justSigned.stepKey()))
                .map(ShadowEntry::row)
                .filter(EntryRow::signed)
                .mapToInt(e -> e.watched().minutes())
                .sum();
    }

    private ShadowEntry ofOwnTrainee(ShadowEntryId id) {
        var entry = entries.of(id);
        if (!intakes.traineesOf(caller.person()).contains(entry.trainee())) {
            throw new Unknown("shadow entry");
        }
        return entry;
    }
}
