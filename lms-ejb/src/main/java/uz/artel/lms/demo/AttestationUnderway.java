package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uz.artel.lms.exam.Appealing;
import uz.artel.lms.exam.CentreSitting;
import uz.artel.lms.exam.ExamAnnouncing;
import uz.artel.lms.exam.ExamMarking;
import uz.artel.lms.exam.ExamReading;
import uz.artel.lms.exam.ExamSession;
import uz.artel.lms.exam.ExamTaking;
import uz.artel.lms.exam.MarkingTask;
import uz.artel.lms.exam.RoomEntering;
import uz.artel.lms.exam.SessionPlanning;
import uz.artel.lms.exam.SessionWish;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.RequestKey;

/**
 * An attestation in the middle of which the demo is opened, so that each desk has work: of those who sat some days ago some
 * wait for their second examiner, results near the cut for a second look, the others have their results,
 * and one of them appeals; and while the visitor comes in, people sit in the room and the invigilator's board moves.
 */
@ApplicationScoped
class AttestationUnderway {

    private static final String EXAM = "attestation-line-v1";

    private static final int SEATS = 12;

    /** Of so many sheets the second examiner leaves one for later. */
    private static final int LATER = 4;

    /** Whoever of the invited is late is not there yet when the demo is opened. */
    private static final int LATE = 3;

    // ── how long before the demo is opened ───────────────────────────────────────────────────────────────
    private static final Duration PLANNED = Duration.ofDays(9);
    private static final Duration SAT = Duration.ofDays(3);
    private static final Duration MARKED = Duration.ofDays(2);
    private static final Duration ANNOUNCED = Duration.ofDays(1);
    private static final Duration APPEALED = Duration.ofHours(2);
    private static final Duration OPENED = Duration.ofMinutes(9);

    private static final Duration WINDOW = Duration.ofMinutes(40);
    private static final int APART_SECONDS = 20;

    /** Seconds for a question. */
    private static final int QUICKEST = 18;

    private static final int SLOWER_BY = 30;

    private Actors actors;
    private Clock clock;
    private SessionPlanning planning;
    private RoomEntering entering;
    private ExamTaking exams;
    private SheetFilling filling;
    private ExamReading reading;
    private ExamMarking marking;
    private ExamAnnouncing announcing;
    private Appealing appealing;
    private AttestationExam past;

    protected AttestationUnderway() {}

    @Inject
    AttestationUnderway(
            Actors actors,
            Clock clock,
            SessionPlanning planning,
            RoomEntering entering,
            ExamTaking exams,
            SheetFilling filling,
            ExamReading reading,
            ExamMarking marking,
            ExamAnnouncing announcing,
            Appealing appealing,
            AttestationExam past) {
        this.actors = actors;
        this.clock = clock;
        this.planning = planning;
        this.entering = entering;
        this.exams = exams;
        this.filling = filling;
        this.reading = reading;
        this.marking = marking;
        this.announcing = announcing;
        this.appealing = appealing;
        this.past = past;
    }

    // ── who sat some days ago ────────────────────────────────────────────────────────────────────────────

    /** The first session is over, a part of it is marked and announced, and somebody appeals. */
    void waits(Round round) {
        var session = session(round, 0, SAT);
        var who = half(round, 0);
        invite(round, session, who);
        for (int i = 0; i < who.size(); i++) {
            int place = i;
            clock.inOnePiece(() -> sit(round, session, who.get(place), place, Integer.MAX_VALUE));
            round.said("the exam under way is sat", i + 1);
        }
        mark(round, session, who);
        announce(round, session, who);
        appeal(round, session, who);
    }

    /** The first examiner has marked everybody, the second one has left every fourth for later. */
    private void mark(Round round, ExamSession session, List<Crew.Member> who) {
        var moment = session.opensAt().plus(SAT).minus(MARKED);
        var sat = sittings(session, round, who);
        var most = IntStream.range(0, sat.size())
                .filter(i -> i % LATER != 0)
                .mapToObj(sat::get)
                .toList();
        var turns = List.of(sat, most);
        for (int i = 0; i < turns.size(); i++) {
            var examiner = round.who(AttestationExam.MARKERS.get(i));
            var mine = turns.get(i).stream().map(CentreSitting::id).collect(Collectors.toSet());
            for (var id : actors.at(moment, examiner, marking::queue).stream()
                    .map(MarkingTask::sittingId)
                    .filter(mine::contains)
                    .toList()) {
                past.markAnswers(new SittingId(id), examiner, moment, false);
            }
        }
    }

    /** Who waits for no examiner has his result; results near the cut wait for their second look. */
    private void announce(Round round, ExamSession session, List<Crew.Member> who) {
        var ids = sittings(session, round, who).stream()
                .filter(s -> s.state().equals("MARKED") && s.look() == null)
                .map(s -> new SittingId(s.id()))
                .toList();
        if (!ids.isEmpty()) {
            actors.run(
                    session.opensAt().plus(SAT).minus(ANNOUNCED),
                    round.who(AttestationExam.TRAINER),
                    () -> announcing.announceNow(ids));
        }
    }

