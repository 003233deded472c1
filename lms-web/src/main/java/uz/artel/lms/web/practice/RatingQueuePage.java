package uz.artel.lms.web.practice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.practice.ExamCallRating;
import uz.artel.lms.practice.WaitingCall;

/** The exam calls that wait for this examiner. */
@Named
@RequestScoped
public class RatingQueuePage {

    @EJB
    private ExamCallRating rating;

    private List<WaitingCall> calls = List.of();

    public void load() {
        calls = rating.queue();
    }

    public List<WaitingCall> getCalls() {
        return calls;
    }
}
