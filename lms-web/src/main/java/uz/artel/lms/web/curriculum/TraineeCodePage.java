package uz.artel.lms.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.people.CodeIssuing;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** A trainer gives a trainee of his intake a one-time code: for the first day, or for who forgot his password. */
@Named
@RequestScoped
public class TraineeCodePage {

    private CodeIssuing issuing;
    private PeopleReading people;
    private Text text;
    private Me me;

    private Long trainee;
    private String code;
    private String until;

    protected TraineeCodePage() {}

    @Inject
    public TraineeCodePage(CodeIssuing issuing, PeopleReading people, Text text, Me me) {
        this.issuing = issuing;
        this.people = people;
        this.text = text;
        this.me = me;
    }

    /** Shows the code on this answer and nowhere else. */
    public void issue() {
        var whom = new PersonId(trainee);
        var issued = issuing.issue(whom);
        var name = people.names(List.of(whom)).get(whom).shortIn(me.lang());
        code = text.of("trainer.intakes.board.codeOf", name, issued.code());
        until = Words.dayTime(issued.until(), me.getLanguage());
    }

    /** Whose code and the code, or null when none was issued. */
    public String getCode() {
        return code;
    }

    /** Until when it works. */
    public String getUntil() {
        return until;
    }

    public Long getTrainee() {
        return trainee;
    }

    public void setTrainee(Long trainee) {
        this.trainee = trainee;
    }
}