    private void appeal(Round round, ExamSession session, List<Crew.Member> who) {
        var byId = round.crew().byId();
        sittings(session, round, who).stream()
                .filter(s -> s.announcedAt() != null && Boolean.FALSE.equals(s.passed()))
                .findFirst()
                .ifPresent(s -> actors.at(
                        session.opensAt().plus(SAT).minus(APPEALED),
                        byId.get(s.person()).caller(),
                        () -> appealing.file(
                                RequestKey.of("demo appeal", s.id(), 1),
                                new SittingId(s.id()),
                                0,
                                "Прошу проверить результат: по двум вопросам в карточке модели написано иначе")));
    }

    // ── who sits now ─────────────────────────────────────────────────────────────────────────────────────

    /** The second session is open: some have answered much, some little, some are not there yet. */
    void sits(Round round) {
        var session = session(round, 1, OPENED);
        var who = half(round, 1);
        invite(round, session, who);
        var now = session.opensAt().plus(OPENED);
        for (int i = 0; i < who.size() - Math.min(LATE, who.size() / 2); i++) {
            int place = i;
            var member = who.get(i);
            long seconds = Duration.between(begins(session, place), now).toSeconds() / (QUICKEST + SLOWER_BY / 2);
            int answered = (int) Math.max(
                    1, seconds - Knowledge.random(EXAM, member.number()).nextInt(4));
            clock.inOnePiece(() -> sit(round, session, member, place, answered));
            round.said("the exam under way is begun", i + 1);
        }
    }

    // ── both ─────────────────────────────────────────────────────────────────────────────────────────────

    /** Twelve at each session; at the first those who know least, or nothing would be near the cut and nobody would appeal. */
    private static List<Crew.Member> half(Round round, int which) {
        var all = round.crew().members();
        var half = IntStream.range(0, all.size()).filter(i -> i % 2 == which).mapToObj(all::get);
        return (which == 0
                        ? half.sorted(
                                Comparator.comparingDouble(m -> m.knowledge().ability()))
                        : half)
                .limit(SEATS)
                .toList();
    }

    /** The session, which the same form sent twice plans once; when it opens is kept with it, on whatever day it is told on. */
    private ExamSession session(Round round, int which, Duration before) {
        var opens = clock.now().minus(before);
        var trainer = round.who(AttestationExam.TRAINER);
        return actors.at(opens.plus(before).minus(PLANNED), trainer, () -> {
            var room = planning.addRoom(RequestKey.of("demo room", 1, 1), "Компьютерный класс", SEATS, "");
            return planning.plan(
                    RequestKey.of("demo session", round.when().number(), which),
                    EXAM,
                    new SessionWish(
                            room.id(),
                            opens,
                            opens.plus(WINDOW),
                            20,
                            10,
                            true,
                            Set.of(round.cast().id("invigilator"))));
        });
    }

    private void invite(Round round, ExamSession session, List<Crew.Member> who) {
        var trainer = round.who(AttestationExam.TRAINER);
        var planned = session.opensAt().minus(PLANNED.minus(SAT));
        var there = actors.at(planned, trainer, () -> planning.session(session.id())).guests().stream()
                .map(g -> g.person())
                .collect(Collectors.toSet());
        var missing = who.stream()
                .map(Crew.Member::id)
                .filter(p -> !there.contains(p))
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            actors.run(planned, trainer, () -> planning.invite(session.id(), missing));
        }
    }

    private static Instant begins(ExamSession session, int place) {
        return session.opensAt().plusSeconds(APART_SECONDS * (place + 1L));
    }

    /** Comes in, begins, answers so many questions; who has answered all hands in. Done already, it is left as it is. */
    private void sit(Round round, ExamSession session, Crew.Member member, int place, int answered) {
        var sat = sittings(session, round, List.of(member));
        if (!sat.isEmpty()
                && (answered != Integer.MAX_VALUE || !sat.get(0).state().equals("OPEN"))) {
            return;
        }
        var moment = begins(session, place);
        actors.run(moment.minusSeconds(5), member.caller(), () -> entering.enter(EXAM, session.code(), null));
        var begun = round.at(actors, moment, member, place, () -> exams.begin(EXAM, SheetFilling.DEVICE));
        filling.fill(
                member.caller(),
                moment,
                begun,
                answered,
                AttestationExam.answering(round, member, member.knowledge()),
                item -> QUICKEST
                        + Knowledge.random(item.stem().ru(), member.number()).nextInt(SLOWER_BY));
    }

    /** Their sittings since the session opened. */
    private List<CentreSitting> sittings(ExamSession session, Round round, List<Crew.Member> who) {
        var ids = who.stream().map(Crew.Member::id).collect(Collectors.toCollection(ArrayList<PersonId>::new));
        return actors.at(clock.now(), round.who(AttestationExam.TRAINER), reading::ofCentre).stream()
                .filter(s -> s.exam().equals(EXAM)
                        && ids.contains(s.person())
                        && !s.startedAt().isBefore(session.opensAt()))
                .toList();
    }
}
