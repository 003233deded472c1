package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** The tables of time that is added: rights of persons, minutes and pauses of candidates, outages of a centre. */
@ApplicationScoped
class TimeBook {

    private static final String EXTRA =
            "SELECT t.id, t.sitting_id, t.minutes, t.kind, t.reason, t.given_by, t.given_at,"
                    + " t.needs_second, t.agreed_by FROM exam_extra_time t";
    private static final String OUTAGE = "SELECT o.id, o.centre_id, o.began_at, o.minutes, o.reason, o.reported_by,"
            + " o.reported_at, o.agreed_by, o.room_id FROM exam_outage o";
    private static final String RIGHT = "SELECT a.id, a.person_id, a.centre_id, a.percent, a.valid_from, a.valid_until,"
            + " a.reason, a.asked_by, a.asked_at, a.approved_by, a.pause_minutes FROM exam_accommodation a";

    private EntityManager em;

    protected TimeBook() {}

    @Inject
    TimeBook(EntityManager em) {
        this.em = em;
    }

    // ── minutes of one candidate ─────────────────────────────────────────────────────────────────────────

    long add(
            String key,
            SittingId sitting,
            int minutes,
            ExtraTime.Kind kind,
            String reason,
            PersonId by,
            Instant at,
            boolean second) {
        update(
                "INSERT INTO exam_extra_time (request_key, sitting_id, minutes, kind, reason, given_by, given_at, needs_second)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                key,
                sitting.value(),
                minutes,
                kind.name(),
                reason,
                by.value(),
                DatabaseTime.of(at),
                second);
        return lastId();
    }

    /** All acts on a sitting, oldest first. */
    List<ExtraTime> of(SittingId sitting) {
        return extra(EXTRA + " WHERE t.sitting_id = ? ORDER BY t.id", sitting.value());
    }

    Optional<ExtraTime> extra(long id) {
        return extra(EXTRA + " WHERE t.id = ? FOR UPDATE", id).stream().findFirst();
    }

    /** The act that this form has made already. */
    Optional<ExtraTime> extra(String key) {
        return extra(EXTRA + " WHERE t.request_key = ?", key).stream().findFirst();
    }

    /** Acts that wait for a second person, oldest first. */
    List<ExtraTime> waiting(long centre) {
        return extra(
                EXTRA + " JOIN exam_sitting s ON s.id = t.sitting_id WHERE s.centre_id = ? AND s.state = 'OPEN'"
                        + " AND t.needs_second AND t.agreed_by IS NULL ORDER BY t.id",
                centre);
    }

    void agreeExtra(long id, PersonId by, Instant at) {
        update(
                "UPDATE exam_extra_time SET agreed_by = ?, agreed_at = ? WHERE id = ? AND agreed_by IS NULL",
                by.value(),
                DatabaseTime.of(at),
                id);
    }

    private List<ExtraTime> extra(String sql, Object parameter) {
        return rows(sql, parameter).stream()
                .map(c -> new ExtraTime(
                        number(c[0]),
                        new SittingId(number(c[1])),
                        (int) number(c[2]),
                        ExtraTime.Kind.valueOf((String) c[3]),
                        (String) c[4],
                        new PersonId(number(c[5])),
                        DatabaseTime.instant(c[6]),
                        c[7] instanceof Boolean b ? b : number(c[7]) != 0,
                        c[8] == null ? null : new PersonId(number(c[8]))))
                .toList();
    }

    // ── pauses of one candidate ──────────────────────────────────────────────────────────────────────────

    /** Notes that a right gives a sitting so many minutes of pause. */
    void grantPauses(SittingId sitting, Accommodation right, Instant at) {
        update(
                "INSERT INTO exam_pause_right (sitting_id, accommodation_id, minutes, given_at) VALUES (?, ?, ?, ?)",
                sitting.value(),
                right.id(),
                right.pauseMinutes(),
                DatabaseTime.of(at));
    }

    void begin(SittingId sitting, Pause pause) {
        update(
                "INSERT INTO exam_pause (sitting_id, number, began_at, until_at) VALUES (?, ?, ?, ?)",
                sitting.value(),
                pause.number(),
                DatabaseTime.of(pause.beganAt()),
                DatabaseTime.of(pause.until()));
    }

    /** Notes that the candidate went on before a pause had ended by itself. */
    void end(SittingId sitting, int number, Instant at) {
        update(
                "INSERT INTO exam_pause_end (sitting_id, number, ended_at) VALUES (?, ?, ?)",
                sitting.value(),
                number,
                DatabaseTime.of(at));
    }

    /** The pauses of a sitting in their order. */
    List<Pause> pauses(SittingId sitting) {
        return rows(
                        "SELECT p.number, p.began_at, p.until_at, e.ended_at FROM exam_pause p"
                                + " LEFT JOIN exam_pause_end e ON e.sitting_id = p.sitting_id AND e.number = p.number"
                                + " WHERE p.sitting_id = ? ORDER BY p.number",
                        sitting.value())
                .stream()
                .map(c -> new Pause(
                        (int) number(c[0]),
                        DatabaseTime.instant(c[1]),
                        DatabaseTime.instant(c[2]),
                        DatabaseTime.instant(c[3])))
                .toList();
    }

    // ── outages ──────────────────────────────────────────────────────────────────────────────────────────

    /** @param room id of the room, null for the whole centre */
    long report(
            String key, long centre, Long room, Instant began, int minutes, String reason, PersonId by, Instant at) {
        update(
                "INSERT INTO exam_outage (request_key, centre_id, room_id, began_at, minutes, reason, reported_by,"
                        + " reported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                key,
                centre,
                room,
                DatabaseTime.of(began),
                minutes,
                reason,
                by.value(),
                DatabaseTime.of(at));
        return lastId();
    }

