package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepNotOpen;
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
     * What is known of a person who wants to begin: each part is read when it is needed.
     *
     * @param invitations windows that have opened, and those of sessions, by exam
     * @param steps refuses what the programme doesn't open
     */
    record Asking(
            LongFunction<List<InvitationWindow>> invitations,
            BiConsumer<StepKind, String> steps,
            Supplier<List<StudyLeave>> leaves) {}

    /** Somebody asks about one exam. */
    Asking aboutOne(PersonId person, Instant now) {
        var invitations = new Once<>(() -> sittings.invitations(person, now));
        return new Asking(
                blueprint -> invitations.get().getOrDefault(blueprint, List.of()),
                (kind, ref) -> gate.requireOpen(person, kind, ref),
                () -> leaves.studyLeaves(person));
    }

    /** Somebody asks about all exams: everything is read once, however many there are. */
    Asking aboutAll(PersonId person, Instant now) {
        var invitations = new Once<>(() -> sittings.invitations(person, now));
        var doors = new Once<>(() -> gate.doors(person));
        return new Asking(
                blueprint -> invitations.get().getOrDefault(blueprint, List.of()),
                (kind, ref) -> {
                    if (!doors.get().open(kind, ref)) {
                        throw new StepNotOpen();
                    }
                },
                new Once<>(() -> leaves.studyLeaves(person)));
    }

    private static final class Once<T> implements Supplier<T> {
        private Supplier<T> source;
        private T value;

        Once(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public T get() {
            if (source != null) {
                value = source.get();
                source = null;
            }
            return value;
        }
    }

    /**
     * The round in which he would begin now.
     *
     * @param last the last in which he sat
     */
    ExamRound round(Asking who, CentreId centre, BlueprintEdition edition, ExamRound last, Instant now) {
        return last.opensAnother(
                        edition.rules(),
                        now,
                        () -> centres.zone(centre),
                        () -> open(who, centre, who.invitations.apply(edition.blueprint()), now))
                ? last.next()
                : last;
    }

    /** The invitations that are open now, and those to a session whose window is not over. */
    private List<ExamRound.Invited> open(Asking who, CentreId centre, List<InvitationWindow> all, Instant now) {
        return all.stream()
                .filter(w -> w.session() ? w.closes().isAfter(now) : invited(who, centre, List.of(w), now))
                .map(InvitationWindow::given)
                .toList();
    }

    /**
     * A rehearsal is open to everybody. A second form needs neither an open step nor an invitation: the exam was open when the first was sat.
     *
     * @param earlier the person's tries in this round so far
     * @param planned whether he is invited to a session that is to come or on
     * @throws uz.artel.lms.shared.Refusal NotInvited, the programme's own refusal, or the retake rules
     */
    void require(
            Asking who,
            CentreId centre,
            BlueprintEdition edition,
            List<RetakePolicy.Earlier> earlier,
            boolean planned,
            Instant now) {
        var rules = edition.rules();
        boolean invited = planned
                || rules.use().counts() && invited(who, centre, who.invitations.apply(edition.blueprint()), now);
        if (!invited && rules.use() != Use.REHEARSAL && !RetakePolicy.owesSecondForm(earlier)) {
            if (rules.use() == Use.ATTESTATION) {
                throw new NotInvited();
            }
            who.steps.accept(rules.use().counts() ? StepKind.EXAM : StepKind.QUIZ, rules.key());
        }
        RetakePolicy.require(rules.use(), rules.tries(), earlier, now, centres.zone(centre), invited, who.leaves);
    }

    /** Whether an invitation is open now: its last day moves on by the days of study leave in it. */
    private boolean invited(Asking who, CentreId centre, List<InvitationWindow> windows, Instant now) {
        var begun = windows.stream().filter(w -> !w.session()).toList();
        if (begun.stream().anyMatch(window -> window.closes().isAfter(now))) {
            return true;
        }
        var away = begun.isEmpty() ? List.<StudyLeave>of() : who.leaves.get();
        return begun.stream()
                .anyMatch(window -> window.closes(away, centres.zone(centre)).isAfter(now));
    }
}
