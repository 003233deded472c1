package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import uz.artel.lms.exam.AppealDeciding;
import uz.artel.lms.exam.AppealDesk;
import uz.artel.lms.exam.bank.Correction;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;

/** One appeal with what it is about, and the decision. */
@Named
@ViewScoped
public class AppealPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AppealDeciding deciding;

    @Inject
    private Messages messages;

    private Long id;
    private transient AppealDesk desk;
    private Integer place;
    private BigDecimal points;
    private Correction.Kind kind;
    private String keys;
    private String answer;

    public void load() {
        getDesk();
    }

    /** @throws Unknown when the address names no appeal, or a form was sent without it */
    private long id() {
        if (id == null) {
            throw new Unknown("appeal");
        }
        return id;
    }

    public String reject() {
        deciding.reject(id(), answer);
        return done();
    }

    public String change() {
        deciding.changeMark(id(), place == null ? 0 : place, points, answer);
        return done();
    }

    public String fault() {
        var repair = deciding.keyFault(id(), place == null ? 0 : place, kind, keys, answer);
        messages.done("revision.appeal.done");
        return Messages.redirect("/common/exam/repair?id=" + repair.id());
    }

    private String done() {
        messages.done("revision.appeal.done");
        return Messages.redirect("/common/exam/appeals");
    }

    public AppealDesk getDesk() {
        if (desk == null) {
            desk = deciding.desk(id());
        }
        return desk;
    }

    public boolean isOpen() {
        return getDesk().appeal().outcome() == null && getDesk().mayDecide();
    }

    public Correction.Kind[] getKinds() {
        return Correction.Kind.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
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

    public Correction.Kind getKind() {
        return kind;
    }

    public void setKind(Correction.Kind kind) {
        this.kind = kind;
    }

    public String getKeys() {
        return keys;
    }

    public void setKeys(String keys) {
        this.keys = keys;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
