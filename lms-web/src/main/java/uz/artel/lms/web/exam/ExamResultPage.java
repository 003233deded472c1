package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import uz.artel.lms.exam.ExamReading;
import uz.artel.lms.exam.ExamResult;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.Unknown;

/** What came of a sitting, for the person who sat it. */
@Named
@ViewScoped
public class ExamResultPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ExamReading reading;

    private Long sitting;
    private transient ExamResult result;

    public void load() {
        if (sitting == null) {
            throw new Unknown("sitting");
        }
        getResult();
    }

    public Long getSitting() {
        return sitting;
    }

    public void setSitting(Long sitting) {
        this.sitting = sitting;
    }

    public ExamResult getResult() {
        if (result == null && sitting != null) {
            result = reading.result(new SittingId(sitting));
        }
        return result;
    }

    public boolean isAnnounced() {
        return getResult().outcome() != null;
    }

    /** The lowest whole points that lie in the band of the cut. */
    public int getBandFrom() {
        return (int) Math.ceil(getResult().outcome().precision().band().low());
    }

    /** The highest whole points that lie in it. */
    public int getBandTo() {
        return (int) Math.floor(getResult().outcome().precision().band().high());
    }

    public boolean isPractice() {
        return !Use.of(getResult().use()).asAnExam();
    }

    /** Whether something follows from it, against which its candidate may appeal. */
    public boolean isCounts() {
        return Use.of(getResult().use()).counts();
    }

    /** Whether it was only a rehearsal. */
    public boolean isRehearsal() {
        return Use.of(getResult().use()) == Use.REHEARSAL;
    }
}
