package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.PersonId;

/**
 * Opens a second look where a result needs one, and names the two examiners: of the centre, not the candidate, none who has
 * marked or trains him; those with the fewest looks first. Runs in the caller's transaction, on a locked sitting.
 */
@ApplicationScoped
class SecondLookOpening {

    private Sittings sittings;
    private SecondLooks looks;
    private Ratings ratings;
    private Answers answers;
    private TimeBook book;
    private Examiners examiners;
    private Centres centres;
    private Audit audit;

    protected SecondLookOpening() {}

    @Inject
    SecondLookOpening(
            Sittings sittings,
            SecondLooks looks,
            Ratings ratings,
            Answers answers,
            TimeBook book,
            Examiners examiners,
            Centres centres,
            Audit audit) {
        this.sittings = sittings;
        this.looks = looks;
        this.ratings = ratings;
        this.answers = answers;
        this.book = book;
        this.examiners = examiners;
        this.centres = centres;
        this.audit = audit;
    }

    /** Whether the result waits for a second look; one that is due by now is opened. */
    boolean holds(Sitting sitting, Score score, Instant now) {
        if (!sitting.use().counts()) {
            return false;
        }
        if (looks.of(sitting.id()).isPresent()) {
            return looks.holds(sitting.id());
        }
        var band = SecondLookRule.band(score, sittings.squares(sitting.id())).orElse(null);
        var reasons = SecondLookRule.reasons(score, band, answers.incidents(sitting.id()), book.outages(sitting.id()));
        if (reasons.isEmpty()) {
            return false;
        }
        boolean near = reasons.contains(LookSheet.Reason.NEAR);
        var look = SecondLook.open(
                sitting,
                reasons,
                near ? band.error() : null,
                looks.edition(sitting.id()),
                now,
                SecondLookRule.due(now, centres.zone(sitting.centre())));
        var two = eligible(look, now);
        if (two.size() >= 2) {
            look.name(two.get(0), two.get(1), java.util.Set.of());
        }
        looks.add(look);
        audit.record(
                "exam.look.open",
                SittingClosing.subject(sitting),
                null,
                reasons + " error " + look.error() + " due " + look.dueOn() + " examiners " + look.first() + " "
                        + look.second());
        return true;
    }

    /** Who may look at this sitting, whoever has the fewest looks first. */
    List<PersonId> eligible(SecondLook look, Instant now) {
        var markers = ratings.markers(look.sitting());
        var load = looks.load(look.centre().value());
        var all = new ArrayList<>(examiners.of(look.centre(), now));
        var trainers = examiners.trainersOf(look.candidate(), now);
        all.removeIf(e -> e.equals(look.candidate()) || markers.contains(e) || trainers.contains(e));
        all.sort(Comparator.<PersonId>comparingInt(e -> load.getOrDefault(e.value(), 0))
                .thenComparing(PersonId::value));
        return all;
    }
}
