package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.artel.lms.exam.RemediationRecording;
import uz.artel.lms.exam.RemediationTask;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** Who failed an exam and waits for the training that comes before the retake. */
@Named
@RequestScoped
public class RemediationPage {

    @EJB
    private RemediationRecording recording;

    @EJB
    private PeopleReading people;

    @Inject
    private Messages messages;

    @Inject
    private Me me;

    private List<RemediationTask> tasks;
    private Map<PersonId, PersonName> names;
    private Long sitting;
    private String held;

    public void load() {
        tasks = recording.waiting();
        names = people.names(tasks.stream().map(RemediationTask::person).collect(Collectors.toSet()));
    }

    /** Records the training of the person chosen. */
    public String record() {
        if (sitting == null) {
            throw new BadInput("sitting", "required");
        }
        recording.record(new SittingId(sitting), held);
        messages.done("trainer.exam.remediation.done");
        return Messages.redirect("/trainer/exam/remediation");
    }

    public List<RemediationTask> getTasks() {
        if (tasks == null) {
            load();
        }
        return tasks;
    }

    public String name(RemediationTask task) {
        var name = names.get(task.person());
        return name == null ? "" : name.in(me.lang());
    }

    public Long getSitting() {
        return sitting;
    }

    public void setSitting(Long sitting) {
        this.sitting = sitting;
    }

    public String getHeld() {
        return held;
    }

    public void setHeld(String held) {
        this.held = held;
    }
}
