package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepNotOpen;
import uz.artel.lms.exam.LookSheet.Outcome;
import uz.artel.lms.exam.LookSheet.Reason;
import uz.artel.lms.exam.LookSheet.Stage;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.BankImport;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.TestItems;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;

/** Ten questions, two of them about safety; 8 pass, and the band reaches down to 6.06. */
class SecondLookStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final CentreId CENTRE = ExamHouse.CENTRE;
    private static final Instant START = Instant.parse("2026-12-04T05:00:00Z");
    private static final String DEVICE = "device-of-the-candidate-1";
    private static final String EXAM = "near-x";
    private static final AtomicLong PEOPLE = new AtomicLong(100);
    private static final CurrentCaller CALLER = new CurrentCaller();
    private static final Clock CLOCK = new Clock();
    private static final PersonId HEAD = new PersonId(50);

    private final List<ExamResultAnnounced> announced = new ArrayList<>();
    private Set<Long> examiners = Set.of(1L, 2L, 3L);
    private Set<PersonId> trainers = Set.of();
    private Hearing hearing = new Hearing();
    private boolean shut;
    private Instant now = START;
    private PersonId person;

    @BeforeAll
    static void importTheBank() {
        var questions = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            var area = i < 24 ? "product" : "safety";
            questions.append("""
                    - key: near-%02d
                      pool: exam
                      kind: single
                      category: %2$s
                      area: %2$s
                      competence: product
                      level: apply
                      difficulty: 2
                      facts: [a-fact]
                      stem: {ru: Вопрос %1$d, uz: Savol %1$d, en: Question %1$d}
                      options:
                        - {key: a, right: true, text: {ru: Да, uz: Ha, en: "Yes"}}
                        - {key: b, text: {ru: Нет, uz: Yoʻq, en: "No"}}
                      explanation: {ru: Потому, uz: Chunki, en: Because}
                    """.formatted(i, area));
        }
        var pack = new ContentPack(Map.of(
                "questions/all.yaml", questions.toString().getBytes(StandardCharsets.UTF_8),
                "exams/near.yaml", """
                        key: near-x
                        use: certification
                        pool: exam
                        title: {ru: Допуск, uz: Ruxsat, en: Admission}
                        minutes: 30
                        pass: 80
                        gates: [{area: safety, percent: 100}]
                        tries: 2
                        explain: never
                        cells:
                          - {area: product, count: 8}
                          - {area: safety, count: 2}
                        form: {last: 30}
                        """.getBytes(StandardCharsets.UTF_8)));
        database.run(em -> new BankImport(new ItemBank(em), CLOCK).importFrom(pack));
        TestItems.vouchForTheirFact(database, START);
    }

    @BeforeEach
    void somebodyNew() {
        person = new PersonId(PEOPLE.incrementAndGet());
        database.run(em ->
                em.createNativeQuery("DELETE FROM exam_second_look_opinion").executeUpdate());
        database.run(em -> em.createNativeQuery("DELETE FROM exam_second_look").executeUpdate());
    }

    private ExamHouse house(EntityManager em) {
        var gate = new StepGate() {
            @Override
            public void requireOpen(PersonId who, StepKind kind, String ref) {
                if (shut) {
                    throw new StepNotOpen();
                }
            }
        };
        var steps = ExamHouse.NOTED;
        var installation = ExamHouse.DEMO;
        var someone = new Examiners() {
            @Override
            List<PersonId> of(CentreId centre, Instant at) {
                return LongStream.rangeClosed(1, 9)
                        .filter(examiners::contains)
                        .mapToObj(PersonId::new)
                        .toList();
            }

            @Override
            boolean trains(PersonId candidate) {
                return trainers.contains(CALLER.person());
            }

            @Override
            Set<PersonId> trainersOf(PersonId candidate, Instant at) {
                return trainers;
            }
        };
        return new ExamHouse(
                em,
                new ExamHouse.Outside(
                        CLOCK,
                        CALLER,
                        new Chance(),
                        gate,
                        steps,
                        installation,
                        new TestEvent<>(announced::add),
                        someone),
                hearing);
    }

    private <T> T as(Caller caller, Function<ExamHouse, T> work) {
        return CLOCK.at(now, () -> database.tx(em -> CALLER.as(caller, () -> work.apply(house(em)))));
    }

    private <T> T asCandidate(Function<ExamHouse, T> work) {
        return as(TestCaller.of(person, CENTRE, Role.TRAINEE), work);
    }

    private <T> T asTrainer(Function<ExamHouse, T> work) {
        return as(TestCaller.of(new PersonId(60), CENTRE, Role.TRAINER), work);
    }

    private <T> T asHead(Function<ExamHouse, T> work) {
        return as(TestCaller.of(HEAD, CENTRE, Role.HEAD), work);
    }

    private <T> T asExaminer(long who, Function<ExamHouse, T> work) {
        return as(TestCaller.of(new PersonId(who), CENTRE, Role.EXAMINER), work);
    }

    private static SittingId id(Begun begun) {
        return new SittingId(begun.sheet().sittingId());
    }

    /** Sits with so many wrong answers and hands in. */
    private Begun sat(int wrongProduct, int wrongSafety) {
        var begun = asCandidate(h -> h.taking.begin(EXAM, DEVICE));
        answer(begun, 1, wrongProduct, wrongSafety);
        asCandidate(h -> h.taking.submit(id(begun), begun.token()));
        return begun;
    }

    private void answer(Begun begun, int from, int wrongProduct, int wrongSafety) {
        answer(begun, 1, from, wrongProduct, wrongSafety);
    }

    private void answer(Begun begun, int place, int from, int wrongProduct, int wrongSafety) {
        int seq = from;
        for (var item :
                begun.sheet().items().subList(place - 1, begun.sheet().items().size())) {
            int yes = item.options().get(0).en().equals("Yes") ? 0 : 1;
            boolean wrong = item.area().equals("safety") ? wrongSafety-- > 0 : wrongProduct-- > 0;
            int number = seq++;
            asCandidate(h -> h.taking.answer(
                    id(begun),
                    begun.token(),
                    number,
                    AnswerChange.now(item.place(), Answer.choice(wrong ? 1 - yes : yes), false)));
        }
    }

    private void announceNow(Begun begun) {
        asTrainer(h -> {
            h.announcing.announceNow(List.of(id(begun)));
            return null;
        });
    }

    private void sweep() {
        CLOCK.at(now, () -> {
            var ripe = database.tx(em -> house(em).due.tellings());
            ripe.forEach(telling ->
                    database.run(em -> house(em).due.announce(house(em).due.toTell(telling))));
            return null;
        });
    }

    private void finds(long examiner, long look, Outcome outcome) {
        asExaminer(examiner, h -> {
            h.looking.give(look, outcome, "нашёл " + examiner);
            return null;
        });
    }

    private LookRow look(Begun begun) {
        return asHead(h -> h.looking.ofCentre()).stream()
                .filter(l -> l.candidate() == begun.sheet().candidate())
                .findFirst()
                .orElseThrow();
    }

    private ExamResult result(Begun begun) {
        return asCandidate(h -> h.reading.result(id(begun)));
    }

    private State state(Begun begun) {
        return database.tx(em -> new Sittings(em).get(id(begun))).state();
    }

    @Test
    void a_result_just_below_the_cut_waits_and_nobody_above_hears_of_it_until_two_have_decided() {
        var begun = sat(3, 0);
        var look = look(begun);
        assertEquals(Set.of(Reason.NEAR), look.reasons());
        assertEquals(List.of(1L, 2L), List.of(look.first(), look.second()));
        assertEquals(LocalDate.of(2026, 12, 6), look.due());
        announceNow(begun);
        sweep();
        assertEquals(State.MARKED, state(begun), "announced only when it is decided");
        assertEquals(List.of(), announced);
        assertNull(result(begun).outcome());
        assertFalse(result(begun).look().secondForm());
        assertEquals("AWAITED", asCandidate(h -> h.reading.mine()).get(0).look());
        assertThrows(ResultAwaited.class, () -> asCandidate(h -> h.taking.begin(EXAM, DEVICE)));

        finds(1, look.id(), Outcome.STANDS);
        sweep();
        assertEquals(State.MARKED, state(begun), "one alone decides nothing");
        finds(2, look.id(), Outcome.STANDS);
        sweep();
        assertEquals(State.ANNOUNCED, state(begun));
        assertFalse(announced.get(0).passed(), "the result stands");
        assertNotNull(result(begun).outcome());
        assertNull(result(begun).look());
    }

    @Test
    void the_candidate_hears_of_a_second_look_when_the_results_are_announced_and_not_before() {
        var moment = START.plusSeconds(4 * 24 * 3600);
        var near = sat(3, 0);
        assertNull(result(near).look(), "no moment is named");
        announceAt(near, moment);
        assertNull(result(near).look(), "the moment has not come");
        assertNull(asCandidate(h -> h.reading.mine()).get(0).look());
        now = moment.minusSeconds(1);
        assertNull(result(near).look());
        now = moment;
        assertFalse(result(near).look().secondForm());
        assertEquals("AWAITED", asCandidate(h -> h.reading.mine()).get(0).look());
    }

    @Test
    void the_candidate_hears_of_a_second_form_when_the_results_are_announced_and_its_days_begin_then() {
        var moment = START.plusSeconds(4 * 24 * 3600);
        var first = sat(3, 0);
        finds(1, look(first).id(), Outcome.SECOND_FORM);
        finds(2, look(first).id(), Outcome.SECOND_FORM);
        assertUntold(first);
        announceAt(first, moment);
        assertUntold(first);
        now = moment;
        assertTrue(result(first).look().secondForm());
        assertEquals(LocalDate.of(2026, 12, 13), result(first).look().until());
        assertEquals(0, asCandidate(h -> h.reading.entrance(EXAM)).triesUsed());
        now = Instant.parse("2026-12-13T18:00:00Z");
        assertEquals(2, sat(0, 0).sheet().tryNumber());
    }

    private void assertUntold(Begun begun) {
        assertNull(result(begun).look());
        assertNull(asCandidate(h -> h.reading.mine()).get(0).look());
        var entrance = asCandidate(h -> h.reading.entrance(EXAM));
        assertFalse(entrance.mayBegin());
        assertEquals(new ResultAwaited().key(), entrance.refusal());
        assertEquals(1, entrance.triesUsed());
        assertThrows(ResultAwaited.class, () -> asCandidate(h -> h.taking.begin(EXAM, DEVICE)));
    }

    private void announceAt(Begun begun, Instant moment) {
        asTrainer(h -> {
            h.announcing.announceAt(List.of(id(begun)), moment);
            return null;
        });
    }

    @Test
    void a_missed_gate_a_pass_and_a_result_far_below_are_announced_without_a_second_look() {
        for (var begun : List.of(sat(0, 1), again(0, 0), again(5, 0), again(2, 1))) {
            announceNow(begun);
        }
        assertEquals(4, announced.size());
        assertEquals(List.of(), asHead(h -> h.looking.ofCentre()));
    }

    private Begun again(int wrongProduct, int wrongSafety) {
        person = new PersonId(PEOPLE.incrementAndGet());
        return sat(wrongProduct, wrongSafety);
    }

    @Test
    void late_answers_bring_a_second_look_even_after_the_marks_and_to_a_pass() {
        var begun = sat(0, 0);
        assertEquals(List.of(), asHead(h -> h.looking.ofCentre()));
        asCandidate(h -> h.taking.handInLate(
                id(begun), begun.token(), Map.of(40, AnswerChange.now(1, Answer.choice(1), false))));
        announceNow(begun);
        assertEquals(State.MARKED, state(begun));
        var look = look(begun);
        assertEquals(Set.of(Reason.EVIDENCE), look.reasons());
        var sheet = asExaminer(1, h -> h.looking.sheet(look.id()));
        assertEquals("not-checked", sheet.form().comparedBy());
        assertNull(sheet.form().worth());
        assertTrue(sheet.form().seed() != 0);
        assertNull(sheet.error());
        assertEquals(1, sheet.late().size());
        assertEquals("2", sheet.late().get(0).answer());
        finds(1, look.id(), Outcome.STANDS);
        finds(2, look.id(), Outcome.STANDS);
        sweep();
        assertTrue(announced.get(0).passed());
    }

    /** His first answer is given in the first minute and comes in the eleventh. */
    private Begun waitsForTenMinutes(Instant from) {
        now = from;
        var begun = asCandidate(h -> h.taking.begin(EXAM, DEVICE));
        now = from.plusSeconds(660);
        asCandidate(h -> h.taking.answer(
                id(begun),
                begun.token(),
                1,
                new AnswerChange(1, Answer.choice(0), false, new Waited.Since(0, 60_000L))));
        return begun;
    }

    /** Begins, is without network from the first to the eleventh minute, and answers everything right. */
    private Begun silentForTenMinutes(boolean outage) {
        person = new PersonId(PEOPLE.incrementAndGet());
        var begun = waitsForTenMinutes(START);
        if (outage) {
            var reported = asInvigilator(
                    71,
                    h -> h.invigilating.report(
                            UUID.randomUUID().toString(), null, START.plusSeconds(60), 10, "Не было сети"));
            asInvigilator(72, h -> h.invigilating.agreeOutage(reported.id()));
        }
        answer(begun, 2, 0, 0);
        asCandidate(h -> h.taking.submit(id(begun), begun.token()));
        return begun;
    }

    private <T> T asInvigilator(long who, Function<ExamHouse, T> work) {
        return as(TestCaller.of(new PersonId(who), CENTRE, Role.INVIGILATOR), work);
    }

    @Test
    void a_long_silence_is_looked_at_unless_two_people_logged_the_outage() {
        assertEquals(Set.of(Reason.SILENCE), look(silentForTenMinutes(false)).reasons());
        var explained = silentForTenMinutes(true);
        assertEquals(1, asHead(h -> h.looking.ofCentre()).size());
        announceNow(explained);
        assertEquals(State.ANNOUNCED, state(explained));
    }

    /** So many seconds go by on a server that could hear all the time. */
    private void passes(long seconds) {
        for (var until = now.plusSeconds(seconds); now.isBefore(until); now = now.plusSeconds(10)) {
            hearing.listens(now);
        }
        hearing.listens(now);
    }

    /** Sits in an hour in which no outage is logged. */
    private Begun answersAtOnce() {
        return answersAtOnce(START.plusSeconds(7200));
    }

    /** Begins, answers everything right and is heard of for a minute. */
    private Begun answersAtOnce(Instant from) {
        person = new PersonId(PEOPLE.incrementAndGet());
        now = from;
        passes(0);
        var begun = asCandidate(h -> h.taking.begin(EXAM, DEVICE));
        answer(begun, 1, 0, 0);
        passes(60);
        asksTheTime(begun, null);
        return begun;
    }

    private void asksTheTime(Begun begun, Long unreached) {
        asCandidate(h -> h.taking.clock(id(begun), begun.token(), unreached));
    }

    /** What happened, and what it comes to once he hands in. */
    private List<Incident> handsIn(Begun begun) {
        asCandidate(h -> h.taking.submit(id(begun), begun.token()));
        announceNow(begun);
        return database.tx(em -> new Answers(em).incidents(id(begun)));
    }

    @Test
    void a_silence_of_the_page_in_which_nothing_was_answered_is_looked_at_and_everybody_reads_of_it() {
        var begun = answersAtOnce();
        var from = now;
        passes(240);
        asksTheTime(begun, 235_000L);
        passes(20);
        asksTheTime(begun, null);
        var silence = new Incident(from.plusSeconds(240), Incident.Kind.SILENCE, 240_000, 235_000L);
        assertEquals(
                List.of("SILENCE"),
                asInvigilator(71, h -> h.invigilating.seats()).stream()
                        .filter(s -> s.sitting().equals(id(begun)))
                        .map(Seat::lastIncident)
                        .toList());
        assertEquals(List.of(silence), handsIn(begun));
        assertEquals(State.MARKED, state(begun), "nobody announces it before two have looked");
        var look = look(begun);
        assertEquals(Set.of(Reason.SILENCE), look.reasons());
        assertEquals(
                List.of(silence), asExaminer(1, h -> h.looking.sheet(look.id())).incidents());
        assertEquals(
                List.of(new ReceiptPaper.Silent(from, from.plusSeconds(240), 235_000L)),
                asCandidate(h -> h.receipts.unsigned(id(begun))).silences());
    }

    @Test
    void who_hands_in_or_takes_his_sheet_up_again_after_a_silence_was_silent_too() {
        var handing = answersAtOnce();
        passes(190);
        assertEquals(List.of(new Incident(now, Incident.Kind.SILENCE, 190_000)), handsIn(handing));
        var returning = answersAtOnce();
        passes(600);
        var again = asCandidate(h -> h.taking.begin(EXAM, DEVICE));
        assertEquals(
                List.of(Incident.Kind.SILENCE),
                handsIn(again).stream().map(Incident::kind).toList());
        assertEquals(id(returning), id(again));
    }

    @Test
    void a_silence_that_is_short_or_that_an_agreed_outage_covers_is_none() {
        var brief = answersAtOnce();
        passes(120);
        assertEquals(List.of(), handsIn(brief));
        assertEquals(State.ANNOUNCED, state(brief));

        var covered = answersAtOnce(START.plusSeconds(10_800));
        var from = now;
        passes(240);
        asksTheTime(covered, null);
        var reported = asInvigilator(
                71, h -> h.invigilating.report(UUID.randomUUID().toString(), null, from, 4, "Не было сети"));
        asInvigilator(72, h -> h.invigilating.agreeOutage(reported.id()));
        assertEquals(1, handsIn(covered).size(), "it is told, and explained");
        assertEquals(State.ANNOUNCED, state(covered));
    }

    @Test
    void nobody_was_silent_while_the_server_could_not_hear() {
        var restarted = answersAtOnce();
        passes(170);
        hearing = new Hearing();
        passes(170);
        assertEquals(List.of(), handsIn(restarted), "it was started again");

        var deaf = answersAtOnce();
        now = now.plusSeconds(600);
        asksTheTime(deaf, 600_000L);
        passes(60);
        assertEquals(List.of(), handsIn(deaf), "its database was gone, or its clock was moved");

        var silent = answersAtOnce();
        hearing = new Hearing();
        passes(240);
        assertEquals(240_000, handsIn(silent).get(0).detail(), "since it was started again");
    }

    @Test
    void who_pauses_is_not_silent() {
        person = new PersonId(PEOPLE.incrementAndGet());
        var who = person;
        var day = LocalDate.of(2026, 12, 1);
        now = START.plusSeconds(7200);
        passes(0);
        var right = as(
                TestCaller.of(new PersonId(80), CENTRE, Role.HR),
                h -> h.accommodating.ask(
                        UUID.randomUUID().toString(), who, 0, 10, day, day.plusMonths(6), "A certificate"));
        asHead(h -> {
            h.accommodating.approve(right.id());
            return null;
        });
        var begun = asCandidate(h -> h.taking.begin(EXAM, DEVICE));
        answer(begun, 1, 0, 0);
        passes(60);
        asCandidate(h -> h.pausing.begin(id(begun), begun.token(), 1));
        passes(300);
        asCandidate(h -> h.pausing.end(id(begun), begun.token(), 1));
        passes(60);
        assertEquals(List.of(), handsIn(begun));
    }

    @Test
    void the_two_see_which_answers_waited_for_the_network_and_when_they_were_given() {
        // an hour in which no outage is logged
        var from = START.plusSeconds(3600);
        var begun = waitsForTenMinutes(from);
        answer(begun, 2, 2, 0, 0);
        asCandidate(h -> h.taking.submit(id(begun), begun.token()));
        var look = look(begun);
        var waited = asExaminer(1, h -> h.looking.sheet(look.id())).items().stream()
                .map(LookSheet.LookItem::attested)
                .filter(Objects::nonNull)
                .toList();
        assertEquals(List.of(new Attested(from.plusSeconds(60), now)), waited);
    }

    @Test
    void a_second_form_decides_instead_has_other_questions_and_costs_no_try() {
        var first = sat(3, 0);
        var look = look(first);
        finds(1, look.id(), Outcome.SECOND_FORM);
        finds(2, look.id(), Outcome.SECOND_FORM);
        announceNow(first);
        sweep();
        assertEquals(State.MARKED, state(first), "its result is never announced");
        assertTrue(result(first).look().secondForm());
        assertEquals(LocalDate.of(2026, 12, 9), result(first).look().until());
        shut = true;
        var entrance = asCandidate(h -> h.reading.entrance(EXAM));
        assertTrue(entrance.mayBegin(), () -> entrance.refusal());
        assertEquals(0, entrance.triesUsed());

        var second = sat(0, 0);
        assertEquals(2, second.sheet().tryNumber());
        var seen = new ArrayList<>(stems(first));
        seen.retainAll(stems(second));
        assertTrue(seen.size() <= 3, "at most 30 % are the same: " + seen);
        announceNow(second);
        assertEquals(1, announced.size());
        assertEquals(id(second).value(), announced.get(0).sittingId());
        assertTrue(announced.get(0).passed());
    }

    private static List<String> stems(Begun begun) {
        return begun.sheet().items().stream().map(i -> i.stem().en()).toList();
    }

    @Test
    void after_a_failed_second_form_one_retake_is_left_as_before() {
        var first = sat(3, 0);
        finds(1, look(first).id(), Outcome.SECOND_FORM);
        finds(2, look(first).id(), Outcome.SECOND_FORM);
        announceNow(first);
        var second = sat(6, 0);
        announceNow(second);
        assertEquals(ExamResult.Next.TRAIN_FIRST, result(second).outcome().next());
        asTrainer(h -> {
            h.remediating.record(id(second), "Разобрали");
            return null;
        });
        now = START.plusSeconds(24 * 3600);
        var third = sat(6, 0);
        announceNow(third);
        assertEquals(ExamResult.Next.TALK, result(third).outcome().next());
        now = START.plusSeconds(3 * 24 * 3600);
        assertThrows(HeadDecides.class, () -> asCandidate(h -> h.taking.begin(EXAM, DEVICE)));
    }

    @Test
    void a_fault_changes_no_mark_and_holds_the_result_until_a_repair_stands() {
        var begun = sat(3, 0);
        var look = look(begun);
        finds(1, look.id(), Outcome.FAULT);
        finds(2, look.id(), Outcome.FAULT);
        announceNow(begun);
        sweep();
        assertEquals(Stage.REPAIR, look(begun).stage());
        assertEquals(State.MARKED, state(begun));
        assertEquals("7", asHead(h -> h.looking.sheet(look.id())).earned().toPlainString(), "the mark is what it was");
        assertFalse(result(begun).look().secondForm());
        var wrong = wrongPlace(look.id());
        long version = look(begun).version();
        for (var points : List.of("2", "0.3", "0")) {
            assertThrows(BadInput.class, () -> remark(look.id(), wrong, points, version));
        }
        remark(look.id(), wrong, "1", version);
        assertThrows(LookDecided.class, () -> remark(look.id(), wrong, "0", version));
        sweep();
        assertTrue(announced.get(0).passed(), "by the repair, which is logged");
        assertEquals(
                List.of(1, 2),
                result(begun).versions().stream().map(ResultVersion::edition).toList());
        assertEquals(
                ResultVersion.Cause.SECOND_LOOK, result(begun).versions().get(1).cause());
        assertEquals(State.ANNOUNCED, state(begun));
        assertEquals(Stage.DECIDED, look(begun).stage());
    }

    /** The first place of a sitting that hasn't its full points. */
    private int wrongPlace(long look) {
        return asHead(h -> h.looking.sheet(look)).items().stream()
                .filter(i -> !i.item().full())
                .findFirst()
                .orElseThrow()
                .item()
                .place();
    }

    private void remark(long look, int place, String points, long version) {
        asHead(h -> {
            h.looking.remark(look, place, new BigDecimal(points), "ответ верен по факту", version);
            return null;
        });
    }

    @Test
    void two_repairs_at_the_same_moment_are_one_and_the_other_is_told() {
        var begun = sat(3, 0);
        var look = look(begun);
        finds(1, look.id(), Outcome.FAULT);
        finds(2, look.id(), Outcome.FAULT);
        var wrong = wrongPlace(look.id());
        long version = look(begun).version();
        var repairs = Stream.generate(() -> CompletableFuture.<RuntimeException>supplyAsync(() -> {
                    try {
                        remark(look.id(), wrong, "1", version);
                        return null;
                    } catch (RuntimeException refused) {
                        return refused;
                    }
                }))
                .limit(4)
                .toList();
        var refusals = repairs.stream()
                .map(CompletableFuture::join)
                .filter(Objects::nonNull)
                .toList();
        assertEquals(3, refusals.size());
        for (var refusal : refusals) {
            assertTrue(refusal instanceof Clash || refusal instanceof LookDecided, refusal::toString);
        }
        announceNow(begun);
        assertEquals(2, result(begun).versions().size());
    }

    @Test
    void when_the_two_disagree_the_head_decides_once_and_from_the_page_he_saw() {
        var begun = sat(3, 0);
        var look = look(begun);
        finds(1, look.id(), Outcome.STANDS);
        finds(2, look.id(), Outcome.FAULT);
        var split = look(begun);
        assertEquals(Stage.SPLIT, split.stage());
        assertThrows(
                Clash.class,
                () -> asHead(h -> {
                    h.looking.decide(look.id(), Outcome.STANDS, "верно", split.version() + 1);
                    return null;
                }));
        asHead(h -> {
            h.looking.decide(look.id(), Outcome.STANDS, "верно", split.version());
            return null;
        });
        assertEquals(Outcome.STANDS, look(begun).outcome());
        announceNow(begun);
        assertEquals(State.ANNOUNCED, state(begun));
        List<?> acts = database.tx(
                em -> em.createNativeQuery("SELECT l.act FROM audit_line l WHERE l.subject = ? ORDER BY l.id")
                        .setParameter(1, "sitting:" + id(begun).value())
                        .getResultList());
        assertEquals(
                List.of(
                        "exam.begin",
                        "exam.close",
                        "exam.result",
                        "exam.look.open",
                        "exam.look.find",
                        "exam.look.find",
                        "exam.look.decide",
                        "exam.announce"),
                acts);
    }

    @Test
    void who_is_not_named_sees_nothing_and_one_doesn_t_read_the_other_before_he_has_spoken() {
        var begun = sat(3, 0);
        var look = look(begun);
        assertThrows(Unknown.class, () -> asExaminer(3, h -> h.looking.sheet(look.id())));
        assertThrows(Unknown.class, () -> finds(3, look.id(), Outcome.STANDS));
        assertThrows(
                Unknown.class,
                () -> as(
                        TestCaller.of(new PersonId(1), new CentreId(2), Role.EXAMINER),
                        h -> h.looking.sheet(look.id())));
        assertThrows(
                Unknown.class,
                () -> as(TestCaller.of(new PersonId(7), new CentreId(2), Role.HEAD), h -> h.looking.sheet(look.id())));
        finds(1, look.id(), Outcome.STANDS);
        assertThrows(OpinionGiven.class, () -> finds(1, look.id(), Outcome.FAULT));
        var before = asExaminer(2, h -> h.looking.sheet(look.id()));
        assertEquals(List.of(), before.opinions());
        assertFalse(before.toString().contains("нашёл 1"));
        finds(2, look.id(), Outcome.STANDS);
        assertEquals(
                2, asExaminer(2, h -> h.looking.sheet(look.id())).opinions().size());
    }

    @Test
    void a_head_who_is_one_of_the_two_doesn_t_read_the_other_before_he_has_spoken() {
        var look = look(sat(3, 0));
        finds(1, look.id(), Outcome.STANDS);
        var both = TestCaller.of(new PersonId(2), CENTRE, Role.EXAMINER, Role.HEAD);
        assertEquals(List.of(), as(both, h -> h.looking.sheet(look.id())).opinions());
        assertEquals(1, asHead(h -> h.looking.sheet(look.id())).opinions().size(), "a head who is none of them");
    }

    @Test
    void who_trains_the_candidate_neither_looks_nor_decides_nor_repairs() {
        trainers = Set.of(new PersonId(1));
        var begun = sat(3, 0);
        var look = look(begun);
        assertEquals(List.of(2L, 3L), List.of(look.first(), look.second()));
        assertEquals(
                List.of(new PersonId(2), new PersonId(3)),
                asHead(h -> h.looking.eligible(look.id())).stream()
                        .sorted(Comparator.comparing(PersonId::value))
                        .toList());
        // he has come to train him since
        trainers = Set.of(new PersonId(2), HEAD);
        assertThrows(OwnTrainee.class, () -> finds(2, look.id(), Outcome.FAULT));
        trainers = Set.of(HEAD);
        finds(2, look.id(), Outcome.FAULT);
        finds(3, look.id(), Outcome.STANDS);
        assertThrows(OwnTrainee.class, () -> decides(look.id(), Outcome.FAULT));
        trainers = Set.of();
        decides(look.id(), Outcome.FAULT);
        trainers = Set.of(HEAD);
        int wrong = wrongPlace(look.id());
        assertThrows(
                OwnTrainee.class,
                () -> remark(look.id(), wrong, "1", look(begun).version()));
    }

    private void decides(long look, Outcome outcome) {
        asHead(h -> {
            var version = h.looking.sheet(look).row().version();
            h.looking.decide(look, outcome, "по ответу", version);
            return null;
        });
    }

    @Test
    void a_repaired_marking_carries_the_name_of_the_one_who_found_the_fault() {
        var begun = sat(3, 0);
        var look = look(begun);
        finds(1, look.id(), Outcome.STANDS);
        finds(2, look.id(), Outcome.FAULT);
        decides(look.id(), Outcome.FAULT);
        remark(look.id(), wrongPlace(look.id()), "1", look(begun).version());
        var agreed =
                database.tx(em -> em.createNativeQuery("SELECT r.agreed_by FROM exam_revision r WHERE r.subject = ?")
                        .setParameter(1, "look:" + look.id())
                        .getSingleResult());
        assertEquals(2L, ((Number) agreed).longValue());
    }

    @Test
    void a_fault_that_neither_of_the_two_has_found_is_not_decided() {
        var look = look(sat(3, 0));
        finds(1, look.id(), Outcome.STANDS);
        finds(2, look.id(), Outcome.SECOND_FORM);
        assertThrows(FaultUnfound.class, () -> decides(look.id(), Outcome.FAULT));
        decides(look.id(), Outcome.SECOND_FORM);
    }

    @Test
    void with_too_few_examiners_the_head_names_two_and_an_overdue_look_says_so() {
        examiners = Set.of(1L);
        var begun = sat(3, 0);
        var look = look(begun);
        assertEquals(Stage.UNNAMED, look.stage());
        examiners = Set.of(1L, 4L);
        assertThrows(
                JudgedBefore.class,
                () -> asHead(h -> {
                    h.looking.name(look.id(), new PersonId(1), new PersonId(8), look.version());
                    return null;
                }));
        asHead(h -> {
            h.looking.name(look.id(), new PersonId(1), new PersonId(4), look.version());
            return null;
        });
        assertEquals(Stage.LOOKING, look(begun).stage());
        now = Instant.parse("2026-12-06T18:59:00Z");
        assertFalse(look(begun).overdue());
        now = Instant.parse("2026-12-06T19:00:00Z");
        assertTrue(look(begun).overdue());
        assertTrue(asExaminer(4, h -> h.looking.mine()).get(0).overdue());
    }

    @Test
    void looks_go_to_who_has_fewest() {
        sat(3, 0);
        assertEquals(3L, look(again(3, 0)).first());
    }
}
