package uz.artel.lms.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.curriculum.Learning;
import uz.artel.lms.curriculum.NotInIntake;
import uz.artel.lms.curriculum.Road;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.shadowing.ShadowLogging;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Stage;
import uz.artel.lms.web.session.Me;

/** Where the trainee stands today: the next step, the line of days, what is to do and what waits. */
@Named
@RequestScoped
public class TodayPage {

    /** What the page is about to say: nothing yet, a date, the day, or the end. */
    public enum Place {
        NO_INTAKE,
        BEFORE,
        UNDER_WAY,
        FINISHED
    }

    private Learning learning;
    private ShadowLogging logging;
    private PeopleReading people;
    private StepPages pages;
    private Text text;
    private Me me;

    private Place place = Place.NO_INTAKE;
    private Learning.Standing standing;
    private ShadowLogging.Log log;
    private Road.DayState day;
    private List<StepRow> steps = List.of();
    private String mentor = "";

    protected TodayPage() {}

    @Inject
    public TodayPage(
            Learning learning, ShadowLogging logging, PeopleReading people, StepPages pages, Text text, Me me) {
        this.learning = learning;
        this.logging = logging;
        this.people = people;
        this.pages = pages;
        this.text = text;
        this.me = me;
    }

    public void load() {
        try {
            standing = learning.mine();
        } catch (NotInIntake none) {
            return;
        }
        var road = standing.road();
        log = logging.mine();
        day = road.current();
        steps = StepRow.of(road, day, pages, text, me.lang());
        place = road.finished()
                ? Place.FINISHED
                : road.today().isBefore(standing.startsOn()) ? Place.BEFORE : Place.UNDER_WAY;
        if (standing.mentor() != null) {
            var name = people.names(List.of(standing.mentor())).get(standing.mentor());
            mentor = name == null ? "" : name.shortIn(me.lang());
        }
    }

    public boolean isNoIntake() {
        return place == Place.NO_INTAKE;
    }

    public boolean isBefore() {
        return place == Place.BEFORE;
    }

    public boolean isUnderWay() {
        return place == Place.UNDER_WAY;
    }

    public boolean isFinished() {
        return place == Place.FINISHED;
    }

    public LocalDate getToday() {
        return standing.road().today();
    }

    public LocalDate getStartsOn() {
        return standing.startsOn();
    }

    public String getIntake() {
        return standing.intakeName();
    }

    public Road.DayState getDay() {
        return day;
    }

    public List<StepRow> getSteps() {
        return steps;
    }

    /** The step to do next, or null when everything of the day waits for its date or is done. */
    public StepRow getNext() {
        return steps.stream().filter(s -> s.tone().equals("now")).findFirst().orElse(null);
    }

    /** Hours and minutes left of the day. */
    public String getLeft() {
        return minutes(day.minutesLeft());
    }

    /** The date the next day opens, when nothing can be done today any more. */
    public LocalDate getNextOpensOn() {
        return day.opensOn();
    }

    public List<Stage> getRoad() {
        var stops = new ArrayList<Stage>();
        for (var one : standing.road().days()) {
            stops.add(new Stage(
                    one.day().title().in(me.lang()),
                    "",
                    switch (one.progress()) {
                        case DONE -> Stage.State.DONE;
                        case NOW -> Stage.State.NOW;
                        case AHEAD -> Stage.State.AHEAD;
                    },
                    one.day().exam(),
                    "/trainee/learning/programme.xhtml#" + one.day().key()));
        }
        return stops;
    }

    public ShadowLogging.Log getLog() {
        return log;
    }

    /** Whether anything waits from earlier days. */
    public boolean isOwing() {
        return log.waiting() + log.returned() > 0;
    }

    /** Practice calls done of those the programme has, and the same for classroom steps. */
    public long getPracticeDone() {
        return count(StepKind.PRACTICE, true);
    }

    public long getPracticeAll() {
        return count(StepKind.PRACTICE, false);
    }

    public String getMentor() {
        return mentor;
    }

    private long count(StepKind kind, boolean done) {
        return standing.road().days().stream()
                .flatMap(d -> d.steps().stream())
                .filter(s -> s.step().kind() == kind && (!done || s.done()))
                .count();
    }

    private String minutes(int minutes) {
        return minutes < 60
                ? text.of("trainee.learning.minutes", minutes)
                : minutes % 60 == 0
                        ? text.of("trainee.learning.hours", minutes / 60)
                        : text.of("trainee.learning.hoursMinutes", minutes / 60, minutes % 60);
    }
}
