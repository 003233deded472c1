package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Leaves;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StudyLeave;

/** Whether somebody may begin an exam now: the step of his programme, an invitation, and the rules of retakes. */
@ApplicationScoped
class TryGate {

    private Sittings sittings;
    private StepGate gate;
    private Centres centres;
    private Leaves leaves;

    protected TryGate() {}

    @Inject
    TryGate(Sittings sittings, StepGate gate, Centres centres, Leaves leaves) {
        this.sittings = sittings;
        this.gate = gate;
        this.centres = centres;
        this.leaves = leaves;
    }

    /**
     * A rehearsal is open to everybody. A second form needs neither an open step nor an invitation: the exam was open when the first was sat.
     *
     * @param earlier the person's tries so far
     * @param planned whether he is invited to a session that is to come or on
     * @throws uz.artel.lms.shared.Refusal NotInvited, the programme's own refusal, or the retake rules
     */
    void require(
            PersonId person,
            CentreId centre,
            BlueprintEdition edition,
            List<RetakePolicy.Earlier> earlier,
            boolean planned,
            Instant now) {
        var rules = edition.rules();
        boolean invited = planned || rules.use().counts() && invited(person, centre, edition.blueprint(), now);
        if (!invited && rules.use() != Use.REHEARSAL && !RetakePolicy.owesSecondForm(earlier)) {
            if (rules.use() == Use.ATTESTATION) {
                throw new NotInvited();
            }
            gate.requireOpen(person, rules.use().counts() ? StepKind.EXAM : StepKind.QUIZ, rules.key());
        }
        RetakePolicy.require(
                rules.use(),
                rules.tries(),
                earlier,
                now,
                centres.zone(centre),
                invited,
                () -> leaves.studyLeaves(person));
    }

    /** Whether an invitation is open now: its last day moves on by the days of study leave in it. */
    private boolean invited(PersonId person, CentreId centre, long blueprint, Instant now) {
        var begun = sittings.invitations(person, blueprint, now);
        if (begun.stream().anyMatch(window -> window.closes().isAfter(now))) {
            return true;
        }
        var away = begun.isEmpty() ? List.<StudyLeave>of() : leaves.studyLeaves(person);
        return begun.stream()
                .anyMatch(window -> window.closes(away, centres.zone(centre)).isAfter(now));
    }
}
