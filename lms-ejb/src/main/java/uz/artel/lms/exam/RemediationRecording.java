package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** A trainer records the training that comes before a retake (domain facts §4.1, §6.3). Never his own. */
@Stateless
@Allowed(Role.TRAINER)
public class RemediationRecording {

    private Sittings sittings;
    private Remediations remediations;
    private ItemBank bank;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected RemediationRecording() {}

    @Inject
    public RemediationRecording(
            Sittings sittings,
            Remediations remediations,
            ItemBank bank,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.sittings = sittings;
        this.remediations = remediations;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Failed sittings of the centre whose retake waits for training, announced earliest first; the caller's own left out, and
     * those after which there is no try left.
     */
    public List<RemediationTask> waiting() {
        var rules = bank.blueprints().stream()
                .collect(Collectors.toMap(BlueprintEdition::blueprint, BlueprintEdition::rules));
        return remediations.waiting(caller.centre().value()).stream()
                .filter(w -> w.person() != caller.person().value())
                .filter(w -> w.counted() < tries(rules.get(w.blueprint())))
                .map(w -> new RemediationTask(
                        w.sitting(),
                        new PersonId(w.person()),
                        rules.get(w.blueprint()).title(),
                        w.tryNumber(),
                        w.announcedAt(),
                        w.areas()))
                .toList();
    }

    private static int tries(Blueprint rules) {
        return RetakePolicy.tries(rules.use(), rules.tries());
    }

    /**
     * Records that the training was held.
     *
     * @param held what was worked on
     * @throws NothingToTrain when the sitting was not failed, or its training stands already
     */
    public void record(SittingId id, String held) {
        var text = BadInput.text("held", held, 1000);
        var sitting = sittings.getLocked(id);
        if (!sitting.centre().equals(caller.centre()) || !sitting.use().counts()) {
            throw new Unknown("sitting");
        }
        if (sitting.person().equals(caller.person())) {
            throw new OwnSitting();
        }
        boolean failed = sitting.state() == State.ANNOUNCED
                && !sittings.score(id).orElseThrow(MarkingUnfinished::new).passed();
        if (!failed || remediations.held(id)) {
            throw new NothingToTrain();
        }
        remediations.add(sitting, text, caller.person(), clock.now());
        audit.record("exam.remediate", SittingClosing.subject(sitting), null, text);
    }
}
