package uz.artel.lms.web.exam;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.exam.BankTooSmall;
import uz.artel.lms.exam.ExamInviting;
import uz.artel.lms.exam.InvitableExam;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonCard;
import uz.artel.lms.people.PersonChoice;
import uz.artel.lms.practice.ExamCallInviting;
import uz.artel.lms.practice.InvitableCall;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** Leave for one person to sit an exam between two days. */
@Named
@RequestScoped
public class InviteToExamPage {

    @EJB
    private ExamInviting inviting;

    @EJB
    private ExamCallInviting callInviting;

    @EJB
    private PeopleReading people;

    @Inject
    private Messages messages;

    @Inject
    private CellWords words;

    @Inject
    private Me me;

    private List<PersonChoice> persons;
    private List<InvitableExam> exams;
    private List<InvitableCall> calls;
    private Long person;
    private Long callPerson;
    private String call;
    private String exam;
    private LocalDate from;
    private LocalDate until;

    @PostConstruct
    void read() {
        persons = PersonCard.choices(people.cards(), me.lang()).stream()
                .filter(c -> c.id().value() != me.getId())
                .toList();
        exams = inviting.exams();
        calls = callInviting.calls();
        from = LocalDate.ofInstant(me.getNow(), me.zone());
        until = from.plusDays(7);
    }

    public String invite() {
        if (person == null) {
            throw new BadInput("person", "required");
        }
        try {
            inviting.invite(
                    new PersonId(person),
                    exam,
                    from.atStartOfDay(me.zone()).toInstant(),
                    until.plusDays(1).atStartOfDay(me.zone()).toInstant());
        } catch (BankTooSmall no) {
            messages.wrong("exam", CellWords.refused(no), words.lack(no.shortage()));
            return null;
        }
        messages.done("trainer.exam.invite.done");
        return Messages.redirect("/trainer/exam/list");
    }

    /** Opens an exam call for one person. */
    public String inviteToCall() {
        if (callPerson == null) {
            throw new BadInput("callPerson", "required");
        }
        callInviting.invite(new PersonId(callPerson), call);
        messages.done("trainer.exam.invite.done");
        return Messages.redirect("/trainer/exam/list");
    }

    public List<PersonChoice> getPersons() {
        return persons;
    }

    public List<InvitableExam> getExams() {
        return exams;
    }

    public List<InvitableCall> getCalls() {
        return calls;
    }

    public Long getCallPerson() {
        return callPerson;
    }

    public void setCallPerson(Long callPerson) {
        this.callPerson = callPerson;
    }

    public String getCall() {
        return call;
    }

    public void setCall(String call) {
        this.call = call;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public String getExam() {
        return exam;
    }

    public void setExam(String exam) {
        this.exam = exam;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}
