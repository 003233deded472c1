package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.exam.ExamMarking;
import uz.artel.lms.exam.MarkingTask;

/** Sittings that wait for an examiner. */
@Named
@RequestScoped
public class MarkingQueuePage {

    @EJB
    private ExamMarking marking;

    private List<MarkingTask> tasks;

    public void load() {
        tasks = marking.queue();
    }

    public List<MarkingTask> getTasks() {
        return tasks;
    }
}
