package uz.artel.lms.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import uz.artel.lms.curriculum.IntakeId;
import uz.artel.lms.curriculum.TestCurriculum;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;

/** A school that admitted by twenty questions takes the scheme and the programme over that name sixty. */
class SchemeEditionsStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    static Path data;

    private static final String TWENTY = "cert-line-v1";
    private static final String SIXTY = "cert-line-60";
    private static final String PROGRAMME = "programmes/operator/programme.yaml";
    private static final String SCHEME = "schemes/line-v1.yaml";

    private static final Instant T = CertificationStoreTest.T;
    private static final ContentPack NOW = TestCurriculum.pack();

    /** A proof, and for one of the theory of which exam it is. */
    private record Shown(String exam, Proof proof) {}

    private static final Map<PersonId, List<Shown>> SHOWN = new HashMap<>();
    private static final TestCurriculum CURRICULUM = new TestCurriculum(database);
    private static IntakeId before;
    private static IntakeId after;
    private static PersonId underWay;
    private static long next = 500;

    @BeforeAll
    static void theSchoolTakesOverWhatIsShipped() {
        System.setProperty("lms.data", data.toString());
        var earlier = earlier();
        CURRICULUM.importFrom(earlier);
        imports(earlier);
        before = CURRICULUM.intake("Поток 1", null);
        underWay = learner(null);
        shows(underWay, 0, call(0));
        CURRICULUM.importFrom(NOW);
        imports(NOW);
        after = CURRICULUM.intake("Поток 2", null);
    }

    @AfterAll
    static void forget() {
        System.clearProperty("lms.data");
    }

    /** The folder as it was when the admission had twenty questions. */
    private static ContentPack earlier() {
        var files = new HashMap<>(NOW.all());
        replace(files, PROGRAMME, "ref: " + SIXTY, "ref: " + TWENTY);
        replace(files, SCHEME, "blueprint: " + SIXTY, "blueprint: " + TWENTY);
        replace(files, SCHEME, "version: 2", "version: 1");
        return new ContentPack(files);
    }

    private static void replace(Map<String, byte[]> files, String path, String now, String then) {
        var text = new String(files.get(path), StandardCharsets.UTF_8);
        assertEquals(2, text.split("\n *" + now + "\n", -1).length, path + " says once: " + now);
        files.put(path, text.replace(now, then).getBytes(StandardCharsets.UTF_8));
    }

    private static void imports(ContentPack folder) {
        assertEquals(1, (int) database.<Integer>tx(
                em -> new SchemeImport(new Schemes(em), CertificationStoreTest.CLOCK).importFrom(folder)));
    }

    @Test
    void the_shipped_scheme_and_the_programme_name_the_sixty_and_their_time() {
        assertEquals(
                List.of(SIXTY),
                SchemeFiles.read(NOW, new Problems()).get(0).scheme().exams());
        var step = NOW.yaml(PROGRAMME, new Problems()).items("days").stream()
                .flatMap(day -> day.items("steps").stream())
                .filter(one -> one.text("kind").equals("exam"))
                .collect(Collectors.toList());
        assertEquals(List.of(SIXTY), step.stream().map(one -> one.text("ref")).toList());
        assertEquals(minutes(NOW.yaml("exams/" + SIXTY + ".yaml", new Problems())), minutes(step.get(0)));
        assertEquals(75, minutes(step.get(0)));
        assertFalse(
                NOW.yaml("exams/" + TWENTY + ".yaml", new Problems()).has("valid_months"),
                "what renews nothing doesn't come again by itself");
    }

    private static int minutes(Node node) {
        return node.number("minutes", 1, 480);
    }

    @Test
    void a_newcomer_gets_his_certificate_by_the_sixty_and_not_by_the_twenty() {
        for (var newcomer : List.of(learner(after), learner(null))) {
            assertEquals(2, standing(newcomer).edition());
            shows(newcomer, 3, sitting(TWENTY, 0), call(1), word(2));
            assertEquals(0, certificates(newcomer));
            assertEquals(2, standing(newcomer).edition());
            assertEquals(
                    List.of(Why.NOTHING_YET, Why.CALL_PASSED, Why.MENTOR_YES),
                    standing(newcomer).parts().stream().map(PartStanding::why).toList());
            shows(newcomer, 5, sitting(SIXTY, 4));
            assertEquals(1, certificates(newcomer));
        }
    }

    @Test
    void who_was_taught_for_the_twenty_begins_with_them_and_gets_his_certificate_by_them() {
        var taught = learner(before);
        assertEquals(1, standing(taught).edition(), "before he has shown anything");
        shows(taught, 1, call(0), word(1));
        assertEquals(1, standing(taught).edition());
        shows(taught, 3, sitting(SIXTY, 2));
        assertEquals(0, certificates(taught), "another exam than his");
        shows(taught, 5, sitting(TWENTY, 4));
        assertEquals(1, certificates(taught));
    }

    @Test
    void who_is_under_way_keeps_the_edition_he_began_with() {
        assertEquals(1, standing(underWay).edition());
        shows(underWay, 3, word(1), sitting(TWENTY, 2));
        assertEquals(1, certificates(underWay));
    }

    @Test
    void a_certificate_is_renewed_by_the_sixty_whatever_it_was_given_for() {
        var holder = learner(before);
        shows(holder, 3, sitting(TWENTY, 0), call(1), word(2));
        assertEquals(1, certificates(holder));
        printed(holder);
        int later = (int) Duration.ofDays(400).toSeconds();
        shows(holder, later + 3, sitting(TWENTY, later), call(later + 1), word(later + 2));
        assertEquals(1, certificates(holder));
        shows(holder, later + 5, sitting(SIXTY, later + 4));
        assertEquals(2, certificates(holder));
    }

    /** Somebody new, in an intake or in none. */
    private static PersonId learner(IntakeId intake) {
        var person = new PersonId(next++);
        CertificationStoreTest.LEVELS.put(person, "L0");
        SHOWN.put(person, new ArrayList<>());
        if (intake != null) {
            CURRICULUM.as(TestCurriculum.TRAINER, Role.TRAINER, TestCurriculum.MORNING, em -> {
                TestCurriculum.running(em).addTrainee(intake, person);
                return null;
            });
        }
        return person;
    }

    private static void shows(PersonId person, int second, Shown... proofs) {
        SHOWN.get(person).addAll(List.of(proofs));
        var at = T.plusSeconds(second);
        database.run(em -> CertificationStoreTest.CLOCK.at(at, () -> {
            following(em).follow(person, at);
            return null;
        }));
    }

    /** What isn't printed yet doesn't run out. */
    private static void printed(PersonId holder) {
        long id = reading(holder, r -> r.mine().get(0)).id().value();
        database.run(em -> CertificationStoreTest.CLOCK.at(
                T,
                () -> new CertificatePrinting(
                                new Certificates(em), CertificationStoreTest.audit(em), CertificationStoreTest.CLOCK)
                        .printNext(id - 1)));
    }

    private static CertificateReading.Standing standing(PersonId person) {
        return reading(person, r -> r.standing().get(0));
    }

    private static int certificates(PersonId person) {
        return reading(person, r -> r.mine().size());
    }

    private static <R> R reading(PersonId person, Function<CertificateReading, R> work) {
        var caller = TestCaller.of(person, CertificationStoreTest.TASHKENT, Role.TRAINEE);
        return database.tx(em -> {
            Supplier<R> asked = () -> work.apply(new CertificateReading(
                    new Schemes(em),
                    new Candidacies(em),
                    new Certificates(em),
                    following(em),
                    CertificationStoreTest.HOLDERS,
                    CertificationStoreTest.audit(em),
                    CertificationStoreTest.CLOCK,
                    CertificationStoreTest.CALLER));
            return CertificationStoreTest.CLOCK.at(
                    T.plusSeconds(60), () -> CertificationStoreTest.CALLER.as(caller, asked));
        });
    }

    private static CandidacyFollowing following(EntityManager em) {
        ProofSource source = (persons, part) -> persons.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> SHOWN.get(person).stream()
                                .filter(shown -> isFor(part, shown))
                                .map(Shown::proof)
                                .toList()));
        return new CandidacyFollowing(
                new Schemes(em),
                new Candidacies(em),
                new Certificates(em),
                CertificationStoreTest.HOLDERS,
                CertificationStoreTest.admission(em),
                CertificationStoreTest.audit(em),
                TestCurriculum.gate(em),
                List.of(source),
                CertificationStoreTest.silent());
    }

    private static boolean isFor(Scheme.Part part, Shown shown) {
        return part instanceof Scheme.Theory theory && theory.blueprint().equals(shown.exam)
                || part instanceof Scheme.ExamCall && shown.proof instanceof Proof.Call
                || part instanceof Scheme.Mentor && shown.proof instanceof Proof.Word;
    }

    private static Shown sitting(String exam, int second) {
        return new Shown(
                exam, new Proof.Sitting("sitting:" + second, true, new BigDecimal("85"), true, T.plusSeconds(second)));
    }

    private static Shown call(int second) {
        return new Shown(
                null,
                new Proof.Call("call:" + second, "exam-typical", new BigDecimal("72.5"), false, T.plusSeconds(second)));
    }

    private static Shown word(int second) {
        return new Shown(null, new Proof.Word("recommendation:" + second, true, T.plusSeconds(second)));
    }
}
