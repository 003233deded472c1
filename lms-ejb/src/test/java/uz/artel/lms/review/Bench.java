package uz.artel.lms.review;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uz.artel.lms.kpi.KpiCounts;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Grant;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;

/** The activities on a test database, with people and results below them that a test arranges. */
final class Bench implements LowerFloors, Centres {

    static final CentreId TASHKENT = new CentreId(1);
    static final CentreId ALMATY = new CentreId(2);
    static final PersonId LOLA = new PersonId(1);
    static final PersonId COMMISSIONER = new PersonId(2);
    static final PersonId APPROVER = new PersonId(3);
    static final PersonId SUPERVISOR = new PersonId(4);
    static final Instant NOW = Instant.parse("2026-12-10T06:00:00Z");
    static final LocalDate START = LocalDate.of(2026, 12, 1);
    static final LocalDate QUARTER = LocalDate.of(2026, 7, 1);
    static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    private static final Map<String, Long> GOOD_COUNTS = Map.of(
            "handled", 5_000L,
            "talk_s", 600_000L,
            "hold_s", 50_000L,
            "wrap_s", 100_000L,
            "in_schedule_min", 27_500L,
            "scheduled_min", 29_000L,
            "fields_correct", 39_400L,
            "fields_mandatory", 40_000L,
            "requests_reopened", 90L,
            "requests_closed", 1_800L);

    final TestDatabase database;
    final Clock clock = new Clock();
    final Set<PersonId> withoutTheory = new HashSet<>();
    final Set<PersonId> withOpenCase = new HashSet<>();
    final Set<PersonId> newcomers = new HashSet<>();
    final Map<PersonId, BigDecimal> theory = new HashMap<>();
    private long lastPerson = 100;

    Bench(TestDatabase database) {
        this.database = database;
    }

    /** Everything above the tables, on one entity manager. */
    final class Desk {
        final Cases cases;
        final PayRules rules;
        final Gathering gathering;
        final Orders orders;
        final CurrentCaller caller = new CurrentCaller();
        final Audit audit;

        Desk(EntityManager em) {
            cases = new Cases(em);
            rules = new PayRules(em);
            gathering = new Gathering(Bench.this, cases, Bench.this);
            orders = new Orders(em);
            audit = new Audit(em, clock, caller);
        }

        CampaignRunning campaigns() {
            return new CampaignRunning(cases, rules, gathering, Bench.this, Bench.this, clock, caller, audit);
        }

        Proposing proposing() {
            return new Proposing(cases, rules, gathering, Bench.this, clock, caller, audit);
        }

        ExamConsequence above() {
            return new ExamConsequence(cases, rules, gathering, clock);
        }

        Approving approving() {
            return new Approving(cases, rules, Bench.this, clock, caller, audit);
        }

        SupervisorMarking marking() {
            return new SupervisorMarking(cases, rules, gathering, Bench.this, clock, caller, audit);
        }

        CaseReading reading() {
            return new CaseReading(cases, rules, gathering, orders, clock, caller);
        }

        OrderIssuing issuing() {
            return new OrderIssuing(
                    cases, rules, orders, Bench.this, Bench.this, new Installation(), clock, caller, audit);
        }

        PayrollExporting payroll() {
            return new PayrollExporting(orders, clock, caller, audit);
        }
    }

    <T> T as(Caller caller, Function<Desk, T> work) {
        return TestCaller.as(caller, () -> clock.at(NOW, () -> database.tx(em -> work.apply(new Desk(em)))));
    }

    static Caller hr() {
        return TestCaller.of(LOLA, TASHKENT, Role.HR);
    }

    static Caller commissioner() {
        return TestCaller.of(COMMISSIONER, TASHKENT, Role.COMMISSION);
    }

    static Caller approver() {
        return TestCaller.of(APPROVER, TASHKENT, Role.HR_APPROVER);
    }

    static Caller supervisor() {
        return TestCaller.of(
                SUPERVISOR, TASHKENT, new Grant(Role.SUPERVISOR, new Scope(TASHKENT, "artel", null, null)));
    }

    PersonId person() {
        return new PersonId(++lastPerson);
    }

