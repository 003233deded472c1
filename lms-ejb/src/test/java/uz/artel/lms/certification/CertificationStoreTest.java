package uz.artel.lms.certification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import uz.artel.lms.admission.Admission;
import uz.artel.lms.admission.AdmissionAccess;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Grant;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

class CertificationStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    static Path data;

    static final CentreId TASHKENT = new CentreId(1);
    private static final CentreId ALMATY = new CentreId(2);
    static final Instant T = Instant.parse("2026-12-04T10:00:00Z");
    static final Clock CLOCK = new Clock();
    static final CurrentCaller CALLER = new CurrentCaller();
    private static final Map<PersonId, List<Proof>> PROOFS = new HashMap<>();
    static final Map<PersonId, String> LEVELS = new HashMap<>();
    private static ContentPack pack;
    private static long nextPerson = 100;

    @BeforeAll
    static void importTheShippedScheme() {
        System.setProperty("lms.data", data.toString());
        pack = ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        assertEquals(1, (int) database.tx(em -> new SchemeImport(new Schemes(em), CLOCK).importFrom(pack)));
    }

    @AfterAll
    static void forget() {
        System.clearProperty("lms.data");
    }

    @Test
    void importing_again_makes_no_edition_and_another_rule_under_the_same_version_is_refused() {
        assertEquals(0, (int) database.tx(em -> new SchemeImport(new Schemes(em), CLOCK).importFrom(pack)));
        var files = new HashMap<>(pack.all());
        var text = new String(files.get("schemes/line-v1.yaml"), java.nio.charset.StandardCharsets.UTF_8);
        files.put(
                "schemes/line-v1.yaml",
                text.replace("pass: 80", "pass: 60").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThrows(
                IllegalStateException.class,
                () -> database.run(em -> new SchemeImport(new Schemes(em), CLOCK).importFrom(new ContentPack(files))));
    }

    @Test
    void the_last_missing_part_writes_certificate_admission_and_level_in_one_commit() {
        var person = person();
        show(person, sitting("85", true, 0), call("72.5", false, 10));
        follow(person, T.plusSeconds(10));
        assertEquals(List.of(), rows(person));
        show(person, word(true, 20));
        follow(person, T.plusSeconds(20));
        var row = rows(person).get(0);
        assertEquals(CertificateState.PRINTING, row.state());
        assertTrue(row.serial().matches("ATS-2026-\\d{6}"));
        assertEquals(LocalDate.of(2026, 12, 4), row.issuedOn());
        assertEquals(LocalDate.of(2027, 12, 4), row.expiresOn());
        assertEquals(LocalDate.of(2027, 6, 4), row.safetyUntil());
        assertEquals("L1", LEVELS.get(person));
        assertTrue(CertificationStoreTest.<Boolean>tx(
                em -> AdmissionAccess.reading(em).admitted(person, "artel-hotline", LocalDate.of(2027, 12, 4))));
        follow(person, T.plusSeconds(30));
        assertEquals(1, rows(person).size(), "telling twice issues once");
    }

    @Test
    void a_failed_transaction_gives_its_number_back() {
        var one = passed();
        assertThrows(
                IllegalStateException.class,
                () -> database.run(em -> {
                    new Certificates(em).nextSerial(2026);
                    throw new IllegalStateException("killed");
                }));
        var two = passed();
        assertEquals(number(one) + 1, number(two));
    }

    @Test
    void printing_stores_hash_file_and_state_together_and_a_reprint_serves_the_same_bytes() {
        var row = passed();
        printAll();
        var printed = reading(row.person(), Role.OPERATOR, r -> r.mine().get(0));
        assertEquals(CertificateState.VALID, printed.state());
        var first = reading(row.person(), Role.OPERATOR, r -> r.pdf(row.id()));
        var again = reading(row.person(), Role.OPERATOR, r -> r.pdf(row.id()));
        assertArrayEquals(first, again);
        var code = code(row);
        assertEquals(20, code.length());
        int withCode = ((Number) database.tx(em -> em.createNativeQuery(
                                "SELECT COUNT(*) FROM certificate WHERE code_hash = ? AND pdf_digest = ?")
                        .setParameter(1, CheckCode.hash(code))
                        .setParameter(2, Digest.of(first))
                        .getSingleResult()))
                .intValue();
        assertEquals(1, withCode);
        int inAudit = ((Number) database.tx(
                        em -> em.createNativeQuery("SELECT COUNT(*) FROM audit_payload WHERE INSTR(payload, ?) > 0")
                                .setParameter(1, code)
                                .getSingleResult()))
                .intValue();
        assertEquals(0, inAudit, "the code is nowhere in the trail");
    }

    @Test
    void a_printer_killed_in_between_leaves_nothing_and_the_next_one_prints() {
        var row = passed();
        assertThrows(
                IllegalStateException.class,
                () -> database.run(em -> {
                    assertTrue(printing(em).printNext(row.id().value() - 1).isPresent());
                    em.flush();
                    throw new IllegalStateException("killed");
                }));
        assertEquals(CertificateState.PRINTING, rows(row.person()).get(0).state());
        printAll();
        assertEquals(CertificateState.VALID, rows(row.person()).get(0).state());
    }

    @Test
    void two_printers_at_once_never_print_one_certificate() throws Exception {
        printAll();
        var row = passed();
        var holds = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> database.run(em -> {
            assertTrue(new Certificates(em).unprinted(0).isPresent());
            holds.countDown();
            await(done);
        }));
        holds.await();
        var second = database.tx(em -> new Certificates(em).unprinted(0).map(Certificate::id));
        done.countDown();
        first.get();
        assertTrue(second.isEmpty(), "the locked row is skipped");
        printAll();
        assertEquals(CertificateState.VALID, rows(row.person()).get(0).state());
    }

    @Test
    void a_stranger_with_the_code_sees_the_state_now_and_no_other_answer_tells_anything() throws Exception {
        var row = issued();
        var code = code(row);
        var found = check(code, "10.0.0.1");
        assertEquals(CheckAnswer.Kind.FOUND, found.kind());
        assertEquals(CertificateState.VALID, found.certificate().state());
        assertEquals(row.serial(), found.certificate().serial());
        for (var wrong :
                List.of(row.serial(), "", "22222222222222222222", code.substring(1) + "2", "'; DROP TABLE x")) {
            var answer = check(wrong, "10.0.0.1");
            assertEquals(CheckAnswer.Kind.NOTHING, answer.kind(), wrong);
            assertNull(answer.certificate());
        }
        int statements = StatementCounter.during(() -> check(code, "10.0.0.2"));
        assertEquals(2, statements, "a check costs the counter and the certificate");
    }

    @Test
    void the_list_of_certificates_and_one_of_them_cost_the_same_however_many_there_are() throws Exception {
        var row = issued();
        int list = cost(CertificateReading::ofCentre);
        int details = cost(r -> r.details(row.id()));
        issued();
        issued();
        assertEquals(list, cost(CertificateReading::ofCentre));
        assertEquals(details, cost(r -> r.details(row.id())));
        assertTrue(list > 0 && list <= 3 && details > 0 && details <= 3, list + " and " + details);
    }

    private static int cost(Function<CertificateReading, ?> page) throws Exception {
        return StatementCounter.during(() -> reading(new PersonId(7), Role.HR, page::apply));
    }

    @Test
    void it_expires_by_date_and_revocation_shows_at_once_and_closes_the_line() {
        var row = issued();
        var code = code(row);
        assertEquals(
                CertificateState.VALID,
                CLOCK.at(T.plus(Duration.ofDays(364)), () -> checkNow(code, "10.0.1.1"))
                        .certificate()
                        .state());
        assertEquals(
                CertificateState.EXPIRED,
                CLOCK.at(T.plus(Duration.ofDays(367)), () -> checkNow(code, "10.0.1.1"))
                        .certificate()
                        .state());
        revoke(row, RevocationReason.CRITICAL_ERROR, "Жалоба 17: раскрыл адрес", version(row));
        var answer = check(code, "10.0.1.1");
        assertEquals(CertificateState.REVOKED, answer.certificate().state());
        assertEquals(RevocationReason.CRITICAL_ERROR, answer.reason());
        assertFalse(answer.toString().contains("Жалоба"), "the reason itself stays inside");
        assertFalse(CertificationStoreTest.<Boolean>tx(
                em -> AdmissionAccess.reading(em).admitted(row.person(), "artel-hotline", LocalDate.of(2026, 12, 5))));
        assertThrows(AlreadyRevoked.class, () -> revoke(row, RevocationReason.LEFT_LINE, "ещё раз", version(row)));
        var details = reading(new PersonId(7), Role.HR, r -> r.details(row.id()));
        assertEquals("Жалоба 17: раскрыл адрес", details.reason());
    }

    @Test
    void bad_input_and_an_old_version_revoke_nothing() {
        var row = issued();
        assertThrows(BadInput.class, () -> revoke(row, null, "почему", version(row)));
        assertThrows(BadInput.class, () -> revoke(row, RevocationReason.LEFT_LINE, " ", version(row)));
        assertThrows(BadInput.class, () -> revoke(row, RevocationReason.LEFT_LINE, "x".repeat(501), version(row)));
        assertThrows(Clash.class, () -> revoke(row, RevocationReason.LEFT_LINE, "ушёл", version(row) - 1));
        assertEquals(CertificateState.VALID, rows(row.person()).get(0).state());
        var unprinted = passed();
        assertThrows(
                CertificateUnprinted.class,
                () -> revoke(unprinted, RevocationReason.LEFT_LINE, "ушёл", version(unprinted)));
    }

    @Test
    void only_the_holder_hr_and_trainers_of_his_centre_get_the_file() {
        var row = issued();
        var colleague = person();
        for (var role : List.of(Role.HR, Role.TRAINER)) {
            assertTrue(reading(colleague, role, r -> r.pdf(row.id())).length > 0);
        }
        assertThrows(Unknown.class, () -> reading(colleague, Role.OPERATOR, r -> r.pdf(row.id())));
        assertThrows(Unknown.class, () -> reading(colleague, Role.HR, r -> r.shareAddress(row.id())));
        assertThrows(Unknown.class, () -> elsewhere(Role.HR, r -> r.pdf(row.id())));
        assertThrows(Unknown.class, () -> elsewhere(Role.HR, r -> r.details(row.id())));
        assertEquals(List.of(), elsewhere(Role.HR, CertificateReading::ofCentre));
        assertThrows(
                Unknown.class,
                () -> database.run(em -> as(
                        new Caller(new PersonId(9_001), ALMATY, List.of(new Grant(Role.HR, Scope.of(ALMATY)))), () -> {
                            revoking(em).revoke(row.id(), RevocationReason.LEFT_LINE, "чужой", 1);
                            return null;
                        })));
        assertThrows(Unknown.class, () -> reading(colleague, Role.HR, r -> r.pdf(new CertificateId(999_999))));
    }

    @Test
    void too_many_wrong_codes_from_one_address_are_stopped_and_others_go_on() {
        var row = issued();
        var code = code(row);
        for (int i = 0; i < CheckMisses.PER_ADDRESS; i++) {
            assertEquals(
                    CheckAnswer.Kind.NOTHING, check("guess" + i, "10.9.9.9").kind());
        }
        assertEquals(CheckAnswer.Kind.TOO_MANY, check("once more", "10.9.9.9").kind());
        assertEquals(CheckAnswer.Kind.TOO_MANY, check(code, "10.9.9.9").kind());
        assertEquals(CheckAnswer.Kind.FOUND, check(code, "10.9.9.8").kind());
        assertEquals(
                CheckAnswer.Kind.FOUND,
                CLOCK.at(T.plusSeconds(1_000), () -> checkNow(code, "10.9.9.9")).kind());
    }

    @Test
    void who_has_reached_the_level_otherwise_or_holds_a_valid_certificate_begins_no_candidacy() {
        var operator = person();
        LEVELS.put(operator, "L1");
        show(operator, call("90", false, 0));
        follow(operator, T);
        assertEquals(0, candidacies(operator));
        var row = issued();
        show(row.person(), sitting("99", true, 500));
        follow(row.person(), T.plusSeconds(500));
        assertEquals(1, candidacies(row.person()));
    }

    @Test
    void after_expiry_only_new_proofs_make_a_new_certificate() {
        var row = issued();
        var later = T.plus(Duration.ofDays(400));
        PROOFS.get(row.person()).add(new Proof.Sitting("sitting:2", true, new BigDecimal("88"), true, later));
        follow(row.person(), later);
        assertEquals(1, rows(row.person()).size());
        PROOFS.get(row.person())
                .add(new Proof.Call("call:2", "exam-conflict", new BigDecimal("75"), false, later.plusSeconds(1)));
        PROOFS.get(row.person()).add(new Proof.Word("recommendation:2", true, later.plusSeconds(2)));
        follow(row.person(), later.plusSeconds(2));
        var all = rows(row.person());
        assertEquals(2, all.size());
        assertTrue(all.get(0).serial().startsWith("ATS-2028-"));
    }

    private static <R> R tx(Function<EntityManager, R> work) {
        return database.tx(work);
    }

    private static PersonId person() {
        var id = new PersonId(nextPerson++);
        LEVELS.put(id, "L0");
        PROOFS.put(id, new ArrayList<>());
        return id;
    }

    private static CertificateRow passed() {
        var person = person();
        show(person, sitting("85", true, 0), call("72.5", false, 10), word(true, 20));
        follow(person, T.plusSeconds(20));
        return rows(person).get(0);
    }

    private static CertificateRow issued() {
        var row = passed();
        printAll();
        return row;
    }

    private static void printAll() {
        var last = new long[1];
        while (true) {
            var printed = database.tx(em -> CLOCK.at(T, () -> printing(em).printNext(last[0])));
            if (printed.isEmpty()) {
                return;
            }
            last[0] = printed.get();
        }
    }

    private static void show(PersonId person, Proof... proofs) {
        PROOFS.get(person).addAll(List.of(proofs));
    }

    private static void follow(PersonId person, Instant at) {
        database.run(em -> CLOCK.at(at, () -> {
            following(em).follow(person, at);
            return null;
        }));
    }

    private static List<CertificateRow> rows(PersonId person) {
        return reading(person, Role.OPERATOR, CertificateReading::mine);
    }

    private static int candidacies(PersonId person) {
        return database.tx(em -> new Candidacies(em).of(person).size());
    }

    private static long version(CertificateRow row) {
        return rows(row.person()).get(0).version();
    }

    private static int number(CertificateRow row) {
        return Integer.parseInt(row.serial().substring(9));
    }

    private static String code(CertificateRow row) {
        var address = reading(row.person(), Role.OPERATOR, r -> r.shareAddress(row.id()));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static CheckAnswer check(String code, String address) {
        return CLOCK.at(T, () -> checkNow(code, address));
    }

    private static CheckAnswer checkNow(String code, String address) {
        return database.tx(em -> new CertificateChecking(new Certificates(em), new CheckMisses(em), HOLDERS, CLOCK)
                .check(code, address));
    }

    private static void revoke(CertificateRow row, RevocationReason reasonClass, String reason, long version) {
        database.run(em ->
                as(new Caller(new PersonId(7), TASHKENT, List.of(new Grant(Role.HR, Scope.of(TASHKENT)))), () -> {
                    revoking(em).revoke(row.id(), reasonClass, reason, version);
                    return null;
                }));
    }

    private static <R> R reading(PersonId person, Role role, Function<CertificateReading, R> work) {
        var caller = new Caller(person, TASHKENT, List.of(new Grant(role, Scope.of(TASHKENT))));
        return database.tx(em -> as(caller, () -> work.apply(reading(em))));
    }

    private static <R> R elsewhere(Role role, Function<CertificateReading, R> work) {
        var caller = new Caller(new PersonId(9_000), ALMATY, List.of(new Grant(role, Scope.of(ALMATY))));
        return database.tx(em -> as(caller, () -> work.apply(reading(em))));
    }

    private static <R> R as(Caller caller, java.util.function.Supplier<R> work) {
        return CLOCK.at(T.plusSeconds(60), () -> CALLER.as(caller, work));
    }

    private static CandidacyFollowing following(EntityManager em) {
        ProofSource source = (persons, part) -> persons.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> PROOFS.getOrDefault(person, List.of()).stream()
                                .filter(p -> part instanceof Scheme.Theory && p instanceof Proof.Sitting
                                        || part instanceof Scheme.ExamCall && p instanceof Proof.Call
                                        || part instanceof Scheme.Mentor && p instanceof Proof.Word)
                                .toList()));
        return new CandidacyFollowing(
                new Schemes(em),
                new Candidacies(em),
                new Certificates(em),
                HOLDERS,
                admission(em),
                audit(em),
                NO_PROGRAMME,
                List.of(source),
                silent());
    }

    private static CertificatePrinting printing(EntityManager em) {
        return new CertificatePrinting(new Certificates(em), audit(em), CLOCK);
    }

    private static CertificateReading reading(EntityManager em) {
        return new CertificateReading(
                new Schemes(em),
                new Candidacies(em),
                new Certificates(em),
                following(em),
                HOLDERS,
                audit(em),
                CLOCK,
                CALLER);
    }

    private static CertificateRevoking revoking(EntityManager em) {
        return new CertificateRevoking(
                new Certificates(em), admission(em), HOLDERS, audit(em), CLOCK, CALLER, silent());
    }

    static Admission admission(EntityManager em) {
        return AdmissionAccess.admission(em, audit(em));
    }

    static Audit audit(EntityManager em) {
        return new Audit(em, CLOCK, CALLER);
    }

    /** An event nobody listens to. */
    @SuppressWarnings("unchecked")
    static <T> Event<T> silent() {
        return (Event<T>) Proxy.newProxyInstance(
                CertificationStoreTest.class.getClassLoader(), new Class<?>[] {Event.class}, (p, m, a) -> null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Proof sitting(String percent, boolean safe, int second) {
        return new Proof.Sitting("sitting:" + second, true, new BigDecimal(percent), safe, T.plusSeconds(second));
    }

    private static Proof call(String mark, boolean critical, int second) {
        return new Proof.Call("call:" + second, "exam-typical", new BigDecimal(mark), critical, T.plusSeconds(second));
    }

    private static Proof word(boolean yes, int second) {
        return new Proof.Word("recommendation:" + second, yes, T.plusSeconds(second));
    }

    /** Nobody asks which exam a programme names while there is one edition of a scheme. */
    static final StepGate NO_PROGRAMME = new StepGate() {};

    static final Holders HOLDERS = new Holders() {
        @Override
        public Holder holder(PersonId person, String line, Instant at) {
            return new Holder(
                    TASHKENT,
                    "Қўчқорова Ғавҳар",
                    null,
                    "Qoʻchqorova Gʻavhar",
                    null,
                    LEVELS.get(person),
                    List.of("uz", "ru"),
                    Lang.RU,
                    new Texts("Горячая линия Artel", "Artel qaynoq liniyasi", "Artel hotline"),
                    "Р. Каримжонов",
                    null);
        }

        @Override
        public ZoneId zone(CentreId centre) {
            return ZoneId.of("Asia/Tashkent");
        }

        @Override
        public CentreId centreOf(PersonId person) {
            return TASHKENT;
        }

        @Override
        public String level(PersonId person) {
            return LEVELS.get(person);
        }

        @Override
        public void reach(PersonId person, String level, LocalDate since, String because) {
            LEVELS.put(person, level);
        }
    };
}
