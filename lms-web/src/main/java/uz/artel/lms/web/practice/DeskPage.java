package uz.artel.lms.web.practice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.List;
import uz.artel.lms.practice.CallReading;
import uz.artel.lms.practice.ScenarioRow;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.web.faces.Bundles;
import uz.artel.lms.web.session.Me;

/** The shell of the operator's desk; the module desk.js does the rest over REST. */
@Named
@RequestScoped
public class DeskPage {

    private static final String PREFIX = "trainee.practice.desk.js.";
    private static final List<String> WORDS = List.of(
            "ringing",
            "talking",
            "holding",
            "wrapUp",
            "done",
            "muted",
            "waited",
            "hold",
            "resume",
            "mute",
            "unmute",
            "draftSaved",
            "saved",
            "notSaved",
            "notFilled",
            "speaking",
            "say",
            "noMatch",
            "matchHint",
            "offline",
            "retrying",
            "parts",
            "smsSent",
            "alerted",
            "alert",
            "noteANSWERED",
            "noteINTERRUPTED",
            "noteHOLD",
            "noteHOLD_UNEXPLAINED",
            "noteHOLD_LONG",
            "noteRESUMED",
            "noteMUTED",
            "noteUNMUTED",
            "noteALERT",
            "noteSMS",
            "noteLOOK_UP",
            "noteSAVED",
            "noteENDED",
            "noteCALLED_BACK",
            "noteFINISHED",
            "notHeard",
            "searches",
            "nothingFound",
            "choose",
            "required",
            "centreNone",
            "finishOpen",
            "groupcontact",
            "grouplisten",
            "groupsafety",
            "groupask",
            "groupadvise",
            "grouprecord",
            "groupclose");

    @EJB
    private CallReading reading;

    @Inject
    private Bundles bundles;

    @Inject
    private Me me;

    private String scenario;
    private ScenarioRow door;

    /** @throws Unknown when the scenario is none of this person's doors */
    public void load() {
        door = reading.doors().stream()
                .filter(d -> d.key().equals(scenario))
                .findFirst()
                .orElseThrow(() -> new Unknown("scenario"));
    }

    /** The words of the module as JSON, safe inside a script element. */
    public String getWords() {
        var all = Json.createObjectBuilder();
        WORDS.forEach(word -> all.add(word, bundles.text(me.lang(), PREFIX + word)));
        RecordLabels.all().forEach((word, key) -> all.add(word, bundles.text(me.lang(), key)));
        return all.build().toString().replace("<", "\\u003c");
    }

    public ScenarioRow getDoor() {
        return door;
    }

    public String getScenario() {
        return scenario;
    }

    public void setScenario(String scenario) {
        this.scenario = scenario;
    }
}
