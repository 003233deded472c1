package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** An examiner marks written answers. He sees the candidate's number, never the name, and never marks himself. */
@Stateless
@Allowed(Role.EXAMINER)
public class ExamMarking {

    private Sittings sittings;
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
            Answers answers,
            ItemBank bank,
            SittingClosing closing,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.sittings = sittings;
        this.answers = answers;
        this.bank = bank;
        this.closing = closing;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Closed sittings of the examiner's centre that wait for marks, oldest first; his own are left out. */
    public List<MarkingTask> queue() {
        var titles = bank.blueprints();
        return sittings.waiting(caller.centre().value()).stream()
                .filter(row -> row.person() != caller.person().value())
                .map(row -> new MarkingTask(
                        row.id(),
                        row.candidate(),
                        titles.stream()
                                .filter(b -> b.blueprint() == row.blueprint())
                                .findFirst()
                                .orElseThrow()
                                .rules()
                                .title(),
                        row.closedAt(),
                        row.waiting()))
                .toList();
    }

    /** The answers of a sitting that wait, in the order of the form. */
    public List<WrittenAnswer> waiting(SittingId id) {
        var sitting = mine(sittings.get(id));
        var marks = sittings.marks(id);
        var latest = Answers.latest(answers.events(id));
        var places = sittings.form(sitting.form());
        var items = bank.contents(places.stream().map(Sittings.Place::version).toList());
        var waiting = new ArrayList<WrittenAnswer>();
        for (var place : places) {
            if (sitting.state() == State.CLOSED && !marks.containsKey(place.place())) {
                var item = items.get(place.version());
                var event = latest.get(place.place());
                waiting.add(new WrittenAnswer(
                        place.place(),
                        item.stem(),
                        item.rubric(),
                        item.points(),
                        event == null ? Answer.NONE.text() : event.answer().text()));
            }
        }
        return waiting;
    }

    /** The number under which the candidate of a sitting is marked. */
    public long candidate(SittingId id) {
        return sittings.candidateNumber(mine(sittings.get(id)).person());
    }

    /**
     * Marks one written answer. With the last one the result of the sitting is made.
     *
     * @param points from 0 to what the item is worth, in halves
     * @param reason what the mark rests on; the candidate may read it after an appeal
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
        if (sitting.state() != State.CLOSED || sittings.marks(id).containsKey(place)) {
            throw new AlreadyMarked();
        }
        int max = bank.contents(List.of(at.version())).get(at.version()).points();
        var doubled = points.multiply(BigDecimal.valueOf(2)).stripTrailingZeros();
        if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(max)) > 0 || doubled.scale() > 0) {
            throw new BadInput("points", "outOfRange", 0, max);
        }
        var now = clock.now();
        sittings.addMark(id, place, 1, Fraction.of(points), caller.person(), because, now);
        audit.record(
                "exam.mark",
                SittingClosing.subject(sitting),
                null,
                "place " + place + " points " + points.toPlainString() + " of " + max + ": " + because);
        closing.finishIfMarked(sitting, now);
    }

    private Sitting mine(Sitting sitting) {
        if (!sitting.centre().equals(caller.centre())) {
            throw new Unknown("sitting");
        }
        if (sitting.person().equals(caller.person())) {
            throw new OwnSitting();
        }
        return sitting;
    }
}
