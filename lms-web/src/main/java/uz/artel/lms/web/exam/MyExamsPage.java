package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.exam.ExamEntrance;
import uz.artel.lms.exam.ExamReading;
import uz.artel.lms.exam.MySession;
import uz.artel.lms.exam.MySitting;

/** A person's exams: what can be sat now, and what was. */
@Named
@RequestScoped
public class MyExamsPage {

    @EJB
    private ExamReading reading;

    private List<ExamEntrance> open;
    private List<MySitting> sittings;
    private List<MySession> sessions;
    private String rehearsal;

    public void load() {
        open = reading.open();
        sittings = reading.mine();
        sessions = reading.sessions();
        rehearsal = reading.rehearsal().orElse(null);
    }

    public List<ExamEntrance> getOpen() {
        return open;
    }

    /** The key of the rehearsal, null when there is none. */
    public String getRehearsal() {
        return rehearsal;
    }

    public List<MySession> getSessions() {
        return sessions;
    }

    public List<MySitting> getSittings() {
        return sittings;
    }
}
