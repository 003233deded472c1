package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uz.artel.lms.exam.AppealDeciding;
import uz.artel.lms.exam.Appealing;
import uz.artel.lms.exam.CentreSitting;
import uz.artel.lms.exam.ExamAnnouncing;
import uz.artel.lms.exam.ExamInviting;
import uz.artel.lms.exam.ExamMarking;
import uz.artel.lms.exam.ExamReading;
import uz.artel.lms.exam.ExamSession;
import uz.artel.lms.exam.ExamTaking;
import uz.artel.lms.exam.InvitableExam;
import uz.artel.lms.exam.LookRow;
import uz.artel.lms.exam.LookSheet;
import uz.artel.lms.exam.RemediationRecording;
import uz.artel.lms.exam.RoomEntering;
import uz.artel.lms.exam.SecondLooking;
import uz.artel.lms.exam.SessionPlanning;
import uz.artel.lms.exam.SessionWish;
import uz.artel.lms.exam.SheetItem;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.people.StudyLeaving;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.RequestKey;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * The exam of an attestation, from the invitation to the last retake. The first was sat by everybody when he liked, on a form of
 * his own; the second in sessions of a room, on one form for all, which nobody sits again: who failed sits another exam. Every step
 * looks whether it is done already.
 */
@ApplicationScoped
class AttestationExam {

    /** What is sat in the first and in the second attestation. */
    private static final List<String> EXAMS = List.of("attestation-line-v1", "attestation-common-v1");

    /** What is sat again: in the second, whose form is the same for all, another exam with forms of one's own. */
    private static final List<String> RETAKES = List.of("attestation-line-v1", "attestation-retake-v1");

    /** Who marks written answers, each alone; they never lie more than half a point apart. */
    static final List<String> MARKERS = List.of("examiner", "examiner2");

    private static final List<String> LOOKERS = List.of("examiner", "examiner2", "examiner3", "examiner4");

    static final String TRAINER = "trainer";

    // ── days after the last of the quarter ───────────────────────────────────────────────────────────────
    private static final int INVITED = -32;
    private static final int FIRST_SAT = -26;
    private static final int MARKED = -17;
    private static final int ANNOUNCED = -14;
    private static final int TRAINED = -13;
    private static final int FIRST_RETAKEN = -12;
    private static final int RETAKES_MARKED = -9;
    private static final int RETAKES_ANNOUNCED = -6;
    private static final int WINDOW_ENDS = -4;

    /** So many sit on a day where each comes when he likes. */
    private static final int A_DAY = 8;

    private static final int SEATS = 12;
    private static final int SESSIONS_A_DAY = 2;
    private static final int WINDOW_MINUTES = 40;
    private static final int RETAKES_A_DAY = 8;

    /** One in so many changes his mind about a question; one in so many runs out of time. */
    private static final int SELDOM_UNSURE = 14;

    private static final int SELDOM_LATE = 23;
    private static final int LEFT_AT_THE_END = 4;
    private static final int APPEALS = 3;
    private static final int LEAVE_DAYS = 20;

    private Actors actors;
    private Clock clock;
    private ExamInviting inviting;
    private SessionPlanning planning;
    private RoomEntering entering;
    private ExamTaking exams;
    private SheetFilling filling;
    private ExamReading reading;
    private ExamMarking marking;
    private SecondLooking looking;
    private ExamAnnouncing announcing;
    private RemediationRecording remediating;
    private Appealing appealing;
    private AppealDeciding deciding;
    private StudyLeaving leaving;

    protected AttestationExam() {}

    @Inject
    AttestationExam(
            Actors actors,
            Clock clock,
            ExamInviting inviting,
            SessionPlanning planning,
            RoomEntering entering,
            ExamTaking exams,
            SheetFilling filling,
            ExamReading reading,
            ExamMarking marking,
            SecondLooking looking,
            ExamAnnouncing announcing,
            RemediationRecording remediating,
            Appealing appealing,
            AppealDeciding deciding,
            StudyLeaving leaving) {
        this.actors = actors;
        this.clock = clock;
        this.inviting = inviting;
        this.planning = planning;
        this.entering = entering;
        this.exams = exams;
        this.filling = filling;
        this.reading = reading;
        this.marking = marking;
        this.looking = looking;
        this.announcing = announcing;
        this.remediating = remediating;
        this.appealing = appealing;
        this.deciding = deciding;
        this.leaving = leaving;
    }

