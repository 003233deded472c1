package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** Editions of lessons, their drafts, and who opened which edition first. */
@ApplicationScoped
class Lessons {

    /** An edition as stored, without its texts. */
    record Edition(long id, String key, int edition, String moduleKey, int minutes) {}

    private EntityManager em;

    protected Lessons() {}

    @Inject
    Lessons(EntityManager em) {
        this.em = em;
    }

    void keepModule(String key, Texts title) {
        update(
                "INSERT INTO module (module_key, title_ru, title_uz, title_en) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE title_ru = VALUES(title_ru), title_uz = VALUES(title_uz),"
                        + " title_en = VALUES(title_en)",
                key,
                title.ru(),
                title.uz(),
                title.en());
    }

    /** Imports a lesson unless the last one that came from a file is the same; what was edited in the page stays. */
    boolean importEdition(LessonSource source, Instant at) {
        var last = rows(
                "SELECT digest FROM lesson_edition WHERE lesson_key = ? AND published_by IS NULL ORDER BY edition DESC"
                        + " LIMIT 1",
                source.key());
        if (!last.isEmpty() && Arrays.equals((byte[]) last.get(0), source.digest())) {
            return false;
        }
        publish(source, null, at);
        return true;
    }

    /** Stores a new edition and answers its id. */
    long publish(LessonSource source, Long publishedBy, Instant at) {
        int edition = ((Number) em.createNativeQuery(
                                "SELECT COALESCE(MAX(edition), 0) + 1 FROM lesson_edition WHERE lesson_key = ?")
                        .setParameter(1, source.key())
                        .getSingleResult())
                .intValue();
        update(
                "INSERT INTO lesson_edition (lesson_key, edition, module_key, minutes, digest, published_at, published_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                source.key(),
                edition,
                source.moduleKey(),
                source.minutes(),
                source.digest(),
                DatabaseTime.of(at),
                publishedBy);
        long id = ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
        var russian = Digest.of(source.texts().get(Lang.RU).canonical());
        var before = edition > 1 ? sourceDigests(source.key(), edition - 1) : Map.<Lang, Made>of();
        source.texts()
                .forEach((lang, text) -> update(
                        "INSERT INTO lesson_text (edition_id, lang, title, summary, body, checks, source_digest)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        id,
                        lang.code(),
                        text.title(),
                        text.summary(),
                        text.body(),
                        text.checksAsYaml(),
                        lang != Lang.RU
                                        && before.containsKey(lang)
                                        && before.get(lang).text().equals(text.canonical())
                                ? before.get(lang).from()
                                : russian));
        source.facts()
                .forEach(fact -> update("INSERT INTO lesson_fact (edition_id, fact_key) VALUES (?, ?)", id, fact));
        return id;
    }

    /** A translation of an edition and the digest of the Russian text it was made from. */
    private record Made(String text, byte[] from) {}

    private Map<Lang, Made> sourceDigests(String key, int edition) {
        var all = new EnumMap<Lang, Made>(Lang.class);
        for (var row : rows(
                "SELECT t.lang, t.title, t.summary, t.body, t.checks, t.source_digest FROM lesson_text t"
                        + " JOIN lesson_edition e ON e.id = t.edition_id WHERE e.lesson_key = ? AND e.edition = ?",
                key,
                edition)) {
            var cells = (Object[]) row;
            var text = new LessonText(
                    (String) cells[1], (String) cells[2], (String) cells[3], LessonText.checksOf((String) cells[4]));
            all.put(Lang.of((String) cells[0]), new Made(text.canonical(), (byte[]) cells[5]));
        }
        return all;
    }

    /** The translations of an edition whose Russian text changed after them. */
    Set<Lang> stale(Edition edition) {
        var russian = new ArrayList<byte[]>();
        var all = new EnumMap<Lang, byte[]>(Lang.class);
        for (var row : rows("SELECT lang, source_digest FROM lesson_text WHERE edition_id = ?", edition.id())) {
            var cells = (Object[]) row;
            if (cells[0].equals("ru")) {
                russian.add((byte[]) cells[1]);
            } else {
                all.put(Lang.of((String) cells[0]), (byte[]) cells[1]);
            }
        }
        all.values().removeIf(from -> Arrays.equals(from, russian.get(0)));
        return all.keySet();
    }

    /** Module key → how many lessons it has. */
    Map<String, Integer> perModule() {
        var all = new HashMap<String, Integer>();
        for (var row : rows("SELECT module_key, COUNT(DISTINCT lesson_key) FROM lesson_edition GROUP BY module_key")) {
            var cells = (Object[]) row;
            all.put((String) cells[0], ((Number) cells[1]).intValue());
        }
        return all;
    }

    Optional<Edition> newest(String key) {
        return rows(
                        "SELECT id, lesson_key, edition, module_key, minutes FROM lesson_edition WHERE lesson_key = ?"
                                + " ORDER BY edition DESC LIMIT 1",
                        key)
                .stream()
                .findFirst()
                .map(row -> edition((Object[]) row));
    }

    Optional<Edition> edition(long id) {
        return rows("SELECT id, lesson_key, edition, module_key, minutes FROM lesson_edition WHERE id = ?", id).stream()
                .findFirst()
                .map(row -> edition((Object[]) row));
    }

    /** The whole edition as it was written. */
    LessonSource source(Edition edition) {
        Map<Lang, LessonText> texts = new EnumMap<>(Lang.class);
        for (var row :
                rows("SELECT lang, title, summary, body, checks FROM lesson_text WHERE edition_id = ?", edition.id())) {
            var cells = (Object[]) row;
            texts.put(
                    Lang.of((String) cells[0]),
                    new LessonText((String) cells[1], (String) cells[2], (String) cells[3], LessonText.checksOf((String)
                            cells[4])));
        }
        var facts = new ArrayList<String>();
        rows("SELECT fact_key FROM lesson_fact WHERE edition_id = ? ORDER BY fact_key", edition.id())
                .forEach(f -> facts.add((String) f));
        return new LessonSource(edition.key(), edition.moduleKey(), edition.minutes(), facts, texts);
    }

    /** The edition this person opened first, if any. */
    Optional<Edition> opened(long person, String key) {
        return rows(
                        "SELECT e.id, e.lesson_key, e.edition, e.module_key, e.minutes FROM lesson_opened o"
                                + " JOIN lesson_edition e ON e.id = o.edition_id WHERE o.person_id = ? AND o.lesson_key = ?",
                        person,
                        key)
                .stream()
                .findFirst()
                .map(row -> edition((Object[]) row));
    }

    void open(long person, Edition edition, Instant at) {
        update(
                "INSERT IGNORE INTO lesson_opened (person_id, lesson_key, edition_id, opened_at) VALUES (?, ?, ?, ?)",
                person,
                edition.key(),
                edition.id(),
                DatabaseTime.of(at));
    }

    private static Edition edition(Object[] row) {
        return new Edition(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).intValue(),
                (String) row[3],
                ((Number) row[4]).intValue());
    }

    private void update(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    private List<?> rows(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }
}
