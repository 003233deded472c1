package uz.artel.lms.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.Consequence;
import uz.artel.lms.exam.ExamOutcome;
import uz.artel.lms.exam.ExamOutcomes;
import uz.artel.lms.exam.ExamResultRevised;
import uz.artel.lms.exam.RepairEffect;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** What a new version of an exam does to certificates and to people on their way to one. */
class DoubtStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant T = CertificationStoreTest.T;
    private static final String EXAM = "cert-line-60";
    private static final Map<PersonId, List<Proof>> OTHERS = new HashMap<>();
    private static final Map<Long, List<ExamOutcome>> VERSIONS = new HashMap<>();
    private static long next = 5_000;

    @BeforeAll
    static void theScheme() {
        var pack =
                ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        database.tx(em -> new SchemeImport(new Schemes(em), CertificationStoreTest.CLOCK).importFrom(pack));
    }

    /** What exams say, in all versions. */
    private static final ExamOutcomes EXAMS = new ExamOutcomes() {
        @Override
        public Map<PersonId, List<ExamOutcome>> all(Collection<PersonId> persons, String blueprintKey) {
            return VERSIONS.values().stream()
                    .map(v -> v.get(v.size() - 1))
                    .filter(o ->
                            persons.contains(o.person()) && o.blueprintKey().equals(blueprintKey))
                    .collect(Collectors.groupingBy(ExamOutcome::person));
        }

        @Override
        public Map<Long, ExamOutcome> versions(Map<Long, Integer> editions) {
            return editions.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, e -> VERSIONS.get(e.getKey()).get(e.getValue() - 1)));
        }
    };

    /** The beans on one entity manager. */
    private record House(
            SittingProofs proofs, CandidacyFollowing following, ExamConsequence above, DoubtDeciding deciding) {
        static House of(EntityManager em) {
            var sources = new ArrayList<ProofSource>();
            var audit = CertificationStoreTest.audit(em);
            var admission = CertificationStoreTest.admission(em);
            var certificates = new Certificates(em);
            var candidacies = new Candidacies(em);
            var following = new CandidacyFollowing(
                    new Schemes(em),
                    candidacies,
                    certificates,
                    CertificationStoreTest.HOLDERS,
                    admission,
                    audit,
                    CertificationStoreTest.NO_PROGRAMME,
                    sources,
                    CertificationStoreTest.silent());
            var doubts = new Doubts(em);
            var proofs = new SittingProofs(
                    EXAMS, doubts, new DoubtRaising(doubts, candidacies, certificates, audit), following);
            sources.add(proofs);
            sources.add((persons, part) -> persons.stream()
                    .collect(Collectors.toMap(
                            person -> person,
                            person -> OTHERS.getOrDefault(person, List.of()).stream()
                                    .filter(p -> part instanceof Scheme.ExamCall && p instanceof Proof.Call
                                            || part instanceof Scheme.Mentor && p instanceof Proof.Word)
                                    .toList())));
            var revoking = new CertificateRevoking(
                    certificates,
                    admission,
                    CertificationStoreTest.HOLDERS,
                    audit,
                    CertificationStoreTest.CLOCK,
                    CertificationStoreTest.CALLER,
                    CertificationStoreTest.silent());
            return new House(
                    proofs,
                    following,
                    new ExamConsequence(
                            candidacies, certificates, new Schemes(em), following, CertificationStoreTest.CLOCK),
                    new DoubtDeciding(
                            doubts,
                            certificates,
                            revoking,
                            following,
                            CertificationStoreTest.HOLDERS,
                            CertificationStoreTest.CALLER,
                            CertificationStoreTest.CLOCK,
                            audit));
        }
    }

    private static <R> R in(java.util.function.Function<House, R> work) {
        return hr(7, CertificationStoreTest.TASHKENT, work);
    }

    private static <R> R hr(long who, CentreId centre, java.util.function.Function<House, R> work) {
        var caller = TestCaller.of(new PersonId(who), centre, Role.HR);
        return database.tx(em -> CertificationStoreTest.CLOCK.at(
                T.plusSeconds(100), () -> CertificationStoreTest.CALLER.as(caller, () -> work.apply(House.of(em)))));
    }

    private static ExamOutcome outcome(PersonId person, long sitting, String percent, boolean safe) {
        boolean passed = safe && new BigDecimal(percent).compareTo(new BigDecimal(80)) >= 0;
        return new ExamOutcome(
                person, sitting, EXAM, "certification", 1, passed, new BigDecimal(percent), safe, safe, T);
    }

    /** Somebody whose exam came out so; certified when he passed and has shown the rest. */
    private static PersonId person(String percent, boolean rest) {
        var person = new PersonId(next++);
        CertificationStoreTest.LEVELS.put(person, "L0");
        VERSIONS.put(person.value(), new ArrayList<>(List.of(outcome(person, person.value(), percent, true))));
        OTHERS.put(
                person,
                rest
                        ? List.of(
                                new Proof.Call("call:1", "exam-typical", new BigDecimal("90"), false, T),
                                new Proof.Word("recommendation:1", true, T))
                        : List.of());
        in(h -> {
            h.following.follow(person, T);
            return null;
        });
        return person;
    }

    private static void revise(PersonId person, String percent, boolean safe) {
        var versions = VERSIONS.get(person.value());
        var before = versions.get(versions.size() - 1);
        var after = outcome(person, person.value(), percent, safe);
        versions.add(after);
        in(h -> {
            h.proofs.on(new ExamResultRevised(
                    person,
                    person.value(),
                    EXAM,
                    "certification",
                    versions.size(),
                    before.passed(),
                    after.passed(),
                    "repair:1",
                    T.plusSeconds(100)));
            return null;
        });
    }

    private static List<Doubt> doubts(PersonId person) {
        return in(h -> h.deciding.list()).stream()
                .filter(d -> d.person().equals(person))
                .toList();
    }

    private static Outcome candidacy(PersonId person) {
        return database.tx(em -> new Candidacies(em).of(person).get(0).outcome());
    }

    private static boolean revoked(PersonId person) {
        return database.tx(em -> new Certificates(em).of(person).get(0).revoked());
    }

    private static int certificates(PersonId person) {
        return database.tx(em -> new Certificates(em).of(person).size());
    }

    private static void print() {
        database.run(em -> em.createNativeQuery("UPDATE certificate SET state = 'ISSUED', printed_at = issued_on,"
                        + " code_hash = UNHEX(SHA2(serial, 256)), pdf_digest = UNHEX(SHA2(serial, 256))"
                        + " WHERE state = 'PRINTING'")
                .executeUpdate());
    }

    @Test
    void a_fail_that_becomes_a_pass_lets_the_road_go_on() {
        var person = person("78", true);
        assertEquals(Outcome.PART_FAILED, candidacy(person));
        revise(person, "80", true);
        assertEquals(Outcome.PASSED, candidacy(person));
        assertEquals(1, certificates(person));
        assertEquals(List.of(), doubts(person));
    }

    @Test
    void a_pass_that_becomes_a_fail_revokes_nothing_and_is_put_before_people() {
        var person = person("85", true);
        print();
        revise(person, "78", true);
        assertFalse(revoked(person));
        var doubt = doubts(person).get(0);
        assertEquals("repair:1", doubt.because());
        assertTrue(doubt.serial().startsWith("ATS-"));
        assertThrows(BadInput.class, () -> decide(doubt, true, " "));
        decide(doubt, false, "Ключ был неверен, экзамен не сдан");
        assertTrue(revoked(person));
        assertThrows(DoubtDecided.class, () -> decide(doubt, true, "Нет"));
    }

    private static void decide(Doubt doubt, boolean stands, String reason) {
        in(h -> {
            if (stands) {
                h.deciding.stands(doubt.id(), reason);
            } else {
                h.deciding.falls(doubt.id(), reason);
            }
            return null;
        });
    }

    @Test
    void who_is_on_the_way_keeps_his_pass_until_somebody_has_decided() {
        var stays = person("85", false);
        var falls = person("85", false);
        assertEquals(Outcome.PART_MISSING, candidacy(stays));
        revise(stays, "78", true);
        revise(falls, "90", false);
        assertEquals(Outcome.PART_MISSING, candidacy(stays));
        assertEquals(Outcome.PART_MISSING, candidacy(falls));
        decide(doubts(stays).get(0), true, "Кандидат не виноват");
        decide(doubts(falls).get(0), false, "Блок безопасности не сдан");
        assertEquals(Outcome.PART_MISSING, candidacy(stays));
        assertEquals(Outcome.PART_FAILED, candidacy(falls));
    }

    @Test
    void a_repair_that_is_taken_back_settles_the_doubt() {
        var person = person("85", true);
        print();
        revise(person, "78", true);
        revise(person, "85", true);
        assertEquals(Doubt.Decision.MOOT, doubts(person).get(0).decision());
        assertFalse(revoked(person));
    }

    @Test
    void a_dry_run_names_the_certificate_and_the_candidacy_that_would_change() {
        var certified = person("85", true);
        var failed = person("78", true);
        var untouched = person("85", false);
        assertEquals(List.of("certificate"), kinds(certified, "78", true));
        assertEquals(List.of("candidacy"), kinds(failed, "80", true));
        assertEquals(List.of(), kinds(untouched, "90", true));
        assertEquals(0, doubts(certified).size());
        assertEquals(Outcome.PART_FAILED, candidacy(failed));
    }

    @Test
    void what_rests_on_exams_costs_the_same_however_many_would_change() throws Exception {
        var changes = new ArrayList<Consequence.Change>();
        changes.add(change(person("85", true), "78", true));
        changes.add(change(person("78", true), "80", true));
        changes.add(doubted());
        int before = cost(changes);
        for (int i = 0; i < 4; i++) {
            changes.add(change(person("85", true), "78", true));
            changes.add(change(person("78", true), "80", true));
            changes.add(doubted());
        }
        assertEquals(before, cost(changes));
        assertTrue(before > 0 && before <= 8, before + " statements");
        assertEquals(
                15,
                in(h -> h.above.of(changes)).values().stream()
                        .mapToInt(List::size)
                        .sum());
    }

    /** Somebody on the way whose new fail waits for a decision, so that an earlier version counts. */
    private static Consequence.Change doubted() {
        var person = person("85", false);
        revise(person, "78", true);
        return change(person, "78", true);
    }

    private static int cost(List<Consequence.Change> changes) {
        return in(h -> {
            try {
                return StatementCounter.during(() -> h.above.of(changes));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Consequence.Change change(PersonId person, String percent, boolean safe) {
        var before = VERSIONS.get(person.value()).get(0);
        return new Consequence.Change(before, outcome(person, person.value(), percent, safe));
    }

    private static List<String> kinds(PersonId person, String percent, boolean safe) {
        return in(h -> h.above.of(List.of(change(person, percent, safe))))
                .getOrDefault(person.value(), List.of())
                .stream()
                .map(RepairEffect.Above::kind)
                .toList();
    }

    @Test
    void a_doubt_of_another_centre_is_not_there_and_nobody_decides_about_himself() {
        var person = person("85", true);
        revise(person, "78", true);
        var doubt = doubts(person).get(0);
        assertEquals(List.of(), hr(8, new CentreId(2), h -> h.deciding.list()));
        assertThrows(
                Unknown.class,
                () -> hr(8, new CentreId(2), h -> {
                    h.deciding.stands(doubt.id(), "Пусть");
                    return null;
                }));
        assertThrows(
                OwnDoubt.class,
                () -> hr(person.value(), CertificationStoreTest.TASHKENT, h -> {
                    h.deciding.stands(doubt.id(), "Пусть");
                    return null;
                }));
    }
}
