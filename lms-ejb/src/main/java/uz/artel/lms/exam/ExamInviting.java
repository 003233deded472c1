package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/**
 * Gives a person leave to sit an exam between two moments. Attestation needs it, and a retake after its days are over; after a
 * round that has ended it opens the next one.
 */
@Stateless
@Allowed({Role.TRAINER, Role.HR, Role.HEAD, Role.COMMISSION})
public class ExamInviting {

    private static final Duration LONGEST = Duration.ofDays(92);

    private Sittings sittings;
    private ItemBank bank;
    private FormMaking making;
    private Centres centres;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected ExamInviting() {}

    @Inject
    public ExamInviting(
            Sittings sittings,
            ItemBank bank,
            FormMaking making,
            Centres centres,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.sittings = sittings;
        this.bank = bank;
        this.making = making;
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** The exams that count. */
    public List<InvitableExam> exams() {
        return bank.blueprints().stream()
                .filter(b -> b.rules().use().counts())
                .map(b -> new InvitableExam(
                        b.rules().key(), b.rules().title(), b.rules().use().code()))
                .toList();
    }

    /**
     * Invites a person of the caller's centre to an exam that counts.
     *
     * @param opens from when he may begin
     * @param closes until when he may begin; after now, at most 92 days after {@code opens}
     * @throws OwnSitting when somebody invites himself
     * @throws BankTooSmall when the bank has no forms for it on the last day
     */
    public void invite(PersonId person, String blueprintKey, Instant opens, Instant closes) {
        var now = clock.now();
        var blueprint = bank.blueprint(BadInput.text("exam", blueprintKey, 60))
                .filter(b -> b.rules().use().counts())
                .orElseThrow(() -> new Unknown("exam"));
        if (person == null || !centres.centreOf(person).equals(caller.centre())) {
            throw new Unknown("person");
        }
        if (person.equals(caller.person())) {
            throw new OwnSitting();
        }
        if (opens == null) {
            throw new BadInput("opens", "required");
        }
        if (closes == null || !closes.isAfter(opens) || !closes.isAfter(now) || closes.isAfter(opens.plus(LONGEST))) {
            throw new BadInput("closes", "examWindow");
        }
        making.requireDrawable(blueprint, caller.centre(), closes);
        long id = sittings.invite(
                person,
                caller.centre().value(),
                blueprint.blueprint(),
                opens,
                closes,
                caller.person(),
                caller.get().has(Role.HEAD),
                now);
        audit.record(
                "exam.invite",
                "invitation:" + id,
                null,
                "person " + person.value() + " " + blueprintKey + " " + opens + " to " + closes);
    }
}
