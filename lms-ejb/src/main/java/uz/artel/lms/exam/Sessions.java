package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** The tables of rooms, sessions and who is invited to, watches over and has entered them. */
@ApplicationScoped
class Sessions {

    private static final String ROOM =
            "SELECT r.id, r.centre_id, r.name, r.seats, r.addresses, r.version FROM exam_room r";
    private static final String SESSION = "SELECT x.id, x.centre_id, x.blueprint_id, r.id, r.name, r.seats,"
            + " r.addresses, r.version, x.opens_at, x.closes_at, x.length_minutes, x.lead_minutes, x.follow_minutes,"
            + " x.room_code, x.cancel_reason, x.version FROM exam_session x JOIN exam_room r ON r.id = x.room_id";

    private EntityManager em;

    protected Sessions() {}

    @Inject
    Sessions(EntityManager em) {
        this.em = em;
    }

    // ── rooms ────────────────────────────────────────────────────────────────────────────────────────────

    long addRoom(String key, long centre, String name, int seats, Networks networks, PersonId by, Instant now) {
        update(
                "INSERT INTO exam_room (request_key, centre_id, name, seats, addresses, added_by, added_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                key,
                centre,
                name,
                seats,
                networks.stored(),
                by.value(),
                DatabaseTime.of(now));
        return lastId();
    }

    /** @throws Clash when somebody has changed it since this version */
    void changeRoom(long id, long version, String name, int seats, Networks networks) {
        if (update(
                        "UPDATE exam_room SET name = ?, seats = ?, addresses = ?, version = version + 1"
                                + " WHERE id = ? AND version = ?",
                        name,
                        seats,
                        networks.stored(),
                        id,
                        version)
                != 1) {
            throw new Clash();
        }
    }

    /** The room, its row locked: whoever plans a session in it comes after another who does. */
    Optional<ExamRoom> room(long id) {
        return rooms(ROOM + " WHERE r.id = ? FOR UPDATE", id).stream().findFirst();
    }

    Optional<ExamRoom> room(String key) {
        return rooms(ROOM + " WHERE r.request_key = ?", key).stream().findFirst();
    }

    /** The rooms of a centre by name, at most 200. */
    List<ExamRoom> rooms(long centre) {
        return rooms(ROOM + " WHERE r.centre_id = ? ORDER BY r.name LIMIT 200", centre);
    }

    private List<ExamRoom> rooms(String sql, Object... parameters) {
        return rows(sql, parameters).stream().map(c -> room(c, 0)).toList();
    }

    private static ExamRoom room(Object[] c, int from) {
        return new ExamRoom(
                number(c[from]),
                number(c[from + 1]),
                (String) c[from + 2],
                (int) number(c[from + 3]),
                (String) c[from + 4],
                number(c[from + 5]));
    }

    // ── sessions ─────────────────────────────────────────────────────────────────────────────────────────

    long plan(String key, ExamSession s, PersonId by, Instant now) {
        update(
                "INSERT INTO exam_session (request_key, centre_id, blueprint_id, room_id, opens_at, closes_at,"
                        + " length_minutes, lead_minutes, follow_minutes, room_code, planned_by, planned_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                key,
                s.centre(),
                s.blueprint(),
                s.room().id(),
                DatabaseTime.of(s.opensAt()),
                DatabaseTime.of(s.closesAt()),
                s.length(),
                s.lead(),
                s.follow(),
                s.code(),
                by.value(),
                DatabaseTime.of(now));
        return lastId();
    }

    /** @throws Clash when somebody has changed it since this version */
    void change(ExamSession s) {
        if (update(
                        "UPDATE exam_session SET room_id = ?, opens_at = ?, closes_at = ?, lead_minutes = ?,"
                                + " follow_minutes = ?, room_code = ?, version = version + 1"
                                + " WHERE id = ? AND version = ?",
                        s.room().id(),
                        DatabaseTime.of(s.opensAt()),
                        DatabaseTime.of(s.closesAt()),
                        s.lead(),
                        s.follow(),
                        s.code(),
                        s.id(),
                        s.version())
                != 1) {
            throw new Clash();
        }
    }

    /** @throws Clash when somebody has changed it since this version */
    void cancel(long id, long version, String reason, PersonId by, Instant now) {
        if (update(
                        "UPDATE exam_session SET cancelled_by = ?, cancelled_at = ?, cancel_reason = ?,"
                                + " version = version + 1 WHERE id = ? AND version = ?",
                        by.value(),
                        DatabaseTime.of(now),
                        reason,
                        id,
                        version)
                != 1) {
            throw new Clash();
        }
    }

