package uz.artel.lms.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.curriculum.IntakeReading;
import uz.artel.lms.curriculum.IntakeRunning;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.session.Me;

/** The intakes of the trainer's centre, and the form that opens one. */
@Named
@RequestScoped
public class IntakesPage {

    private IntakeRunning running;
    private IntakeReading reading;
    private CurrentCaller caller;
    private Messages messages;
    private Me me;

    private List<IntakeReading.IntakeRow> intakes = List.of();
    private List<IntakeRunning.ProgrammeChoice> programmes = List.of();
    private String programme;
    private String name;
    private LocalDate startsOn;

    protected IntakesPage() {}

    @Inject
    public IntakesPage(IntakeRunning running, IntakeReading reading, CurrentCaller caller, Messages messages, Me me) {
        this.running = running;
        this.reading = reading;
        this.caller = caller;
        this.messages = messages;
        this.me = me;
    }

    public void load() {
        intakes = reading.ofCentre(caller.centre());
    }

    public void loadForm(boolean postback) {
        if (!postback) {
            startsOn = me.getNow().atZone(me.zone()).toLocalDate().plusDays(1);
        }
    }

    public String open() {
        var id = running.open(programme, name, startsOn);
        messages.done("trainer.intakes.open.done");
        return Messages.redirect("/trainer/intakes/board.xhtml?id=" + id.value());
    }

    public List<IntakeReading.IntakeRow> getIntakes() {
        return intakes;
    }

    /** Read when asked: what was sent is checked against the choices before the page is rendered. */
    public List<IntakeRunning.ProgrammeChoice> getProgrammes() {
        if (programmes.isEmpty()) {
            programmes = running.programmes();
        }
        return programmes;
    }

    public String getProgramme() {
        return programme;
    }

    public void setProgramme(String programme) {
        this.programme = programme;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }
}
