package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import uz.artel.lms.exam.LookRow;
import uz.artel.lms.exam.SecondLooking;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.web.review.ReviewWords;

/** Second looks: those that name an examiner, or all of the centre for the head. */
@Named
@RequestScoped
public class SecondLooksPage {

    @EJB
    private SecondLooking looking;

    @Inject
    private ReviewWords words;

    private List<LookRow> rows;

    /** The examiner's own. */
    public void mine() {
        rows = looking.mine();
    }

    /** The head's. */
    public void ofCentre() {
        rows = looking.ofCentre();
        words.know(rows.stream()
                .flatMap(r -> Stream.of(r.first(), r.second()))
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList());
    }

    public List<LookRow> getRows() {
        return rows;
    }

    /** How many are past their last day. */
    public long getOverdue() {
        return rows.stream().filter(LookRow::overdue).count();
    }

    /** The two named examiners in words. */
    public String two(LookRow row) {
        return Stream.of(row.first(), row.second())
                .filter(Objects::nonNull)
                .map(id -> words.name(new PersonId(id)))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
