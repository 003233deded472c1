package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import uz.artel.lms.acknowledgement.AcknowledgementSigning;
import uz.artel.lms.curriculum.IntakeId;
import uz.artel.lms.curriculum.IntakeRunning;
import uz.artel.lms.curriculum.Learning;
import uz.artel.lms.curriculum.Programme;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.exam.ExamAnnouncing;
import uz.artel.lms.exam.ExamMarking;
import uz.artel.lms.exam.ExamTaking;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.practice.CallId;
import uz.artel.lms.practice.ExamCallRating;
import uz.artel.lms.practice.engine.Catalogue;
import uz.artel.lms.practice.engine.Scenario;
import uz.artel.lms.practice.engine.ScenarioFiles;
import uz.artel.lms.shadowing.CallOutcome;
import uz.artel.lms.shadowing.CallTopic;
import uz.artel.lms.shadowing.MentorRecommending;
import uz.artel.lms.shadowing.ShadowLogging;
import uz.artel.lms.shadowing.ShadowSigning;
import uz.artel.lms.shadowing.Strength;
import uz.artel.lms.shadowing.Watched;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;

/**
 * Walks a trainee along the road, one step after the other at its hour of the day, with everybody who has a part in it: the
 * trainer ticks, the mentor signs, the examiners mark. Nothing is bypassed: what isn't open yet is refused here as it is to
 * people.
 */
@ApplicationScoped
class TraineeWalk {

    /** Who marks written answers and exam calls, each alone. */
    private static final List<String> RATERS = List.of("examiner", "examiner2");

    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    private Actors actors;
    private IntakeRunning intakes;
    private Learning learning;
    private AcknowledgementSigning acknowledgements;
    private ShadowLogging shadowing;
    private ShadowSigning signing;
    private MentorRecommending recommending;
    private ExamTaking exams;
    private ExamMarking marking;
    private ExamAnnouncing announcing;
    private SheetFilling filling;
    private CallTaking calls;
    private ExamCallRating rating;

    protected TraineeWalk() {}

    @Inject
    TraineeWalk(
            Actors actors,
            IntakeRunning intakes,
            Learning learning,
            AcknowledgementSigning acknowledgements,
            ShadowLogging shadowing,
            ShadowSigning signing,
            MentorRecommending recommending,
            ExamTaking exams,
            ExamMarking marking,
            ExamAnnouncing announcing,
            SheetFilling filling,
            CallTaking calls,
            ExamCallRating rating) {
        this.actors = actors;
        this.intakes = intakes;
        this.learning = learning;
        this.acknowledgements = acknowledgements;
        this.shadowing = shadowing;
        this.signing = signing;
        this.recommending = recommending;
        this.exams = exams;
        this.marking = marking;
        this.announcing = announcing;
        this.filling = filling;
        this.calls = calls;
        this.rating = rating;
    }

    /** The content folder as the walk reads it: right answers and written paths of calls. */
    record Script(ShippedAnswers answers, Map<String, Scenario> scenarios, Catalogue catalogue) {

        /** The content folder, read when it is first asked for. */
        static Supplier<Script> later(Path folder) {
            return new Supplier<>() {
                private Script read;

                @Override
                public synchronized Script get() {
                    if (read == null) {
                        read = of(ContentPack.read(folder, new Problems()));
                    }
                    return read;
                }
            };
        }

        static Script of(ContentPack pack) {
            var problems = new Problems();
            return new Script(
                    new ShippedAnswers(pack),
                    ScenarioFiles.read(pack, problems).values().stream()
                            .collect(Collectors.toMap(Scenario::key, s -> s)),
                    ScenarioFiles.catalogue(pack, problems));
        }
    }

    /**
     * Walks days of the programme.
     *
     * @param startsOn first day of the intake
     * @param lastDay number of the last day to walk
     * @param care 0–1: how many of the practice questions are answered right at the first try
     */
    void walk(Cast cast, Script script, String name, IntakeId intake, LocalDate startsOn, int lastDay, double care) {
        walkUpTo(null, cast, script, name, intake, startsOn, lastDay, care);
    }

    /** The same, but stops before the first step of this kind. */
    void walkUpTo(
            StepKind stop,
            Cast cast,
            Script script,
            String name,
            IntakeId intake,
            LocalDate startsOn,
            int lastDay,
            double care) {
        var random = new Random(name.hashCode());
        var trainee = cast.who(name);
        for (int day = 1; day <= lastDay; day++) {
            var date = startsOn.plusDays(day - 1L);
            var at = date.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
            for (int guard = 0; guard < 40; guard++) {
                var moment = at;
                var road = actors.at(moment, trainee, learning::mine).road();
                var next = road.next();
                if (next.isEmpty() || road.current().day().number() > day) {
                    break;
                }
                var step = next.get().step();
                if (step.kind() == stop) {
                    return;
                }
                at = at.plus(Duration.ofMinutes(step.minutes()));
                take(new Turn(cast, script, name, trainee, intake, date, at, random, care), step);
            }
        }
    }

    /** One step of one trainee at its moment. */
    private record Turn(
            Cast cast,
            Script script,
            String name,
            Caller trainee,
            IntakeId intake,
            LocalDate date,
            Instant at,
            Random random,
            double care) {}

