package uz.artel.lms.web.exam;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.artel.lms.exam.CentreSitting;
import uz.artel.lms.exam.ExamAnnouncing;
import uz.artel.lms.exam.ExamReading;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** The exams of a centre, and the announcement of their results. */
@Named
@RequestScoped
public class CentreExamsPage {

    @EJB
    private ExamReading reading;

    @EJB
    private ExamAnnouncing announcing;

    @EJB
    private PeopleReading people;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private List<CentreSitting> rows;
    private Map<PersonId, PersonName> names;
    private ReadyExams ready;
    private String exam;
    private Long[] chosen = {};
    private String when = "now";
    private LocalDate day;
    private String time;

    @PostConstruct
    void read() {
        rows = reading.ofCentre();
        ready = ReadyExams.of(rows, me.getNow());
        names = people.names(rows.stream().map(CentreSitting::person).collect(Collectors.toSet()));
    }

    /** The page of an announcement is asked for: all of the exam that are marked are chosen. */
    public void chooseExam() {
        exam = ready.exam(exam);
        chosen = ready.marked(exam);
    }

    /** Announces what is chosen, now or at the moment typed. */
    public String announce() {
        var ids = Arrays.stream(chosen).map(SittingId::new).toList();
        if (when.equals("now")) {
            announcing.announceNow(ids);
            messages.done("trainer.exam.announce.done");
        } else {
            announcing.announceAt(ids, TypedMoment.of(day, "day", time, "time", me.zone()));
            messages.done("trainer.exam.announce.planned");
        }
        return Messages.redirect("/trainer/exam/list");
    }

    public List<CentreSitting> getRows() {
        return rows;
    }

    /** Sittings of the chosen exam whose result can be announced. */
    public List<CentreSitting> getReady() {
        return ready.of(exam);
    }

    /** All whose result can be announced, of whatever exam. */
    public int getWaiting() {
        return ready.sittings().size();
    }

    public List<ReadyExams.Exam> getExams() {
        return ready.exams();
    }

    public String getExam() {
        return exam;
    }

    public void setExam(String exam) {
        this.exam = exam;
    }

    public String name(CentreSitting row) {
        var name = names.get(row.person());
        return name == null ? "" : name.in(me.lang());
    }

    public Long[] getChosen() {
        return chosen;
    }

    public void setChosen(Long[] chosen) {
        this.chosen = chosen;
    }

    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
