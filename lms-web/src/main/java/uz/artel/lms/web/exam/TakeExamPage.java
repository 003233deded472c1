package uz.artel.lms.web.exam;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import java.util.List;
import uz.artel.lms.exam.ExamEntrance;
import uz.artel.lms.exam.ExamReading;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.faces.Bundles;
import uz.artel.lms.web.practice.RecordLabels;

/** The shell in which a person sits a quiz or an exam: what he reads before, and the words of the module that does the rest. */
@Named
@RequestScoped
public class TakeExamPage {

    private static final String PREFIX = "trainee.exam.take.js.";

    /** The words of the module, in all languages, because a candidate may switch in the middle. */
    private static final List<String> WORDS = List.of(
            "question",
            "of",
            "left",
            "saved",
            "saving",
            "retrying",
            "offline",
            "offlineHere",
            "nothingYet",
            "answered",
            "unanswered",
            "flagged",
            "current",
            "flag",
            "unflag",
            "back",
            "next",
            "review",
            "questions",
            "safety",
            "hintSingle",
            "hintMultiple",
            "hintOrder",
            "hintMatching",
            "hintNumeric",
            "hintEssay",
            "wordsOf",
            "recording",
            "play",
            "playing",
            "cantPlay",
            "onItsWay",
            "transcript",
            "hintFill",
            "hintHotspot",
            "hintHotspotKeys",
            "picture",
            "parts",
            "nothingChosen",
            "chosen",
            "noPart",
            "hintShort",
            "hintGuide",
            "hintCrm",
            "deskTitle",
            "deskSay",
            "deskGoOnSay",
            "deskOpen",
            "deskGoOn",
            "deskLeft",
            "deskOver",
            "deskAway",
            "deskHasAnswer",
            "deskLate",
            "guideLabel",
            "guideFind",
            "guideNothing",
            "guideTake",
            "guideChosen",
            "guideNothingChosen",
            "crmDay",
            "crmCheck",
            "crmFilled",
            "crmProblems",
            "crmNoProblems",
            "keysHint",
            "keysOn",
            "up",
            "down",
            "choosePartner",
            "yourNumber",
            "yourWord",
            "yourText",
            "signsLeft",
            "reviewTitle",
            "reviewLead",
            "reviewAllAnswered",
            "toQuestion",
            "finish",
            "finishQuestion",
            "finishSay",
            "finishSayOpen",
            "finishSayUnsaved",
            "keep",
            "submitting",
            "over",
            "overSay",
            "overWaiting",
            "overWaitingNow",
            "added",
            "pause",
            "pauseLeft",
            "pauseMinutes",
            "pauseCovered",
            "pauseEnds",
            "pauseRest",
            "pauseAsking",
            "pauseOffline",
            "pauseWaits",
            "pauseOver",
            "pauseGranted",
            "pauseAnswer",
            "outside",
            "goOn",
            "overLate",
            "toResult",
            "elsewhere",
            "elsewhereSay",
            "here",
            "minutesLeft",
            "candidate",
            "close",
            "points",
            "roomWrong",
            "roomWrongWait",
            "roomWait");

    @EJB
    private ExamReading reading;

    @Inject
    private ExamWords words;

    private String exam;
    private ExamEntrance entrance;

    /** Loads what stands before the exam. */
    public void load() {
        if (exam == null) {
            throw new Unknown("exam");
        }
        entrance = reading.entrance(exam);
    }

    /** The words of the modules that show questions, in all languages, as JSON that is safe inside a script element. */
    static String words(Bundles bundles) {
        var all = Json.createObjectBuilder();
        for (var lang : Lang.values()) {
            var texts = Json.createObjectBuilder();
            WORDS.forEach(word -> texts.add(word, bundles.text(lang, PREFIX + word)));
            RecordLabels.all().forEach((word, key) -> texts.add(word, bundles.text(lang, key)));
            all.add(lang.code(), texts);
        }
        return all.build().toString().replace("<", "\\u003c");
    }

    public String getExam() {
        return exam;
    }

    public void setExam(String exam) {
        this.exam = exam;
    }

    public ExamEntrance getEntrance() {
        return entrance;
    }

    /** The words as JSON, safe inside a script element. */
    public String getWords() {
        return words.json();
    }

    /** Whether this is learning and neither an exam nor the rehearsal of one. */
    public boolean isPractice() {
        return !Use.of(entrance.use()).asAnExam();
    }
}
