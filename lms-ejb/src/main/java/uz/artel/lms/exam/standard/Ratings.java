package uz.artel.lms.exam.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** What judges said. Rows are appended; the highest revision holds. */
@ApplicationScoped
class Ratings {

    private EntityManager em;

    protected Ratings() {}

    @Inject
    Ratings(EntityManager em) {
        this.em = em;
    }

    /** A rating in its newest revision. */
    record Rating(int place, int revision, int percent, Instant at) {}

    void add(PanelId panel, int round, PersonId judge, Rating rating) {
        em.createNativeQuery("INSERT INTO exam_panel_rating (panel_id, round, place, judge_id, revision, percent,"
                        + " rated_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, panel.value())
                .setParameter(2, round)
                .setParameter(3, rating.place())
                .setParameter(4, judge.value())
                .setParameter(5, rating.revision())
                .setParameter(6, rating.percent())
                .setParameter(7, DatabaseTime.of(rating.at()))
                .executeUpdate();
    }

    /** Gives a judge in round 2 his rating of round 1 wherever he has none yet. Returns how many. */
    int keep(PanelId panel, PersonId judge, Instant now) {
        return em.createNativeQuery(
                        "INSERT INTO exam_panel_rating (panel_id, round, place, judge_id, revision, percent,"
                                + " rated_at) SELECT r.panel_id, 2, r.place, r.judge_id, 1, r.percent, ?"
                                + " FROM exam_panel_rating r WHERE r.panel_id = ? AND r.round = 1 AND r.judge_id = ?"
                                + " AND r.revision = (SELECT MAX(n.revision) FROM exam_panel_rating n WHERE n.panel_id = r.panel_id"
                                + " AND n.round = 1 AND n.judge_id = r.judge_id AND n.place = r.place)"
                                + " AND NOT EXISTS (SELECT 1 FROM exam_panel_rating l WHERE l.panel_id = r.panel_id"
                                + " AND l.round = 2 AND l.judge_id = r.judge_id AND l.place = r.place)")
                .setParameter(1, DatabaseTime.of(now))
                .setParameter(2, panel.value())
                .setParameter(3, judge.value())
                .executeUpdate();
    }

    /** The ratings of a judge in a round by place. */
    Map<Integer, Rating> of(PanelId panel, int round, PersonId judge) {
        return all("AND r.round = ? AND r.judge_id = ?", panel, round, judge.value())
                .getOrDefault(judge.value(), new TreeMap<>());
    }

    /** All ratings of a round: judge → place → rating. */
    Map<Long, Map<Integer, Rating>> all(PanelId panel, int round) {
        return all("AND r.round = ?", panel, round);
    }

    private Map<Long, Map<Integer, Rating>> all(String where, PanelId panel, long... parameters) {
        var query = em.createNativeQuery("SELECT r.judge_id, r.place, r.revision, r.percent, r.rated_at"
                + " FROM exam_panel_rating r WHERE r.panel_id = ? " + where
                + " ORDER BY r.judge_id, r.place, r.revision");
        query.setParameter(1, panel.value());
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 2, parameters[i]);
        }
        List<?> rows = query.getResultList();
        var all = new HashMap<Long, Map<Integer, Rating>>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            var rating = new Rating(
                    number(c[1]).intValue(),
                    number(c[2]).intValue(),
                    number(c[3]).intValue(),
                    DatabaseTime.instant(c[4]));
            all.computeIfAbsent(number(c[0]).longValue(), j -> new TreeMap<>()).put(rating.place(), rating);
        });
        return all;
    }

    /** How many items a judge has rated in each round. */
    record Counts(int round1, int round2) {
        static final Counts NONE = new Counts(0, 0);
    }

    /** By judge; who has rated nothing is left out. */
    Map<Long, Counts> counts(PanelId panel) {
        List<?> rows = em.createNativeQuery("SELECT r.judge_id, COUNT(DISTINCT CASE r.round WHEN 1 THEN r.place END),"
                        + " COUNT(DISTINCT CASE r.round WHEN 2 THEN r.place END) FROM exam_panel_rating r"
                        + " WHERE r.panel_id = ? GROUP BY r.judge_id")
                .setParameter(1, panel.value())
                .getResultList();
        var all = new HashMap<Long, Counts>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            all.put(
                    number(c[0]).longValue(),
                    new Counts(number(c[1]).intValue(), number(c[2]).intValue()));
        });
        return all;
    }

    /** Bounds in their newest revision. */
    record Given(int revision, JudgeBounds bounds) {}

    void addBounds(PanelId panel, PersonId judge, Given given, Instant now) {
        var b = given.bounds();
        em.createNativeQuery(
                        "INSERT INTO exam_panel_bounds (panel_id, judge_id, revision, min_cut, max_cut, min_failing,"
                                + " max_failing, beuk_cut, beuk_passing, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, panel.value())
                .setParameter(2, judge.value())
                .setParameter(3, given.revision())
                .setParameter(4, b.minCut())
                .setParameter(5, b.maxCut())
                .setParameter(6, b.minFailing())
                .setParameter(7, b.maxFailing())
                .setParameter(8, b.beukCut())
                .setParameter(9, b.beukPassing())
                .setParameter(10, DatabaseTime.of(now))
                .executeUpdate();
    }

    /** By judge; who has given none is left out. */
    Map<Long, Given> bounds(PanelId panel) {
        List<?> rows = em.createNativeQuery("SELECT b.judge_id, b.revision, b.min_cut, b.max_cut, b.min_failing,"
                        + " b.max_failing, b.beuk_cut, b.beuk_passing FROM exam_panel_bounds b WHERE b.panel_id = ?"
                        + " ORDER BY b.judge_id, b.revision")
                .setParameter(1, panel.value())
                .getResultList();
        var all = new LinkedHashMap<Long, Given>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            all.put(
                    number(c[0]).longValue(),
                    new Given(
                            number(c[1]).intValue(),
                            new JudgeBounds(
                                    number(c[2]).intValue(),
                                    number(c[3]).intValue(),
                                    number(c[4]).intValue(),
                                    number(c[5]).intValue(),
                                    number(c[6]).intValue(),
                                    number(c[7]).intValue())));
        });
        return all;
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