    Optional<Outage> outage(long id) {
        return outages(OUTAGE + " WHERE o.id = ?", id).stream().findFirst();
    }

    /** All outages of a centre, locked: of two that are agreed to at once the second sees the first. */
    List<Outage> outagesLocked(long centre) {
        return outages(OUTAGE + " WHERE o.centre_id = ? ORDER BY o.id FOR UPDATE", centre);
    }

    /** The outage that this form has reported already. */
    Optional<Outage> outage(String key) {
        return outages(OUTAGE + " WHERE o.request_key = ?", key).stream().findFirst();
    }

    /** Outages of a centre, newest first, at most 50. */
    List<Outage> outages(long centre) {
        return outages(OUTAGE + " WHERE o.centre_id = ? ORDER BY o.id DESC LIMIT 50", centre);
    }

    /** Outages that a sitting was in: those of its room and those of its whole centre. */
    List<Outage> outages(SittingId sitting) {
        return outages(
                OUTAGE
                        + " JOIN exam_sitting s ON s.centre_id = o.centre_id LEFT JOIN exam_session x ON x.id = s.session_id"
                        + " WHERE s.id = ? AND (o.room_id IS NULL OR o.room_id = x.room_id) ORDER BY o.id",
                sitting.value());
    }

    void agreeOutage(long id, PersonId by, Instant at) {
        update(
                "UPDATE exam_outage SET agreed_by = ?, agreed_at = ? WHERE id = ? AND agreed_by IS NULL",
                by.value(),
                DatabaseTime.of(at),
                id);
    }

    private List<Outage> outages(String sql, Object parameter) {
        return rows(sql, parameter).stream()
                .map(c -> new Outage(
                        number(c[0]),
                        number(c[1]),
                        c[8] == null ? null : number(c[8]),
                        DatabaseTime.instant(c[2]),
                        (int) number(c[3]),
                        (String) c[4],
                        new PersonId(number(c[5])),
                        DatabaseTime.instant(c[6]),
                        c[7] == null ? null : new PersonId(number(c[7]))))
                .toList();
    }

    // ── rights ───────────────────────────────────────────────────────────────────────────────────────────

    long ask(
            String key,
            PersonId person,
            long centre,
            int percent,
            int pauseMinutes,
            LocalDate from,
            LocalDate until,
            String reason,
            PersonId by,
            Instant at) {
        update(
                "INSERT INTO exam_accommodation (request_key, person_id, centre_id, percent, pause_minutes, valid_from,"
                        + " valid_until, reason, asked_by, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key,
                person.value(),
                centre,
                percent,
                pauseMinutes,
                from,
                until,
                reason,
                by.value(),
                DatabaseTime.of(at));
        return lastId();
    }

    Optional<Accommodation> right(long id) {
        return rights(RIGHT + " WHERE a.id = ? FOR UPDATE", id).stream().findFirst();
    }

    /** The right that this form has asked for already. */
    Optional<Accommodation> right(String key) {
        return rights(RIGHT + " WHERE a.request_key = ?", key).stream().findFirst();
    }

    /** Rights of a centre, newest first, at most 200. */
    List<Accommodation> rights(long centre) {
        return rights(RIGHT + " WHERE a.centre_id = ? ORDER BY a.id DESC LIMIT 200", centre);
    }

    /**
     * The approved rights of a person that hold on a day.
     *
     * @param on asked only where there is a right at all: hardly anybody has one
     */
    List<Accommodation> rights(PersonId person, Supplier<LocalDate> on) {
        var all = approved(person);
        if (all.isEmpty()) {
            return all;
        }
        var day = on.get();
        return all.stream().filter(a -> a.holdsOn(day)).toList();
    }

    /** The approved rights of a person, whenever they hold. */
    List<Accommodation> approved(PersonId person) {
        return rights(RIGHT + " WHERE a.person_id = ? AND a.approved_by IS NOT NULL ORDER BY a.id", person.value());
    }

    void approve(long id, PersonId by, Instant at) {
        update(
                "UPDATE exam_accommodation SET approved_by = ?, approved_at = ? WHERE id = ? AND approved_by IS NULL",
                by.value(),
                DatabaseTime.of(at),
                id);
    }

    private List<Accommodation> rights(String sql, Object parameter) {
        return rows(sql, parameter).stream()
                .map(c -> new Accommodation(
                        number(c[0]),
                        new PersonId(number(c[1])),
                        number(c[2]),
                        (int) number(c[3]),
                        (int) number(c[10]),
                        date(c[4]),
                        date(c[5]),
                        (String) c[6],
                        new PersonId(number(c[7])),
                        DatabaseTime.instant(c[8]),
                        c[9] == null ? null : new PersonId(number(c[9]))))
                .toList();
    }

    // ── plumbing ─────────────────────────────────────────────────────────────────────────────────────────

    private void update(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }

    private List<Object[]> rows(String sql, Object parameter) {
        // a locking read must run on the connection of the transaction, as in Answers
        em.unwrap(java.sql.Connection.class);
        List<?> rows = em.createNativeQuery(sql).setParameter(1, parameter).getResultList();
        return rows.stream().map(r -> (Object[]) r).toList();
    }

    private long lastId() {
        return number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static LocalDate date(Object column) {
        return column instanceof LocalDate d ? d : ((java.sql.Date) column).toLocalDate();
    }
}
