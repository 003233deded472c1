package uz.artel.lms.web.curriculum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import uz.artel.lms.curriculum.LessonEditing;
import uz.artel.lms.curriculum.LessonHtml;
import uz.artel.lms.people.PeopleReading;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.web.faces.Messages;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.session.Me;

/** The editor of a lesson: one language at a time, text and preview side by side. */
@Named
@RequestScoped
public class EditPage {

    private LessonEditing editing;
    private LessonHtml html;
    private PeopleReading people;
    private Messages messages;
    private Text text;
    private Me me;

    private String key;
    private String lang;
    private long version;
    private int edition;
    private String title;
    private String summary;
    private String checks;
    private String body;
    private LessonEditing.Draft draft;
    private LessonEditing.DraftText shown;
    private List<LessonEditing.DraftProblem> problems = List.of();
    private String preview = "";
    private String readers = "";

    protected EditPage() {}

    @Inject
    public EditPage(LessonEditing editing, LessonHtml html, PeopleReading people, Messages messages, Text text, Me me) {
        this.editing = editing;
        this.html = html;
        this.people = people;
        this.messages = messages;
        this.text = text;
        this.me = me;
    }

    public void load(boolean postback) {
        draft = editing.open(key);
        problems = editing.problems(key);
        shown = draft.texts().get(language());
        edition = draft.edition();
        if (!postback) {
            version = shown.version();
            title = shown.title();
            summary = shown.summary();
            checks = shown.checks();
            body = shown.body();
        }
        preview = html.page(shown.body(), language(), LessonPage.heads(text)).html();
        var names = people.names(draft.readers());
        readers = draft.readers().stream()
                .filter(names::containsKey)
                .map(p -> names.get(p).shortIn(me.lang()))
                .collect(Collectors.joining(", "));
    }

    public String save() {
        editing.save(key, language(), version, title, summary, checks, body);
        messages.done("trainer.lessons.edit.saved");
        return here();
    }

    public String publish() {
        int published = editing.publish(key, edition);
        messages.done("trainer.lessons.edit.published", published);
        return here();
    }

    public String discard() {
        editing.discard(key);
        messages.done("trainer.lessons.edit.discarded");
        return here();
    }

    private String here() {
        return Messages.redirect("/trainer/lessons/edit.xhtml?key=" + key + "&lang2="
                + language().code());
    }

    private Lang language() {
        return lang != null && lang.matches("ru|uz|en") ? Lang.of(lang) : Lang.RU;
    }

    /** Problems of the language on the screen. */
    public List<LessonEditing.DraftProblem> getProblems() {
        return problems.stream().filter(p -> p.lang() == language()).toList();
    }

    /** How many problems another language has. */
    public long problemsOf(Lang other) {
        return problems.stream().filter(p -> p.lang() == other).count();
    }

    public boolean isPublishable() {
        return problems.isEmpty() && draft.open();
    }

    public Lang[] getLanguages() {
        return Lang.values();
    }

    /** The title in the person's language, whatever language is being edited. */
    public String getName() {
        var mine = textOf(me.lang()).title();
        return mine.isBlank() ? textOf(Lang.RU).title() : mine;
    }

    public LessonEditing.DraftText textOf(Lang other) {
        return draft.texts().get(other);
    }

    public LessonEditing.Draft getDraft() {
        return draft;
    }

    public LessonEditing.DraftText getShown() {
        return shown;
    }

    public String getPreview() {
        return preview;
    }

    public String getReaders() {
        return readers;
    }

    public String getCode() {
        return language().code();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getLang() {
        return lang;
    }

    public void setLang(String lang) {
        this.lang = lang;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getChecks() {
        return checks;
    }

    public void setChecks(String checks) {
        this.checks = checks;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
