package uz.artel.lms.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uz.artel.lms.planted.Rows;

/**
 * The attestation of one quarter: a newcomer reads why he has to wait; an operator goes from the counts of his quarter to the
 * order that raises his pay, with everybody who has a part in it at a browser of his own.
 */
class WalkToTheRaiseJourney extends Journey {

    /** The pay rule of the shipped content is in force from this day on. */
    private static final LocalDate RULE_FROM = LocalDate.of(2026, 12, 1);

    /** Who does what in this story, coming and going left out. */
    private static final List<String> STORY = """
            admin person.create
            admin account.open
            admin grant.give
            admin person.create
            admin account.open
            admin grant.give
            admin person.create
            admin account.open
            admin grant.give
            admin grant.give
            admin person.import
            hr-officer kpi.import
            quality livecall.import
            hr-officer campaign.open
            hr-officer case.open
            hr-officer case.open
            admin account.issuecode
            supervisor case.supervisor-mark
            trainer exam.invite
            admin account.issuecode
            operator exam.begin
            invigilator exam.time.give
            operator exam.close
            examiner exam.rate
            examiner2 exam.rate
            examiner2 exam.mark
            examiner2 exam.result
            trainer exam.announce
            trainer examcall.invite
            operator call.start
            operator call.finish
            examiner examcall.rate
            examiner2 examcall.rate
            examiner2 examcall.mark
            hr-officer campaign.refresh
            admin account.issuecode
            proposer case.propose
            commission case.approve
            approver case.approve
            hr-officer case.announce
            hr-officer order.issue
            hr-officer order.download
            hr-officer payroll.export
            hr-officer payroll.download
            operator order.download
            """.lines().toList();

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_newcomer_waits_and_an_operator_is_raised_by_people_who_can_explain_why(String language) throws Exception {
        decemberHasCome(language);
        long trailBefore = Attested.number("SELECT MAX(id) FROM audit_line");
        var attested = Attested.of(language);

        var evidence = new EvidenceChapter(this, attested);
        evidence.peopleCome();
        evidence.quarterIsImported();
        evidence.campaignOpens();
        evidence.newcomerReadsWhyHeWaits();
        evidence.supervisorMarks();
        evidence.operatorSitsTheAttestation();
        evidence.operatorTakesTheExamCall();

        var decision = new DecisionChapter(this, attested, evidence.hr(), evidence.self());
        decision.ruleRecommendsAndHrProposes();
        decision.othersApproveInTheirOrder();
        decision.operatorReadsTheDecision();
        decision.orderGoesToPayroll();

        everythingIsInTheTrail(attested, trailBefore);
    }

    /** An administrator moves the clock to a working day on which the pay rule is in force. */
    private void decemberHasCome(String language) throws Exception {
        if (!Attested.day().isBefore(RULE_FROM)) {
            return;
        }
        var admin = person(language).signsIn("admin");
        admin.goesTo("ui.nav.admin.clock");
        admin.fills("admin.clock.day", RULE_FROM.format(CaseOfficer.TYPED));
        admin.fills("admin.clock.time", "09:00");
        admin.submits("admin.clock.go");
        assertEquals(RULE_FROM, Attested.day());
    }

    /** Every act of this story has its line, by whom it was done and in its order. */
    private static void everythingIsInTheTrail(Attested attested, long trailBefore) throws Exception {
        try (var connection = RunningProduct.connect()) {
            var trail = Rows.texts(
                    connection,
                    "SELECT CONCAT(a.sign_in_name, ' ', l.act) FROM audit_line l"
                            + " JOIN account a ON a.person_id = l.person_id"
                            + " WHERE l.id > ? AND l.act NOT LIKE 'signin.%' ORDER BY l.id",
                    trailBefore);
            assertEquals(
                    STORY,
                    trail.stream()
                            .map(line -> line.replace(attested.operator().signInName(), "operator")
                                    .replace(attested.proposer().signInName(), "proposer"))
                            .toList());
        }
    }
}
