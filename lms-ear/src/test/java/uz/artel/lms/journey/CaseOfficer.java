package uz.artel.lms.journey;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Somebody of HR: he opens the campaign, reads its cases, proposes, announces, issues orders and hands them to payroll. */
class CaseOfficer {

    static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Person person;

    CaseOfficer(Person signedIn) {
        this.person = signedIn;
    }

    Person person() {
        return person;
    }

    /** Imports a file of counts for a quarter. */
    void importsCounts(LocalDate quarter, String file) {
        person.goesTo("ui.nav.hr.kpi");
        person.chooses("hr.kpi.import.quarter", quarter(quarter));
        person.attaches("hr.kpi.import.choose", "kpi.csv", file);
        person.submits("hr.kpi.import.run");
    }

    private String quarter(LocalDate from) {
        return person.words("kpi.quarter", from.getMonthValue() / 3 + 1, from.getYear());
    }

    /** Fills in the form of a campaign that begins today. */
    void plansCampaign(String name, LocalDate today, LocalDate quarter, Newcomer... people) {
        person.goesTo("ui.nav.hr.campaigns");
        person.fills("hr.review.campaigns.name", name);
        person.fills("hr.review.campaigns.startsOn", today.format(TYPED));
        person.chooses("hr.review.campaigns.quarter", quarter(quarter));
        for (var one : people) {
            person.ticksText(one.number());
        }
    }

    void opensCampaign(String name) {
        person.goesTo("ui.nav.hr.campaigns");
        person.followsText(name);
        person.readsTitleText(name);
    }

    /** The recommendation of the case that is open, as it stands in the dark card. */
    Locator recommendation() {
        return person.page().locator(".rec");
    }

    /** The value of a part of the index, as its row shows it. */
    String partOf(String title) {
        return person.row(title).locator("td").nth(1).innerText().strip();
    }

    /** The index as the formula of the case says it. */
    BigDecimal index() {
        return number(formula().split("=")[1]);
    }

    /** The index computed anew from the weights and values of the formula: only at its end it is rounded. */
    BigDecimal indexByHand() {
        var sum = BigDecimal.ZERO;
        for (var product : formula().split("=")[0].split("\\+")) {
            var factors = product.split("×");
            sum = sum.add(number(factors[0]).multiply(number(factors[1])));
        }
        return sum.setScale(1, RoundingMode.HALF_UP);
    }

    private String formula() {
        return person.page()
                .locator("p b")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("×.*=")))
                .innerText();
    }

    private static BigDecimal number(String shown) {
        return new BigDecimal(shown.strip().replace(',', '.'));
    }

    /** Chooses category and steps and the day from which they hold. */
    void fillsProposal(String category, String steps, LocalDate from) {
        person.chooses("hr.review.case.category", category);
        person.chooses("hr.review.case.steps", steps);
        person.fills("hr.review.case.effectiveOn", from.format(TYPED));
    }

    void announces(int decisions) {
        person.presses("hr.review.campaign.announce", decisions);
        person.confirms("hr.review.campaign.announceVerb");
        person.reads("hr.review.campaign.announced", decisions);
    }
}