    /** Key of what is sat. */
    private static String exam(Attestation when) {
        return EXAMS.get(when.number() - 1);
    }

    /** Key of what is sat the first, and what the second time. */
    private static String exam(Attestation when, int attempt) {
        return attempt == 1 ? exam(when) : RETAKES.get(when.number() - 1);
    }

    // ── invitations ──────────────────────────────────────────────────────────────────────────────────────

    void invite(Round round) {
        round.crew().members().stream().filter(m -> away(round, m)).forEach(m -> leave(round, m));
        if (round.when().number() == 1) {
            inviteFreely(round);
        } else {
            inviteToSessions(round);
        }
    }

    private void inviteFreely(Round round) {
        var when = round.when();
        for (var member : round.crew().members()) {
            boolean invited = actors.at(when.at(FIRST_SAT, 9, 0), member.caller(), () -> reading.entrance(exam(when)))
                    .mayBegin();
            if (!invited) {
                actors.run(
                        when.at(INVITED, 11, 0),
                        round.who(TRAINER),
                        () -> inviting.invite(
                                member.id(), exam(when), when.at(FIRST_SAT, 8, 0), when.at(WINDOW_ENDS, 19, 0)));
            }
        }
    }

    private void inviteToSessions(Round round) {
        var trainer = round.who(TRAINER);
        var planned = round.when().at(INVITED, 11, 0);
        for (int i = 0; i * SEATS < round.crew().size(); i++) {
            long session = session(round, i).id();
            var there = actors.at(planned, trainer, () -> planning.session(session)).guests().stream()
                    .map(g -> g.person())
                    .collect(Collectors.toSet());
            var missing = round.crew().members().stream()
                    .skip((long) i * SEATS)
                    .limit(SEATS)
                    .map(Crew.Member::id)
                    .filter(id -> !there.contains(id))
                    .collect(Collectors.toSet());
            if (!missing.isEmpty()) {
                actors.run(planned, trainer, () -> planning.invite(session, missing));
            }
        }
    }

    /** The i-th session of the attestation: the same form sent twice plans it once. */
    private ExamSession session(Round round, int i) {
        var when = round.when();
        var trainer = round.who(TRAINER);
        var opens = when.at(FIRST_SAT + i / SESSIONS_A_DAY, 10 + 4 * (i % SESSIONS_A_DAY), 0);
        return actors.at(when.at(INVITED, 11, 0), trainer, () -> {
            var room = planning.addRoom(RequestKey.of("demo room", 1, 1), "Компьютерный класс", SEATS, "");
            return planning.plan(
                    RequestKey.of("demo session", when.number(), i),
                    exam(when),
                    new SessionWish(
                            room.id(),
                            opens,
                            opens.plus(Duration.ofMinutes(WINDOW_MINUTES)),
                            20,
                            10,
                            true,
                            Set.of(round.cast().id("invigilator"))));
        });
    }

    // ── sitting ──────────────────────────────────────────────────────────────────────────────────────────

    /** Everybody sits, but who was away. */
    void sit(Round round) {
        var members = round.crew().members();
        var sat = sittings(round);
        for (int i = 0; i < members.size(); i++) {
            int place = i;
            var member = members.get(i);
            if (!away(round, member) && !sat.containsKey(member.id())) {
                clock.inOnePiece(() -> sit(round, member, 1, place));
            }
            round.said("the exam is sat", i + 1);
        }
    }

    /** HR enters the paper of his university before anybody is invited. */
    private void leave(Round round, Crew.Member member) {
        var from = round.when().day(FIRST_SAT - 1);
        actors.run(
                round.when().at(INVITED, 10, 0),
                round.who("hr-officer"),
                () -> leaving.enter(
                        RequestKey.of("demo leave", round.when().number(), member.number()),
                        member.id(),
                        from,
                        from.plusDays(LEAVE_DAYS),
                        "Справка-вызов № " + (300 + member.number())));
    }

