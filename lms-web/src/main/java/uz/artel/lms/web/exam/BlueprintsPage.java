package uz.artel.lms.web.exam;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.exam.BlueprintReading;
import uz.artel.lms.exam.BlueprintState;
import uz.artel.lms.exam.BlueprintState.CellState;
import uz.artel.lms.exam.bank.Shortage;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** What each blueprint has and lacks, so that nobody is invited to an exam that can't be drawn. */
@Named
@RequestScoped
public class BlueprintsPage {

    private BlueprintReading reading;
    private CellWords words;
    private Text text;
    private Me me;

    private List<BlueprintState> rows = List.of();

    protected BlueprintsPage() {}

    @Inject
    public BlueprintsPage(BlueprintReading reading, CellWords words, Text text, Me me) {
        this.reading = reading;
        this.words = words;
        this.text = text;
        this.me = me;
    }

    public void load() {
        rows = reading.all();
    }

    public List<BlueprintState> getRows() {
        return rows;
    }

    public String place(CellState cell) {
        return words.place(cell);
    }

    public String words(Shortage shortage) {
        return words.lack(shortage);
    }

    /** What forms of a blueprint keep to, as one paragraph. */
    public String bounds(BlueprintState state) {
        var bounds = state.bounds();
        var said = new ArrayList<String>();
        if (bounds.last() != null) {
            said.add(text.of("trainer.exam.blueprints.bound.last", percent(bounds.last())));
        }
        if (bounds.hour() != null) {
            said.add(text.of("trainer.exam.blueprints.bound.hour", percent(bounds.hour())));
        }
        if (bounds.exposure() != null) {
            said.add(text.of(
                    "trainer.exam.blueprints.bound.exposure",
                    Words.number(bounds.exposure(), bounds.exposure() % 1 == 0 ? 0 : 1, me.getLanguage())));
        }
        if (bounds.within() != null) {
            said.add(text.of(
                    "trainer.exam.blueprints.bound.within." + state.comparedBy().code(),
                    bounds.within(),
                    state.rated(),
                    state.usable()));
        }
        if (bounds.pilots() > 0) {
            said.add(text.of("trainer.exam.blueprints.bound.pilots", bounds.pilots(), state.pilots()));
        }
        return String.join(" ", said);
    }

    private String percent(int value) {
        return Words.percent(value, 0, me.getLanguage());
    }
}
