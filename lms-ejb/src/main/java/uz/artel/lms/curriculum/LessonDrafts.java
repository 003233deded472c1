package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** What trainers are writing and have not published. */
@ApplicationScoped
class LessonDrafts {

    /** A saved language of a draft. */
    record Draft(LessonFile.Written text, Instant savedAt, PersonId savedBy, long version) {}

    private EntityManager em;

    protected LessonDrafts() {}

    @Inject
    LessonDrafts(EntityManager em) {
        this.em = em;
    }

    /** Holds a lesson until the transaction ends, so that two trainers save one after the other. */
    void hold(long edition) {
        em.createNativeQuery("SELECT id FROM lesson_edition WHERE id = ? FOR UPDATE")
                .setParameter(1, edition)
                .getResultList();
    }

    Map<Lang, Draft> of(String key) {
        var all = new EnumMap<Lang, Draft>(Lang.class);
        for (var row : rows(
                "SELECT lang, title, summary, checks, body, saved_at, saved_by, version FROM lesson_draft"
                        + " WHERE lesson_key = ?",
                key)) {
            all.put(
                    Lang.of((String) row[0]),
                    new Draft(
                            new LessonFile.Written((String) row[1], (String) row[2], (String) row[3], (String) row[4]),
                            DatabaseTime.instant(row[5]),
                            new PersonId(((Number) row[6]).longValue()),
                            ((Number) row[7]).longValue()));
        }
        return all;
    }

    void save(String key, Lang lang, long basedOn, LessonFile.Written text, PersonId by, Instant at) {
        update(
                "INSERT INTO lesson_draft (lesson_key, lang, based_on, title, summary, body, checks, saved_at, saved_by,"
                        + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON DUPLICATE KEY UPDATE title = VALUES(title),"
                        + " summary = VALUES(summary), body = VALUES(body), checks = VALUES(checks),"
                        + " saved_at = VALUES(saved_at), saved_by = VALUES(saved_by), version = version + 1",
                key,
                lang.code(),
                basedOn,
                text.title(),
                text.summary(),
                text.body(),
                text.checks(),
                DatabaseTime.of(at),
                by.value());
    }

    void drop(String key) {
        update("DELETE FROM lesson_draft WHERE lesson_key = ?", key);
    }

    /** Trainees of running intakes of a centre who have opened a lesson: they keep their edition. */
    List<PersonId> readers(String key, long centre) {
        var all = new ArrayList<PersonId>();
        for (var id : em.createNativeQuery("SELECT o.person_id FROM lesson_opened o JOIN intake_trainee t"
                        + " ON t.person_id = o.person_id AND t.running = 1 JOIN intake i ON i.id = t.intake_id"
                        + " WHERE o.lesson_key = ? AND i.centre_id = ? ORDER BY o.person_id")
                .setParameter(1, key)
                .setParameter(2, centre)
                .getResultList()) {
            all.add(new PersonId(((Number) id).longValue()));
        }
        return all;
    }

    /** Every lesson with its newest edition; one statement. */
    List<LessonEditing.LessonRow> rows() {
        var all = new ArrayList<LessonEditing.LessonRow>();
        for (var row :
                rows("SELECT e.lesson_key, m.module_key, m.title_ru, m.title_uz, m.title_en, e.edition, e.minutes,"
                        + " e.published_at, e.published_by, r.title, u.title, n.title,"
                        + " u.source_digest = r.source_digest, n.source_digest = r.source_digest,"
                        + " (SELECT COUNT(*) FROM lesson_draft d WHERE d.lesson_key = e.lesson_key)"
                        + " FROM lesson_edition e JOIN module m ON m.module_key = e.module_key"
                        + " JOIN lesson_text r ON r.edition_id = e.id AND r.lang = 'ru'"
                        + " LEFT JOIN lesson_text u ON u.edition_id = e.id AND u.lang = 'uz'"
                        + " LEFT JOIN lesson_text n ON n.edition_id = e.id AND n.lang = 'en'"
                        + " WHERE e.edition = (SELECT MAX(o.edition) FROM lesson_edition o WHERE o.lesson_key = e.lesson_key)"
                        + " ORDER BY m.module_key, e.lesson_key")) {
            all.add(new LessonEditing.LessonRow(
                    (String) row[0],
                    (String) row[1],
                    new Texts((String) row[2], (String) row[3], (String) row[4]),
                    ((Number) row[5]).intValue(),
                    ((Number) row[6]).intValue(),
                    DatabaseTime.instant(row[7]),
                    row[8] == null ? null : new PersonId(((Number) row[8]).longValue()),
                    new Texts((String) row[9], or(row[10], row[9]), or(row[11], row[9])),
                    state(row[10], row[12]),
                    state(row[11], row[13]),
                    ((Number) row[14]).intValue() > 0));
        }
        return all;
    }

    private static String or(Object text, Object russian) {
        return (String) (text == null ? russian : text);
    }

    private static LessonEditing.Translation state(Object title, Object fresh) {
        return title == null
                ? LessonEditing.Translation.MISSING
                : ((Number) fresh).intValue() == 0 ? LessonEditing.Translation.STALE : LessonEditing.Translation.FRESH;
    }

    private void update(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }
}
