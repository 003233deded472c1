package uz.artel.lms.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.curriculum.Learning;
import uz.artel.lms.curriculum.NotInIntake;
import uz.artel.lms.curriculum.Road;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** All days of the programme with their steps. */
@Named
@RequestScoped
public class ProgrammePage {

    /** A day and its steps in the reader's language. */
    public record Day(Road.DayState state, String title, String goal, List<StepRow> steps) {}

    private Learning learning;
    private StepPages pages;
    private Text text;
    private Me me;

    private List<Day> days = List.of();

    protected ProgrammePage() {}

    @Inject
    public ProgrammePage(Learning learning, StepPages pages, Text text, Me me) {
        this.learning = learning;
        this.pages = pages;
        this.text = text;
        this.me = me;
    }

    public void load() {
        try {
            var road = learning.mine().road();
            days = road.days().stream()
                    .map(d -> new Day(
                            d,
                            d.day().title().in(me.lang()),
                            d.day().goal().in(me.lang()),
                            StepRow.of(road, d, pages, text, me.lang())))
                    .toList();
        } catch (NotInIntake none) {
            days = List.of();
        }
    }

    public List<Day> getDays() {
        return days;
    }
}
