package uz.artel.lms.web.certification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.certification.CentreReadiness;
import uz.artel.lms.certification.CentreReadying;
import uz.artel.lms.exam.BlueprintState.CellState;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.web.exam.CellWords;
import uz.artel.lms.web.session.PageAccess;

/** What a centre must fill before its first certification, for its administrator and its head. */
@Named
@RequestScoped
public class ChecklistPage {

    @EJB
    private CentreReadying readying;

    @Inject
    private CellWords words;

    @Inject
    private CurrentCaller caller;

    private CentreReadiness standing;

    public void load() {
        standing = readying.standing();
    }

    public CentreReadiness getStanding() {
        return standing;
    }

    /** Categories with facts nobody vouches for. */
    public List<CentreReadiness.Category> getOpenFacts() {
        return standing.facts().stream().filter(c -> !c.done()).toList();
    }

    public String category(String key) {
        return words.category(key);
    }

    public String place(CellState cell) {
        return words.place(cell);
    }

    /** Whether the caller may open the page where something is done. */
    public boolean opens(String page) {
        return PageAccess.of(page + ".xhtml", true, caller.get().roles()) == PageAccess.Verdict.OPEN;
    }
}