    /** Who is on study leave is invited and doesn't come. */
    private static boolean away(Round round, Crew.Member member) {
        return member.number() % 27 == 5 * round.when().number();
    }

    private void sit(Round round, Crew.Member member, int attempt, int place) {
        var when = round.when();
        var moment = moment(round, attempt, place);
        if (attempt == 1 && when.number() == 2) {
            var code = session(round, place / SEATS).code();
            actors.run(moment.minusSeconds(60), member.caller(), () -> entering.enter(exam(when), code, null));
        }
        var begun =
                round.at(actors, moment, member, attempt, () -> exams.begin(exam(when, attempt), SheetFilling.DEVICE));
        var answering = answering(
                round,
                member,
                attempt == 1 ? member.knowledge() : member.knowledge().trained());
        int items = begun.sheet().items().size();
        boolean late = attempt == 1 && member.number() % SELDOM_LATE == 9;
        filling.fill(
                member.caller(),
                moment,
                begun,
                item -> late && item.place() > items - LEFT_AT_THE_END ? List.of() : answering.apply(item),
                item -> 22 + Knowledge.random(item.stem().ru(), member.number()).nextInt(32));
    }

    /** What he answers, in his language, with what he knows. */
    static Function<SheetItem, List<Answer>> answering(Round round, Crew.Member member, Knowledge knows) {
        var lang = Lang.of(member.operator().languages().get(0));
        var plausible = new PlausibleAnswers(round.script().answers());
        return item -> said(plausible, item, knows, lang);
    }

    /** When somebody begins: who likes at his hour of a day, in a session within its window, and retakes one after the other. */
    private static Instant moment(Round round, int attempt, int place) {
        var when = round.when();
        if (attempt > 1) {
            return when.at(FIRST_RETAKEN + place / RETAKES_A_DAY, 10, 0)
                    .plus(Duration.ofMinutes(50L * (place % RETAKES_A_DAY)));
        }
        if (when.number() == 1) {
            return when.at(FIRST_SAT + place / A_DAY, 9, 30).plus(Duration.ofMinutes(35L * (place % A_DAY)));
        }
        int session = place / SEATS;
        return when.at(FIRST_SAT + session / SESSIONS_A_DAY, 10 + 4 * (session % SESSIONS_A_DAY), 2)
                .plusSeconds(41L * (place % SEATS));
    }

    /** What he answers to a question: now and then something else first. */
    private static List<Answer> said(PlausibleAnswers plausible, SheetItem item, Knowledge who, Lang lang) {
        var answer = plausible.of(item, who, lang);
        if (answer.isEmpty()) {
            return List.of();
        }
        boolean unsure = item.kind().equals("single")
                && Knowledge.random(item.stem().ru(), -who.operator()).nextInt(SELDOM_UNSURE) == 0;
        return unsure
                ? List.of(
                        Answer.choice(
                                (answer.choice().get(0) + 1) % item.options().size()),
                        answer)
                : List.of(answer);
    }

