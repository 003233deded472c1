package uz.artel.lms.exam.statistics;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/**
 * The long figures of the exams of the caller's centre: models of questions, reliability and decisions with their intervals,
 * languages compared. Somebody asks for them; they are made beside the pages and kept by number.
 */
@Stateless
@Allowed({Role.TRAINER, Role.EXAMINER})
public class FiguresAnalysing {

    private static final int KEY = 60;

    private AnalysisRuns runs;
    private ItemBank bank;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;
    private Event<AnalysisAsked> asked;

    protected FiguresAnalysing() {}

    @Inject
    public FiguresAnalysing(
            AnalysisRuns runs,
            ItemBank bank,
            CurrentCaller caller,
            Clock clock,
            Audit audit,
            Event<AnalysisAsked> asked) {
        this.runs = runs;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.asked = asked;
    }

    /**
     * Asks for an analysis of the results that there are now. Nothing happens while one is being made, and where the newest
     * one stands on the same results: it would find the same.
     *
     * @return whether it was asked for
     * @throws Unknown when the exam has no announced first tries in the caller's centre
     * @throws AnalysisRunning when somebody has asked at the same moment
     */
    public boolean ask(String exam) {
        long blueprint = blueprint(exam);
        long centre = caller.centre().value();
        var now = clock.now();
        // one that a dead server left is not waited for
        runs.interruptSilent(now.minus(AnalysisSteps.SILENCE), now);
        var found = found(blueprint);
        if (!found.standing().worthwhile()) {
            return false;
        }
        long id = runs.ask(centre, blueprint, found.standing().next(), found.results(), caller.person(), now);
        audit.record("exam.analyse", "exam-analysis:" + id, null, exam + ", results: " + found.results());
        asked.fire(new AnalysisAsked(id));
        return true;
    }

    /**
     * Ends the analysis that waits or is being made; what was made before stays.
     *
     * @return whether there was one to end
     * @throws Unknown when there is no such exam
     */
    public boolean cancel(String exam) {
        boolean ended = runs.cancel(caller.centre().value(), blueprint(exam), caller.person(), clock.now());
        if (ended) {
            audit.record("exam.analyse.cancel", "exam:" + exam);
        }
        return ended;
    }

    /**
     * Where the analysis of an exam stands.
     *
     * @throws Unknown when the exam has no announced first tries in the caller's centre
     */
    public AnalysisStanding standing(String exam) {
        return found(blueprint(exam)).standing();
    }

    /** Where the run that was asked for last is; empty when none ever was. */
    public Optional<AnalysisMoment> moment(String exam) {
        return runs.moment(caller.centre().value(), BadInput.text("exam", exam, KEY));
    }

    /**
     * What the newest one found; empty before the first.
     *
     * @throws Unknown when the exam has no announced first tries in the caller's centre
     */
    public Optional<ExamAnalysis> analysis(String exam) {
        return Optional.ofNullable(found(blueprint(exam)).readyId()).map(runs::analysis);
    }

    private AnalysisRuns.Found found(long blueprint) {
        return runs.standing(caller.centre().value(), blueprint).orElseThrow(() -> new Unknown("exam"));
    }

    private long blueprint(String exam) {
        return bank.blueprint(BadInput.text("exam", exam, KEY))
                .orElseThrow(() -> new Unknown("exam"))
                .blueprint();
    }
}