    /** A case with everything but the supervisor's mark. */
    CaseId openCase(PersonId person) {
        return as(hr(), desk -> {
            var campaign = desk.campaigns().open("Осень " + person.value(), START, QUARTER, List.of(person));
            return desk.cases.inState(campaign, CaseState.OPEN).get(0).id();
        });
    }

    void mark(CaseId id) {
        as(supervisor(), desk -> {
            desk.marking().mark(id, new BigDecimal("90"), "Помогает новичкам, смены без опозданий");
            return null;
        });
    }

    long version(CaseId id) {
        return as(hr(), desk -> desk.reading().open(id).version());
    }

    /** A case of this person proposed by Lola as the rule recommends. */
    CaseId proposed(PersonId person) {
        return proposedNow(openCase(person));
    }

    CaseId proposedNow(CaseId id) {
        mark(id);
        long version = version(id);
        as(hr(), desk -> {
            var band = desk.reading().open(id).assessment().band();
            desk.proposing().propose(id, band.category(), band.step(), JANUARY, null, version);
            return null;
        });
        return id;
    }

    CaseId approved(PersonId person) {
        var id = proposed(person);
        approve(commissioner(), id);
        approve(approver(), id);
        return id;
    }

    void approve(Caller who, CaseId id) {
        long version = version(id);
        as(who, desk -> {
            desk.approving().approve(id, version);
            return null;
        });
    }

    CaseId announced(PersonId person) {
        var id = approved(person);
        as(hr(), desk -> desk.campaigns().announce(desk.reading().open(id).campaign()));
        return id;
    }

    OrderId ordered(PersonId person) {
        var id = announced(person);
        long version = version(id);
        return as(hr(), desk -> desk.issuing().issue(id, version));
    }

    @Override
    public Map<PersonId, Facts> facts(Collection<PersonId> persons) {
        return each(persons, person -> person.value() > 100_000 ? null : known(person));
    }

    private static <T> Map<PersonId, T> each(Collection<PersonId> persons, Function<PersonId, T> what) {
        var all = new HashMap<PersonId, T>();
        persons.forEach(person -> Optional.ofNullable(what.apply(person)).ifPresent(found -> all.put(person, found)));
        return all;
    }

    private Facts known(PersonId person) {
        return new Facts(
                person.value() >= 90_000 ? ALMATY : TASHKENT,
                "Контакт-центр Ташкент",
                "Toshkent kontakt-markazi",
                person.value() == 1_009 ? "partner" : "artel",
                "L1",
                newcomers.contains(person) ? START : LocalDate.of(2025, 10, 1),
                "Мирзаева Севара Баходировна " + person.value(),
                "Mirzayeva Sevara Bahodirovna, oʻgʻli " + person.value(),
                "T-" + person.value(),
                true);
    }

    @Override
    public Map<PersonId, Evidence.Theory> theory(Collection<PersonId> persons, Instant from, Instant until) {
        return each(
                persons,
                person -> withoutTheory.contains(person)
                        ? null
                        : new Evidence.Theory(
                                7,
                                "attestation-line-v1",
                                theory.getOrDefault(person, new BigDecimal("88")),
                                true,
                                NOW));
    }

    @Override
    public Map<PersonId, List<Evidence.Call>> calls(Collection<PersonId> persons, Instant from, Instant until) {
        return each(persons, person -> List.of(new Evidence.Call(3, "sc-06", new BigDecimal("84.5"), false, NOW)));
    }

    @Override
    public Map<PersonId, Evidence.Quality> quality(Collection<PersonId> persons, LocalDate from, LocalDate to) {
        return each(
                persons,
                person -> new Evidence.Quality(
                        new BigDecimal("87.2"), 21, withOpenCase.contains(person) ? List.of("K9") : List.of("K3")));
    }

    @Override
    public Map<PersonId, Evidence.Kpi> kpi(Collection<PersonId> persons, LocalDate from, LocalDate to) {
        return each(persons, person -> new Evidence.Kpi(5, new KpiCounts(GOOD_COUNTS)));
    }

    @Override
    public ZoneId zone(CentreId centre) {
        return ZoneId.of("Asia/Tashkent");
    }

    @Override
    public CentreId centreOf(PersonId person) {
        return facts(person).centre();
    }

    @Override
    public boolean holds(PersonId person, Role role, Instant at) {
        return true;
    }
}
