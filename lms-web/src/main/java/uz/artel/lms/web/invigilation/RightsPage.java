package uz.artel.lms.web.invigilation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.exam.Accommodating;
import uz.artel.lms.exam.Accommodation;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonCard;
import uz.artel.lms.people.PersonChoice;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.review.ReviewWords;
import uz.artel.lms.web.session.Me;

/** Personal rights to more time and to pauses in exams: asked for by one, approved by another. */
@Named
@RequestScoped
public class RightsPage {

    @EJB
    private Accommodating accommodating;

    @EJB
    private PeopleReading people;

    @Inject
    private ReviewWords words;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private List<Accommodation> rights;
    private List<PersonChoice> persons;
    private String key;
    private Long person;
    private Integer percent;
    private Integer pause;
    private LocalDate from;
    private LocalDate until;
    private String reason;

    public String ask() {
        accommodating.ask(
                key,
                person == null ? null : new PersonId(person),
                percent == null ? 0 : percent,
                pause == null ? 0 : pause,
                from,
                until,
                reason);
        messages.done("hr.exam.rights.asked");
        return here();
    }

    public String approve(long id) {
        accommodating.approve(id);
        messages.done("hr.exam.rights.approved");
        return here();
    }

    private String here() {
        return Messages.redirect(me.has("hr") ? "/hr/exam/rights" : "/head/exam/rights");
    }

    public List<Accommodation> getRights() {
        if (rights == null) {
            rights = accommodating.rights();
            var named = new ArrayList<PersonId>();
            rights.forEach(r -> named.addAll(List.of(r.person(), r.askedBy())));
            rights.stream().map(Accommodation::approvedBy).forEach(named::add);
            words.know(named);
        }
        return rights;
    }

    /** Everybody of the centre. */
    public List<PersonChoice> getPersons() {
        if (persons == null) {
            persons = PersonCard.choices(people.cards(), me.lang());
        }
        return persons;
    }

    /** Whether the caller may approve it: neither his own nor asked for by himself. */
    public boolean approvable(Accommodation right) {
        return right.approvedBy() == null
                && right.askedBy().value() != me.getId()
                && right.person().value() != me.getId();
    }

    /** The key of the form as it is shown: sent twice, it is done once. */
    public String getKey() {
        return java.util.UUID.randomUUID().toString();
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Long getPerson() {
        return person;
    }

    public void setPerson(Long person) {
        this.person = person;
    }

    public Integer getPercent() {
        return percent;
    }

    public void setPercent(Integer percent) {
        this.percent = percent;
    }

    public Integer getPause() {
        return pause;
    }

    public void setPause(Integer pause) {
        this.pause = pause;
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

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
