package uz.artel.lms.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.review.Assessment;
import uz.artel.lms.review.CaseReading;
import uz.artel.lms.review.CaseState;
import uz.artel.lms.review.CaseView;

/** The person's own decision after its announcement: what, why, and until when he may appeal. */
@Named
@RequestScoped
public class MyReviewPage {

    private CaseReading reading;
    private ReviewWords words;
    private CaseView view;
    private CaseState state;

    protected MyReviewPage() {}

    @Inject
    public MyReviewPage(CaseReading reading, ReviewWords words) {
        this.reading = reading;
        this.words = words;
    }

    public void load() {
        view = reading.mine().orElse(null);
        state = reading.myState().orElse(null);
        if (view != null) {
            words.know(view.approvals().stream().map(a -> a.approver()).toList());
        }
    }

    public CaseView getView() {
        return view;
    }

    /** Whether a case is under way whose decision isn't announced. */
    public boolean isUnderWay() {
        return state != null && state.ordinal() < CaseState.ANNOUNCED.ordinal();
    }

    public List<Assessment.PartResult> getParts() {
        return view.assessment().parts();
    }
}
