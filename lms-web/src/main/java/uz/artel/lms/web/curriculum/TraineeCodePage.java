package uz.artel.lms.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.people.CodeIssuing;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.people.ShownCode;
import uz.artel.lms.web.session.Me;

/** A trainer gives a trainee of his intake a one-time code: for the first day, or for who forgot his password. */
@Named
@RequestScoped
public class TraineeCodePage {

    private CodeIssuing issuing;
    private PeopleReading people;
    private ShownCode shown;
    private Me me;

    private Long trainee;

    protected TraineeCodePage() {}

    @Inject
    public TraineeCodePage(CodeIssuing issuing, PeopleReading people, ShownCode shown, Me me) {
        this.issuing = issuing;
        this.people = people;
        this.shown = shown;
        this.me = me;
    }

    /** @param board the intake whose page shows the code */
    public String issue(long board) {
        var whom = new PersonId(trainee);
        shown.show(issuing.issue(whom), people.names(List.of(whom)).get(whom).shortIn(me.lang()));
        return Messages.redirect("/trainer/intakes/board.xhtml?id=" + board);
    }

    public Long getTrainee() {
        return trainee;
    }

    public void setTrainee(Long trainee) {
        this.trainee = trainee;
    }
}