    private void take(Turn turn, Programme.Step step) {
        switch (step.kind()) {
            case CLASSROOM ->
                actors.at(
                        turn.at,
                        turn.cast.who("trainer"),
                        () -> intakes.tick(turn.intake, step.key(), List.of(turn.trainee.person()), turn.date, null));
            case LESSON ->
                actors.run(turn.at, turn.trainee, () -> {
                    var answers = new HashMap<String, Integer>();
                    learning.open(step.ref(), Lang.RU).checks().forEach(c -> answers.put(c.key(), c.right()));
                    learning.read(step.ref(), answers);
                });
            case ACKNOWLEDGEMENT ->
                actors.run(turn.at, turn.trainee, () -> {
                    var shown = acknowledgements.open(step.ref(), Lang.RU);
                    acknowledgements.sign(step.ref(), Lang.RU, shown.edition(), true);
                });
            case SHADOWING -> watch(turn, step.minutes());
            case QUIZ -> sit(turn, step.ref(), turn.care);
            case EXAM -> certify(turn, step.ref());
            case PRACTICE -> call(turn, step.ref());
            case EXAM_CALL -> rate(turn, call(turn, step.ref()));
        }
    }

    private void watch(Turn turn, int minutes) {
        var until = LocalTime.ofInstant(turn.at, ZONE);
        var topics = CallTopic.values();
        int left = minutes;
        while (left > 0) {
            int part = Math.min(left, 240);
            var to = until.minusMinutes(left - part);
            var watched = new Watched(
                    turn.date,
                    to.minusMinutes(part),
                    to,
                    Math.max(2, part / 12),
                    EnumSet.of(topics[turn.random.nextInt(topics.length)]),
                    EnumSet.of(CallOutcome.REQ, CallOutcome.SELF),
                    Set.of(Strength.CALM, Strength.PARAPHRASED),
                    "Дала клиенту договорить и повторила суть своими словами",
                    "Easy Guide",
                    null,
                    null);
            var entry = actors.at(turn.at, turn.trainee, () -> shadowing.write(watched));
            var mentor = turn.cast.mentorOf(turn.name);
            actors.run(turn.at, mentor, () -> {
                var row = signing.entries().stream()
                        .filter(e -> e.id().equals(entry))
                        .findFirst()
                        .orElseThrow();
                signing.sign(row.id(), row.version(), 4 + turn.random.nextInt(2), "Внимательно слушает");
            });
            left -= part;
        }
    }

    /** Sits a quiz or an exam; a quiz that was not passed is sat again with more care. */
    private SittingId sit(Turn turn, String key, double care) {
        var begun = actors.at(turn.at, turn.trainee, () -> exams.begin(key, SheetFilling.DEVICE));
        var id = new SittingId(begun.sheet().sittingId());
        var end = filling.fill(
                turn.trainee,
                turn.at,
                begun,
                item -> {
                    boolean knows = item.area().equals("safety") || turn.random.nextDouble() < care;
                    return List.of(knows ? turn.script.answers.right(item) : turn.script.answers.wrong(item));
                },
                item -> 20);
        var key2 = key;
        boolean open = actors.at(end, turn.trainee, learning::mine)
                .road()
                .next()
                .filter(n -> key2.equals(n.step().ref()))
                .isPresent();
        if (open && care < 1 && key.startsWith("quiz")) {
            return sit(
                    new Turn(
                            turn.cast,
                            turn.script,
                            turn.name,
                            turn.trainee,
                            turn.intake,
                            turn.date,
                            end.plusSeconds(120),
                            turn.random,
                            1),
                    key,
                    1);
        }
        return id;
    }

    private void certify(Turn turn, String key) {
        var id = sit(turn, key, 1);
        var later = turn.at.plus(Duration.ofMinutes(40));
        mark(turn, id, later);
        actors.run(later.plusSeconds(60), turn.cast.who("trainer"), () -> announcing.announceNow(List.of(id)));
    }

    /** Two examiners mark what people must mark. */
    void mark(Turn turn, SittingId id, Instant at) {
        for (var name : RATERS) {
            var examiner = turn.cast.who(name);
            for (var answer : actors.at(at, examiner, () -> marking.waiting(id))) {
                actors.run(
                        at,
                        examiner,
                        () -> marking.mark(
                                id,
                                answer.place(),
                                BigDecimal.valueOf(answer.points()),
                                "Названы и сочувствие, и следующий шаг"));
            }
        }
    }

    private CallId call(Turn turn, String key) {
        var best = turn.script.scenarios.get(key).bestPath();
        return calls.take(turn.trainee, turn.at, turn.script, key, best, turn.date);
    }

    private void rate(Turn turn, CallId id) {
        var later = turn.at.plus(Duration.ofMinutes(30));
        for (var name : RATERS) {
            var examiner = turn.cast.who(name);
            actors.run(later, examiner, () -> {
                var marks = new HashMap<String, String>();
                rating.sheet(id).criteria().forEach(c -> marks.put(c.key(), "1"));
                rating.rate(id, marks, List.of(), null);
            });
        }
    }

    /** The mentor's word at the end of the two weeks. */
    void recommend(Cast cast, String name, Instant at) {
        actors.run(
                at,
                cast.mentorOf(name),
                () -> recommending.recommend(
                        cast.id(name), true, "Спокойна в трудных звонках, записи полные, просит разбор сама"));
    }
}
