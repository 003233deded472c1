package uz.artel.lms.web.standard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uz.artel.lms.exam.standard.JudgePanel;
import uz.artel.lms.exam.standard.Judging;

/** The panels a person judges in. */
@Named
@RequestScoped
public class MyPanelsPage {

    private Judging judging;
    private List<JudgePanel> panels = List.of();

    protected MyPanelsPage() {}

    @Inject
    public MyPanelsPage(Judging judging) {
        this.judging = judging;
    }

    public void load() {
        panels = judging.mine();
    }

    public List<JudgePanel> getPanels() {
        return panels;
    }
}
