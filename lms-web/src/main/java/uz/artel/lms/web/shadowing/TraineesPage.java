package uz.artel.lms.web.shadowing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.shadowing.MentorRecommending;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** The mentor's trainees, and his word about one of them. */
@Named
@RequestScoped
public class TraineesPage {

    /** A trainee with his name. */
    public record Line(MentorRecommending.TraineeRow row, String name) {}

    private MentorRecommending recommending;
    private PeopleReading people;
    private Messages messages;
    private Me me;

    private List<Line> trainees = List.of();
    private Long id;
    private Line chosen;
    private Boolean yes;
    private String reason;

    protected TraineesPage() {}

    @Inject
    public TraineesPage(MentorRecommending recommending, PeopleReading people, Messages messages, Me me) {
        this.recommending = recommending;
        this.people = people;
        this.messages = messages;
        this.me = me;
    }

    public void load() {
        var rows = recommending.trainees();
        var names = people.names(
                rows.stream().map(MentorRecommending.TraineeRow::person).toList());
        trainees = rows.stream()
                .map(r -> new Line(
                        r, names.containsKey(r.person()) ? names.get(r.person()).shortIn(me.lang()) : ""))
                .toList();
    }

    public void loadOne() {
        load();
        chosen = trainees.stream()
                .filter(l -> id != null && l.row().person().value() == id)
                .findFirst()
                .orElseThrow(() -> new Unknown("trainee"));
    }

    public String recommend() {
        recommending.recommend(new PersonId(id), yes, reason);
        messages.done("mentor.trainees.recommend.done");
        return Messages.redirect("/mentor/trainees/list.xhtml");
    }

    public List<Line> getTrainees() {
        return trainees;
    }

    public Line getChosen() {
        return chosen;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Boolean getYes() {
        return yes;
    }

    public void setYes(Boolean yes) {
        this.yes = yes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
