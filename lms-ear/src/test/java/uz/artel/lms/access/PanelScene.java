package uz.artel.lms.access;

import uz.artel.lms.planted.PlantedPanel;

/** A panel from its opening to the second signature; what the other judges say is written for them. */
final class PanelScene {

    private static final String LEAD = "/trainer/standard/panel.xhtml";
    private static final String RATE = "/common/standard/rate.xhtml";
    private static final String RESULT = "/trainer/standard/result.xhtml";
    private static final String AT = "?panel={panel}";

    private final Scenes scenes;

    PanelScene(Scenes scenes) {
        this.scenes = scenes;
    }

    void walk() throws Exception {
        scenes.send("trainer", "/trainer/standard/open.xhtml", "?exam=attestation-line-v1", "open");
        var panel = Site.one("SELECT MAX(id) FROM exam_panel");
        scenes.name("panel", panel);
        scenes.visit("trainer", LEAD, AT);
        scenes.visit("examiner", RATE, AT);
        scenes.write(PlantedPanel.ratings(panel, 1));
        scenes.visit("trainer", LEAD, AT);
        scenes.send("trainer", LEAD, AT, "closeRound1Form");
        scenes.visit("trainer", LEAD, AT);
        scenes.visit("examiner", "/common/standard/bounds.xhtml", AT);
        scenes.send("trainer", LEAD, AT, "second");
        scenes.visit("quality", RATE, AT);
        scenes.write(PlantedPanel.ratings(panel, 2));
        scenes.write(PlantedPanel.bounds(panel));
        scenes.send("trainer", LEAD, AT, "adjust");
        scenes.visit("trainer", LEAD, AT);
        scenes.send("trainer", LEAD, AT, "closeRound2Form");
        scenes.visit("trainer", RESULT, AT);
        scenes.send("trainer", RESULT, AT, "propose");
        scenes.visit("head", "/head/standard/result.xhtml", AT);
    }
}
