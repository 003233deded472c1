package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import uz.artel.lms.exam.ExamReading;
import uz.artel.lms.exam.ExamResult;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.shared.Unknown;

/** What came of a sitting, for the person who sat it. */
@Named
@RequestScoped
public class ExamResultPage {

    @EJB
    private ExamReading reading;

    private Long sitting;
    private ExamResult result;

    public void load() {
        if (sitting == null) {
            throw new Unknown("sitting");
        }
        result = reading.result(new SittingId(sitting));
    }

    public Long getSitting() {
        return sitting;
    }

    public void setSitting(Long sitting) {
        this.sitting = sitting;
    }

    public ExamResult getResult() {
        return result;
    }

    public boolean isAnnounced() {
        return result.outcome() != null;
    }

    /** The lowest whole points that lie in the band of the cut. */
    public int getBandFrom() {
        return (int) Math.ceil(result.outcome().precision().band().low());
    }

    /** The highest whole points that lie in it. */
    public int getBandTo() {
        return (int) Math.floor(result.outcome().precision().band().high());
    }

    public boolean isPractice() {
        return result.use().equals("quiz") || result.use().equals("week-test");
    }
}
