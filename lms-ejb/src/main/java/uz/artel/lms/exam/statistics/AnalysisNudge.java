package uz.artel.lms.exam.statistics;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** After the commit that asked for an analysis: somebody should make it. */
@ApplicationScoped
class AnalysisNudge {

    @EJB
    private AnalysisWork work;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnalysisAsked asked) {
        work.nudge();
    }
}
