package uz.artel.lms.exam.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.ManyRows;
import uz.artel.lms.shared.PersonId;

/** Proposals, what came back of them, and approved standards. */
@ApplicationScoped
class Standards {

    private static final String HOLDING = "SELECT v.panel_id, v.shift, v.approved_on, v.version_id, v.rating_over,"
            + " v.rating_under, v.blueprint_id FROM v_exam_standard_rating v WHERE v.centre_id = ?";

    private EntityManager em;

    protected Standards() {}

    @Inject
    Standards(EntityManager em) {
        this.em = em;
    }

    /**
     * A cut as its leader proposed it.
     *
     * @param cut raw, of round 2, not moved
     * @param points of all items rated
     * @param panelError standard error of the panel, raw
     */
    record Proposal(
            int number,
            PersonId proposer,
            Fraction cut,
            int points,
            double panelError,
            int adjustment,
            String explanation,
            Instant proposedAt,
            PersonId returnedBy,
            String returnReason,
            Instant returnedAt) {

        /** What the adjustment adds to a cut for each point of a form. */
        double shift() {
            return adjustment == 0 ? 0 : adjustment * panelError / points;
        }
    }

    void propose(PanelId panel, Proposal proposal) {
        em.createNativeQuery(
                        "INSERT INTO exam_panel_proposal (panel_id, number, proposer_id, cut_over, cut_under, points,"
                                + " panel_error, adjustment, explanation, proposed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, panel.value())
                .setParameter(2, proposal.number())
                .setParameter(3, proposal.proposer().value())
                .setParameter(4, proposal.cut().numerator())
                .setParameter(5, proposal.cut().denominator())
                .setParameter(6, proposal.points())
                .setParameter(7, proposal.panelError())
                .setParameter(8, proposal.adjustment())
                .setParameter(9, proposal.explanation())
                .setParameter(10, DatabaseTime.of(proposal.proposedAt()))
                .executeUpdate();
    }

    /** The proposals of a panel in order. */
    List<Proposal> proposals(PanelId panel) {
        List<?> rows = em.createNativeQuery("SELECT p.number, p.proposer_id, p.cut_over, p.cut_under, p.points,"
                        + " p.panel_error, p.adjustment, p.explanation, p.proposed_at, r.returned_by, r.reason,"
                        + " r.returned_at FROM exam_panel_proposal p LEFT JOIN exam_panel_return r"
                        + " ON r.panel_id = p.panel_id AND r.number = p.number WHERE p.panel_id = ? ORDER BY p.number")
                .setParameter(1, panel.value())
                .getResultList();
        var all = new ArrayList<Proposal>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            all.add(new Proposal(
                    number(c[0]).intValue(),
                    new PersonId(number(c[1]).longValue()),
                    new Fraction(number(c[2]).longValue(), number(c[3]).longValue()),
                    number(c[4]).intValue(),
                    number(c[5]).doubleValue(),
                    number(c[6]).intValue(),
                    (String) c[7],
                    DatabaseTime.instant(c[8]),
                    c[9] == null ? null : new PersonId(number(c[9]).longValue()),
                    (String) c[10],
                    DatabaseTime.instant(c[11])));
        });
        return all;
    }

    void giveBack(PanelId panel, Proposal proposal, PersonId by, String reason, Instant now) {
        em.createNativeQuery("INSERT INTO exam_panel_return (panel_id, number, proposer_id, returned_by, reason,"
                        + " returned_at) VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, panel.value())
                .setParameter(2, proposal.number())
                .setParameter(3, proposal.proposer().value())
                .setParameter(4, by.value())
                .setParameter(5, reason)
                .setParameter(6, DatabaseTime.of(now))
                .executeUpdate();
    }

    /** Who signed what, and when. */
    record Approval(PersonId proposer, PersonId approver, LocalDate on, Instant at) {}

    /** @param ratings mean percent by item version */
    void approve(Panel panel, Proposal proposal, Approval approval, Map<Long, Fraction> ratings) {
        em.createNativeQuery("INSERT INTO exam_standard (panel_id, number, centre_id, blueprint_id, proposer_id,"
                        + " approver_id, shift, approved_on, approved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, panel.id().value())
                .setParameter(2, proposal.number())
                .setParameter(3, panel.centre().value())
                .setParameter(4, panel.blueprint())
                .setParameter(5, approval.proposer().value())
                .setParameter(6, approval.approver().value())
                .setParameter(7, proposal.shift())
                .setParameter(8, Date.valueOf(approval.on()))
                .setParameter(9, DatabaseTime.of(approval.at()))
                .executeUpdate();
        long standard = number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult())
                .longValue();
        ManyRows.insert(
                em,
                "exam_standard_rating (standard_id, version_id, rating_over, rating_under)",
                ratings.entrySet().stream()
                        .map(r -> new Object[] {
                            standard,
                            r.getKey(),
                            r.getValue().numerator(),
                            r.getValue().denominator()
                        })
                        .toList());
    }

    Optional<Approval> approval(PanelId panel) {
        List<?> rows = em.createNativeQuery("SELECT s.proposer_id, s.approver_id, s.approved_on, s.approved_at"
                        + " FROM exam_standard s WHERE s.panel_id = ?")
                .setParameter(1, panel.value())
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Approval(
                            new PersonId(number(c[0]).longValue()),
                            new PersonId(number(c[1]).longValue()),
                            day(c[2]),
                            DatabaseTime.instant(c[3]));
                })
                .findFirst();
    }

    /** The standard that holds for a blueprint in a centre: the one approved last. */
    Optional<Standard> holding(long centre, long blueprint) {
        var found = holding(em.createNativeQuery(HOLDING + " AND v.blueprint_id = ?")
                .setParameter(1, centre)
                .setParameter(2, blueprint)
                .getResultList());
        return Optional.ofNullable(found.get(blueprint));
    }

    /** Those that hold in a centre, by blueprint. */
    Map<Long, Standard> holding(long centre) {
        return holding(em.createNativeQuery(HOLDING).setParameter(1, centre).getResultList());
    }

    private static Map<Long, Standard> holding(List<?> rows) {
        var heads = new HashMap<Long, Object[]>();
        var ratings = new HashMap<Long, Map<Long, Fraction>>();
        for (var row : rows) {
            var c = (Object[]) row;
            long blueprint = number(c[6]).longValue();
            heads.putIfAbsent(blueprint, c);
            ratings.computeIfAbsent(blueprint, b -> new HashMap<>())
                    .put(
                            number(c[3]).longValue(),
                            new Fraction(number(c[4]).longValue(), number(c[5]).longValue()));
        }
        var found = new HashMap<Long, Standard>();
        heads.forEach((blueprint, c) -> found.put(
                blueprint,
                new Standard(
                        new PanelId(number(c[0]).longValue()),
                        number(c[1]).doubleValue(),
                        day(c[2]),
                        ratings.get(blueprint))));
        return found;
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
