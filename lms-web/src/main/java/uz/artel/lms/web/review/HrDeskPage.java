package uz.artel.lms.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.artel.lms.review.Assessment;
import uz.artel.lms.review.CampaignRow;
import uz.artel.lms.review.CaseReading;
import uz.artel.lms.review.CaseRow;
import uz.artel.lms.review.CaseState;
import uz.artel.lms.review.PayrollExporting;
import uz.artel.lms.web.session.Me;

/** Where HR starts: what waits for a decision. */
@Named
@RequestScoped
public class HrDeskPage {

    private CaseReading reading;
    private PayrollExporting payroll;
    private ReviewWords words;
    private Me me;
    private List<CaseRow> all = List.of();
    private List<CampaignRow> campaigns = List.of();
    private int unexported;

    protected HrDeskPage() {}

    @Inject
    public HrDeskPage(CaseReading reading, PayrollExporting payroll, ReviewWords words, Me me) {
        this.reading = reading;
        this.payroll = payroll;
        this.words = words;
        this.me = me;
    }

    public void load() {
        all = reading.all();
        campaigns = reading.campaigns();
        unexported = me.has("hr") ? payroll.waiting() : 0;
        words.know(all.stream().map(CaseRow::person).toList());
    }

    /** Cases with a recommendation that nobody has proposed yet. */
    public List<CaseRow> getReady() {
        return all.stream().filter(CaseRow::ready).toList();
    }

    public List<CaseRow> getAtApproval() {
        return in(CaseState.PROPOSED);
    }

    /** Announced decisions that raise the step: their order is missing. */
    public List<CaseRow> getToOrder() {
        return in(CaseState.ANNOUNCED).stream()
                .filter(row -> row.proposedStep() != null && row.proposedStep() > 0)
                .toList();
    }

    /** Campaigns with approved decisions that aren't announced. */
    public List<CampaignRow> getToAnnounce() {
        return campaigns.stream().filter(c -> c.approved() > 0).toList();
    }

    /** Cases that wait for data, by campaign; who is not eligible waits for nothing that HR could gather. */
    public Map<String, Long> getMissing() {
        return all.stream()
                .filter(row -> row.state() == CaseState.OPEN && row.assessed() == Assessment.State.NOT_ENOUGH_DATA)
                .collect(Collectors.groupingBy(CaseRow::campaignName, Collectors.counting()));
    }

    public boolean isNothing() {
        return getReady().isEmpty() && getToAnnounce().isEmpty() && getToOrder().isEmpty() && unexported == 0;
    }

    private List<CaseRow> in(CaseState state) {
        return all.stream().filter(row -> row.state() == state).toList();
    }

    public List<CampaignRow> getCampaigns() {
        return campaigns;
    }

    public int getUnexported() {
        return unexported;
    }
}
