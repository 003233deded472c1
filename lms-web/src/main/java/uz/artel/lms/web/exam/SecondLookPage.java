package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import uz.artel.lms.exam.LookSheet;
import uz.artel.lms.exam.LookSheet.Outcome;
import uz.artel.lms.exam.LookSheet.Stage;
import uz.artel.lms.exam.SecondLooking;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonChoice;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/**
 * One second look: all that was answered, marked and happened, and what the reader has to say about it. Between the requests
 * only ids are kept: the sheet is read again each time.
 */
@Named
@ViewScoped
public class SecondLookPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private SecondLooking looking;

    @EJB
    private PeopleReading people;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private Long look;
    private transient LookSheet sheet;
    private transient List<PersonChoice> eligible;
    private Outcome outcome;
    private String finding;
    private Long first;
    private Long second;
    private Integer place;
    private BigDecimal points;
    private long version;

    public void load() {
        if (look == null) {
            throw new Unknown("look");
        }
        var row = getSheet().row();
        version = row.version();
        first = row.first();
        second = row.second();
    }

    /** The examiner says what he found. */
    public String give() {
        looking.give(look, outcome, finding);
        messages.done("examiner.look.given");
        return Messages.redirect("/examiner/exam/looks");
    }

    /** The head names the two. */
    public String name() {
        looking.name(look, id(first), id(second), version);
        messages.done("head.look.named");
        return Messages.redirect("/head/exam/look?look=" + look);
    }

    /** The head decides. */
    public String decide() {
        looking.decide(look, outcome, finding, version);
        messages.done("head.look.decided");
        return Messages.redirect("/head/exam/looks");
    }

    /** The head repairs the marking of one answer. */
    public String remark() {
        looking.remark(look, place == null ? 0 : place, points, finding, version);
        messages.done("head.look.remarked");
        return Messages.redirect("/head/exam/looks");
    }

    private static PersonId id(Long person) {
        return person == null ? null : new PersonId(person);
    }

    public LookSheet getSheet() {
        if (sheet == null) {
            sheet = looking.sheet(look);
        }
        return sheet;
    }

    /** Whether the examiner is still to speak. */
    public boolean isToSpeak() {
        var row = getSheet().row();
        return !row.spoken() && row.outcome() == null;
    }

    /** Whether the two may be named anew. */
    public boolean isNameable() {
        var stage = getSheet().row().stage();
        return stage == Stage.UNNAMED || stage == Stage.LOOKING;
    }

    /** Whether it is the head's to decide. */
    public boolean isDecidable() {
        var stage = getSheet().row().stage();
        return stage == Stage.SPLIT || stage == Stage.REPAIR;
    }

    /** What the head may decide: a fault that no repair touched is not found once more. */
    public List<Outcome> getOutcomes() {
        return getSheet().row().stage() == Stage.REPAIR
                ? List.of(Outcome.STANDS, Outcome.SECOND_FORM)
                : List.of(Outcome.values());
    }

    /** Examiners who may look. */
    public List<PersonChoice> getEligible() {
        if (eligible == null) {
            eligible = PersonChoice.of(
                    people.names(looking.eligible(look)),
                    me.lang(),
                    n -> n.in(me.lang()),
                    id -> Long.toString(id.value()));
        }
        return eligible;
    }

    public Long getLook() {
        return look;
    }

    public void setLook(Long look) {
        this.look = look;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(Outcome outcome) {
        this.outcome = outcome;
    }

    public String getFinding() {
        return finding;
    }

    public void setFinding(String finding) {
        this.finding = finding;
    }

    public Long getFirst() {
        return first;
    }

    public void setFirst(Long first) {
        this.first = first;
    }

    public Long getSecond() {
        return second;
    }

    public void setSecond(Long second) {
        this.second = second;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
