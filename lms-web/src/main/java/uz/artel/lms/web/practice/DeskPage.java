package uz.artel.lms.web.practice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.List;
import uz.artel.lms.crm.Field;
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
    private static final List<String> PROBLEMS =
            List.of("required", "phone", "short", "district", "date", "past", "time", "hours", "window", "choice");

    private static final List<String> CARD = List.of("ask", "do", "write", "dont");

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
        PROBLEMS.forEach(word -> all.add("problem." + word, bundles.text(me.lang(), "crm.problem." + word)));
        CARD.forEach(part -> all.add("card." + part, bundles.text(me.lang(), "common.guide.card." + part)));
        for (var field : Field.values()) {
            all.add("field." + field.code(), bundles.text(me.lang(), "crm.field." + field.code()));
        }
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

    public List<String> getTypes() {
        return List.of("request", "repeat", "consultation", "referral", "complaint", "cancel");
    }

    public List<String> getOutcomes() {
        return List.of("SELF", "REQ", "SC", "URG", "EMG", "TECH", "SHOP", "REF", "COMP");
    }

    public List<String> getDangers() {
        return List.of("none", "gas", "smoke", "burning", "shock", "water", "ill");
    }

    public List<String> getCallbacks() {
        return List.of("20min", "24h");
    }
}
