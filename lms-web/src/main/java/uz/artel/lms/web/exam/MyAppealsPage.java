package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import uz.artel.lms.exam.Appealing;
import uz.artel.lms.exam.MyAppeals;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;

/** The appeals of a candidate, a part of the page of his result. */
@Named
@RequestScoped
public class MyAppealsPage {

    @EJB
    private Appealing appealing;

    @Inject
    private ExamResultPage page;

    @Inject
    private Messages messages;

    private MyAppeals mine;
    private String key;
    private Integer place;
    private String reason;

    private SittingId sitting() {
        if (page.getSitting() == null) {
            throw new Unknown("sitting");
        }
        return new SittingId(page.getSitting());
    }

    /** Files an appeal; the page of the result is the trainee's or the operator's. */
    public String file(String folder) {
        appealing.file(key, sitting(), place == null ? -1 : place, reason);
        messages.done("revision.mine.filed");
        return Messages.redirect("/" + folder + "/exam/result?sitting=" + page.getSitting());
    }

    public MyAppeals getMine() {
        if (mine == null) {
            mine = appealing.mine(sitting());
        }
        return mine;
    }

    /** Numbers of the questions. */
    public List<Integer> getPlaces() {
        return IntStream.rangeClosed(1, getMine().places()).boxed().toList();
    }

    public String getKey() {
        return UUID.randomUUID().toString();
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Integer getPlace() {
        return place;
    }

    public void setPlace(Integer place) {
        this.place = place;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