    Optional<ExamSession> session(long id) {
        return sessions(SESSION + " WHERE x.id = ?", id).stream().findFirst();
    }

    /** The networks of the room of a session. */
    String networks(long session) {
        return (String) em.createNativeQuery("SELECT r.addresses FROM exam_session x JOIN exam_room r"
                        + " ON r.id = x.room_id WHERE x.id = ?")
                .setParameter(1, session)
                .getSingleResult();
    }

    /** The session with its row locked, so that two who invite count the seats one after the other. */
    Optional<ExamSession> sessionLocked(long id) {
        return sessions(SESSION + " WHERE x.id = ? FOR UPDATE", id).stream().findFirst();
    }

    Optional<ExamSession> session(String key) {
        return sessions(SESSION + " WHERE x.request_key = ?", key).stream().findFirst();
    }

    /** Sessions of a centre, those that come latest first, at most 200. */
    List<ExamSession> ofCentre(long centre) {
        return sessions(SESSION + " WHERE x.centre_id = ? ORDER BY x.opens_at DESC, x.id DESC LIMIT 200", centre);
    }

    /** Sessions of a room whose window ends after this moment, or did within the day before it. */
    List<ExamSession> ofRoom(long room, Instant from) {
        return sessions(
                SESSION + " WHERE x.room_id = ? AND x.closes_at > ? AND x.cancelled_at IS NULL",
                room,
                DatabaseTime.of(from.minusSeconds(86_400)));
    }

    /** The next session of this exam that somebody is invited to and whose window is not over. */
    Optional<ExamSession> next(PersonId person, long blueprint, Instant now) {
        return upcoming(person, now).stream()
                .filter(s -> s.blueprint() == blueprint)
                .findFirst();
    }

    /** The sessions that somebody is invited to and whose window is not over, the next first. */
    List<ExamSession> upcoming(PersonId person, Instant now) {
        return sessions(
                SESSION + " JOIN exam_invitation i ON i.session_id = x.id WHERE i.person_id = ? AND x.closes_at > ?"
                        + " AND x.cancelled_at IS NULL ORDER BY x.opens_at, x.id",
                person.value(),
                DatabaseTime.of(now));
    }

    /** Those and the ones that were cancelled before their window was over. */
    List<ExamSession> toCome(PersonId person, Instant now) {
        return sessions(
                SESSION + " JOIN exam_invitation i ON i.session_id = x.id WHERE i.person_id = ? AND x.closes_at > ?"
                        + " ORDER BY x.opens_at, x.id",
                person.value(),
                DatabaseTime.of(now));
    }

    private List<ExamSession> sessions(String sql, Object... parameters) {
        return rows(sql, parameters).stream()
                .map(c -> new ExamSession(
                        number(c[0]),
                        number(c[1]),
                        number(c[2]),
                        new ExamRoom(
                                number(c[3]),
                                number(c[1]),
                                (String) c[4],
                                (int) number(c[5]),
                                (String) c[6],
                                number(c[7])),
                        DatabaseTime.instant(c[8]),
                        DatabaseTime.instant(c[9]),
                        (int) number(c[10]),
                        (int) number(c[11]),
                        (int) number(c[12]),
                        (String) c[13],
                        (String) c[14],
                        number(c[15])))
                .toList();
    }

    // ── who watches ──────────────────────────────────────────────────────────────────────────────────────

    void watch(long session, Set<PersonId> invigilators) {
        update("DELETE FROM exam_session_invigilator WHERE session_id = ?", session);
        invigilators.stream()
                .map(PersonId::value)
                .sorted()
                .forEach(person -> update(
                        "INSERT INTO exam_session_invigilator (session_id, person_id) VALUES (?, ?)", session, person));
    }

