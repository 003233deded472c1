package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.artel.lms.exam.LookSheet.LookItem;
import uz.artel.lms.exam.LookSheet.Opinion;
import uz.artel.lms.exam.LookSheet.Outcome;
import uz.artel.lms.exam.LookSheet.Stage;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Texts;

/**
 * Two named examiners look at a result again, each by himself; when they disagree the head decides. The mark stays as it is:
 * what is at fault is repaired, logged, by whoever repairs keys and marks.
 */
@Stateless
@Allowed({Role.EXAMINER, Role.HEAD})
public class SecondLooking {

    private Sittings sittings;
    private SecondLooks looks;
    private SecondLookOpening opening;
    private ResultRevising revising;
    private Ratings ratings;
    private Examiners examiners;
    private Forms forms;
    private Answers answers;
    private ItemBank bank;
    private DeskWords desk;
    private Centres centres;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected SecondLooking() {}

    @Inject
    public SecondLooking(
            Sittings sittings,
            SecondLooks looks,
            SecondLookOpening opening,
            ResultRevising revising,
            Ratings ratings,
            Examiners examiners,
            Forms forms,
            Answers answers,
            ItemBank bank,
            DeskWords desk,
            Centres centres,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.sittings = sittings;
        this.looks = looks;
        this.opening = opening;
        this.revising = revising;
        this.ratings = ratings;
        this.examiners = examiners;
        this.forms = forms;
        this.answers = answers;
        this.bank = bank;
        this.desk = desk;
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Looks that name the calling examiner, undecided ones first. */
    @Allowed(Role.EXAMINER)
    public List<LookRow> mine() {
        return rows(caller.person());
    }

    /** All looks of the centre but of the caller's own sittings, undecided ones first. */
    @Allowed(Role.HEAD)
    public List<LookRow> ofCentre() {
        return rows(null);
    }

    private List<LookRow> rows(PersonId named) {
        var titles = titles();
        var today = centres.dateOf(clock.now(), caller.centre());
        return looks.ofCentre(caller.centre().value(), named, caller.person()).stream()
                .map(l -> row(l, titles, today))
                .toList();
    }

    private Map<Long, Texts> titles() {
        return bank.blueprints().stream()
                .collect(Collectors.toMap(
                        BlueprintEdition::blueprint, b -> b.rules().title()));
    }

    private static LookRow row(SecondLooks.Listed listed, Map<Long, Texts> titles, LocalDate today) {
        var look = listed.look();
        var stage = look.stage(listed.opinions(), listed.edition());
        return new LookRow(
                look.id(),
                listed.candidate(),
                titles.get(listed.blueprint()),
                look.reasons(),
                look.openedAt(),
                look.dueOn(),
                stage != Stage.DECIDED && today.isAfter(look.dueOn()),
                stage,
                look.first(),
                look.second(),
                listed.spoken(),
                look.outcome(),
                look.ground(),
                look.version());
    }

    /** Everything about one look, for the two it names and for the head. */
    public LookSheet sheet(long id) {
        var look = mine(looks.get(id));
        var sitting = sittings.get(look.sitting());
        var score = sittings.score(sitting.id()).orElseThrow(MarkingUnfinished::new);
        var opinions = looks.opinions(id);
        int edition = looks.edition(sitting.id());
        var listed = new SecondLooks.Listed(
                look,
                sittings.candidateNumber(sitting.person()),
                sitting.blueprint(),
                opinions.size(),
                opinions.stream().anyMatch(o -> o.examiner() == caller.person().value()),
                edition);
        return new LookSheet(
                row(listed, titles(), centres.dateOf(clock.now(), look.centre())),
                score.earned().shown(),
                score.points(),
                score.due().shown(),
                look.error() == null ? null : BigDecimal.valueOf(look.error()).setScale(2, RoundingMode.HALF_UP),
                score.passed(),
                score.gatesPassed(),
                forms.origin(sitting.form()),
                items(sitting),
                answers.incidents(sitting.id()),
                answers.late(sitting.id()),
                visible(look, opinions));
    }

    /** One examiner's words are not shown to the other before he has spoken himself, be he the head or not. */
    private List<Opinion> visible(SecondLook look, List<Opinion> opinions) {
        boolean head = caller.get().has(Role.HEAD) && !look.names(caller.person());
        return opinions.stream()
                .filter(o -> head
                        || opinions.size() == 2
                        || o.examiner() == caller.person().value())
                .toList();
    }

    private List<LookItem> items(Sitting sitting) {
        var places = sittings.form(sitting.form()).stream()
                .filter(Sittings.Place::scored)
                .toList();
        var contents =
                bank.contents(places.stream().map(Sittings.Place::version).toList());
        var latest = Answers.latest(answers.events(sitting.id()));
        var marks = sittings.marks(sitting.id());
        var notes = ratings.of(sitting.id()).stream()
                .collect(Collectors.groupingBy(
                        Rating::place,
                        Collectors.mapping(
                                r -> r.points().stripTrailingZeros().toPlainString() + " · " + r.note(),
                                Collectors.toList())));
        var items = new ArrayList<LookItem>();
        for (var place : places) {
            var answer = latest.containsKey(place.place())
                    ? latest.get(place.place()).answer()
                    : Answer.NONE;
            items.add(new LookItem(
                    Explaining.explain(
                            place.place(),
                            contents.get(place.version()),
                            place.shown(),
                            answer,
                            marks.get(place.place()).earned(),
                            desk,
                            null),
                    notes.getOrDefault(place.place(), List.of()),
                    Attested.of(latest.get(place.place()))));
        }
        return items;
    }

    /**
     * What the calling examiner found. The second of the two who says the same decides with it.
     *
     * @param finding what it rests on
     * @throws OpinionGiven when he has spoken already
     * @throws JudgedBefore when he marked it meanwhile
     * @throws OwnTrainee when he has come to train the candidate
     */
    @Allowed(Role.EXAMINER)
    public void give(long id, Outcome outcome, String finding) {
        var text = BadInput.text("finding", finding, 1000);
        if (outcome == null) {
            throw new BadInput("outcome", "required");
        }
        var now = clock.now();
        var look = looks.getLocked(id);
        if (!look.centre().equals(caller.centre()) || !look.names(caller.person())) {
            throw new Unknown("look");
        }
        requireUnbiased(look);
        var before = looks.opinions(id);
        if (before.stream().anyMatch(o -> o.examiner() == caller.person().value())) {
            throw new OpinionGiven();
        }
        looks.addOpinion(look, caller.person(), outcome, text, now);
        audit.record("exam.look.find", subject(look), null, outcome + ": " + text);
        var outcomes = new ArrayList<>(before.stream().map(Opinion::outcome).toList());
        outcomes.add(outcome);
        look.settle(outcomes, now);
        if (look.outcome() != null) {
            audit.record("exam.look.decide", subject(look), null, look.outcome() + " by both");
        }
    }

    /** The examiners who may look at this sitting: of the centre, not the candidate, none who has marked it or trains him. */
    @Allowed(Role.HEAD)
    public List<PersonId> eligible(long id) {
        return opening.eligible(mine(looks.get(id)), clock.now());
    }

    /** The head names the two who look, as when one is ill or too few were there. */
    @Allowed(Role.HEAD)
    public void name(long id, PersonId one, PersonId other, long version) {
        var now = clock.now();
        var look = version(mine(looks.getLocked(id)), version);
        if (one == null || other == null) {
            throw new BadInput("examiners", "required");
        }
        var eligible = opening.eligible(look, now);
        if (!eligible.contains(one) || !eligible.contains(other)) {
            throw new JudgedBefore();
        }
        var before = look.first() + " " + look.second();
        look.name(
                one,
                other,
                looks.opinions(id).stream().map(o -> new PersonId(o.examiner())).collect(Collectors.toSet()));
        audit.record("exam.look.name", subject(look), before, one.value() + " " + other.value());
    }

    /**
     * The head decides where the two disagree, and ends a fault that a repair didn't touch.
     *
     * @param ground why; the candidate may read it after an appeal
     * @throws FaultUnfound for a fault that neither of the two has found: nobody would stand for its repair beside the head
     */
    @Allowed(Role.HEAD)
    public void decide(long id, Outcome outcome, String ground, long version) {
        var because = BadInput.text("ground", ground, 1000);
        if (outcome == null) {
            throw new BadInput("outcome", "required");
        }
        var look = version(mine(looks.getLocked(id)), version);
        requireUnbiased(look);
        var opinions = looks.opinions(id);
        var stage = look.stage(opinions.size(), looks.edition(look.sitting()));
        if (stage == Stage.SPLIT && outcome == Outcome.FAULT) {
            faultFinder(opinions);
        }
        var before = look.outcome() == null ? stage.name() : look.outcome().name();
        look.decide(caller.person(), outcome, because, stage, clock.now());
        audit.record("exam.look.decide", subject(look), before, outcome + " by the head: " + because);
    }

    /**
     * Repairs the marking of one answer that was found at fault: a logged revision makes a new version of the result, and the
     * look is over. A key at fault is repaired for everybody who had the question, elsewhere.
     *
     * @param points from 0 to what the question is worth, in halves
     * @param ground why; the candidate reads it
     * @throws FaultUnfound when neither of the two has found it
     * @throws LookDecided unless a fault waits for its repair
     */
    @Allowed(Role.HEAD)
    public void remark(long id, int place, BigDecimal points, String ground, long version) {
        var because = BadInput.text("ground", ground, 1000);
        if (points == null) {
            throw new BadInput("points", "required");
        }
        var look = version(mine(looks.getLocked(id)), version);
        if (look.names(caller.person())) {
            throw new JudgedBefore();
        }
        requireUnbiased(look);
        var opinions = looks.opinions(id);
        if (look.stage(opinions.size(), looks.edition(look.sitting())) != Stage.REPAIR) {
            throw new LookDecided();
        }
        var sitting = sittings.getLocked(look.sitting());
        var at = sittings.form(sitting.form()).stream()
                .filter(p -> p.place() == place && p.scored())
                .findFirst()
                .orElseThrow(() -> new BadInput("place", "noSuchPlace"));
        var earned = ExamMarking.points(
                points, bank.contents(List.of(at.version())).get(at.version()).points());
        var now = clock.now();
        long revision = revising.open(
                ResultVersion.Cause.SECOND_LOOK, "look:" + id, because, caller.person(), faultFinder(opinions), now);
        revising.revise(sitting, List.of(new ResultRevising.NewMark(place, earned, true)), revision, "look:" + id, now)
                .orElseThrow(() -> new BadInput("points", "unchanged"));
    }

    /** Who found the fault: the second person beside the head who repairs it. */
    private static PersonId faultFinder(List<Opinion> opinions) {
        return opinions.stream()
                .filter(o -> o.outcome() == Outcome.FAULT)
                .findFirst()
                .map(o -> new PersonId(o.examiner()))
                .orElseThrow(FaultUnfound::new);
    }

    /** Neither who marked the work nor who trains the candidate says anything about it. */
    private void requireUnbiased(SecondLook look) {
        if (ratings.markers(look.sitting()).contains(caller.person())) {
            throw new JudgedBefore();
        }
        if (examiners.trains(look.candidate())) {
            throw new OwnTrainee();
        }
    }

    private static SecondLook version(SecondLook look, long version) {
        Clash.unlessSame(version, look.version());
        return look;
    }

    private SecondLook mine(SecondLook look) {
        if (!look.centre().equals(caller.centre()) || !caller.get().has(Role.HEAD) && !look.names(caller.person())) {
            throw new Unknown("look");
        }
        if (look.candidate().equals(caller.person())) {
            throw new OwnSitting();
        }
        return look;
    }

    private static String subject(SecondLook look) {
        return "sitting:" + look.sitting().value();
    }
}
