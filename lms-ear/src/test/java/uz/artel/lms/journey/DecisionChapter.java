package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** From the recommendation of the rule to the order and its line for payroll. */
class DecisionChapter extends AttestationChapter {

    private static final Map<String, String> HIGHEST =
            Map.of("ru", "Высшая категория", "uz", "Oliy toifa", "en", "Highest category");

    private static final Map<String, String> FIRST =
            Map.of("ru", "Первая категория", "uz", "Birinchi toifa", "en", "First category");

    private final CaseOfficer hr;
    private final Person self;

    /**
     * @param hr signed in
     * @param self the operator, signed in
     */
    DecisionChapter(Journey journey, Attested the, CaseOfficer hr, Person self) {
        super(journey, the);
        this.hr = hr;
        this.self = self;
    }

    /** The index with its parts explained; a proposal that leaves it needs a reason, one that follows it goes on. */
    void ruleRecommendsAndHrProposes() {
        hr.opensCampaign(the.campaign());
        hr.person().submits("hr.review.campaign.refresh");
        hr.person().reads("hr.review.campaign.refreshed", 2);

        var proposing = new CaseOfficer(comesIn(the.proposer()));
        var page = proposing.person().page();
        proposing.person().readsTitle("hr.review.dashboard.title");
        journey.seen(page, "hr-dashboard");
        proposing.person().opensRow(the.operator().in(the.language()));
        var comma = the.language().equals("en") ? "." : ",";
        assertEquals("93" + comma + "8", proposing.partOf("KPI"), "three figures of 100 and one of 75");
        assertThat(page.locator(".evt")).containsText("90" + comma + "0");
        assertThat(page.locator(".read")).containsText(EvidenceChapter.FACTS.get(the.language()));
        assertEquals(proposing.indexByHand(), proposing.index());
        assertTrue(proposing.index().intValue() >= 90, "the index " + proposing.index());
        assertThat(proposing.recommendation()).containsText(HIGHEST.get(the.language()));
        assertThat(proposing.recommendation()).containsText("+2");
        journey.seen(page, "hr-case-recommended");

        var from = the.today().withDayOfMonth(1).plusMonths(1);
        proposing.fillsProposal(FIRST.get(the.language()), "+1", from);
        proposing.person().submits("hr.review.case.send");
        proposing.person().reads("ui.problem.required");
        proposing.fillsProposal(HIGHEST.get(the.language()), "+2", from);
        proposing.person().submits("hr.review.case.send");
        proposing.person().reads("review.case.proposed");
        proposing.person().reads("review.case.frozen");
        assertThat(page.locator(".pr.seated")).containsText(the.proposer().in(the.language()));

        page.locator("details.menu > summary").click();
        proposing.person().follows("ui.role.hr-approver");
        proposing.person().opensRow(the.operator().in(the.language()));
        proposing.person().reads("review.case.barred");
        proposing.person().doesNotRead("review.case.approve");
        journey.seen(page, "hr-approver-case-barred");
    }

    /** The commission first; HR's approver sees before that that it is not his turn. */
    void othersApproveInTheirOrder() {
        var approver = signedIn("approver");
        approver.opensRow(the.operator().in(the.language()));
        approver.doesNotRead("review.case.approve");
        assertThat(approver.page().locator(".pr.wait")).containsText(approver.words("review.body.commission"));

        var commission = signedIn("commission");
        commission.readsTitle("review.list.title");
        journey.seen(commission.page(), "commission-list");
        commission.opensRow(the.operator().in(the.language()));
        journey.seen(commission.page(), "commission-case");
        commission.submits("review.case.approve");
        commission.reads("review.case.approved");
        commission.opensRow(the.operator().in(the.language()));
        commission.doesNotRead("review.case.approve");

        approver.page().reload();
        assertThat(approver.page().locator(".pr.wait")).containsText(approver.words("review.body.hr"));
        approver.submits("review.case.approve");
        approver.reads("review.case.approved");
    }

    void operatorReadsTheDecision() {
        self.goesTo("ui.nav.operator.review");
        self.reads("operator.review.mine.underWay");
        hr.opensCampaign(the.campaign());
        hr.announces(1);
        journey.seen(hr.person().page(), "hr-campaign-announced");
        self.page().reload();
        self.readsText(HIGHEST.get(the.language()));
        self.reads("operator.review.mine.why");
        assertThat(self.page().locator("main")).containsText("+2");
        assertThat(self.row("KPI")).containsText("0" + (the.language().equals("en") ? "." : ",") + "10");
        journey.seen(self.page(), "operator-decision");
    }

    /** The order as paper for HR and for the operator, and once as a line for payroll. */
    void orderGoesToPayroll() throws Exception {
        hr.person().goesTo("ui.nav.hr.dashboard");
        journey.seen(hr.person().page(), "hr-dashboard-order");
        hr.person().opensRow(the.operator().in(the.language()));
        hr.person().presses("hr.review.case.issue");
        hr.person().confirms("hr.review.case.issue");
        hr.person().readsTitle("hr.orders.list.title");
        journey.seen(hr.person().page(), "hr-orders");
        var row = hr.person().row(the.operator().in(the.language()));
        var order = row.locator("td").first().innerText().strip();
        assertThat(row).containsText("0 → 2");
        var paper = hr.person().downloads(row.locator("a"));
        journey.keep("order-" + the.language() + ".pdf", paper);
        try (var document = Loader.loadPDF(paper)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (var said : List.of(
                    order,
                    the.operator().in("ru"),
                    the.operator().in("uz"),
                    the.operator().number(),
                    "0 → 2",
                    "pay-step v3")) {
                assertTrue(text.contains(said), () -> said + " is missing in " + text);
            }
        }

        hr.person().goesTo("ui.nav.hr.payroll");
        hr.person().submits("hr.payroll.export.do");
        hr.person().reads("hr.payroll.export.done");
        journey.seen(hr.person().page(), "hr-payroll");
        var csv = new String(
                hr.person().downloads(hr.person().page().locator("tbody a").first()), StandardCharsets.UTF_8);
        var lines = csv.lines().filter(l -> l.contains(the.operator().number())).toList();
        assertEquals(1, lines.size(), csv);
        assertTrue(lines.get(0).startsWith(order + ","), lines.get(0));
        assertTrue(lines.get(0).contains(",0,2,"), lines.get(0));

        self.page().reload();
        var own = self.page()
                .locator("main a")
                .filter(new Locator.FilterOptions().setHasText(self.words("operator.review.mine.order", order)));
        assertArrayEquals(paper, self.downloads(own), "the operator has the paper that HR has");
    }
}
