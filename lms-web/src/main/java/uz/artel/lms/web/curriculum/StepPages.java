package uz.artel.lms.web.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.Map;
import uz.artel.lms.curriculum.Programme;
import uz.artel.lms.curriculum.StepKind;

/** Which page a step of the programme is done on. A kind whose page this installation doesn't have leads nowhere. */
@ApplicationScoped
public class StepPages {

    /** How a kind looks and where it leads; {@code {0}} is the reference. */
    private record Door(String icon, String page, String query) {}

    private static final Map<StepKind, Door> DOORS = Map.of(
            StepKind.LESSON, new Door("pi-book", "/trainee/learning/lesson.xhtml", "?key={0}"),
            StepKind.ACKNOWLEDGEMENT, new Door("pi-verified", "/trainee/learning/acknowledge.xhtml", "?key={0}"),
            StepKind.SHADOWING, new Door("pi-eye", "/trainee/shadowing/log.xhtml", ""),
            StepKind.QUIZ, new Door("pi-list-check", "/trainee/quiz/take.xhtml", "?quiz={0}"),
            StepKind.EXAM, new Door("pi-stopwatch", "/trainee/exam/list.xhtml", ""),
            StepKind.PRACTICE, new Door("pi-phone", "/trainee/practice/desk.xhtml", "?scenario={0}"),
            StepKind.EXAM_CALL, new Door("pi-headphones", "/trainee/practice/desk.xhtml", "?scenario={0}"),
            StepKind.CLASSROOM, new Door("pi-users", "", ""));

    private ServletContext context;

    protected StepPages() {}

    @Inject
    public StepPages(ServletContext context) {
        this.context = context;
    }

    /** The icon of a kind. */
    public String icon(StepKind kind) {
        return DOORS.get(kind).icon();
    }

    /** Address of the page, beginning with a slash, or the empty text. */
    public String page(Programme.Step step) {
        var door = DOORS.get(step.kind());
        if (door.page().isEmpty() || !exists(door.page())) {
            return "";
        }
        return door.page() + (step.ref() == null ? "" : door.query().replace("{0}", step.ref()));
    }

    private boolean exists(String page) {
        try {
            return context.getResource(page) != null;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(page, e);
        }
    }
}