    List<PersonId> invigilators(long session) {
        return ids(
                        "SELECT w.person_id FROM exam_session_invigilator w WHERE w.session_id = ? ORDER BY w.person_id",
                        session)
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** The sessions that an invigilator is assigned to and that are not cancelled, from the day before on. */
    List<ExamSession> watchedBy(PersonId person, Instant now) {
        return sessions(
                SESSION + " JOIN exam_session_invigilator w ON w.session_id = x.id WHERE w.person_id = ?"
                        + " AND x.cancelled_at IS NULL AND x.closes_at > ? ORDER BY x.opens_at, x.id",
                person.value(),
                DatabaseTime.of(now.minusSeconds(86_400)));
    }

    // ── who comes ────────────────────────────────────────────────────────────────────────────────────────

    /** @param head whether the head of the centre invites */
    void invite(ExamSession s, PersonId person, PersonId by, boolean head, Instant now) {
        update(
                "INSERT INTO exam_invitation (person_id, centre_id, blueprint_id, opens_at, closes_at, invited_by,"
                        + " invited_at, session_id, by_head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                person.value(),
                s.centre(),
                s.blueprint(),
                DatabaseTime.of(s.opensAt()),
                DatabaseTime.of(s.closesAt()),
                by.value(),
                DatabaseTime.of(now),
                s.id(),
                head);
    }

    /** Who is invited to a session, in the order of the invitations, with whether he has entered and begun. */
    List<SessionGuest> guests(long session) {
        return rows(
                        "SELECT i.person_id, e.entered_at, s.state FROM exam_invitation i"
                                + " LEFT JOIN exam_session_entry e ON e.session_id = i.session_id AND e.person_id = i.person_id"
                                + " LEFT JOIN exam_sitting s ON s.session_id = i.session_id AND s.person_id = i.person_id"
                                + " WHERE i.session_id = ? ORDER BY i.id",
                        session)
                .stream()
                .map(c -> new SessionGuest(new PersonId(number(c[0])), DatabaseTime.instant(c[1]), (String) c[2]))
                .toList();
    }

    /** How many are invited to each of these sessions. */
    Map<Long, Integer> invited(long centre) {
        var counts = new LinkedHashMap<Long, Integer>();
        rows(
                        "SELECT i.session_id, COUNT(*) FROM exam_invitation i WHERE i.centre_id = ?"
                                + " AND i.session_id IS NOT NULL GROUP BY i.session_id",
                        centre)
                .forEach(c -> counts.put(number(c[0]), (int) number(c[1])));
        return counts;
    }

    // ── entering the room ────────────────────────────────────────────────────────────────────────────────

    /** Failures and success of somebody at the door of a session. */
    record Entry(int failures, Instant failedAt, Instant enteredAt) {}

    /** The entry of somebody; nothing yet when he has not tried. */
    Entry entry(long session, PersonId person) {
        return rows(
                        "SELECT e.failures, e.failed_at, e.entered_at FROM exam_session_entry e"
                                + " WHERE e.session_id = ? AND e.person_id = ?",
                        session,
                        person.value())
                .stream()
                .findFirst()
                .map(c -> new Entry((int) number(c[0]), DatabaseTime.instant(c[1]), DatabaseTime.instant(c[2])))
                .orElse(new Entry(0, null, null));
    }

    /** The same, made when there is none, its row locked: tries at the same moment count one after the other. */
    Entry entryLocked(long session, PersonId person) {
        update(
                "INSERT INTO exam_session_entry (session_id, person_id, failures) VALUES (?, ?, 0)"
                        + " ON DUPLICATE KEY UPDATE failures = failures",
                session,
                person.value());
        return entry(session, person);
    }

    void failed(long session, PersonId person, Instant now) {
        update(
                "UPDATE exam_session_entry SET failures = failures + 1, failed_at = ? WHERE session_id = ?"
                        + " AND person_id = ?",
                DatabaseTime.of(now),
                session,
                person.value());
    }

    void entered(long session, PersonId person, Instant now) {
        update(
                "UPDATE exam_session_entry SET entered_at = ? WHERE session_id = ? AND person_id = ?"
                        + " AND entered_at IS NULL",
                DatabaseTime.of(now),
                session,
                person.value());
    }

    // ── exams that are sat in sessions only ──────────────────────────────────────────────────────────────

    Set<Long> supervised(long centre) {
        return new HashSet<>(ids("SELECT v.blueprint_id FROM exam_supervised v WHERE v.centre_id = ?", centre));
    }

    void supervise(long centre, long blueprint, PersonId by, Instant now) {
        update(
                "INSERT INTO exam_supervised (centre_id, blueprint_id, since, decided_by) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE blueprint_id = VALUES(blueprint_id)",
                centre,
                blueprint,
                DatabaseTime.of(now),
                by.value());
    }

    void setFree(long centre, long blueprint) {
        update("DELETE FROM exam_supervised WHERE centre_id = ? AND blueprint_id = ?", centre, blueprint);
    }

    // ── plumbing ─────────────────────────────────────────────────────────────────────────────────────────

    private int update(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }

    private List<Object[]> rows(String sql, Object... parameters) {
        // a locking read must run on the connection of the transaction, as in Answers
        em.unwrap(java.sql.Connection.class);
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(r -> (Object[]) r).toList();
    }

    private List<Long> ids(String sql, Object parameter) {
        List<?> rows = em.createNativeQuery(sql).setParameter(1, parameter).getResultList();
        var all = new ArrayList<Long>();
        rows.forEach(row -> all.add(number(row)));
        return all;
    }

    private long lastId() {
        return number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
