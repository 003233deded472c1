package uz.artel.lms.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.review.CaseReading;
import uz.artel.lms.review.CaseRow;
import uz.artel.lms.review.CaseState;
import uz.artel.lms.web.session.Me;

/** The proposals that wait for the approval of the person in front of the screen, and those decided. */
@Named
@RequestScoped
public class CaseListPage {

    private CaseReading reading;
    private ReviewWords words;
    private Me me;
    private List<CaseRow> waiting = List.of();
    private List<CaseRow> others = List.of();

    protected CaseListPage() {}

    @Inject
    public CaseListPage(CaseReading reading, ReviewWords words, Me me) {
        this.reading = reading;
        this.words = words;
        this.me = me;
    }

    public void load() {
        waiting = reading.waitingForMe();
        others = reading.all().stream()
                .filter(row -> row.state() != CaseState.OPEN && !waiting.contains(row))
                .toList();
        var all = new java.util.ArrayList<>(waiting);
        all.addAll(others);
        words.know(all.stream().map(CaseRow::person).toList());
    }

    public List<CaseRow> getWaiting() {
        return waiting;
    }

    public List<CaseRow> getOthers() {
        return others;
    }
}
