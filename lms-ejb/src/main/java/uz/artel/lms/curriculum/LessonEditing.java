package uz.artel.lms.curriculum;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentKey;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** A trainer writes a lesson: saves a draft per language, sees what is wrong, publishes a new edition. */
@Stateless
@Allowed(Role.TRAINER)
public class LessonEditing {

    /** How a translation stands to the Russian text. */
    public enum Translation {
        FRESH,
        /** The Russian text changed after it. */
        STALE,
        MISSING
    }

    /** A line of the list of lessons. */
    public record LessonRow(
            String key,
            String moduleKey,
            Texts module,
            int edition,
            int minutes,
            Instant publishedAt,
            PersonId publishedBy,
            Texts title,
            Translation uz,
            Translation en,
            boolean draft) {}

    /**
     * One language in the editor.
     *
     * @param checks the quick checks as YAML
     * @param version version of the saved draft, 0 when nothing is saved
     * @param stale whether the Russian text changed after this translation
     */
    public record DraftText(
            String title,
            String summary,
            String checks,
            String body,
            long version,
            Instant savedAt,
            PersonId savedBy,
            boolean stale) {

        public boolean saved() {
            return version > 0;
        }
    }

    /** A lesson in the editor; languages nobody wrote are empty texts. */
    public record Draft(
            String key,
            String moduleKey,
            int edition,
            int minutes,
            List<String> facts,
            Map<Lang, DraftText> texts,
            List<PersonId> readers) {

        /** Whether anything is saved that is not published. */
        public boolean open() {
            return texts.values().stream().anyMatch(DraftText::saved);
        }
    }

    /**
     * What is wrong, where it stands.
     *
     * @param bodyLine line of the text, from 1; 0 when it stands in the title, summary, checks or the whole file
     * @param text one sentence in English, the one {@code bin/lms lint} prints
     */
    public record DraftProblem(Lang lang, int bodyLine, String text) {}

    private static final int BODY = 60_000;
    private static final int CHECKS = 20_000;

    private Lessons lessons;
    private LessonDrafts drafts;
    private LessonReferences references;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected LessonEditing() {}

    @Inject
    public LessonEditing(
            Lessons lessons,
            LessonDrafts drafts,
            LessonReferences references,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.lessons = lessons;
        this.drafts = drafts;
        this.references = references;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** Every lesson with its newest edition; one statement. */
    public List<LessonRow> lessons() {
        return drafts.rows();
    }

    /** The lesson as it stands in the editor: the draft where one is saved, else the newest edition. */
    public Draft open(String key) {
        var newest = newest(key);
        var source = lessons.source(newest);
        var saved = drafts.of(key);
        var stale = lessons.stale(newest);
        var texts = new EnumMap<Lang, DraftText>(Lang.class);
        boolean russianChanged = saved.containsKey(Lang.RU)
                && !saved.get(Lang.RU)
                        .text()
                        .equals(LessonFile.Written.of(source.texts().get(Lang.RU)));
        for (var lang : Lang.values()) {
            var draft = saved.get(lang);
            var text = draft != null
                    ? draft.text()
                    : source.texts().containsKey(lang)
                            ? LessonFile.Written.of(source.texts().get(lang))
                            : new LessonFile.Written("", "", "", "");
            texts.put(
                    lang,
                    new DraftText(
                            text.title(),
                            text.summary(),
                            text.checks(),
                            text.body(),
                            draft == null ? 0 : draft.version(),
                            draft == null ? null : draft.savedAt(),
                            draft == null ? null : draft.savedBy(),
                            lang != Lang.RU && draft == null && (russianChanged || stale.contains(lang))));
        }
        return new Draft(
                key,
                newest.moduleKey(),
                newest.edition(),
                source.minutes(),
                source.facts(),
                texts,
                drafts.readers(key, caller.centre().value()));
    }

    /**
     * Saves a language. Problems don't hinder saving.
     *
     * @param version of the draft as the page read it, 0 when there was none
     * @param title ≤ 200 characters
     * @param summary ≤ 600 characters
     * @param checks YAML as in the files, ≤ 20 000 characters, may be empty
     * @param body Markdown, ≤ 60 000 characters
     * @throws Clash when another trainer saved meanwhile
     */
    public void save(String key, Lang lang, long version, String title, String summary, String checks, String body) {
        var newest = newest(key);
        drafts.hold(newest.id());
        var before = drafts.of(key).get(lang);
        Clash.unlessSame(version, before == null ? 0 : before.version());
        var text = new LessonFile.Written(
                BadInput.text("title", title, 200),
                BadInput.text("summary", summary, 600),
                checks == null || checks.isBlank() ? "" : lines(BadInput.text("checks", checks, CHECKS)),
                lines(BadInput.text("body", body, BODY)));
        drafts.save(key, lang, newest.id(), text, caller.person(), clock.now());
        audit.record(
                "lesson.save",
                "lesson:" + key,
                null,
                lang.code() + " " + Digest.hex(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** What the reader of the content folder would say to the draft as it is saved. */
    public List<DraftProblem> problems(String key) {
        var file = file(key);
        var problems = new Problems();
        file.read(problems, references);
        return problems.finish().stream()
                .map(p -> {
                    var lang = p.file().endsWith(".uz.md") ? Lang.UZ : p.file().endsWith(".en.md") ? Lang.EN : Lang.RU;
                    return new DraftProblem(lang, Math.max(0, p.line() - file.headLines(lang)), p.text());
                })
                .toList();
    }

    /**
     * Publishes the draft as a new edition. Trainees who have opened the lesson keep theirs.
     *
     * @param edition the edition the page was made from
     * @return number of the new edition
     * @throws LessonHasProblems while {@link #problems} names any
     * @throws NothingToPublish when nothing differs from the newest edition
     */
    public int publish(String key, int edition) {
        var newest = newest(key);
        drafts.hold(newest.id());
        Clash.unlessSame(edition, newest.edition());
        var problems = new Problems();
        var source = file(key).read(problems, references);
        if (!problems.finish().isEmpty()) {
            throw new LessonHasProblems();
        }
        if (Arrays.equals(source.digest(), lessons.source(newest).digest())) {
            throw new NothingToPublish();
        }
        lessons.publish(source, caller.person().value(), clock.now());
        drafts.drop(key);
        audit.record(
                "lesson.publish", "lesson:" + key, "edition " + newest.edition(), "edition " + (newest.edition() + 1));
        return newest.edition() + 1;
    }

    /** Throws the draft away; the newest edition stays what it is. */
    public void discard(String key) {
        newest(key);
        drafts.drop(key);
        audit.record("lesson.discard", "lesson:" + key);
    }

    /** The draft as the text of its file; importing it gives the same lesson. */
    public String export(String key, Lang lang) {
        var file = file(key);
        if (!file.texts().containsKey(lang)) {
            throw new Unknown("translation");
        }
        return file.text(lang);
    }

    private LessonFile file(String key) {
        var published = LessonFile.of(lessons.source(newest(key)));
        var texts = new EnumMap<Lang, LessonFile.Written>(Lang.class);
        texts.putAll(published.texts());
        drafts.of(key).forEach((lang, draft) -> texts.put(lang, draft.text()));
        return new LessonFile(key, published.moduleKey(), published.minutes(), published.facts(), texts);
    }

    private Lessons.Edition newest(String key) {
        if (!ContentKey.isOne(key)) {
            throw new Unknown("lesson");
        }
        return lessons.newest(key).orElseThrow(() -> new Unknown("lesson"));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n") + "\n";
    }
}
