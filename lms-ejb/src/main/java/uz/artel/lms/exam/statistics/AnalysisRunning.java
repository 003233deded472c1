package uz.artel.lms.exam.statistics;

import uz.artel.lms.shared.Refusal;

/** Somebody has asked for the analysis of this exam at the same moment: it is made once. */
public class AnalysisRunning extends Refusal {

    private static final long serialVersionUID = 1L;

    public AnalysisRunning() {
        super();
    }
}
