package uz.artel.lms.web.exam;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.exam.BankTooSmall;
import uz.artel.lms.exam.ExamRoom;
import uz.artel.lms.exam.PlannedSession;
import uz.artel.lms.exam.SessionGuest;
import uz.artel.lms.exam.SessionPlanning;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonCard;
import uz.artel.lms.people.PersonChoice;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Pages;
import uz.artel.lms.web.review.ReviewWords;
import uz.artel.lms.web.session.Me;

/** One session: changed, cancelled, people invited to it. */
@Named
@ViewScoped
public class SessionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SessionPlanning planning;

    @Inject
    private transient PeopleReading people;

    @Inject
    private transient ReviewWords words;

    @Inject
    private transient CellWords cells;

    @Inject
    private transient Messages messages;

    @Inject
    private transient Me me;

    private Long id;
    private final SessionForm form = new SessionForm();
    private long version;
    private String reason;
    private Long[] invited = {};
    private transient PlannedSession planned;

    /** Reads the session. @throws Unknown when there is none of the caller's centre */
    public void load() {
        if (id == null) {
            throw new Unknown("session");
        }
        form.take(getPlanned(), me.zone());
        version = planned.session().version();
    }

    public void change() {
        try {
            planning.change(id, version, form.wish(me.zone()));
        } catch (BankTooSmall no) {
            messages.wrong("day", CellWords.refused(no), cells.lack(no.shortage()));
            return;
        }
        messages.done("people.saved");
        again();
    }

    public void cancel() {
        planning.cancel(id, version, reason);
        messages.done("trainer.exam.session.cancelled");
        again();
    }

    public void invite() {
        try {
            int count = planning.invite(
                    id, Arrays.stream(invited).map(PersonId::new).collect(Collectors.toSet()));
            messages.done("trainer.exam.session.invited", count);
        } catch (BankTooSmall no) {
            messages.wrong(null, CellWords.refused(no), cells.lack(no.shortage()));
            return;
        }
        again();
    }

    private void again() {
        Pages.go("/" + SessionsPage.folder() + "/exam/session.xhtml?id=" + id);
    }

    public PlannedSession getPlanned() {
        if (planned == null) {
            planned = planning.session(id);
            words.know(planned.guests().stream().map(SessionGuest::person).toList());
            words.know(planned.invigilators());
        }
        return planned;
    }

    /** Names of who watches. */
    public String getWatching() {
        return getPlanned().invigilators().stream().map(words::name).collect(Collectors.joining(", "));
    }

    /** Whether people can still be invited. */
    public boolean isOpenForGuests() {
        return getPlanned().changeable() || getPlanned().phase().equals("OPEN");
    }

    public List<ExamRoom> getRooms() {
        return planning.rooms();
    }

    public List<PersonChoice> getWatchers() {
        return SessionsPage.choices(people, me, Role.INVIGILATOR);
    }

    /** Who can still be invited: of those who take exams. */
    public List<PersonChoice> getChoices() {
        var known = getPlanned().guests().stream().map(SessionGuest::person).collect(Collectors.toSet());
        known.addAll(getPlanned().invigilators());
        known.add(new PersonId(me.getId()));
        var takers = new HashSet<>(people.holding(Role.TRAINEE));
        takers.addAll(people.holding(Role.OPERATOR));
        takers.removeAll(known);
        return PersonCard.choices(
                people.cards().stream().filter(c -> takers.contains(c.id())).toList(), me.lang());
    }

    public SessionForm getForm() {
        return form;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long[] getInvited() {
        return invited;
    }

    public void setInvited(Long[] invited) {
        this.invited = invited;
    }
}
