package uz.artel.lms.exam.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.ManyRows;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;

/** The tables of panels: who has which part, and what is rated. */
@ApplicationScoped
class Panels {

    private EntityManager em;

    protected Panels() {}

    @Inject
    Panels(EntityManager em) {
        this.em = em;
    }

    /**
     * Keeps a new panel with its people and items.
     *
     * @param judges in the order of their numbers
     * @param versions in the order of their places
     */
    void add(Panel panel, List<PersonId> judges, List<Long> versions) {
        em.persist(panel);
        em.flush();
        part(panel.id(), panel.leader(), "LEADER", null);
        for (int j = 0; j < judges.size(); j++) {
            part(panel.id(), judges.get(j), "JUDGE", j + 1);
        }
        var rows = new ArrayList<Object[]>();
        for (var version : versions) {
            rows.add(new Object[] {panel.id().value(), rows.size() + 1, version});
        }
        ManyRows.insert(em, "exam_panel_item (panel_id, place, version_id)", rows);
    }

    void addApprover(PanelId panel, PersonId person) {
        part(panel, person, "APPROVER", null);
    }

    private void part(PanelId panel, PersonId person, String part, Integer number) {
        em.createNativeQuery("INSERT INTO exam_panel_part (panel_id, person_id, part, number) VALUES (?, ?, ?, ?)")
                .setParameter(1, panel.value())
                .setParameter(2, person.value())
                .setParameter(3, part)
                .setParameter(4, number)
                .executeUpdate();
    }

    /** @throws Unknown when there is none */
    Panel get(PanelId id) {
        return found(em.find(Panel.class, id.value()));
    }

