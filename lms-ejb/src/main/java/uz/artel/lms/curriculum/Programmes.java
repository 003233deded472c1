package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.content.ContentKey;
import uz.artel.lms.shared.language.Texts;

/** Editions of programmes. An edition never changes, so what was read once is kept in memory. */
@ApplicationScoped
class Programmes {

    private final Map<Long, Programme> editions = new ConcurrentHashMap<>();

    private EntityManager em;

    protected Programmes() {}

    @Inject
    Programmes(EntityManager em) {
        this.em = em;
    }

    Programme edition(long id) {
        return editions.computeIfAbsent(id, this::load);
    }

    /** The newest edition of a programme. */
    Optional<Programme> newest(String key) {
        if (!ContentKey.isOne(key)) {
            return Optional.empty();
        }
        return one(em.createNativeQuery(
                                "SELECT id FROM programme_edition WHERE programme_key = ? ORDER BY edition DESC LIMIT 1")
                        .setParameter(1, key)
                        .getResultList())
                .map(id -> edition(((Number) id).longValue()));
    }

    /** The newest edition of each programme. */
    List<Programme> newest() {
        var ids = em.createNativeQuery("SELECT MAX(id) FROM programme_edition GROUP BY programme_key ORDER BY 1")
                .getResultList();
        var all = new ArrayList<Programme>();
        for (var id : ids) {
            all.add(edition(((Number) id).longValue()));
        }
        return all;
    }

    /** Stores a new edition unless the newest one has the same digest; answers whether it did. */
    boolean publish(Programme programme, Instant at) {
        var digest = Digest.of(canonical(programme));
        var newest = one(em.createNativeQuery(
                        "SELECT edition, digest FROM programme_edition WHERE programme_key = ? ORDER BY edition DESC LIMIT 1")
                .setParameter(1, programme.key())
                .getResultList());
        int edition = 1;
        if (newest.isPresent()) {
            var row = (Object[]) newest.get();
            if (Arrays.equals((byte[]) row[1], digest)) {
                return false;
            }
            edition = ((Number) row[0]).intValue() + 1;
        }
        insert(
                "INSERT INTO programme_edition (programme_key, edition, digest, title_ru, title_uz, title_en, published_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                programme.key(),
                edition,
                digest,
                programme.title().ru(),
                programme.title().uz(),
                programme.title().en(),
                DatabaseTime.of(at));
        long id = lastId();
        var stepIds = new HashMap<String, Long>();
        for (var day : programme.days()) {
            insert(
                    "INSERT INTO programme_day (programme_id, number, day_key, exam, title_ru, title_uz, title_en,"
                            + " goal_ru, goal_uz, goal_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    day.number(),
                    day.key(),
                    day.exam(),
                    day.title().ru(),
                    day.title().uz(),
                    day.title().en(),
                    day.goal().ru(),
                    day.goal().uz(),
                    day.goal().en());
            long dayId = lastId();
            int position = 0;
            for (var step : day.steps()) {
                insert(
                        "INSERT INTO programme_step (day_id, position, step_key, kind, ref, minutes, title_ru, title_uz,"
                                + " title_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        dayId,
                        ++position,
                        step.key(),
                        step.kind().code(),
                        step.ref(),
                        step.minutes(),
                        step.title().ru(),
                        step.title().uz(),
                        step.title().en());
                stepIds.put(step.key(), lastId());
            }
        }
        programme
                .steps()
                .forEach(step -> step.after()
                        .forEach(before -> insert(
                                "INSERT INTO programme_step_after (step_id, after_step_id) VALUES (?, ?)",
                                stepIds.get(step.key()),
                                stepIds.get(before))));
        return true;
    }

    private Programme load(long id) {
        var head = (Object[]) em.createNativeQuery(
                        "SELECT programme_key, edition, title_ru, title_uz, title_en FROM programme_edition WHERE id = ?")
                .setParameter(1, id)
                .getSingleResult();
        var after = new HashMap<Long, List<String>>();
        for (var row : rows(
                "SELECT a.step_id, o.step_key FROM programme_step_after a JOIN programme_step o ON o.id = a.after_step_id"
                        + " JOIN programme_day d ON d.id = o.day_id WHERE d.programme_id = ? ORDER BY d.number, o.position",
                id)) {
            after.computeIfAbsent(((Number) row[0]).longValue(), k -> new ArrayList<>())
                    .add((String) row[1]);
        }
        var steps = new HashMap<Long, List<Programme.Step>>();
        for (var row : rows(
                "SELECT s.day_id, s.id, s.step_key, s.kind, s.ref, s.minutes, s.title_ru, s.title_uz, s.title_en"
                        + " FROM programme_step s JOIN programme_day d ON d.id = s.day_id WHERE d.programme_id = ?"
                        + " ORDER BY d.number, s.position",
                id)) {
            long stepId = ((Number) row[1]).longValue();
            steps.computeIfAbsent(((Number) row[0]).longValue(), k -> new ArrayList<>())
                    .add(new Programme.Step(
                            stepId,
                            (String) row[2],
                            StepKind.of((String) row[3]),
                            (String) row[4],
                            texts(row, 6),
                            ((Number) row[5]).intValue(),
                            List.copyOf(after.getOrDefault(stepId, List.of()))));
        }
        var days = new LinkedHashMap<Integer, Programme.Day>();
        for (var row : rows(
                "SELECT id, number, day_key, exam, title_ru, title_uz, title_en, goal_ru, goal_uz, goal_en"
                        + " FROM programme_day WHERE programme_id = ? ORDER BY number",
                id)) {
            int number = ((Number) row[1]).intValue();
            days.put(
                    number,
                    new Programme.Day(
                            number,
                            (String) row[2],
                            isTrue(row[3]),
                            texts(row, 4),
                            texts(row, 7),
                            List.copyOf(steps.getOrDefault(((Number) row[0]).longValue(), List.of()))));
        }
        return new Programme(
                id, (String) head[0], ((Number) head[1]).intValue(), texts(head, 2), List.copyOf(days.values()));
    }

    private static String canonical(Programme programme) {
        var all = new StringBuilder(programme.key()).append(programme.title());
        for (var day : programme.days()) {
            all.append('\n')
                    .append(day.key())
                    .append(day.exam())
                    .append(day.title())
                    .append(day.goal());
            for (var step : day.steps()) {
                all.append('\n')
                        .append(step.key())
                        .append(step.kind())
                        .append(step.ref())
                        .append(step.minutes())
                        .append(step.title())
                        .append(step.after());
            }
        }
        return all.toString();
    }

    private static Texts texts(Object[] row, int from) {
        return new Texts((String) row[from], (String) row[from + 1], (String) row[from + 2]);
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }

    private void insert(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    private long lastId() {
        return ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, long id) {
        return em.createNativeQuery(sql).setParameter(1, id).getResultList();
    }

    private static Optional<Object> one(List<?> rows) {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }
}
