package uz.artel.lms.web.exam;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.ItemDraft;
import uz.artel.lms.exam.bank.TypedMedium;
import uz.artel.lms.exam.bank.TypedParticulars;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** The fields of an item on the page where it is written, as typed. */
public final class ItemForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int OPTIONS = 10;
    private static final TypedMedium NOTHING = new TypedMedium(null, null, null, null);

    private String key;
    private String pool;
    private String kind;
    private String category;
    private String area;
    private String competence;
    private String level;
    private String difficulty;
    private String facts;
    private String enemies;
    private String answer;
    private String tolerance;
    private String points;
    private String words;
    private ThreeTexts stem = new ThreeTexts();
    private ThreeTexts unit = new ThreeTexts();
    private ThreeTexts rubric = new ThreeTexts();
    private ThreeTexts accept = new ThreeTexts();
    private ThreeTexts explanation = new ThreeTexts();
    private ThreeTexts transcript = new ThreeTexts();
    private final MediumForm picture = new MediumForm("picture");
    private final MediumForm recording = new MediumForm("recording");
    private String plays;
    private String entries;
    private String seconds;
    private LocalDate day;
    private CaseForm expected = CaseForm.of(null);
    private final ArrayList<Option> options = new ArrayList<>();

    /** An option; its key stays what it was, a new one gets the next free letter. */
    public static final class Option implements Serializable {

        private static final long serialVersionUID = 1L;

        private String key;
        private boolean right;
        private ThreeTexts text = new ThreeTexts();
        private ThreeTexts left = new ThreeTexts();
        private String at;

        public String getKey() {
            return key;
        }

        public boolean isRight() {
            return right;
        }

        public void setRight(boolean right) {
            this.right = right;
        }

        public ThreeTexts getText() {
            return text;
        }

        public ThreeTexts getLeft() {
            return left;
        }

        public String getAt() {
            return at;
        }

        public void setAt(String at) {
            this.at = at;
        }
    }

    /** A new item of this kind. */
    static ItemForm blank(String pool, String kind, String category) {
        var form = new ItemForm();
        form.pool = pool;
        form.kind = kind;
        form.category = category;
        form.difficulty = "3";
        form.fill();
        return form;
    }

    static ItemForm of(ItemDraft draft) {
        var form = new ItemForm();
        form.key = draft.key();
        form.pool = draft.pool();
        form.kind = draft.kind();
        form.category = draft.category();
        form.area = draft.area();
        form.competence = draft.competence();
        form.level = draft.level();
        form.difficulty = draft.difficulty();
        form.facts = String.join(" ", draft.facts());
        form.enemies = String.join(" ", draft.enemies());
        form.answer = draft.answer();
        form.tolerance = draft.tolerance();
        form.points = draft.points();
        form.words = draft.words();
        form.stem = ThreeTexts.of(draft.stem());
        form.unit = ThreeTexts.of(draft.unit());
        form.rubric = ThreeTexts.of(draft.rubric());
        form.explanation = ThreeTexts.of(draft.explanation());
        form.accept = ThreeTexts.of(
                new Texts(spellings(draft, Lang.RU), spellings(draft, Lang.UZ), spellings(draft, Lang.EN)));
        var more = draft.particulars();
        form.picture.fill(more.picture());
        form.recording.fill(more.recording());
        form.plays = more.plays();
        form.transcript = ThreeTexts.of(more.transcript());
        form.entries = String.join(" ", more.entries());
        form.seconds = more.seconds();
        form.day = more.day() == null ? null : LocalDate.parse(more.day());
        form.expected = CaseForm.of(more.record());
        for (var option : draft.options()) {
            var typed = new Option();
            typed.key = option.key();
            typed.right = option.right();
            typed.text = ThreeTexts.of(option.text());
            typed.left = ThreeTexts.of(option.left());
            typed.at = option.at();
            form.options.add(typed);
        }
        form.fill();
        return form;
    }

    private static String spellings(ItemDraft draft, Lang lang) {
        return String.join(" | ", draft.accept().getOrDefault(lang, List.of()));
    }

    private void fill() {
        for (char letter = 'a'; options.size() < OPTIONS; letter++) {
            var next = String.valueOf(letter);
            if (options.stream().noneMatch(o -> next.equals(o.key))) {
                var option = new Option();
                option.key = next;
                options.add(option);
            }
        }
    }

    ItemDraft draft() {
        Map<Lang, List<String>> spellings = new EnumMap<>(Lang.class);
        if (kind.equals("fill")) {
            for (var lang : Lang.values()) {
                var typed = accept.in(lang);
                spellings.put(
                        lang,
                        typed == null || typed.isBlank()
                                ? List.of()
                                : List.of(typed.strip().split("\\s*\\|\\s*")));
            }
        }
        boolean matching = kind.equals("matching");
        return new ItemDraft(
                key,
                pool,
                kind,
                category,
                area,
                competence,
                level,
                difficulty,
                ItemDraft.words(facts),
                stem.texts(),
                isChosen()
                        ? options.stream()
                                .map(o -> new ItemDraft.Option(
                                        o.key,
                                        o.right && isMarked(),
                                        o.text.texts(),
                                        matching ? o.left.texts() : null,
                                        isPictured() ? o.at : null))
                                .toList()
                        : List.of(),
                answer,
                tolerance,
                unit.texts(),
                points,
                rubric.texts(),
                explanation.texts(),
                spellings,
                ItemDraft.words(enemies),
                words,
                new TypedParticulars(
                        isPictured() ? picture.typed() : NOTHING,
                        recording.typed(),
                        recording.isDropped() || plays == null || plays.equals("0") ? null : plays,
                        recording.isDropped() ? null : transcript.texts(),
                        kind.equals("guide") ? ItemDraft.words(entries) : List.of(),
                        isTimed() ? seconds : null,
                        isFilledIn() && day != null ? day.toString() : null,
                        isFilledIn() ? expected.record() : null));
    }

    /** The files that were sent and are not stored yet, by what the draft calls them. */
    Map<String, byte[]> files() {
        var files = new HashMap<String, byte[]>();
        if (isPictured() && picture.bytes() != null) {
            files.put("picture", picture.bytes());
        }
        if (recording.bytes() != null) {
            files.put("recording", recording.bytes());
        }
        return files;
    }

    /** Whether it is answered on a picture. */
    public boolean isPictured() {
        return kind.equals("hotspot");
    }

    /** Whether a record is filled in. */
    public boolean isFilledIn() {
        return kind.equals("crm");
    }

    /** Whether it has a clock of its own. */
    public boolean isTimed() {
        return isFilledIn() || kind.equals("guide");
    }

    /** Whether it has options. */
    public boolean isChosen() {
        return isMarked() || kind.equals("order") || kind.equals("matching");
    }

    /** Whether some of its options are right and others wrong. */
    public boolean isMarked() {
        return kind.equals("single") || kind.equals("multiple") || kind.equals("hotspot");
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getPool() {
        return pool;
    }

    public void setPool(String pool) {
        this.pool = pool;
    }

    public String getKind() {
        return kind;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getCompetence() {
        return competence;
    }

    public void setCompetence(String competence) {
        this.competence = competence;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getDifficulty() {
        return difficulty;
    }

    public void setDifficulty(String difficulty) {
        this.difficulty = difficulty;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getEnemies() {
        return enemies;
    }

    public void setEnemies(String enemies) {
        this.enemies = enemies;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getTolerance() {
        return tolerance;
    }

    public void setTolerance(String tolerance) {
        this.tolerance = tolerance;
    }

    public String getPoints() {
        return points;
    }

    public void setPoints(String points) {
        this.points = points;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public ThreeTexts getStem() {
        return stem;
    }

    public ThreeTexts getUnit() {
        return unit;
    }

    public ThreeTexts getRubric() {
        return rubric;
    }

    public ThreeTexts getAccept() {
        return accept;
    }

    public ThreeTexts getExplanation() {
        return explanation;
    }

    public ThreeTexts getTranscript() {
        return transcript;
    }

    public MediumForm getPicture() {
        return picture;
    }

    public MediumForm getRecording() {
        return recording;
    }

    public String getPlays() {
        return plays;
    }

    public void setPlays(String plays) {
        this.plays = plays;
    }

    public String getEntries() {
        return entries;
    }

    public void setEntries(String entries) {
        this.entries = entries;
    }

    public String getSeconds() {
        return seconds;
    }

    public void setSeconds(String seconds) {
        this.seconds = seconds;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public CaseForm getExpected() {
        return expected;
    }

    public List<Option> getOptions() {
        return options;
    }
}
