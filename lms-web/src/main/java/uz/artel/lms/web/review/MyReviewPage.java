package uz.artel.lms.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.review.Assessment;
import uz.artel.lms.review.CaseReading;
import uz.artel.lms.review.CaseState;
import uz.artel.lms.review.CaseView;
import uz.artel.lms.web.session.Me;

/**
 * The person's own decision after its announcement: what, why, and until when he may appeal; before it, the conditions he
 * doesn't meet yet, which the page of his path shows too.
 */
@Named
@RequestScoped
public class MyReviewPage {

    private CaseReading reading;
    private ReviewWords words;
    private Me me;
    private CaseReading.Unmet unmet;
    private CaseView view;
    private CaseState state;

    protected MyReviewPage() {}

    @Inject
    public MyReviewPage(CaseReading reading, ReviewWords words, Me me) {
        this.reading = reading;
        this.words = words;
        this.me = me;
    }

    /** The path is everybody's page, an attestation only operators' and trainees'. */
    @PostConstruct
    void readConditions() {
        unmet = me.has("operator") || me.has("trainee") ? reading.myUnmet().orElse(null) : null;
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

    public CaseReading.Unmet getUnmet() {
        return unmet;
    }

    /** Whether a case is under way whose decision isn't announced. */
    public boolean isUnderWay() {
        return state != null && state.ordinal() < CaseState.ANNOUNCED.ordinal();
    }

    public List<Assessment.PartResult> getParts() {
        return view.assessment().parts();
    }
}
