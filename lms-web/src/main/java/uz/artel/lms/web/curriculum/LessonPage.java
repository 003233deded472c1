package uz.artel.lms.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.curriculum.Learning;
import uz.artel.lms.curriculum.LessonCheck;
import uz.artel.lms.curriculum.LessonHtml;
import uz.artel.lms.curriculum.StepNotOpen;
import uz.artel.lms.guide.Fact;
import uz.artel.lms.guide.GuideSearching;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** A lesson: read, try the quick checks, mark it read. */
@Named
@RequestScoped
public class LessonPage {

    /** A fact under the lesson with what is known of it. */
    public record Source(String text, String source, boolean verified) {}

    private Learning learning;
    private LessonHtml html;
    private GuideSearching guide;
    private Messages messages;
    private Text text;
    private Me me;
    private HttpServletRequest request;

    private String key;
    private Learning.Reading reading;
    private LessonHtml.Page page;
    private List<Source> sources = List.of();
    private boolean shut;

    protected LessonPage() {}

    @Inject
    public LessonPage(
            Learning learning,
            LessonHtml html,
            GuideSearching guide,
            Messages messages,
            Text text,
            Me me,
            HttpServletRequest request) {
        this.learning = learning;
        this.html = html;
        this.guide = guide;
        this.messages = messages;
        this.text = text;
        this.me = me;
        this.request = request;
    }

    public void load() {
        try {
            reading = learning.open(key, me.lang());
        } catch (StepNotOpen notYet) {
            shut = true;
            return;
        }
        page = html.page(reading.body(), reading.shown(), heads(text));
        var today = me.getNow().atZone(me.zone()).toLocalDate();
        sources = guide.facts(reading.facts()).stream()
                .map((Fact f) -> new Source(f.text().in(me.lang()), f.source(), f.verified(today)))
                .toList();
    }

    /** The heads of callouts in the language of the page. */
    static LessonHtml.Heads heads(Text text) {
        return new LessonHtml.Heads(
                text.get("trainee.learning.lesson.safety"),
                text.get("trainee.learning.lesson.phrase"),
                text.get("trainee.learning.lesson.dont"));
    }

    /** Marks the lesson read with the answers of the form and goes back to today. */
    public String read() {
        Map<String, Integer> answers = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("check-") && values[0].matches("[1-9]")) {
                answers.put(name.substring("check-".length()), Integer.valueOf(values[0]));
            }
        });
        learning.read(key, answers);
        messages.done("trainee.learning.lesson.done");
        return Messages.redirect("/trainee/learning/today.xhtml");
    }

    /** The checks for the module that answers at once: right option and why. */
    public String getChecksJson() {
        var all = Json.createObjectBuilder();
        for (LessonCheck check : reading.checks()) {
            all.add(
                    check.key(),
                    Json.createObjectBuilder().add("right", check.right()).add("why", check.why()));
        }
        // "<" would let a text close the script element it stands in
        return all.build().toString().replace("<", "\\u003c");
    }

    public boolean isShut() {
        return shut;
    }

    public Learning.Reading getReading() {
        return reading;
    }

    public LessonHtml.Page getPage() {
        return page;
    }

    public List<Source> getSources() {
        return sources;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
