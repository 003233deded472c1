package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Correction;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.Shown;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.RequestKey;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Texts;

/**
 * Appeals are decided with reasons, by somebody who has not judged it before in any way, didn't write the question and is not
 * the candidate. A mark is raised or stays; a fault of the key opens a repair, which changes it for everybody.
 */
@Stateless
@Allowed({Role.EXAMINER, Role.HEAD})
public class AppealDeciding {

    private Appeals appeals;
    private Sittings sittings;
    private Answers answers;
    private Ratings ratings;
    private ResultRevising revising;
    private KeyRepairing repairing;
    private ItemBank bank;
    private DeskWords desk;
    private Centres centres;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected AppealDeciding() {}

    @Inject
    public AppealDeciding(
            Appeals appeals,
            Sittings sittings,
            Answers answers,
            Ratings ratings,
            ResultRevising revising,
            KeyRepairing repairing,
            ItemBank bank,
            DeskWords desk,
            Centres centres,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.appeals = appeals;
        this.sittings = sittings;
        this.answers = answers;
        this.ratings = ratings;
        this.revising = revising;
        this.repairing = repairing;
        this.bank = bank;
        this.desk = desk;
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** The days of the centre. */
    public AppealTerm term() {
        return appeals.term(caller.centre().value());
    }

    /** Sets the days of the centre; appeals that were filed keep theirs. */
    @Allowed(Role.HEAD)
    public void setTerm(int fileDays, int decideDays) {
        var before = term();
        var term = new AppealTerm(fileDays, decideDays);
        if (!term.equals(before)) {
            appeals.setTerm(caller.centre().value(), term, caller.person(), clock.now());
            audit.record("exam.appeal.term", "centre:" + caller.centre().value(), before.toString(), term.toString());
        }
    }

    /** Appeals of the centre, the caller's own left out: those that wait by their due day, then the decided. */
    public List<Appeal> list() {
        return appeals.ofCentre(caller.centre().value()).stream()
                .filter(a -> !a.person().equals(caller.person()))
                .toList();
    }

    /** Today in the centre: what was due before is overdue. */
    public LocalDate today() {
        return centres.dateOf(clock.now(), caller.centre());
    }

    /** An appeal with what it is about. */
    public AppealDesk desk(long id) {
        var appeal = mine(appeals.find(id, caller.centre().value()).orElseThrow(() -> new Unknown("appeal")));
        var sitting = sittings.get(new SittingId(appeal.sitting()));
        var places = sittings.form(sitting.form()).stream()
                .filter(p -> appeal.whole() || p.place() == appeal.place())
                .toList();
        var items = bank.contents(places.stream().map(Sittings.Place::version).toList());
        var latest = Answers.latest(answers.events(sitting.id()));
        var marks = sittings.marks(sitting.id());
        var rated = ratings.of(sitting.id());
        var questions = new ArrayList<AppealDesk.Question>();
        for (var place : places) {
            var item = items.get(place.version());
            var event = latest.get(place.place());
            var mark = marks.get(place.place());
            var answer = event == null ? Answer.NONE : event.answer();
            questions.add(new AppealDesk.Question(
                    place.place(),
                    place.version(),
                    item,
                    words(item, place.shown(), answer),
                    item.kind() == ItemKind.CRM ? desk.record(item.particulars().crmCase(), answer) : List.of(),
                    mark.earned().shown(),
                    mark.counts(),
                    rated.stream()
                            .filter(r -> r.place() == place.place())
                            .map(Rating::note)
                            .toList()));
        }
        return new AppealDesk(
                appeal,
                sittings.candidateNumber(sitting.person()),
                bank.editionOfForm(sitting.form()).rules().title(),
                !appeals.involved(sitting.id(), appeal.place()).contains(caller.person()),
                questions);
    }

    private Texts words(Item item, Shown shown, Answer answer) {
        if (answer.text() != null) {
            return switch (item.kind()) {
                case GUIDE -> desk.entry(answer.text());
                // its fields are told one by one
                case CRM -> same("");
                default -> same(answer.text());
            };
        }
        var chosen = answer.choice().stream()
                .map(c -> switch (item.kind()) {
                    case MATCHING ->
                        c < 0 ? same("–") : item.partners().get(shown.partners().get(c));
                    default -> same(item.options().get(shown.options().get(c)).key());
                })
                .toList();
        return new Texts(joined(chosen, Texts::ru), joined(chosen, Texts::uz), joined(chosen, Texts::en));
    }

    /** What is the same in each language: what was typed, and keys. */
    private static Texts same(String words) {
        return new Texts(words, words, words);
    }

    private static String joined(List<Texts> chosen, Function<Texts, String> language) {
        return chosen.stream().map(language).collect(Collectors.joining(", "));
    }

    /** The appeal stays without success. */
    public void reject(long id, String answer) {
        var now = clock.now();
        var words = BadInput.text("answer", answer, 1000);
        var appeal = open(id);
        appeals.decide(appeal, Appeal.Outcome.REJECTED, words, caller.person(), null, null, now);
        decided(appeal, Appeal.Outcome.REJECTED, words);
    }

    /**
     * The answer is worth more.
     *
     * @param place of the question; that of the appeal unless it is about the whole result
     * @param points in halves, more than the mark so far and at most what the question is worth
     */
    public void changeMark(long id, int place, BigDecimal points, String answer) {
        var now = clock.now();
        var words = BadInput.text("answer", answer, 1000);
        var appeal = open(id);
        var sitting = sittings.getLocked(new SittingId(appeal.sitting()));
        var at = place(appeal, sitting, place);
        int max = bank.contents(List.of(at.version())).get(at.version()).points();
        var mark = sittings.marks(sitting.id()).get(at.place());
        if (points == null) {
            throw new BadInput("points", "required");
        }
        var doubled = points.multiply(BigDecimal.valueOf(2)).stripTrailingZeros();
        if (points.compareTo(BigDecimal.valueOf(max)) > 0
                || doubled.scale() > 0
                || Fraction.of(points).compareTo(mark.earned()) <= 0) {
            throw new BadInput("points", "moreThan", mark.earned().shown(), max);
        }
        long revision = revising.open(ResultVersion.Cause.APPEAL, appeal.subject(), words, caller.person(), null, now);
        appeals.decide(appeal, Appeal.Outcome.MARK_CHANGED, words, caller.person(), revision, null, now);
        revising.revise(
                sitting,
                List.of(new ResultRevising.NewMark(at.place(), Fraction.of(points), mark.counts())),
                revision,
                appeal.subject(),
                now);
        decided(
                appeal,
                Appeal.Outcome.MARK_CHANGED,
                "place " + place + " points " + points.toPlainString() + ": " + words);
    }

    /**
     * The question is at fault: a repair of its key is opened, which somebody else approves.
     *
     * @param place of the question; that of the appeal unless it is about the whole result
     * @param kind what is wrong with it
     * @param keys see {@link KeyRepairing#ask}
     */
    public Repair keyFault(long id, int place, Correction.Kind kind, String keys, String answer) {
        var now = clock.now();
        var words = BadInput.text("answer", answer, 1000);
        var appeal = open(id);
        var sitting = sittings.get(new SittingId(appeal.sitting()));
        var at = place(appeal, sitting, place);
        var repair = repairing.ask(RequestKey.of("appeal", id, at.version()), at.version(), kind, keys, words);
        appeals.decide(appeal, Appeal.Outcome.KEY_FAULT, words, caller.person(), null, repair.id(), now);
        decided(appeal, Appeal.Outcome.KEY_FAULT, repair.subject() + ": " + words);
        return repair;
    }

    private Sittings.Place place(Appeal appeal, Sitting sitting, int place) {
        int wanted = appeal.whole() ? place : appeal.place();
        return sittings.form(sitting.form()).stream()
                .filter(p -> p.place() == wanted)
                .findFirst()
                .orElseThrow(() -> new BadInput("place", "required"));
    }

    private void decided(Appeal appeal, Appeal.Outcome outcome, String words) {
        audit.record("exam.appeal.decide", appeal.subject(), null, outcome + " " + words);
    }

    private Appeal open(long id) {
        var appeal = mine(appeals.locked(id, caller.centre().value()).orElseThrow(() -> new Unknown("appeal")));
        if (appeal.outcome() != null) {
            throw new AppealDecided();
        }
        if (appeals.involved(new SittingId(appeal.sitting()), appeal.place()).contains(caller.person())) {
            throw new NotYourAppeal();
        }
        return appeal;
    }

    private Appeal mine(Appeal appeal) {
        if (appeal.person().equals(caller.person())) {
            throw new OwnSitting();
        }
        return appeal;
    }
}
