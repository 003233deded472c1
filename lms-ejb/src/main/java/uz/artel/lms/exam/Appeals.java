package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** The tables of appeals. */
@ApplicationScoped
class Appeals {

    private static final String ROWS =
            "SELECT a.id, a.sitting_id, a.centre_id, a.person_id, a.place, a.edition, a.reason,"
                    + " a.filed_at, a.due_on, a.outcome, a.answer, a.decided_by, a.decided_at, a.repair_id FROM exam_appeal a WHERE ";

    private EntityManager em;

    protected Appeals() {}

    @Inject
    Appeals(EntityManager em) {
        this.em = em;
    }

    AppealTerm term(long centre) {
        List<?> rows = em.createNativeQuery("SELECT t.file_days, t.decide_days FROM exam_appeal_term t"
                        + " WHERE t.centre_id = ? ORDER BY t.id DESC LIMIT 1")
                .setParameter(1, centre)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(c -> new AppealTerm((int) number(c[0]), (int) number(c[1])))
                .orElse(AppealTerm.DEFAULT);
    }

    void setTerm(long centre, AppealTerm term, PersonId by, Instant now) {
        em.createNativeQuery("INSERT INTO exam_appeal_term (centre_id, file_days, decide_days, set_by, set_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, centre)
                .setParameter(2, term.fileDays())
                .setParameter(3, term.decideDays())
                .setParameter(4, by.value())
                .setParameter(5, DatabaseTime.of(now))
                .executeUpdate();
    }

    Optional<Appeal> byKey(String key) {
        return rows("a.request_key = ?", key).stream().findFirst();
    }

    Optional<Appeal> find(long id, long centre) {
        return rows("a.id = ? AND a.centre_id = ?", id, centre).stream().findFirst();
    }

    /** The appeal with its row locked, so that it is decided once. */
    Optional<Appeal> locked(long id, long centre) {
        // a locking read must run on the connection of the transaction
        em.unwrap(Connection.class);
        em.createNativeQuery("SELECT a.id FROM exam_appeal a WHERE a.id = ? FOR UPDATE")
                .setParameter(1, id)
                .getResultList();
        return find(id, centre);
    }

    List<Appeal> ofSitting(SittingId sitting) {
        return rows("a.sitting_id = ? ORDER BY a.id", sitting.value());
    }

    /** Appeals of a centre: undecided ones by their due day, then the decided, newest first; at most 500. */
    List<Appeal> ofCentre(long centre) {
        return rows(
                "a.centre_id = ? ORDER BY a.outcome IS NOT NULL, CASE WHEN a.outcome IS NULL THEN a.due_on END, a.id DESC"
                        + " LIMIT 500",
                centre);
    }

    private List<Appeal> rows(String where, Object... parameters) {
        var query = em.createNativeQuery(ROWS + where);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Appeal(
                            number(c[0]),
                            number(c[1]),
                            number(c[2]),
                            new PersonId(number(c[3])),
                            (int) number(c[4]),
                            (int) number(c[5]),
                            (String) c[6],
                            DatabaseTime.instant(c[7]),
                            c[8] instanceof LocalDate day ? day : ((Date) c[8]).toLocalDate(),
                            c[9] == null ? null : Appeal.Outcome.valueOf((String) c[9]),
                            (String) c[10],
                            c[11] == null ? null : new PersonId(number(c[11])),
                            DatabaseTime.instant(c[12]),
                            c[13] == null ? null : number(c[13]));
                })
                .toList();
    }

    long add(String key, Sitting of, int place, int edition, String reason, LocalDate due, Instant now) {
        em.createNativeQuery("INSERT INTO exam_appeal (request_key, sitting_id, centre_id, person_id, place, edition,"
                        + " reason, filed_at, due_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, key)
                .setParameter(2, of.id().value())
                .setParameter(3, of.centre().value())
                .setParameter(4, of.person().value())
                .setParameter(5, place)
                .setParameter(6, edition)
                .setParameter(7, reason)
                .setParameter(8, DatabaseTime.of(now))
                .setParameter(9, Date.valueOf(due))
                .executeUpdate();
        return number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult());
    }

    void decide(
            Appeal of, Appeal.Outcome outcome, String answer, PersonId by, Long revision, Long repair, Instant now) {
        em.createNativeQuery("UPDATE exam_appeal SET outcome = ?, answer = ?, decided_by = ?, decided_at = ?,"
                        + " revision_id = ?, repair_id = ? WHERE id = ?")
                .setParameter(1, outcome.name())
                .setParameter(2, answer)
                .setParameter(3, by.value())
                .setParameter(4, DatabaseTime.of(now))
                .setParameter(5, revision)
                .setParameter(6, repair)
                .setParameter(7, of.id())
                .executeUpdate();
    }

    /**
     * Who has judged before what an appeal is about, with :s for the sitting and :p for the place: of the question, or of every
     * question for the whole result, who marked and who asked, showed or approved a repair; of the sitting whoever looked a second
     * time, decided that look, made or agreed a version of the result for this candidate, or decided an appeal.
     */
    private static final String JUDGES = String.join(
            " UNION ",
            "SELECT m.marked_by FROM exam_mark m WHERE m.sitting_id = :s AND (:p = 0 OR m.place = :p)",
            "SELECT r.rater_id FROM exam_rating r WHERE r.sitting_id = :s AND (:p = 0 OR r.place = :p)",
            "SELECT l.first_id FROM exam_second_look l WHERE l.sitting_id = :s",
            "SELECT l.second_id FROM exam_second_look l WHERE l.sitting_id = :s",
            "SELECT l.decided_by FROM exam_second_look l WHERE l.sitting_id = :s",
            "SELECT v.made_by FROM exam_result x JOIN exam_revision v ON v.id = x.revision_id"
                    + " WHERE x.sitting_id = :s AND v.kind IN ('APPEAL', 'SECOND_LOOK')",
            "SELECT v.agreed_by FROM exam_result x JOIN exam_revision v ON v.id = x.revision_id"
                    + " WHERE x.sitting_id = :s AND v.kind IN ('APPEAL', 'SECOND_LOOK')",
            "SELECT q.asked_by" + repairs(""),
            "SELECT n.run_by" + repairs(" JOIN exam_repair_run n ON n.repair_id = q.id"),
            "SELECT n.approver_id" + repairs(" JOIN exam_repair_approval n ON n.repair_id = q.id"),
            "SELECT a.decided_by FROM exam_appeal a WHERE a.sitting_id = :s");

    /** A repair counts for its question only: it changes a result for everybody and judges no candidate. */
    private static String repairs(String with) {
        return " FROM exam_sitting s JOIN exam_form_item f ON f.form_id = s.form_id JOIN exam_repair q"
                + " ON q.version_id = f.version_id" + with + " WHERE s.id = :s AND (:p = 0 OR f.place = :p)";
    }

    /**
     * Who has had a hand in what an appeal is about: who judged it before, and the authors of the question, of all questions for
     * place 0.
     */
    Set<PersonId> involved(SittingId sitting, int place) {
        var all = new HashSet<PersonId>();
        for (var judge : asked(JUDGES, sitting, place)) {
            if (judge != null) {
                all.add(new PersonId(number(judge)));
            }
        }
        asked(
                        "SELECT DISTINCT l.author FROM exam_sitting s"
                                + " JOIN exam_form_item f ON f.form_id = s.form_id JOIN exam_item_life l ON l.version_id = f.version_id"
                                + " WHERE s.id = :s AND l.author LIKE 'p:%' AND (:p = 0 OR f.place = :p)",
                        sitting, place)
                .forEach(a -> all.add(new PersonId(Long.parseLong(((String) a).substring(2)))));
        return all;
    }

    private List<?> asked(String sql, SittingId sitting, int place) {
        var query = em.createNativeQuery(sql.replace(":s", "?").replace(":p", "?"));
        var parameters = Pattern.compile(":([sp])").matcher(sql);
        for (int at = 1; parameters.find(); at++) {
            query.setParameter(at, parameters.group(1).equals("s") ? sitting.value() : place);
        }
        return query.getResultList();
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