    /**
     * Finishes what a killed start left open, before any sweep takes it for abandoned. What began at another moment than the
     * story has for it is not of the story: somebody who tries the demo sits there.
     */
    void finishOpen(Round round) {
        var members = round.crew().members();
        var sat = sittings(round);
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var tries = sat.getOrDefault(member.id(), List.of());
            int attempt = tries.size();
            if (tries.stream().anyMatch(s -> s.state().equals("OPEN"))) {
                int place = attempt == 1 ? i : retakers(round).indexOf(member);
                var moment = moment(round, attempt, place);
                if (tries.get(attempt - 1).startedAt().equals(moment)) {
                    sit(round, member, attempt, place);
                }
            }
        }
    }

    // ── marks, second looks, announcement ────────────────────────────────────────────────────────────────

    /** Two examiners mark what was written, a third where they lie apart; results near the cut are looked at again. */
    void mark(Round round) {
        mark(round, MARKED);
        look(round);
    }

    private void mark(Round round, int day) {
        var waiting = sittings(round).values().stream()
                .flatMap(List::stream)
                .filter(s -> s.state().equals("CLOSED"))
                .collect(Collectors.toMap(CentreSitting::id, s -> s));
        var byId = round.crew().byId();
        int hour = 14;
        for (var name : MARKERS) {
            var examiner = round.who(name);
            var moment = round.when().at(day, hour++, 0);
            for (var task : actors.at(moment, examiner, marking::queue)) {
                var sitting = waiting.get(task.sittingId());
                if (sitting != null) {
                    int number = byId.get(sitting.person()).number();
                    boolean strict = Knowledge.random(name, number).nextInt(3) == 0;
                    markAnswers(new SittingId(sitting.id()), examiner, moment, strict);
                }
            }
        }
    }

    void markAnswers(SittingId id, Caller examiner, Instant moment, boolean strict) {
        for (var answer : actors.at(moment, examiner, () -> marking.waiting(id))) {
            var points = PlausibleAnswers.points(answer.text(), answer.points(), strict);
            actors.run(
                    moment,
                    examiner,
                    () -> marking.mark(
                            id,
                            answer.place(),
                            points,
                            points.signum() == 0
                                    ? "Нет ни сочувствия, ни следующего шага"
                                    : points.intValue() == answer.points()
                                            ? "Названы и сочувствие, и следующий шаг"
                                            : "Следующий шаг назван не полностью"));
        }
    }

    /** The two whom a look names find within a day that the result stands; where one doubts, the head decides. */
    private void look(Round round) {
        var numbers = sittings(round).values().stream()
                .flatMap(List::stream)
                .map(CentreSitting::candidate)
                .collect(Collectors.toSet());
        var titles = titles(round);
        for (boolean second : new boolean[] {false, true}) {
            for (var name : LOOKERS) {
                var examiner = round.who(name);
                for (var row : actors.at(round.when().at(WINDOW_ENDS, 9, 0), examiner, looking::mine)) {
                    boolean turn = Long.valueOf(examiner.person().value()).equals(second ? row.second() : row.first());
                    if (turn
                            && row.outcome() == null
                            && !row.spoken()
                            && titles.contains(row.title())
                            && numbers.contains(row.candidate())) {
                        give(row, examiner, second);
                    }
                }
            }
        }
        var head = round.who("head");
        for (var row : actors.at(round.when().at(WINDOW_ENDS, 9, 0), head, looking::ofCentre)) {
            if (row.stage() == LookSheet.Stage.SPLIT
                    && titles.contains(row.title())
                    && numbers.contains(row.candidate())) {
                actors.run(
                        row.openedAt().plus(Duration.ofHours(30)),
                        head,
                        () -> looking.decide(
                                row.id(),
                                LookSheet.Outcome.STANDS,
                                "Технический отдел подтвердил ключ, результат остаётся",
                                row.version()));
            }
        }
    }

    private void give(LookRow row, Caller examiner, boolean second) {
        boolean doubts = second && row.candidate() % 7 == 3;
        actors.run(
                row.openedAt().plus(Duration.ofHours(second ? 27 : 24)),
                examiner,
                () -> looking.give(
                        row.id(),
                        doubts ? LookSheet.Outcome.FAULT : LookSheet.Outcome.STANDS,
                        doubts
                                ? "Ответ на один вопрос можно понять двояко"
                                : "Ключи верны, записи без пропусков, баллы подсчитаны правильно"));
    }

    /** All results at one moment. */
    void announce(Round round) {
        announce(round, round.when().at(ANNOUNCED, 10, 0));
    }

    private void announce(Round round, Instant moment) {
        var ids = sittings(round).values().stream()
                .flatMap(List::stream)
                .filter(s -> s.state().equals("MARKED") && s.look() == null
                        || s.state().equals("MARKED") && s.look().equals("STANDS"))
                .map(s -> new SittingId(s.id()))
                .toList();
        if (!ids.isEmpty()) {
            clock.inOnePiece(() -> actors.run(moment, round.who(TRAINER), () -> announcing.announceNow(ids)));
        }
    }

    /** Of the second attestation three who failed appeal; the head finds no fault and says why. */
    void appeal(Round round) {
        if (round.when().number() == 1) {
            return;
        }
        var head = round.who("head");
        var all = sittings(round);
        for (var member : retakers(round).stream().limit(APPEALS).toList()) {
            long sitting = all.get(member.id()).get(0).id();
            var appeal = actors.at(
                    round.when().at(ANNOUNCED + 1, 9, 30),
                    member.caller(),
                    () -> appealing.file(
                            RequestKey.of("demo appeal", sitting, 0),
                            new SittingId(sitting),
                            0,
                            "Прошу проверить вопросы по безопасности: ответ зависит от того, есть ли запах газа"));
            if (appeal.outcome() == null) {
                actors.run(
                        round.when().at(ANNOUNCED + 2, 15, 0),
                        head,
                        () -> deciding.reject(
                                appeal.id(),
                                "Вопросы проверены с техническим отделом: условие названо в тексте, ключ верен"));
            }
        }
    }

    // ── retakes ──────────────────────────────────────────────────────────────────────────────────────────

    /** Who failed is trained and tries again on another day; one or another doesn't. */
    void retake(Round round) {
        var when = round.when();
        var trainer = round.who(TRAINER);
        var titles = titles(round);
        var byId = round.crew().byId();
        for (var task : actors.at(when.at(TRAINED, 16, 0), trainer, remediating::waiting)) {
            if (titles.contains(task.title()) && byId.containsKey(task.person()) && task.tryNumber() == 1) {
                actors.run(
                        when.at(TRAINED, 16, 0),
                        trainer,
                        () -> remediating.record(
                                new SittingId(task.sittingId()),
                                "Разбор ошибок, правила безопасности, три учебных звонка"));
            }
        }
        var retakers = retakers(round);
        var sat = sittings(round);
        for (int i = 0; i < retakers.size(); i++) {
            int place = i;
            var member = retakers.get(i);
            if (sat.get(member.id()).size() > 1) {
                continue;
            }
            clock.inOnePiece(() -> {
                if (when.number() == 2) {
                    actors.run(
                            when.at(TRAINED, 17, 0),
                            trainer,
                            () -> inviting.invite(
                                    member.id(), exam(when, 2), when.at(TRAINED, 18, 0), when.at(WINDOW_ENDS, 19, 0)));
                }
                sit(round, member, 2, place);
            });
        }
        mark(round, RETAKES_MARKED);
        look(round);
        announce(round, when.at(RETAKES_ANNOUNCED, 10, 0));
    }

    private List<Crew.Member> retakers(Round round) {
        var all = sittings(round);
        return round.crew().members().stream()
                .filter(m -> all.getOrDefault(m.id(), List.of()).stream()
                        .limit(1)
                        .anyMatch(s -> Boolean.FALSE.equals(s.passed()) && s.announcedAt() != null))
                .filter(m -> m.number() % 9 != 4)
                .toList();
    }

    // ── what stands in the house ─────────────────────────────────────────────────────────────────────────

    private Set<Texts> titles(Round round) {
        var keys = List.of(exam(round.when(), 1), exam(round.when(), 2));
        return actors.at(clock.now(), round.who(TRAINER), inviting::exams).stream()
                .filter(e -> keys.contains(e.key()))
                .map(InvitableExam::title)
                .collect(Collectors.toSet());
    }

    /** The sittings of the crew at this attestation, the first of each first. */
    private Map<PersonId, List<CentreSitting>> sittings(Round round) {
        var titles = titles(round);
        var crew = round.crew().byId().keySet();
        return actors.at(clock.now(), round.who(TRAINER), reading::ofCentre).stream()
                .filter(s -> titles.contains(s.title()) && crew.contains(s.person()))
                .sorted(Comparator.comparing(CentreSitting::startedAt))
                .collect(Collectors.groupingBy(CentreSitting::person));
    }
}
