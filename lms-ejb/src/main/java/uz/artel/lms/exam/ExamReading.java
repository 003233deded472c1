package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.exam.statistics.ResultPrecision;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Leaves;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Refusal;
import uz.artel.lms.shared.StudyLeave;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** Lists, entrances and results for pages. Reads only. */
@Stateless
@Allowed({Role.TRAINEE, Role.OPERATOR})
public class ExamReading {

    private Sittings sittings;
    private Revisions revisions;
    private Answers answers;
    private ItemBank bank;
    private DeskWords desk;
    private Media media;
    private Sessions sessions;
    private TimeBook book;
    private TryGate gate;
    private SecondLooks looks;
    private Centres centres;
    private Leaves leaves;
    private CurrentCaller caller;
    private Clock clock;

    protected ExamReading() {}

    @Inject
    public ExamReading(
            Sittings sittings,
            Revisions revisions,
            Answers answers,
            ItemBank bank,
            DeskWords desk,
            Media media,
            Sessions sessions,
            TimeBook book,
            TryGate gate,
            SecondLooks looks,
            Centres centres,
            Leaves leaves,
            CurrentCaller caller,
            Clock clock) {
        this.sittings = sittings;
        this.revisions = revisions;
        this.answers = answers;
        this.bank = bank;
        this.desk = desk;
        this.media = media;
        this.sessions = sessions;
        this.book = book;
        this.gate = gate;
        this.looks = looks;
        this.centres = centres;
        this.leaves = leaves;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the caller reads before he begins this exam. */
    public ExamEntrance entrance(String blueprintKey) {
        var edition = bank.blueprint(BadInput.text("exam", blueprintKey, 60)).orElseThrow(() -> new Unknown("exam"));
        var now = clock.now();
        return entrance(
                edition, now, planned(now, edition.rules().use().counts()), gate.aboutOne(caller.person(), now));
    }

    /** The exams the caller can begin or go on with now: open steps of his programme and invitations. Quizzes aside. */
    public List<ExamEntrance> open() {
        var now = clock.now();
        var all = new ArrayList<ExamEntrance>();
        var planned = planned(now, true);
        var asking = gate.aboutAll(caller.person(), now);
        for (var edition : bank.blueprints()) {
            if (edition.rules().use().counts()) {
                var entrance = entrance(edition, now, planned, asking);
                if (entrance.mayBegin() || entrance.openSitting() != null) {
                    all.add(entrance);
                }
            }
        }
        return all;
    }

    /**
     * What is read once for a page, however many exams there are: the caller's sessions to come, the exams of his centre that are
     * sat in sessions only, his open sitting, his last round by exam, and the minutes he has a right to pause today.
     */
    private record Planned(
            List<ExamSession> sessions,
            Set<Long> supervised,
            Optional<Sitting> open,
            Map<Long, ExamRound> rounds,
            int pauses) {
        Optional<ExamSession> of(long blueprint) {
            return sessions.stream().filter(s -> s.blueprint() == blueprint).findFirst();
        }
    }

    /** @param counts whether it is about an exam that counts: other sittings know no rights */
    private Planned planned(Instant now, boolean counts) {
        return new Planned(
                sessions.upcoming(caller.person(), now),
                sessions.supervised(caller.centre().value()),
                sittings.openOf(caller.person()),
                sittings.rounds(caller.person(), now),
                counts
                        ? book.rights(caller.person(), () -> centres.dateOf(now, caller.centre())).stream()
                                .mapToInt(Accommodation::pauseMinutes)
                                .sum()
                        : 0);
    }

    private ExamEntrance entrance(BlueprintEdition edition, Instant now, Planned planned, TryGate.Asking asking) {
        var rules = edition.rules();
        var person = caller.person();
        var last = planned.rounds.getOrDefault(edition.blueprint(), ExamRound.FIRST);
        var round = gate.round(asking, caller.centre(), edition, last, now);
        var sits = planned.open.filter(s -> s.blueprint() == edition.blueprint() && s.isOpenAt(now));
        Long open = sits.map(s -> s.id().value()).orElse(null);
        var session = planned.of(edition.blueprint());
        // what counts for the sitting that is open, or else for the one that would begin
        var grace = sits.map(Sitting::grace)
                .orElseGet(() -> session.map(s -> Duration.ofMinutes(s.follow()))
                        .orElseGet(() -> ExamTaking.grace(rules.use())));
        String refusal = null;
        LocalDate date = null;
        if (open == null) {
            try {
                if (session.isEmpty() && planned.supervised.contains(edition.blueprint())) {
                    throw new SessionNeeded();
                }
                gate.require(asking, caller.centre(), edition, round.tries(), session.isPresent(), now);
            } catch (Refusal no) {
                refusal = no.key();
                date = no.arguments().stream()
                        .filter(LocalDate.class::isInstance)
                        .map(LocalDate.class::cast)
                        .findFirst()
                        .orElse(null);
            }
        }
        return new ExamEntrance(
                rules.key(),
                rules.title(),
                rules.use().code(),
                rules.minutes(),
                (int) grace.toMinutes(),
                rules.use().counts() ? planned.pauses : 0,
                rules.items(),
                rules.bounds().pilots(),
                rules.pass(),
                rules.gates().stream()
                        .map(g -> new ExamEntrance.AreaGate(g.area().code(), g.percent()))
                        .toList(),
                RetakePolicy.counted(round.tries()).size(),
                RetakePolicy.tries(rules.use(), rules.tries()),
                open,
                refusal,
                date,
                session.map(s -> place(s, person, now)).orElse(null));
    }

    private ExamEntrance.Place place(ExamSession s, PersonId person, Instant now) {
        boolean entered = s.code() == null || sessions.entry(s.id(), person).enteredAt() != null;
        return new ExamEntrance.Place(
                s.room().name(),
                s.pageOpensAt(),
                s.opensAt(),
                s.closesAt(),
                s.follow(),
                s.phase(now) != ExamSession.Phase.PLANNED,
                s.phase(now) == ExamSession.Phase.OPEN,
                !entered,
                Math.max(0, Duration.between(now, s.opensAt()).toMillis()));
    }

    /** The rehearsal of an exam, when there is one: its key. */
    public Optional<String> rehearsal() {
        return bank.blueprints().stream()
                .filter(b -> b.rules().use() == Use.REHEARSAL)
                .map(b -> b.rules().key())
                .findFirst();
    }

    /** The sessions the caller is invited to whose window is not over, the next first, and cancelled ones that were to come. */
    public List<MySession> sessions() {
        var blueprints = byId();
        return sessions.toCome(caller.person(), clock.now()).stream()
                .map(s -> new MySession(
                        blueprints.get(s.blueprint()).key(),
                        blueprints.get(s.blueprint()).title(),
                        s.room().name(),
                        s.opensAt(),
                        s.closesAt(),
                        s.cancelReason()))
                .toList();
    }

    /** The caller's sittings, newest first. */
    public List<MySitting> mine() {
        var now = clock.now();
        var blueprints = byId();
        return sittings.ofPerson(caller.person()).stream()
                .map(row -> {
                    var rules = blueprints.get(row.blueprint());
                    boolean seen = row.state() == State.ANNOUNCED;
                    boolean told = row.announceAt() != null && !row.announceAt().isAfter(now);
                    return new MySitting(
                            row.id(),
                            rules.key(),
                            rules.title(),
                            row.use(),
                            row.tryNumber(),
                            row.state().name(),
                            row.startedAt(),
                            row.announceAt(),
                            seen ? row.earned().percentOf(row.points()) : null,
                            seen ? row.passed() : null,
                            told && !seen ? held(row.look()) : null);
                })
                .toList();
    }

    /** A look that is over and holds no result is none of the candidate's. */
    private static String held(String look) {
        return "AWAITED".equals(look) || "SECOND_FORM".equals(look) ? look : null;
    }

    /** The sittings of the caller's centre that count, newest first; nobody reads a result before its candidate can. */
    @Allowed({Role.TRAINER, Role.HEAD})
    public List<CentreSitting> ofCentre() {
        var blueprints = byId();
        return sittings.ofCentre(caller.centre().value()).stream()
                .map(row -> new CentreSitting(
                        row.id(),
                        new PersonId(row.person()),
                        row.candidate(),
                        blueprints.get(row.blueprint()).key(),
                        blueprints.get(row.blueprint()).title(),
                        row.use(),
                        row.tryNumber(),
                        row.state().name(),
                        row.startedAt(),
                        row.announceAt(),
                        row.announcedAt(),
                        row.waiting(),
                        row.state() == State.ANNOUNCED ? row.earned().percentOf(row.points()) : null,
                        row.state() == State.ANNOUNCED ? row.passed() : null,
                        row.look()))
                .toList();
    }

    /**
     * A sitting afterwards, for its candidate.
     *
     * @throws Unknown when it is somebody else's
     * @throws SittingOpen while it is open
     */
    public ExamResult result(SittingId id) {
        var sitting = sittings.get(id);
        if (!sitting.person().equals(caller.person())) {
            throw new Unknown("sitting");
        }
        var now = clock.now();
        if (sitting.isOpenAt(now)) {
            throw new SittingOpen();
        }
        var rules = bank.editionOfForm(sitting.form()).rules();
        return new ExamResult(
                id.value(),
                sitting.person().value(),
                rules.key(),
                rules.title(),
                sitting.use().code(),
                sitting.tryNumber(),
                sitting.state().name(),
                sitting.startedAt(),
                sitting.closedAt(),
                sitting.closedAt() != null && sitting.closedAt().equals(sitting.endsAt()),
                sitting.announceAt(),
                awaited(sitting, now) ? look(sitting) : null,
                sitting.state() == State.ANNOUNCED ? outcome(sitting, rules, now) : null,
                sitting.state() == State.ANNOUNCED ? revisions.versions(id) : List.of());
    }

    /** Before the others hear of their results nobody reads from a look, or from none, how near the cut he is. */
    private static boolean awaited(Sitting sitting, Instant now) {
        return sitting.state() == State.MARKED && sitting.use().counts() && sitting.tellsAt(now);
    }

    /** What the candidate knows of a second look while no result is announced: that it is under way, or a second form. */
    private ExamResult.Look look(Sitting sitting) {
        var look = looks.of(sitting.id()).orElse(null);
        if (look == null || !looks.holds(sitting.id())) {
            return null;
        }
        return look.outcome() == LookSheet.Outcome.SECOND_FORM
                ? new ExamResult.Look(
                        true,
                        RetakePolicy.lastDay(
                                centres.dateOf(look.toldAt(sitting.announceAt()), look.centre()),
                                leaves.studyLeaves(sitting.person())))
                : new ExamResult.Look(false, look.dueOn());
    }

    private ExamResult.Outcome outcome(Sitting sitting, Blueprint rules, Instant now) {
        var score = sittings.score(sitting.id()).orElseThrow(MarkingUnfinished::new);
        var areas = score.areas().entrySet().stream()
                .map(e -> new ExamResult.AreaResult(
                        e.getKey().code(),
                        e.getValue().items(),
                        e.getValue().earned().shown(),
                        e.getValue().points(),
                        e.getValue().earned().percentOf(e.getValue().points()),
                        e.getValue().gate(),
                        e.getValue().gatePassed()))
                .toList();
        var due = score.due();
        var missing = new Fraction(
                due.numerator() * score.earned().denominator() - score.earned().numerator() * due.denominator(),
                due.denominator() * score.earned().denominator());
        var next = next(sitting, rules, score, now);
        var announced = centres.dateOf(sitting.announcedAt(), sitting.centre());
        var away = later(next) ? leaves.studyLeaves(sitting.person()) : List.<StudyLeave>of();
        return new ExamResult.Outcome(
                score.passed(),
                score.gatesPassed(),
                score.earned().percentOf(score.points()),
                score.earned().shown(),
                score.points(),
                score.passPercent(),
                missing.numerator() > 0 ? missing.shown() : BigDecimal.ZERO,
                areas,
                next,
                later(next) ? announced.plusDays(RetakePolicy.FIRST_DAY) : null,
                later(next) ? RetakePolicy.lastDay(announced, away) : null,
                rules.explain() ? explained(sitting) : List.of(),
                sitting.use().counts() ? precision(sitting, score, due) : null);
    }

    private static boolean later(ExamResult.Next next) {
        return next == ExamResult.Next.AGAIN_LATER || next == ExamResult.Next.TRAIN_FIRST;
    }

    private ResultPrecision precision(Sitting sitting, Score score, Fraction due) {
        var areas = new EnumMap<Area, ResultPrecision.AreaMarks>(Area.class);
        score.areas()
                .forEach((area, part) ->
                        areas.put(area, new ResultPrecision.AreaMarks(part.items(), part.earned(), part.points())));
        return ResultPrecision.of(
                score.earned(), score.points(), sittings.squares(sitting.id()), due, score.gatesPassed(), areas);
    }

    private ExamResult.Next next(Sitting sitting, Blueprint rules, Score score, Instant now) {
        if (rules.use() == Use.REHEARSAL) {
            return ExamResult.Next.AGAIN_NOW;
        }
        if (score.passed()) {
            return ExamResult.Next.GO_ON;
        }
        var earlier = sittings.round(sitting, now).tries();
        var counted = RetakePolicy.counted(earlier);
        if (RetakePolicy.usedUp(rules.use(), rules.tries(), counted)
                || rules.use().counts() && RetakePolicy.headDecides(counted)) {
            return ExamResult.Next.TALK;
        }
        if (!rules.use().counts()) {
            return ExamResult.Next.AGAIN_NOW;
        }
        return earlier.get(sitting.tryNumber() - 1).trained()
                ? ExamResult.Next.AGAIN_LATER
                : ExamResult.Next.TRAIN_FIRST;
    }

    private List<ExplainedItem> explained(Sitting sitting) {
        var places = sittings.form(sitting.form());
        var items = bank.contents(places.stream().map(Sittings.Place::version).toList());
        var latest = Answers.latest(answers.events(sitting.id()));
        var marks = sittings.marks(sitting.id());
        return places.stream()
                .map(p -> Explaining.explain(
                        p.place(),
                        items.get(p.version()),
                        p.shown(),
                        latest.containsKey(p.place()) ? latest.get(p.place()).answer() : Answer.NONE,
                        marks.get(p.place()).earned(),
                        desk,
                        picture(sitting, items.get(p.version()))))
                .toList();
    }

    private byte[] picture(Sitting sitting, Item item) {
        var picture = item.particulars().picture();
        return picture == null
                ? null
                : media.ofForm(sitting.form(), picture.digest()).orElseThrow().bytes();
    }

    private Map<Long, Blueprint> byId() {
        return bank.blueprints().stream()
                .collect(Collectors.toMap(BlueprintEdition::blueprint, BlueprintEdition::rules));
    }
}