    /** The panel with its row locked, so that no rating arrives while a round is closed. */
    Panel getLocked(PanelId id) {
        return found(em.find(Panel.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static Panel found(Panel panel) {
        if (panel == null) {
            throw new Unknown("panel");
        }
        return panel;
    }

    /** The exams that somebody in the centre is at work on. */
    Set<Long> running(long centre) {
        List<?> rows = em.createNativeQuery(
                        "SELECT p.open_blueprint FROM exam_panel p WHERE p.centre_id = ? AND p.open_blueprint IS NOT NULL")
                .setParameter(1, centre)
                .getResultList();
        return rows.stream().map(row -> number(row).longValue()).collect(Collectors.toSet());
    }

    // ── people ───────────────────────────────────────────────────────────────────────────────────────────

    /**
     * A judge of a panel.
     *
     * @param releasedAt when he left the panel before its end, or null
     */
    record Judge(PersonId person, int number, Instant releasedAt, String releaseReason) {
        boolean stays() {
            return releasedAt == null;
        }
    }

    /** The judges by number, those who left too. */
    List<Judge> judges(PanelId panel) {
        List<?> rows = em.createNativeQuery("SELECT t.person_id, t.number, t.released_at, t.release_reason"
                        + " FROM exam_panel_part t WHERE t.panel_id = ? AND t.part = 'JUDGE' ORDER BY t.number")
                .setParameter(1, panel.value())
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Judge(
                            new PersonId(number(c[0]).longValue()),
                            number(c[1]).intValue(),
                            DatabaseTime.instant(c[2]),
                            (String) c[3]);
                })
                .toList();
    }

    /** Whether a person judges in a panel; who left it doesn't. */
    boolean judges(PersonId person, PanelId panel) {
        return number(em.createNativeQuery("SELECT COUNT(*) FROM exam_panel_part t WHERE t.panel_id = ?"
                                        + " AND t.person_id = ? AND t.part = 'JUDGE' AND t.released_at IS NULL")
                                .setParameter(1, panel.value())
                                .setParameter(2, person.value())
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    /** Whether a person has or had a part in a panel. */
    boolean takesPart(PersonId person, PanelId panel) {
        return number(em.createNativeQuery(
                                        "SELECT COUNT(*) FROM exam_panel_part t WHERE t.panel_id = ? AND t.person_id = ?")
                                .setParameter(1, panel.value())
                                .setParameter(2, person.value())
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    void release(PanelId panel, PersonId judge, String reason, Instant now) {
        em.createNativeQuery("UPDATE exam_panel_part SET released_at = ?, release_reason = ?"
                        + " WHERE panel_id = ? AND person_id = ?")
                .setParameter(1, DatabaseTime.of(now))
                .setParameter(2, reason)
                .setParameter(3, panel.value())
                .setParameter(4, judge.value())
                .executeUpdate();
    }

    // ── items ────────────────────────────────────────────────────────────────────────────────────────────

    /** @param points what the item is worth */
    record Place(int place, long version, int points) {}

    /** What is rated, in order of places. */
    List<Place> items(PanelId panel) {
        List<?> rows = em.createNativeQuery("SELECT i.place, i.version_id, v.points FROM exam_panel_item i"
                        + " JOIN exam_item_version v ON v.id = i.version_id WHERE i.panel_id = ? ORDER BY i.place")
                .setParameter(1, panel.value())
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Place(
                            number(c[0]).intValue(),
                            number(c[1]).longValue(),
                            number(c[2]).intValue());
                })
                .toList();
    }

    // ── lists ────────────────────────────────────────────────────────────────────────────────────────────

    /**
     * A panel as lists show it.
     *
     * @param missing how many ratings the open round lacks; 0 when none is open
     */
    record Row(
            long id,
            long blueprint,
            String state,
            long leader,
            Instant openedAt,
            Instant approvedAt,
            int items,
            int judges,
            int missing) {}

    private static final String ROWS = "SELECT p.id, p.blueprint_id, p.state, p.leader_id, p.opened_at, s.approved_at,"
            + " (SELECT COUNT(*) FROM exam_panel_item i WHERE i.panel_id = p.id) AS items,"
            + " (SELECT COUNT(*) FROM exam_panel_part t WHERE t.panel_id = p.id AND t.part = 'JUDGE'"
            + " AND t.released_at IS NULL) AS judges,"
            + " (SELECT COUNT(DISTINCT r.judge_id, r.place) FROM exam_panel_rating r JOIN exam_panel_part t"
            + " ON t.panel_id = r.panel_id AND t.person_id = r.judge_id AND t.released_at IS NULL"
            + " WHERE r.panel_id = p.id AND p.state IN ('ROUND1', 'ROUND2') AND r.round ="
            + " CASE p.state WHEN 'ROUND1' THEN 1 ELSE 2 END%s) AS rated"
            + " FROM exam_panel p LEFT JOIN exam_standard s ON s.panel_id = p.id";

    /** The panels of a centre, newest first, at most 200. */
    List<Row> ofCentre(long centre) {
        return rows(ROWS.formatted("") + " WHERE p.centre_id = ? ORDER BY p.id DESC LIMIT 200", false, centre);
    }

    /** The panels somebody judges in or judged in, newest first; what is missing is what he alone has still to rate. */
    List<Row> ofJudge(PersonId judge) {
        return rows(
                ROWS.formatted(" AND r.judge_id = ?")
                        + " JOIN exam_panel_part m ON m.panel_id = p.id AND m.person_id = ? AND m.part = 'JUDGE'"
                        + " AND m.released_at IS NULL WHERE p.state <> 'WITHDRAWN' ORDER BY p.id DESC LIMIT 200",
                true,
                judge.value(),
                judge.value());
    }

    private List<Row> rows(String sql, boolean ofOne, long... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    var state = PanelState.valueOf((String) c[2]);
                    int items = number(c[6]).intValue();
                    int judges = number(c[7]).intValue();
                    int all = items * (ofOne ? 1 : judges);
                    return new Row(
                            number(c[0]).longValue(),
                            number(c[1]).longValue(),
                            state.name(),
                            number(c[3]).longValue(),
                            DatabaseTime.instant(c[4]),
                            DatabaseTime.instant(c[5]),
                            items,
                            judges,
                            state.round() == 0 ? 0 : all - number(c[8]).intValue());
                })
                .toList();
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
