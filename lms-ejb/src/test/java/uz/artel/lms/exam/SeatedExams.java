package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepNotOpen;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.BankImport;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.guide.TestGuide;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;

/** A small bank in a database, and people who sit, watch and decide, each act at the time the test says. */
final class SeatedExams {

    static final Instant START = Instant.parse("2026-12-04T05:00:00Z");
    static final String DEVICE = "device-of-the-candidate-1";

    private static final AtomicLong PEOPLE = new AtomicLong(5000);
    private static final CurrentCaller CALLER = new CurrentCaller();
    private static final Clock CLOCK = new Clock();
    private static final Chance CHANCE = new Chance();

    private final TestDatabase database;
    final List<String> done = new ArrayList<>();
    final List<ExamResultAnnounced> told = new ArrayList<>();
    final Set<String> shut = new HashSet<>();
    /** Hears nobody until it is told that it listens. */
    final Hearing hearing = new Hearing();

    Instant now = START;
    /** Where the candidate's browser stands. */
    String address;

    PersonId person = new PersonId(PEOPLE.incrementAndGet());

    SeatedExams(TestDatabase database) {
        this.database = database;
    }

    /** Imports the bank once for a test class. */
    static void importBank(TestDatabase database, ContentPack pack) {
        database.tx(em -> new BankImport(new ItemBank(em), CLOCK).importFrom(pack));
        var guide = new TestGuide(database);
        guide.importFrom(
                new ContentPack(Map.of("facts/all.yaml", SittingStoreTest.facts("a-fact", "never-verified"))), START);
        guide.verify(START, LocalDate.of(2027, 12, 1), "a-fact");
    }

    /** Another candidate from now on. */
    PersonId somebodyNew() {
        person = new PersonId(PEOPLE.incrementAndGet());
        return person;
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    <T> T as(Caller caller, Function<ExamHouse, T> work) {
        return CLOCK.at(now, () -> database.tx(em -> CALLER.as(caller, () -> work.apply(house(em)))));
    }

    private ExamHouse house(jakarta.persistence.EntityManager em) {
        return new ExamHouse(
                em,
                new ExamHouse.Outside(
                        CLOCK,
                        CALLER,
                        CHANCE,
                        new StepGate() {
                            @Override
                            public void requireOpen(PersonId who, StepKind kind, String ref) {
                                if (shut.contains(ref)) {
                                    throw new StepNotOpen();
                                }
                            }

                            @Override
                            public Doors doors(PersonId who) {
                                return (kind, ref) -> !shut.contains(ref);
                            }
                        },
                        new StepRecording() {
                            @Override
                            public boolean done(PersonId who, StepKind kind, String ref, Instant at, String evidence) {
                                return done.add(ref);
                            }
                        },
                        ExamHouse.DEMO,
                        new TestEvent<>(told::add),
                        ExamHouse.NO_EXAMINERS),
                hearing);
    }

    <T> T asCandidate(Function<ExamHouse, T> work) {
        return as(TestCaller.of(person, ExamHouse.CENTRE, Role.TRAINEE), work);
    }

    /** @param who the number of the person */
    <T> T asRole(long who, Role role, Function<ExamHouse, T> work) {
        return as(TestCaller.of(new PersonId(who), ExamHouse.CENTRE, role), work);
    }

    /** With nobody signed in, as whoever has only the sitting's token. */
    <T> T withToken(Function<ExamHouse, T> work) {
        return CLOCK.at(now, () -> database.tx(em -> work.apply(house(em))));
    }

    Begun begin(String key) {
        return asCandidate(h -> h.taking.begin(key, DEVICE));
    }

    Saved save(Begun begun, int seq, int place, Answer answer) {
        return withToken(
                h -> h.taking.answer(id(begun), begun.token(), seq, AnswerChange.now(place, answer, false), address));
    }

    /** Answers everything rightly; written answers with some words. */
    void answerAll(Begun begun) {
        int seq = 1;
        for (var item : begun.sheet().items()) {
            save(
                    begun,
                    seq++,
                    item.place(),
                    item.kind().equals("short")
                            ? Answer.text("Здравствуйте, слушаю вас")
                            : Answer.choice(item.options().get(0).en().equals("Yes") ? 0 : 1));
        }
    }

    Receipt submit(Begun begun) {
        return withToken(h -> h.taking.submit(id(begun), begun.token(), address));
    }

    static SittingId id(Begun begun) {
        return new SittingId(begun.sheet().sittingId());
    }

    Instant end(Begun begun) {
        return database.tx(em -> new Sittings(em).get(id(begun)).endsAt());
    }

    List<Incident> incidents(Begun begun) {
        return database.tx(em -> new Answers(em).incidents(id(begun)));
    }
}
