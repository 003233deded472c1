package uz.artel.lms.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.RollbackException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.Consequence;
import uz.artel.lms.exam.ExamOutcome;
import uz.artel.lms.exam.RepairEffect;
import uz.artel.lms.review.Bench.Desk;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.Grant;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

class ReviewRoadTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Bench BENCH = new Bench(database);

    @BeforeAll
    static void importTheRule() {
        var pack =
                ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        assertEquals(2, database.<Integer>tx(em -> new PayRuleImport(new PayRules(em), BENCH.clock).importFrom(pack)));
        assertEquals(0, database.<Integer>tx(em -> new PayRuleImport(new PayRules(em), BENCH.clock).importFrom(pack)));
    }

    private static <E extends Exception> E refused(Class<E> refusal, Caller who, Consumer<Desk> work) {
        return assertThrows(
                refusal,
                () -> BENCH.as(who, desk -> {
                    work.accept(desk);
                    return null;
                }));
    }

    private static void propose(CaseId id, String category, int step, String reason) {
        long version = BENCH.version(id);
        BENCH.as(Bench.hr(), desk -> {
            desk.proposing().propose(id, category, step, Bench.JANUARY, reason, version);
            return null;
        });
    }

    private static CaseView view(CaseId id) {
        return BENCH.as(Bench.hr(), desk -> desk.reading().open(id));
    }

    @Test
    void a_rule_version_that_changed_its_words_is_not_taken() {
        var changed = PayRuleTest.rule(PayRuleTest.shipped().replace("appeal_days: 10", "appeal_days: 5"));
        assertThrows(IllegalStateException.class, () -> database.tx(em -> new PayRules(em).keep(changed, Bench.NOW)));
    }

    @Test
    void an_operator_walks_from_evidence_to_the_payroll_file() throws Exception {
        var person = BENCH.person();
        var id = BENCH.openCase(person);
        assertEquals(Assessment.State.NOT_ENOUGH_DATA, view(id).assessment().state());
        BENCH.mark(id);
        var ready = view(id);
        assertEquals(new BigDecimal("88.2"), ready.assessment().index());
        assertEquals("first", ready.assessment().band().category());
        assertFalse(ready.frozen());
        propose(id, "first", 1, null);
        var proposed = view(id);
        assertEquals("commission", proposed.nextBody());
        assertEquals(HexFormat.of().formatHex(Digest.of(proposed.evidence().canonical())), proposed.digest());
        assertEquals(ready.evidence(), proposed.evidence());
        BENCH.approve(Bench.commissioner(), id);
        assertEquals("hr", view(id).nextBody());
        BENCH.approve(Bench.approver(), id);
        assertEquals(CaseState.APPROVED, view(id).state());
        var self = TestCaller.of(person, Bench.TASHKENT, Role.OPERATOR);
        assertTrue(BENCH.as(self, desk -> desk.reading().mine()).isEmpty());
        assertTrue(BENCH.as(self, desk -> desk.reading().myUnmet()).isEmpty());
        assertEquals(1, BENCH.<Integer>as(Bench.hr(), desk -> desk.campaigns().announce(view(id).campaign())));
        var mine = BENCH.as(self, desk -> desk.reading().mine()).orElseThrow();
        assertEquals(LocalDate.of(2026, 12, 20), mine.appealUntil());
        long version = BENCH.version(id);
        var order = BENCH.as(Bench.hr(), desk -> desk.issuing().issue(id, version));
        var pdf = BENCH.as(Bench.hr(), desk -> desk.issuing().pdf(order));
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(1, document.getNumberOfPages());
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (var said : List.of(
                    "Приказ № ",
                    "Buyruq № ",
                    "-К/2026",
                    "Мирзаева Севара",
                    "oʻgʻli",
                    "T-" + person.value(),
                    "0 → 1",
                    "с 01.01.2027",
                    "pay-step v3",
                    "88,2",
                    "Первая категория",
                    "Birinchi toifa",
                    view(id).digest())) {
                assertTrue(text.contains(said), () -> said + " is missing in " + text);
            }
        }
        assertArrayEquals(pdf, BENCH.as(self, desk -> desk.issuing().myPdf(order)));
        var batch = BENCH.as(Bench.hr(), desk -> desk.payroll().export());
        var csv = BENCH.as(Bench.hr(), desk -> desk.payroll().csv(batch));
        assertTrue(new String(csv, StandardCharsets.UTF_8).contains(",T-" + person.value() + ","));
        assertArrayEquals(csv, BENCH.as(Bench.hr(), desk -> desk.payroll().csv(batch)));
        refused(NothingToExport.class, Bench.hr(), desk -> desk.payroll().export());
        var acts = acts("case:" + id.value());
        assertEquals(
                List.of(
                        "case.open",
                        "case.supervisor-mark",
                        "case.propose",
                        "case.approve",
                        "case.approve",
                        "case.announce"),
                acts);
        assertEquals(List.of("order.issue", "order.download", "order.download"), acts("order:" + order.value()));
    }

    private static List<String> acts(String subject) {
        return database.tx(em -> {
            @SuppressWarnings("unchecked")
            var acts = (List<String>) em.createNativeQuery("SELECT act FROM audit_line WHERE subject = ? ORDER BY id")
                    .setParameter(1, subject)
                    .getResultList();
            return acts;
        });
    }

    @Test
    void a_newcomer_is_not_eligible_with_0_of_3_months_and_nothing_can_be_proposed() {
        var trainee = BENCH.person();
        BENCH.newcomers.add(trainee);
        BENCH.withoutTheory.add(trainee);
        var id = BENCH.openCase(trainee);
        var view = view(id);
        assertEquals(Assessment.State.NOT_ELIGIBLE, view.assessment().state());
        assertEquals("0", view.assessment().unmetGates().get(0).have().words());
        assertThrows(NotEligible.class, () -> propose(id, "first", 1, null));
        var row = BENCH.as(
                        Bench.hr(),
                        desk -> desk.reading().campaign(view.campaign()).cases())
                .get(0);
        assertEquals(List.of("gate:months_in_level:0"), row.missing());
        var self = TestCaller.of(trainee, Bench.TASHKENT, Role.TRAINEE);
        var unmet = BENCH.as(self, desk -> desk.reading().myUnmet()).orElseThrow();
        assertEquals(view.campaignName(), unmet.campaignName());
        assertEquals(
                List.of("months_in_level 0 of 3"),
                unmet.gates().stream()
                        .map(g -> g.gate().metric() + " " + g.have().words() + " of "
                                + g.gate().need().toPlainString())
                        .toList());
        assertEquals(0, count("case_evidence WHERE case_id = " + id.value()));
    }

    @Test
    void an_open_critical_case_closes_the_gate() {
        var person = BENCH.person();
        BENCH.withOpenCase.add(person);
        var id = BENCH.openCase(person);
        BENCH.mark(id);
        assertThrows(NotEligible.class, () -> propose(id, "first", 1, null));
    }

    @Test
    void missing_evidence_forbids_a_proposal_and_is_named() {
        var person = BENCH.person();
        BENCH.withoutTheory.add(person);
        var id = BENCH.openCase(person);
        BENCH.mark(id);
        assertEquals(
                List.of("theory"),
                view(id).assessment().missingParts().stream()
                        .map(p -> p.input().key())
                        .toList());
        assertThrows(EvidenceMissing.class, () -> propose(id, "first", 1, null));
    }

    @Test
    void a_minus_or_an_unknown_category_lies_outside_the_band() {
        var id = BENCH.openCase(BENCH.person());
        BENCH.mark(id);
        assertThrows(OutsideBand.class, () -> propose(id, "first", -1, "причина"));
        assertThrows(OutsideBand.class, () -> propose(id, "first", 3, "причина"));
        assertThrows(OutsideBand.class, () -> propose(id, "genius", 1, "причина"));
        assertThrows(OutsideBand.class, () -> propose(id, null, 1, "причина"));
    }

    @Test
    void leaving_the_recommendation_needs_a_reason() {
        var id = BENCH.openCase(BENCH.person());
        BENCH.mark(id);
        assertThrows(BadInput.class, () -> propose(id, "meets", 0, " "));
        propose(id, "meets", 0, "Просил не повышать до перевода");
        assertTrue(view(id).proposal().deviates());
    }

    @Test
    void a_raise_begins_today_or_later() {
        var id = BENCH.openCase(BENCH.person());
        BENCH.mark(id);
        long version = BENCH.version(id);
        refused(
                BadInput.class,
                Bench.hr(),
                desk -> desk.proposing().propose(id, "first", 1, LocalDate.of(2026, 12, 9), null, version));
        refused(BadInput.class, Bench.hr(), desk -> desk.proposing().propose(id, "first", 1, null, null, version));
    }

    @Test
    void frozen_evidence_stays_when_results_change_and_a_second_proposal_is_refused() {
        var person = BENCH.person();
        var id = BENCH.proposed(person);
        BENCH.theory.put(person, new BigDecimal("20"));
        var view = view(id);
        assertEquals(new BigDecimal("88.2"), view.assessment().index());
        assertThrows(CaseNotOpen.class, () -> propose(id, "first", 1, null));
        assertThrows(CaseNotOpen.class, () -> BENCH.mark(id));
    }

    @Test
    void a_proposal_on_an_exam_that_changed_since_is_sent_back_and_not_approved() {
        var person = BENCH.person();
        var id = BENCH.proposed(person);
        BENCH.theory.put(person, new BigDecimal("87"));
        long version = BENCH.version(id);
        refused(
                EvidenceChanged.class,
                Bench.commissioner(),
                desk -> desk.approving().approve(id, version));
        BENCH.theory.put(person, new BigDecimal("88"));
        BENCH.approve(Bench.commissioner(), id);
        assertEquals(CaseState.PROPOSED, view(id).state());
    }

    @Test
    void a_dry_run_in_the_exam_names_the_pay_cases_that_would_change() {
        var proposed = BENCH.person();
        var id = BENCH.proposed(proposed);
        var above = above(proposed, "60");
        assertEquals("frozen", above.get(0).kind());
        assertEquals("case:" + id.value(), above.get(0).subject());
        assertTrue(above.get(0).before().startsWith("88.2 "), above.get(0).before());
        assertTrue(above.get(0).after().startsWith("78.4 "), above.get(0).after());
        assertEquals(List.of(), above(proposed, "88"));
        var open = BENCH.person();
        BENCH.openCase(open);
        assertTrue(above(open, "60").stream().allMatch(a -> a.kind().equals("case")));
    }

    @Test
    void what_rests_on_exams_costs_the_same_however_many_would_change() {
        var persons = Stream.generate(BENCH::person).limit(8).toList();
        var campaign =
                BENCH.as(Bench.hr(), desk -> desk.campaigns().open("Все сразу", Bench.START, Bench.QUARTER, persons));
        var cases = BENCH.as(
                Bench.hr(),
                desk -> desk.cases.inState(campaign, CaseState.OPEN).stream()
                        .map(ReviewCase::id)
                        .toList());
        cases.stream().limit(4).forEach(BENCH::mark);
        cases.stream().skip(4).forEach(BENCH::proposedNow);
        var all = persons.stream()
                .map(p -> new Consequence.Change(exam(p, "88"), exam(p, "60")))
                .toList();
        var two = List.of(all.get(0), all.get(7));
        int few = cost(Bench.hr(), desk -> desk.above().of(two));
        assertEquals(few, cost(Bench.hr(), desk -> desk.above().of(all)));
        assertTrue(few > 0 && few <= 6, few + " statements");
        var found = BENCH.as(Bench.hr(), desk -> desk.above().of(all)).get(7L);
        assertEquals(
                8, found.stream().map(RepairEffect.Above::subject).distinct().count());
        assertEquals(4, found.stream().filter(a -> a.kind().equals("frozen")).count());
    }

    private static List<RepairEffect.Above> above(PersonId person, String percent) {
        var change = new Consequence.Change(exam(person, "88"), exam(person, percent));
        return BENCH.as(Bench.hr(), desk -> desk.above().of(List.of(change))).getOrDefault(7L, List.of());
    }

    private static ExamOutcome exam(PersonId person, String percent) {
        return new ExamOutcome(
                person,
                7,
                "attestation-line-v1",
                "attestation",
                1,
                true,
                new BigDecimal(percent),
                true,
                true,
                Bench.NOW);
    }

    @Test
    void nobody_decides_about_himself() {
        var id = BENCH.proposed(Bench.COMMISSIONER);
        long version = BENCH.version(id);
        refused(OwnCase.class, Bench.commissioner(), desk -> desk.approving().approve(id, version));
        var own = BENCH.openCase(Bench.LOLA);
        refused(OwnCase.class, Bench.hr(), desk -> desk.proposing().propose(own, "first", 1, Bench.JANUARY, null, 1));
        var supervisors = BENCH.openCase(Bench.SUPERVISOR);
        assertThrows(OwnCase.class, () -> BENCH.mark(supervisors));
        assertFalse(BENCH.as(Bench.supervisor(), desk -> desk.marking().waiting()).stream()
                .anyMatch(t -> t.row().id().equals(supervisors)));
    }

    @Test
    void who_proposed_can_t_approve_and_who_approved_can_t_approve_again() {
        var id = BENCH.proposed(BENCH.person());
        var lolaInBoth = TestCaller.of(Bench.LOLA, Bench.TASHKENT, Role.HR, Role.COMMISSION, Role.HR_APPROVER);
        long first = BENCH.version(id);
        refused(FourEyesNeeded.class, lolaInBoth, desk -> desk.approving().approve(id, first));
        var both = TestCaller.of(Bench.COMMISSIONER, Bench.TASHKENT, Role.COMMISSION, Role.HR_APPROVER);
        BENCH.approve(both, id);
        long second = BENCH.version(id);
        refused(FourEyesNeeded.class, both, desk -> desk.approving().approve(id, second));
        BENCH.approve(Bench.approver(), id);
        assertEquals(CaseState.APPROVED, view(id).state());
    }

    @Test
    void the_commission_comes_before_hr() {
        var id = BENCH.proposed(BENCH.person());
        long version = BENCH.version(id);
        refused(OutOfOrder.class, Bench.approver(), desk -> desk.approving().approve(id, version));
        assertFalse(waits(Bench.approver(), id));
        assertTrue(waits(Bench.commissioner(), id));
        BENCH.approve(Bench.commissioner(), id);
        assertTrue(waits(Bench.approver(), id));
        assertFalse(waits(Bench.commissioner(), id));
    }

    private static boolean waits(Caller who, CaseId id) {
        return BENCH.as(who, desk -> desk.reading().waitingForMe()).stream()
                .anyMatch(row -> row.id().equals(id));
    }

    @Test
    void a_case_sent_back_opens_again_and_its_next_proposal_has_evidence_of_its_own() {
        var id = BENCH.proposed(BENCH.person());
        long version = BENCH.version(id);
        refused(BadInput.class, Bench.commissioner(), desk -> desk.approving().sendBack(id, " ", version));
        BENCH.as(Bench.commissioner(), desk -> {
            desk.approving().sendBack(id, "Нет протокола калибровки", version);
            return null;
        });
        var back = view(id);
        assertEquals(CaseState.OPEN, back.state());
        assertEquals("Нет протокола калибровки", back.lastReturn().reason());
        assertNull(back.proposal());
        propose(id, "first", 1, null);
        assertEquals(2, view(id).proposal().round());
        assertEquals(2, count("case_evidence WHERE case_id = " + id.value()));
        BENCH.approve(Bench.commissioner(), id);
        BENCH.approve(Bench.approver(), id);
        assertEquals(CaseState.APPROVED, view(id).state());
    }

    @Test
    void two_approvers_at_once_and_the_second_meets_a_clash() {
        var id = BENCH.proposed(BENCH.person());
        long version = BENCH.version(id);
        var other = TestCaller.of(new PersonId(77), Bench.TASHKENT, Role.COMMISSION);
        try (var first = database.factory().createEntityManager();
                var second = database.factory().createEntityManager()) {
            first.getTransaction().begin();
            second.getTransaction().begin();
            // both have read the same version before either wrote
            TestCaller.run(
                    other, () -> second.find(ReviewCase.class, id.value()).requireProposed());
            TestCaller.run(
                    Bench.commissioner(),
                    () -> BENCH.clock.at(Bench.NOW, () -> {
                        BENCH.new Desk(first).approving().approve(id, version);
                        return null;
                    }));
            first.getTransaction().commit();
            var clash = assertThrows(Exception.class, () -> {
                TestCaller.run(
                        other,
                        () -> BENCH.clock.at(Bench.NOW, () -> {
                            BENCH.new Desk(second).approving().approve(id, version);
                            return null;
                        }));
                second.getTransaction().commit();
            });
            assertTrue(
                    clash instanceof Clash
                            || clash instanceof RollbackException
                            || clash instanceof jakarta.persistence.PersistenceException,
                    () -> clash.toString());
            if (second.getTransaction().isActive()) {
                second.getTransaction().rollback();
            }
        }
        assertEquals(1, view(id).approvals().size());
        assertEquals("hr", view(id).nextBody());
        refused(Clash.class, Bench.approver(), desk -> desk.approving().approve(id, version));
    }

    @Test
    void another_centre_finds_nothing_and_the_commission_only_its_campaign() {
        var id = BENCH.proposed(BENCH.person());
        var campaign = view(id).campaign();
        long version = BENCH.version(id);
        var stranger = TestCaller.of(new PersonId(90_001), Bench.ALMATY, Role.HR, Role.COMMISSION, Role.HR_APPROVER);
        refused(Unknown.class, stranger, desk -> desk.reading().open(id));
        refused(Unknown.class, stranger, desk -> desk.reading().campaign(campaign));
        refused(Unknown.class, stranger, desk -> desk.approving().approve(id, version));
        refused(Unknown.class, stranger, desk -> desk.campaigns().announce(campaign));
        var elsewhere = TestCaller.of(
                new PersonId(78),
                Bench.TASHKENT,
                new Grant(Role.COMMISSION, new Scope(Bench.TASHKENT, null, null, campaign.value() + 1_000)));
        refused(Unknown.class, elsewhere, desk -> desk.reading().open(id));
        refused(Unknown.class, elsewhere, desk -> desk.approving().approve(id, version));
        assertEquals(List.of(), BENCH.as(elsewhere, desk -> desk.reading().campaigns()));
        var order = BENCH.ordered(BENCH.person());
        refused(Unknown.class, stranger, desk -> desk.issuing().pdf(order));
        var neighbour = TestCaller.of(new PersonId(99), Bench.TASHKENT, Role.OPERATOR);
        refused(Unknown.class, neighbour, desk -> desk.issuing().myPdf(order));
        refused(
                PersonNotOfCentre.class,
                Bench.hr(),
                desk -> desk.campaigns().open("Чужой", Bench.START, Bench.QUARTER, List.of(new PersonId(90_002))));
    }

    @Test
    void a_supervisor_marks_people_of_his_line_from_0_to_100_with_a_reason() {
        var ofPartner = new PersonId(1_009);
        var id = BENCH.openCase(ofPartner);
        assertThrows(Unknown.class, () -> BENCH.mark(id));
        var mine = BENCH.openCase(BENCH.person());
        refused(
                BadInput.class,
                Bench.supervisor(),
                desk -> desk.marking().mark(mine, new BigDecimal("100.5"), "почему"));
        refused(BadInput.class, Bench.supervisor(), desk -> desk.marking().mark(mine, new BigDecimal("-1"), "почему"));
        refused(BadInput.class, Bench.supervisor(), desk -> desk.marking().mark(mine, null, "почему"));
        refused(BadInput.class, Bench.supervisor(), desk -> desk.marking().mark(mine, BigDecimal.TEN, " "));
        BENCH.mark(mine);
        assertEquals(Bench.SUPERVISOR, view(mine).evidence().supervisor().by());
    }

    @Test
    void an_order_needs_an_announced_decision_and_is_issued_once() {
        var approved = BENCH.approved(BENCH.person());
        long version = BENCH.version(approved);
        refused(NotAnnounced.class, Bench.hr(), desk -> desk.issuing().issue(approved, version));
        var campaign = view(approved).campaign();
        BENCH.as(Bench.hr(), desk -> desk.campaigns().announce(campaign));
        refused(NotApproved.class, Bench.hr(), desk -> desk.campaigns().announce(campaign));
        long announced = BENCH.version(approved);
        refused(Clash.class, Bench.hr(), desk -> desk.issuing().issue(approved, announced - 1));
        BENCH.as(Bench.hr(), desk -> desk.issuing().issue(approved, announced));
        refused(NotAnnounced.class, Bench.hr(), desk -> desk.issuing().issue(approved, announced));
        assertEquals(1, count("pay_order WHERE case_id = " + approved.value()));
    }

    @Test
    void orders_are_numbered_without_gaps_within_the_year_and_steps_add_up() {
        var person = BENCH.person();
        var first = row(BENCH.ordered(person));
        var secondCase = BENCH.as(Bench.hr(), desk -> {
            var campaign =
                    desk.campaigns().open("Весна " + person.value(), Bench.START, Bench.QUARTER, List.of(person));
            return desk.cases.inState(campaign, CaseState.OPEN).get(0).id();
        });
        BENCH.mark(secondCase);
        propose(secondCase, "first", 1, null);
        BENCH.approve(Bench.commissioner(), secondCase);
        BENCH.approve(Bench.approver(), secondCase);
        BENCH.as(Bench.hr(), desk -> desk.campaigns().announce(view(secondCase).campaign()));
        long version = BENCH.version(secondCase);
        var second = row(BENCH.as(Bench.hr(), desk -> desk.issuing().issue(secondCase, version)));
        assertEquals(first.number() + 1, second.number());
        assertEquals(1, second.stepBefore());
        assertEquals(2, second.stepAfter());
    }

    private static OrderRow row(OrderId id) {
        return BENCH.as(Bench.hr(), desk -> desk.issuing().list()).stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_decision_that_keeps_the_step_needs_no_order() {
        var id = BENCH.openCase(BENCH.person());
        BENCH.mark(id);
        propose(id, "meets", 0, "Согласовано с сотрудником");
        BENCH.approve(Bench.commissioner(), id);
        BENCH.approve(Bench.approver(), id);
        BENCH.as(Bench.hr(), desk -> desk.campaigns().announce(view(id).campaign()));
        long version = BENCH.version(id);
        refused(NoStepToOrder.class, Bench.hr(), desk -> desk.issuing().issue(id, version));
    }

    @Test
    void the_schema_itself_refuses_what_the_rules_forbid() {
        var person = BENCH.person();
        var id = BENCH.proposed(person);
        long proposal = view(id).proposal().id();
        var insert = "INSERT INTO case_approval (proposal_id, stage, after_stage, body, approver_id, proposer_id,"
                + " person_id, approved_at) VALUES (?, ?, ?, 'commission', ?, ?, ?, NOW())";
        long lola = Bench.LOLA.value();
        long who = person.value();
        forbidden("case_approval_four_eyes", insert, proposal, 1, null, lola, lola, who);
        forbidden("case_approval_not_own", insert, proposal, 1, null, who, lola, who);
        forbidden("case_approval_proposal", insert, proposal, 1, null, 50L, 51L, who);
        forbidden("case_approval_in_order", insert, proposal, 2, null, 50L, lola, who);
        forbidden("case_approval_after_done", insert, proposal, 2, 1, 50L, lola, who);
        forbidden(
                "case_stage_done_approved", "INSERT INTO case_stage_done (proposal_id, stage) VALUES (?, 1)", proposal);
        BENCH.approve(Bench.commissioner(), id);
        forbidden("case_approval_people_differ", insert, proposal, 2, 1, Bench.COMMISSIONER.value(), lola, who);
        forbidden("case_proposal_no_minus", "UPDATE case_proposal SET step = -1, reason = 'x' WHERE id = ?", proposal);
        forbidden(
                "case_proposal_deviation_has_reason",
                "UPDATE case_proposal SET step = 2, reason = NULL WHERE id = ?",
                proposal);
        forbidden("case_proposal_not_own", "UPDATE case_proposal SET proposer_id = person_id WHERE id = ?", proposal);
        forbidden(
                "supervisor_mark_not_own",
                "INSERT INTO supervisor_mark (case_id, person_id, mark, reason, marked_by, marked_at)"
                        + " VALUES (?, ?, 90, 'x', ?, NOW())",
                id.value(),
                who,
                who);
    }

    private static void forbidden(String constraint, String sql, Object... parameters) {
        var failure = assertThrows(IllegalStateException.class, () -> database.execute(sql, parameters));
        assertTrue(failure.getMessage().contains(constraint), failure::getMessage);
    }

    @Test
    void a_campaign_of_any_size_is_read_by_three_statements() throws Exception {
        var persons = List.of(BENCH.person(), BENCH.person(), BENCH.person(), BENCH.person(), BENCH.person());
        var campaign =
                BENCH.as(Bench.hr(), desk -> desk.campaigns().open("Много людей", Bench.START, Bench.QUARTER, persons));
        int statements = StatementCounter.during(
                () -> BENCH.as(Bench.hr(), desk -> desk.reading().campaign(campaign)));
        assertEquals(3, statements);
        assertEquals(
                5,
                BENCH.as(Bench.hr(), desk -> desk.reading().campaign(campaign))
                        .cases()
                        .size());
        assertEquals(0, BENCH.<Integer>as(Bench.hr(), desk -> desk.campaigns().addPersons(campaign, persons)));
        refused(
                CampaignNameTaken.class,
                Bench.hr(),
                desk -> desk.campaigns().open("Много людей", Bench.START, Bench.QUARTER, persons));
        assertEquals(5, BENCH.<Integer>as(Bench.hr(), desk -> desk.campaigns().refresh(campaign)));
    }

    @Test
    void the_pages_of_cases_and_orders_cost_the_same_however_many_there_are() throws Exception {
        BENCH.ordered(BENCH.person());
        var first = BENCH.proposed(BENCH.person());
        int campaigns = cost(Bench.hr(), desk -> desk.reading().campaigns());
        int cases = cost(Bench.hr(), desk -> desk.reading().all());
        int waiting = cost(Bench.commissioner(), desk -> desk.reading().waitingForMe());
        int one = cost(Bench.hr(), desk -> desk.reading().open(first));
        int orders = cost(Bench.hr(), desk -> desk.issuing().list());
        BENCH.openCase(BENCH.person());
        int toMark = cost(Bench.supervisor(), desk -> desk.marking().waiting());
        for (int i = 0; i < 3; i++) {
            BENCH.ordered(BENCH.person());
            BENCH.proposed(BENCH.person());
            BENCH.openCase(BENCH.person());
        }
        assertEquals(toMark, cost(Bench.supervisor(), desk -> desk.marking().waiting()));
        assertEquals(campaigns, cost(Bench.hr(), desk -> desk.reading().campaigns()));
        assertEquals(cases, cost(Bench.hr(), desk -> desk.reading().all()));
        assertEquals(waiting, cost(Bench.commissioner(), desk -> desk.reading().waitingForMe()));
        assertEquals(one, cost(Bench.hr(), desk -> desk.reading().open(first)));
        assertEquals(orders, cost(Bench.hr(), desk -> desk.issuing().list()));
        var all = List.of(campaigns, cases, waiting, one, orders);
        assertTrue(all.stream().allMatch(n -> n > 0 && n <= 12), "campaigns, cases, waiting, one, orders: " + all);
    }

    private static int cost(uz.artel.lms.shared.access.Caller caller, java.util.function.Function<Bench.Desk, ?> page) {
        return BENCH.as(caller, desk -> {
            try {
                return StatementCounter.during(() -> page.apply(desk));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void a_campaign_keeps_the_rule_of_its_first_day_when_a_newer_one_comes() {
        var person = BENCH.person();
        var before = BENCH.openCase(person);
        var v4 = PayRuleTest.rule(
                PayRuleTest.shipped().replace("version: 3", "version: 4").replace("2026-12-01", "2026-12-09"));
        assertTrue(database.<Boolean>tx(em -> new PayRules(em).keep(v4, Bench.NOW)));
        var later = BENCH.as(Bench.hr(), desk -> {
            var campaign = desk.campaigns()
                    .open("После правки", LocalDate.of(2026, 12, 9), Bench.QUARTER, List.of(BENCH.person()));
            return desk.reading().campaign(campaign);
        });
        assertEquals(4, later.rule().version());
        assertEquals(3, view(before).rule().version());
        var early = refused(
                NoRuleInForce.class,
                Bench.hr(),
                desk -> desk.campaigns().open("Раньше", LocalDate.of(2024, 12, 1), Bench.QUARTER, List.of(person)));
        assertEquals(List.of(LocalDate.of(2025, 1, 1)), early.arguments(), "who is refused learns from when");
    }

    @Test
    void evidence_gives_the_same_bytes_and_reads_back_as_it_was() {
        var id = BENCH.openCase(BENCH.person());
        BENCH.mark(id);
        var evidence = view(id).evidence();
        assertArrayEquals(evidence.canonical(), evidence.canonical());
        assertEquals(evidence, Evidence.thawed(evidence.canonical()));
        assertNotNull(evidence.supervisor());
    }

    private static long count(String where) {
        return database.tx(em ->
                ((Number) em.createNativeQuery("SELECT COUNT(*) FROM " + where).getSingleResult()).longValue());
    }
}
