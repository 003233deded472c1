package uz.artel.lms.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.curriculum.CoverageChecking;
import uz.artel.lms.curriculum.CoverageSource;
import uz.artel.lms.curriculum.LessonEditing;

/** All lessons for the trainer, and what each category has and lacks. */
@Named
@RequestScoped
public class LessonsPage {

    private LessonEditing editing;
    private CoverageChecking coverage;

    private List<LessonEditing.LessonRow> lessons = List.of();
    private List<CoverageChecking.Row> rows = List.of();
    private List<CoverageChecking.DayRow> days = List.of();

    protected LessonsPage() {}

    @Inject
    public LessonsPage(LessonEditing editing, CoverageChecking coverage) {
        this.editing = editing;
        this.coverage = coverage;
    }

    public void load() {
        lessons = editing.lessons();
    }

    public void loadCoverage() {
        rows = coverage.report();
        days = coverage.days();
    }

    public List<LessonEditing.LessonRow> getLessons() {
        return lessons;
    }

    public List<CoverageChecking.Row> getRows() {
        return rows;
    }

    public List<CoverageChecking.DayRow> getDays() {
        return days;
    }

    public long getComplete() {
        return rows.stream().filter(CoverageChecking.Row::complete).count();
    }

    /** What somebody counts in this installation. */
    public List<CoverageSource.What> getCounted() {
        return rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).counts().keySet());
    }
}
