package uz.artel.lms.web.standard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uz.artel.lms.exam.standard.BoundsSheet;
import uz.artel.lms.exam.standard.JudgeBounds;
import uz.artel.lms.exam.standard.Judging;
import uz.artel.lms.exam.standard.PanelId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Messages;

/** What a judge would accept: four numbers for Hofstee's compromise, two for Beuk's. */
@Named
@RequestScoped
public class BoundsPage {

    private Judging judging;
    private Messages messages;

    private Long panel;
    private int revision;
    private Integer minCut;
    private Integer maxCut;
    private Integer minFailing;
    private Integer maxFailing;
    private Integer beukCut;
    private Integer beukPassing;
    private BoundsSheet sheet;

    protected BoundsPage() {}

    @Inject
    public BoundsPage(Judging judging, Messages messages) {
        this.judging = judging;
        this.messages = messages;
    }

    public void load(boolean postback) {
        if (panel == null) {
            throw new Unknown("panel");
        }
        sheet = judging.bounds(new PanelId(panel));
        revision = sheet.revision();
        var given = sheet.bounds();
        if (!postback && given != null) {
            minCut = given.minCut();
            maxCut = given.maxCut();
            minFailing = given.minFailing();
            maxFailing = given.maxFailing();
            beukCut = given.beukCut();
            beukPassing = given.beukPassing();
        }
    }

    public String give() {
        judging.giveBounds(
                new PanelId(panel),
                revision,
                new JudgeBounds(minCut, maxCut, minFailing, maxFailing, beukCut, beukPassing));
        messages.done("common.standard.bounds.done");
        return Messages.redirect("/common/standard/list");
    }

    public BoundsSheet getSheet() {
        return sheet;
    }

    public Long getPanel() {
        return panel;
    }

    public void setPanel(Long panel) {
        this.panel = panel;
    }

    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    public Integer getMinCut() {
        return minCut;
    }

    public void setMinCut(Integer minCut) {
        this.minCut = minCut;
    }

    public Integer getMaxCut() {
        return maxCut;
    }

    public void setMaxCut(Integer maxCut) {
        this.maxCut = maxCut;
    }

    public Integer getMinFailing() {
        return minFailing;
    }

    public void setMinFailing(Integer minFailing) {
        this.minFailing = minFailing;
    }

    public Integer getMaxFailing() {
        return maxFailing;
    }

    public void setMaxFailing(Integer maxFailing) {
        this.maxFailing = maxFailing;
    }

    public Integer getBeukCut() {
        return beukCut;
    }

    public void setBeukCut(Integer beukCut) {
        this.beukCut = beukCut;
    }

    public Integer getBeukPassing() {
        return beukPassing;
    }

    public void setBeukPassing(Integer beukPassing) {
        this.beukPassing = beukPassing;
    }
}
