package uz.artel.lms.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.crm.RoutingReading;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepNotOpen;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.people.PersonName;
import uz.artel.lms.practice.engine.Action;
import uz.artel.lms.practice.engine.ShippedCalls;
import uz.artel.lms.practice.engine.Walk;
import uz.artel.lms.scorecard.Scorecards;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

class CallStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final CentreId TASHKENT = new CentreId(1);
    private static final CentreId ALMATY = new CentreId(2);
    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Clock CLOCK = new Clock();
    private static long nextPerson = 1000;

    private final List<String> done = new ArrayList<>();
    private final List<ExamCallMarked> marked = new ArrayList<>();
    private boolean gateOpen = true;
    private PersonId trainee;

    @BeforeAll
    static void content() {
        database.run(em -> {
            for (var path : List.of("scorecards/calls-v1.yaml", "guides/super/districts.yaml")) {
                var body = ShippedCalls.PACK.all().get(path);
                boolean card = path.startsWith("scorecards");
                em.createNativeQuery(
                                card
                                        ? "INSERT INTO scorecard_edition (card_key, card_version, digest, body,"
                                                + " published_at) VALUES ('calls-v1', 1, ?, ?, '2026-11-23 00:00:00')"
                                        : "INSERT INTO crm_routing_edition (digest, body, published_at)"
                                                + " VALUES (?, ?, '2026-11-23 00:00:00')")
                        .setParameter(1, Digest.of(body))
                        .setParameter(2, body)
                        .executeUpdate();
            }
            assertEquals(7, new ScenarioShelf(em).importFrom(ShippedCalls.PACK, NOW));
        });
    }

    @BeforeEach
    void someone() {
        trainee = new PersonId(nextPerson++);
    }

    @Test
    void the_same_files_make_no_second_edition() {
        int editions = database.tx(em -> new ScenarioShelf(em).importFrom(ShippedCalls.PACK, NOW));
        assertEquals(0, editions);
    }

    @Test
    void coverage_counts_the_calls_to_practise_on_and_no_exam_calls() {
        var counted = database.tx(em -> new ScenarioCoverage(new ScenarioShelf(em)).byCategory());
        assertEquals(4, counted.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(1, counted.get(ShippedCalls.get("sc-05").category()));
    }

    @Test
    void a_call_taken_along_the_best_path_is_marked_with_full_marks_and_closes_its_step() {
        var id = call("sc-05", ShippedCalls.get("sc-05").bestPath());

        var result = asTrainee(em -> reading(em).result(id));

        assertTrue(
                result.result().compareTo(BigDecimal.valueOf(95)) >= 0,
                result.result().toPlainString());
        assertEquals("excellent", result.level());
        assertEquals(List.of("PRACTICE sc-05 call:" + id.value()), done);
    }

    @Test
    void the_call_goes_on_after_the_browser_was_closed() {
        var id = at(0, em -> calling(em).start("sc-08"));
        at(2, em -> calling(em).act(id, 1, "ANSWER", null, null, null));
        at(4, em -> calling(em).act(id, 2, "SAY", "greet", "ru", null));
        at(5, em -> {
            calling(em).keepDraft(id, Map.of("name", "Анвар"));
            return null;
        });

        var again = at(300, em -> calling(em).start("sc-08"));
        var sheet = at(301, em -> calling(em).read(again));

        assertEquals(id, again);
        assertEquals("TALKING", sheet.phase());
        assertEquals(2, sheet.sequence());
        assertEquals("Анвар", sheet.draft().get("name"));
        assertTrue(sheet.lines().stream().anyMatch(l -> l.who().equals("customer")));
    }

    @Test
    void an_action_sent_twice_is_taken_once() {
        var id = at(0, em -> calling(em).start("sc-08"));
        at(2, em -> calling(em).act(id, 1, "ANSWER", null, null, null));
        at(4, em -> calling(em).act(id, 2, "SAY", "greet", "ru", null));
        var again = at(5, em -> calling(em).act(id, 2, "SAY", "greet", "ru", null));

        assertEquals(2, again.sequence());
        assertEquals(
                1,
                again.lines().stream().filter(l -> l.who().equals("operator")).count());
    }

    @Test
    void what_does_not_fit_is_refused_and_not_kept() {
        var id = at(0, em -> calling(em).start("sc-08"));

        assertThrows(CallNotReady.class, () -> at(1, em -> calling(em).act(id, 1, "SAY", "greet", "ru", null)));
        assertEquals(0, at(2, em -> calling(em).read(id)).sequence());
    }

    @Test
    void what_was_chosen_in_the_record_is_called_as_the_desk_calls_it() {
        var id = call("sc-06", ShippedCalls.get("sc-06").bestPath());

        var fields = asTrainee(em -> reading(em).result(id)).fields();

        for (var chosen : List.of("region", "district", "category")) {
            var field = fields.stream()
                    .filter(f -> f.field().equals(chosen))
                    .findFirst()
                    .orElseThrow();
            assertTrue(field.given().title().ru().matches("\\p{IsCyrillic}.*"), field.toString());
            assertEquals(field.expected(), field.given());
        }
    }

    @Test
    void a_record_with_problems_is_kept_as_a_draft_and_names_its_fields() {
        var id = at(0, em -> calling(em).start("sc-06"));
        at(1, em -> calling(em).act(id, 1, "ANSWER", null, null, null));

        var sheet = at(2, em -> calling(em).save(id, 2, Map.of("phone", "123", "outcome", "REQ")));

        assertEquals(1, sheet.sequence());
        assertTrue(sheet.problems().contains(new CallSheet.Problem("phone", "phone")));
        assertTrue(sheet.problems().contains(new CallSheet.Problem("street", "required")));
        assertEquals("123", sheet.draft().get("phone"));
    }

    @Test
    void a_call_of_somebody_else_is_not_there() {
        var id = at(0, em -> calling(em).start("sc-08"));
        var other = new PersonId(nextPerson++);

        assertThrows(
                Unknown.class,
                () -> as(
                        TestCaller.of(other, TASHKENT, Role.TRAINEE),
                        NOW,
                        em -> calling(em).read(id)));
        assertThrows(
                Unknown.class,
                () -> as(
                        TestCaller.of(other, TASHKENT, Role.TRAINEE),
                        NOW,
                        em -> calling(em).act(id, 1, "ANSWER", null, null, null)));
    }

    @Test
    void a_call_whose_step_is_not_open_does_not_ring() {
        gateOpen = false;
        assertThrows(StepNotOpen.class, () -> at(0, em -> calling(em).start("sc-08")));
    }

    @Test
    void one_call_at_a_time() {
        at(0, em -> calling(em).start("sc-08"));
        assertThrows(OtherCallOpen.class, () -> at(1, em -> calling(em).start("sc-05")));
    }

    @Test
    void two_raters_who_agree_give_the_mean_and_the_event() {
        var id = call("exam-typical", ShippedCalls.get("exam-typical").bestPath());
        assertThrows(CallNotMarked.class, () -> asTrainee(em -> reading(em).result(id)));

        assertFalse(rate(id, 1, "1", "1", List.of()));
        assertTrue(rate(id, 2, "1", "0.5", List.of()));

        assertEquals(1, marked.size());
        assertFalse(marked.get(0).critical());
        // rater 2 gave 0.5 for 4.1 only
        assertTrue(marked.get(0).mark().compareTo(BigDecimal.valueOf(100)) < 0);
        assertTrue(marked.get(0).mark().compareTo(BigDecimal.valueOf(90)) > 0);
        assertEquals(
                marked.get(0).mark().stripTrailingZeros().round(new java.math.MathContext(20)),
                database.tx(em -> new CallOutcomes(new Calls(em)).examCalls(trainee))
                        .get(0)
                        .mark()
                        .stripTrailingZeros()
                        .round(new java.math.MathContext(20)));
    }

    @Test
    void raters_more_than_ten_points_apart_need_a_third_whose_middle_mark_counts() {
        var id = call("exam-typical", ShippedCalls.get("exam-typical").bestPath());

        assertFalse(rate(id, 1, "1", "1", List.of()));
        assertFalse(rate(id, 2, "0", "0", List.of()));
        assertTrue(rate(id, 3, "0.5", "0.5", List.of()));

        assertEquals(0, marked.get(0).mark().compareTo(BigDecimal.valueOf(50)));
    }

    @Test
    void one_rater_alone_does_not_make_a_critical_error() {
        var id = call("exam-conflict", ShippedCalls.get("exam-conflict").bestPath());

        assertFalse(rate(id, 1, "1", "1", List.of("K8")));
        assertFalse(rate(id, 2, "1", "1", List.of()));
        assertTrue(rate(id, 3, "1", "1", List.of()));

        assertFalse(marked.get(0).critical());
        assertEquals(0, marked.get(0).mark().compareTo(BigDecimal.valueOf(100)));
    }

    @Test
    void a_critical_error_two_raters_saw_leaves_nothing() {
        var id = call("exam-conflict", ShippedCalls.get("exam-conflict").bestPath());

        assertFalse(rate(id, 1, "1", "1", List.of("K8")));
        assertTrue(rate(id, 2, "1", "1", List.of("K8")));

        assertTrue(marked.get(0).critical());
        assertEquals(0, marked.get(0).mark().signum());
    }

    @Test
    void nobody_marks_himself_twice_or_for_another_centre() {
        var id = call("exam-emergency", ShippedCalls.get("exam-emergency").bestPath());

        assertThrows(
                OwnCall.class,
                () -> as(
                        TestCaller.of(trainee, TASHKENT, Role.EXAMINER),
                        NOW,
                        em -> rating(em).sheet(id)));
        assertThrows(
                Unknown.class,
                () -> as(
                        TestCaller.of(rater(1), ALMATY, Role.EXAMINER),
                        NOW,
                        em -> rating(em).sheet(id)));
        rate(id, 1, "1", "1", List.of());
        assertThrows(AlreadyRated.class, () -> rate(id, 1, "1", "1", List.of()));
        assertTrue(as(
                        TestCaller.of(rater(1), TASHKENT, Role.EXAMINER),
                        NOW,
                        em -> rating(em).queue())
                .stream()
                .noneMatch(w -> w.id() == id.value()));
    }

    @Test
    void the_rater_does_not_read_the_name_of_the_candidate() {
        var id = call("exam-emergency", ShippedCalls.get("exam-emergency").bestPath());
        var sheet = as(
                TestCaller.of(rater(1), TASHKENT, Role.EXAMINER),
                NOW,
                em -> rating(em).sheet(id));
        assertFalse(sheet.toString().contains("Дилноза"));
        assertTrue(sheet.criteria().stream().noneMatch(c -> c.key().equals("c-6-1")));
    }

    @Test
    void the_pages_about_calls_cost_the_same_however_many_there_are() throws Exception {
        var first = call("sc-05", ShippedCalls.get("sc-05").bestPath());
        call("exam-typical", ShippedCalls.get("exam-typical").bestPath());
        var me = TestCaller.of(trainee, TASHKENT, Role.TRAINEE);
        var examiner = TestCaller.of(rater(1), TASHKENT, Role.EXAMINER);
        int doors = cost(me, em -> reading(em).doors());
        int mine = cost(me, em -> reading(em).mine());
        int result = cost(me, em -> reading(em).result(first));
        int queue = cost(examiner, em -> rating(em).queue());
        call("sc-05", ShippedCalls.get("sc-05").bestPath());
        var last = call("sc-05", ShippedCalls.get("sc-05").bestPath());
        for (int i = 0; i < 2; i++) {
            trainee = new PersonId(nextPerson++);
            call("exam-typical", ShippedCalls.get("exam-typical").bestPath());
        }
        assertEquals(doors, cost(me, em -> reading(em).doors()));
        assertEquals(mine, cost(me, em -> reading(em).mine()));
        assertEquals(result, cost(me, em -> reading(em).result(last)));
        assertEquals(queue, cost(examiner, em -> rating(em).queue()));
        var all = List.of(doors, mine, result, queue);
        assertTrue(all.stream().allMatch(n -> n > 0 && n <= 25), "doors, mine, result, queue: " + all);
    }

    /** Statements of one page, scenarios and scorecards read anew. */
    private static int cost(Caller caller, Function<EntityManager, ?> page) {
        return as(caller, NOW.plusSeconds(4000), em -> {
            try {
                return StatementCounter.during(() -> page.apply(em));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void an_exam_call_is_taken_once_unless_somebody_invites_again() {
        call("exam-typical", ShippedCalls.get("exam-typical").bestPath());
        assertThrows(ExamCallTaken.class, () -> at(2000, em -> calling(em).start("exam-typical")));

        as(TestCaller.of(rater(1), TASHKENT, Role.EXAMINER), NOW, em -> {
            new ExamCallInviting(new Calls(em), new ScenarioShelf(em), people(), CLOCK, new CurrentCaller(), audit(em))
                    .invite(trainee, "exam-typical");
            return null;
        });
        gateOpen = false;
        assertTrue(at(2100, em -> calling(em).start("exam-typical")).value() > 0);
    }

    /** Takes a whole call along a path of its scenario and finishes it. */
    private CallId call(String scenario, List<String> path) {
        var id = at(0, em -> calling(em).start(scenario));
        int sequence = 0;
        for (var action :
                Walk.actions(ShippedCalls.get(scenario), ShippedCalls.CATALOGUE, path, LocalDate.of(2026, 11, 23))) {
            int next = ++sequence;
            double seconds = action.at() / 1000.0;
            if (action.kind() == Action.Kind.SAVE) {
                var form = uz.artel.lms.crm.CallRecord.parse(action.text()).asForm();
                at(seconds, em -> {
                    var sheet = calling(em).save(id, next, form);
                    assertEquals(List.of(), sheet.problems());
                    return sheet;
                });
            } else {
                at(
                        seconds,
                        em -> calling(em)
                                .act(
                                        id,
                                        next,
                                        action.kind().name(),
                                        action.ref(),
                                        action.lang() == null
                                                ? null
                                                : action.lang().code(),
                                        action.text()));
            }
        }
        return id;
    }

    private boolean rate(CallId id, int rater, String all, String information, List<String> critical) {
        return as(TestCaller.of(rater(rater), TASHKENT, Role.EXAMINER), NOW.plusSeconds(5000), em -> {
            var rating = rating(em);
            var marks = new HashMap<String, String>();
            rating.sheet(id).criteria().forEach(c -> marks.put(c.key(), all));
            marks.put("c-4-1", information);
            return rating.rate(id, marks, critical, critical.isEmpty() ? "" : "слышно на 0:40");
        });
    }

    private static PersonId rater(int number) {
        return new PersonId(number);
    }

    private <T> T at(double seconds, Function<EntityManager, T> work) {
        return as(
                TestCaller.of(trainee, TASHKENT, Role.TRAINEE),
                NOW.plus(Duration.ofMillis((long) (seconds * 1000))),
                work);
    }

    private <T> T asTrainee(Function<EntityManager, T> work) {
        return at(4000, work);
    }

    private static <T> T as(Caller caller, Instant instant, Function<EntityManager, T> work) {
        return TestCaller.as(caller, () -> CLOCK.at(instant, () -> database.tx(work)));
    }

    private PracticeCalling calling(EntityManager em) {
        return new PracticeCalling(
                new Calls(em),
                new ScenarioShelf(em),
                play(em),
                new Scorecards(em),
                new RoutingReading(em),
                gate(),
                new Steps(),
                CENTRES,
                CLOCK,
                new CurrentCaller(),
                audit(em));
    }

    private CallReading reading(EntityManager em) {
        return new CallReading(
                new Calls(em), new ScenarioShelf(em), play(em), new Scorecards(em), gate(), new CurrentCaller());
    }

    private ExamCallRating rating(EntityManager em) {
        return new ExamCallRating(
                new Calls(em),
                new ScenarioShelf(em),
                play(em),
                new Scorecards(em),
                new Heard(),
                CLOCK,
                new CurrentCaller(),
                audit(em));
    }

    private static CallPlay play(EntityManager em) {
        return new CallPlay(new Calls(em), new ScenarioShelf(em), people(), new RoutingReading(em));
    }

    private static Audit audit(EntityManager em) {
        return new Audit(em, CLOCK, new CurrentCaller());
    }

    private static KnownPeople people() {
        return new Names();
    }

    private static final class Names extends KnownPeople {
        @Override
        public Map<PersonId, PersonName> names(Collection<PersonId> ids) {
            var all = new HashMap<PersonId, PersonName>();
            ids.forEach(id -> all.put(id, new PersonName("Каримова", "Дилноза", null, "Karimova", "Dilnoza", null)));
            return all;
        }

        @Override
        public CentreId centreOf(PersonId person) {
            return TASHKENT;
        }
    }

    private StepGate gate() {
        return new Gate();
    }

    private final class Gate extends StepGate {
        @Override
        public Doors doors(PersonId person) {
            return (kind, ref) -> gateOpen;
        }

        @Override
        public void requireOpen(PersonId person, StepKind kind, String ref) {
            if (!gateOpen) {
                throw new StepNotOpen();
            }
        }
    }

    private final class Steps extends StepRecording {
        @Override
        public boolean done(PersonId person, StepKind kind, String ref, Instant at, String evidence) {
            done.add(kind + " " + ref + " " + evidence);
            return true;
        }
    }

    private final class Heard implements Event<ExamCallMarked> {
        @Override
        public void fire(ExamCallMarked event) {
            marked.add(event);
        }

        @Override
        public <U extends ExamCallMarked> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ExamCallMarked> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<ExamCallMarked> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends ExamCallMarked> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends ExamCallMarked> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }

    private static final Centres CENTRES = new Centres() {
        @Override
        public ZoneId zone(CentreId centre) {
            return ZoneId.of("Asia/Tashkent");
        }

        @Override
        public CentreId centreOf(PersonId person) {
            return TASHKENT;
        }

        @Override
        public boolean holds(PersonId person, Role role, Instant at) {
            return true;
        }
    };
}
