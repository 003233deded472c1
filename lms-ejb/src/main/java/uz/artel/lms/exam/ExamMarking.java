package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.measurement.agreement.RaterMarks;

/**
 * Examiners mark written answers: two, each alone and blind to the other's mark, and a third when they lie apart. They see
 * the candidate's number, never the name; nobody marks himself, somebody he trains or somebody of another centre.
 */
@Stateless
@Allowed(Role.EXAMINER)
public class ExamMarking {

    /** Marks are given in halves of a point. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Sittings sittings;
    private Ratings ratings;
    private Examiners examiners;
    private Answers answers;
    private ItemBank bank;
    private SittingClosing closing;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected ExamMarking() {}

    @Inject
    public ExamMarking(
            Sittings sittings,
            Ratings ratings,
            Examiners examiners,
            Answers answers,
            ItemBank bank,
            SittingClosing closing,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.sittings = sittings;
        this.ratings = ratings;
        this.examiners = examiners;
        this.answers = answers;
        this.bank = bank;
        this.closing = closing;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Sittings of the examiner's centre with answers that wait for his mark, oldest first; whom he trains is left out. */
    public List<MarkingTask> queue() {
        var titles = bank.blueprints().stream()
                .collect(Collectors.toMap(
                        BlueprintEdition::blueprint, b -> b.rules().title()));
        return ratings.waiting(caller.centre().value(), caller.person()).stream()
                .filter(row -> !examiners.trains(new PersonId(row.person())))
                .map(row -> new MarkingTask(
                        row.sitting(), row.candidate(), titles.get(row.blueprint()), row.closedAt(), row.answers()))
                .toList();
    }

    /** The answers of a sitting that wait for the caller's mark, in the order of the form; nothing tells who marked before. */
    public List<WrittenAnswer> waiting(SittingId id) {
        var sitting = mine(sittings.get(id));
        var marks = sittings.marks(id);
        var mine = ratings.of(id).stream()
                .filter(r -> r.rater().equals(caller.person()))
                .map(Rating::place)
                .collect(Collectors.toSet());
        var latest = Answers.latest(answers.events(id));
        var places = sittings.form(sitting.form());
        var items = bank.contents(places.stream().map(Sittings.Place::version).toList());
        var waiting = new ArrayList<WrittenAnswer>();
        for (var place : places) {
            if (sitting.state() == State.CLOSED && !marks.containsKey(place.place()) && !mine.contains(place.place())) {
                var item = items.get(place.version());
                var event = latest.get(place.place());
                waiting.add(new WrittenAnswer(
                        place.place(),
                        item.stem(),
                        item.rubric(),
                        item.points(),
                        event == null ? Answer.NONE.text() : event.answer().text(),
                        Attested.of(event)));
            }
        }
        return waiting;
    }

    /** The number under which the candidate of a sitting is marked. */
    public long candidate(SittingId id) {
        return sittings.candidateNumber(mine(sittings.get(id)).person());
    }

    /**
     * Takes the caller's mark of one written answer. Once the raters agree, or a third has marked, the answer has its mark;
     * with the last one the result of the sitting is made.
     *
     * @param points from 0 to what the item is worth, in halves
     * @param reason what the mark rests on; the candidate may read it after an appeal
     * @throws AlreadyMarked when he has marked it, or it needs no more marks
     */
    public void mark(SittingId id, int place, BigDecimal points, String reason) {
        var because = BadInput.text("reason", reason, 1000);
        if (points == null) {
            throw new BadInput("points", "required");
        }
        var sitting = mine(sittings.getLocked(id));
        if (sitting.state() == State.OPEN) {
            throw new SittingOpen();
        }
        var at = sittings.form(sitting.form()).stream()
                .filter(p -> p.place() == place)
                .findFirst()
                .orElseThrow(() -> new Unknown("place"));
        var given = new ArrayList<>(
                ratings.of(id).stream().filter(r -> r.place() == place).toList());
        if (sitting.state() != State.CLOSED
                || sittings.marks(id).containsKey(place)
                || given.stream().anyMatch(r -> r.rater().equals(caller.person()))) {
            throw new AlreadyMarked();
        }
        int max = bank.contents(List.of(at.version())).get(at.version()).points();
        points(points, max);
        var now = clock.now();
        var rating = new Rating(place, caller.person(), points, because, now);
        ratings.add(sitting, rating);
        given.add(rating);
        audit.record(
                "exam.rate",
                SittingClosing.subject(sitting),
                null,
                "place " + place + " points " + points.toPlainString() + " of " + max + ": " + because);
        var resolved = RaterMarks.resolved(
                given.stream().map(Rating::points).toList(), RaterMarks.allowed(BigDecimal.valueOf(max), HALF));
        if (resolved.isEmpty()) {
            return;
        }
        sittings.addMarks(id, List.of(Sittings.Mark.first(place, Fraction.of(resolved.get()))), now);
        audit.record(
                "exam.mark",
                SittingClosing.subject(sitting),
                null,
                "place " + place + " points " + resolved.get().toPlainString() + " of " + max + " by " + given.size()
                        + " raters");
        closing.finishIfMarked(sitting, now);
    }

    /** Points that people give: from 0 to the most, in halves. @throws BadInput on field {@code points} */
    static Fraction points(BigDecimal points, int max) {
        var doubled = points.multiply(BigDecimal.valueOf(2)).stripTrailingZeros();
        if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(max)) > 0 || doubled.scale() > 0) {
            throw new BadInput("points", "outOfRange", 0, max);
        }
        return Fraction.of(points);
    }

    private Sitting mine(Sitting sitting) {
        if (!sitting.centre().equals(caller.centre())) {
            throw new Unknown("sitting");
        }
        if (sitting.person().equals(caller.person())) {
            throw new OwnSitting();
        }
        if (examiners.trains(sitting.person())) {
            throw new OwnTrainee();
        }
        return sitting;
    }
}
