package uz.artel.lms.web.exam;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import uz.artel.lms.exam.BankTooSmall;
import uz.artel.lms.exam.ExamInviting;
import uz.artel.lms.exam.ExamRoom;
import uz.artel.lms.exam.InvitableExam;
import uz.artel.lms.exam.PlannedSession;
import uz.artel.lms.exam.SessionPlanning;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonCard;
import uz.artel.lms.people.PersonChoice;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** The sessions of a centre and its rooms, for whoever plans them. */
@Named
@RequestScoped
public class SessionsPage {

    @EJB
    private SessionPlanning planning;

    @EJB
    private ExamInviting inviting;

    @EJB
    private PeopleReading people;

    @Inject
    private Messages messages;

    @Inject
    private CellWords words;

    @Inject
    private Me me;

    private List<PlannedSession> rows;
    private List<ExamRoom> rooms;
    private List<InvitableExam> exams;
    private Set<String> supervised;
    private final SessionForm form = new SessionForm();
    private String key;
    private String exam;
    private String name;
    private Integer seats;
    private String addresses;

    @PostConstruct
    void read() {
        rows = planning.sessions();
        rooms = planning.rooms();
        exams = inviting.exams();
    }

    /** Plans the session that was typed. */
    public String plan() {
        try {
            planning.plan(key, exam, form.wish(me.zone()));
        } catch (BankTooSmall no) {
            messages.wrong("exam", CellWords.refused(no), words.lack(no.shortage()));
            return null;
        }
        messages.done("trainer.exam.sessions.planned");
        return here();
    }

    /** Adds the room that was typed. */
    public String addRoom() {
        planning.addRoom(key, name, seats == null ? 0 : seats, addresses);
        messages.done("trainer.exam.sessions.roomAdded");
        return here();
    }

    /** Lets an exam be sat in sessions only, or anywhere again. */
    public String supervise(String which, boolean only) {
        planning.supervise(which, only);
        messages.done(only ? "trainer.exam.sessions.nowOnly" : "trainer.exam.sessions.nowAnywhere");
        return here();
    }

    private static String here() {
        return Messages.redirect("/" + folder() + "/exam/sessions");
    }

    /** The folder of the page that is shown: trainer or head. */
    static String folder() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/head/") ? "head" : "trainer";
    }

    public List<PlannedSession> getRows() {
        return rows;
    }

    public List<ExamRoom> getRooms() {
        return rooms;
    }

    public List<InvitableExam> getExams() {
        return exams;
    }

    /** Whether the centre lets this exam be sat in sessions only. */
    public boolean only(String which) {
        if (supervised == null) {
            supervised = planning.supervised();
        }
        return supervised.contains(which);
    }

    /** Who may watch, without whoever plans. */
    public List<PersonChoice> getWatchers() {
        return choices(people, me, Role.INVIGILATOR);
    }

    static List<PersonChoice> choices(PeopleReading people, Me me, Role role) {
        var holders = Set.copyOf(people.holding(role));
        return PersonCard.choices(
                people.cards().stream().filter(c -> holders.contains(c.id())).toList(), me.lang());
    }

    public SessionForm getForm() {
        return form;
    }

    /** The key of the form as it is shown: sent twice, it is done once. */
    public String getKey() {
        return java.util.UUID.randomUUID().toString();
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getExam() {
        return exam;
    }

    public void setExam(String exam) {
        this.exam = exam;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }
}
