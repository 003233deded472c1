package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.shared.DatabaseTime;

/** What arrives while somebody sits: answers, evidence, incidents, and the devices they come from. Rows are only added. */
@ApplicationScoped
class Answers {

    private EntityManager em;

    protected Answers() {}

    @Inject
    Answers(EntityManager em) {
        this.em = em;
    }

    // ── the hot path: three statements an answer ─────────────────────────────────────────────────────────

    /**
     * What an answer needs to know of its sitting.
     *
     * @param pausedUntil when its last pause ended or will end; null when it has had none
     * @param session that it belongs to, null without one
     */
    record Door(
            long form,
            State state,
            Instant endsAt,
            byte[] tokenHash,
            Instant handedAt,
            Duration grace,
            Instant pausedUntil,
            Long session) {

        boolean isPausedAt(Instant now) {
            return pausedUntil != null && now.isBefore(pausedUntil);
        }
    }

    /** Locks the row of the sitting, so that its answers arrive one after the other and never after the closing. */
    Optional<Door> lock(SittingId id) {
        // a locking read must run on the connection of the transaction, which EclipseLink otherwise opens at the first
        // write
        em.unwrap(Connection.class);
        List<?> rows = em.createNativeQuery(
                        "SELECT s.form_id, s.state, s.ends_at, s.token_hash, s.handed_at, s.started_at,"
                                + " s.grace_minutes, s.paused_until, s.session_id FROM exam_sitting s WHERE s.id = ? FOR UPDATE")
                .setParameter(1, id.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var c = (Object[]) row;
            return new Door(
                    number(c[0]).longValue(),
                    State.valueOf((String) c[1]),
                    DatabaseTime.instant(c[2]),
                    (byte[]) c[3],
                    DatabaseTime.instant(c[4] == null ? c[5] : c[4]),
                    Duration.ofMinutes(number(c[6]).intValue()),
                    DatabaseTime.instant(c[7]),
                    c[8] == null ? null : number(c[8]).longValue());
        });
    }

    /**
     * What stands at a place of a form, the event that had this number already, the last event, and when the browser's
     * last acknowledged answer was saved.
     *
     * @param same null when the number is new
     * @param lastAt when the last event was saved, null before the first
     * @param acknowledgedAt null when there is no such answer
     * @param networks of the room, as they are now; none without a session
     */
    record Standing(
            ItemKind kind,
            int options,
            int partners,
            AnswerEvent same,
            int lastArrival,
            byte[] lastHash,
            Instant lastAt,
            Instant acknowledgedAt,
            String networks) {}

    Optional<Standing> standing(SittingId id, Door door, int place, int clientSeq, int acknowledged) {
        List<?> rows = em.createNativeQuery("SELECT v.kind, v.options, v.partners,"
                        + " d.arrival, d.place, d.choice, d.typed, d.flagged, d.saved_at, d.hash, d.waited, d.given_at,"
                        + " l.arrival, l.hash, l.saved_at, k.saved_at,"
                        + " (SELECT r.addresses FROM exam_session x JOIN exam_room r ON r.id = x.room_id WHERE x.id = ?)"
                        + " FROM exam_form_item fi JOIN exam_item_version v ON v.id = fi.version_id"
                        + " LEFT JOIN exam_answer d ON d.sitting_id = ? AND d.client_seq = ?"
                        + " LEFT JOIN exam_answer l ON l.sitting_id = ? AND l.arrival ="
                        + " (SELECT MAX(a.arrival) FROM exam_answer a WHERE a.sitting_id = ?)"
                        + " LEFT JOIN exam_answer k ON k.sitting_id = ? AND k.client_seq = ?"
                        + " WHERE fi.form_id = ? AND fi.place = ?")
                .setParameter(1, door.session())
                .setParameter(2, id.value())
                .setParameter(3, clientSeq)
                .setParameter(4, id.value())
                .setParameter(5, id.value())
                .setParameter(6, id.value())
                .setParameter(7, acknowledged)
                .setParameter(8, door.form())
                .setParameter(9, place)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var c = (Object[]) row;
            var same = c[3] == null
                    ? null
                    : new AnswerEvent(
                            clientSeq,
                            number(c[3]).intValue(),
                            number(c[4]).intValue(),
                            new Answer(Answer.places((String) c[5]), (String) c[6]),
                            flag(c[7]),
                            DatabaseTime.instant(c[8]),
                            waited(c[10], c[11]),
                            (byte[]) c[9]);
            return new Standing(
                    ItemKind.of((String) c[0]),
                    number(c[1]).intValue(),
                    number(c[2]).intValue(),
                    same,
                    c[12] == null ? 0 : number(c[12]).intValue(),
                    c[12] == null ? AnswerEvent.START : (byte[]) c[13],
                    DatabaseTime.instant(c[14]),
                    DatabaseTime.instant(c[15]),
                    (String) c[16]);
        });
    }

    void append(SittingId id, AnswerEvent e) {
        em.createNativeQuery("INSERT INTO exam_answer (sitting_id, client_seq, arrival, place, choice, typed, flagged,"
                        + " saved_at, hash, waited, given_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, id.value())
                .setParameter(2, e.clientSeq())
                .setParameter(3, e.arrival())
                .setParameter(4, e.place())
                .setParameter(5, e.answer().stored())
                .setParameter(6, e.answer().text())
                .setParameter(7, e.flagged())
                .setParameter(8, DatabaseTime.of(e.savedAt()))
                .setParameter(9, e.hash())
                .setParameter(10, e.waited() != null)
                .setParameter(
                        11,
                        e.waited() == null ? null : DatabaseTime.of(e.waited().givenAt()))
                .executeUpdate();
    }

    private static Waited waited(Object flag, Object givenAt) {
        return flag(flag) ? new Waited(DatabaseTime.instant(givenAt)) : null;
    }

    /** All events in order of arrival. */
    List<AnswerEvent> events(SittingId id) {
        List<?> rows = em.createNativeQuery(
                        "SELECT a.client_seq, a.arrival, a.place, a.choice, a.typed, a.flagged,"
                                + " a.saved_at, a.hash, a.waited, a.given_at FROM exam_answer a WHERE a.sitting_id = ? ORDER BY a.arrival")
                .setParameter(1, id.value())
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new AnswerEvent(
                            number(c[0]).intValue(),
                            number(c[1]).intValue(),
                            number(c[2]).intValue(),
                            new Answer(Answer.places((String) c[3]), (String) c[4]),
                            flag(c[5]),
                            DatabaseTime.instant(c[6]),
                            waited(c[8], c[9]),
                            (byte[]) c[7]);
                })
                .toList();
    }

    /**
     * The answer at each place: what was changed last there, by the browser's numbers as in {@link Answer#ORDER}. What was
     * changed before it and came after it stands in the chain and is not the answer.
     */
    static Map<Integer, AnswerEvent> latest(List<AnswerEvent> events) {
        var latest = new LinkedHashMap<Integer, AnswerEvent>();
        events.forEach(
                e -> latest.merge(e.place(), e, (one, other) -> other.clientSeq() > one.clientSeq() ? other : one));
        return latest;
    }

    // ── devices, evidence, incidents ─────────────────────────────────────────────────────────────────────

    /**
     * Notes that the sitting was handed to a device; the row of the sitting is locked.
     *
     * @return whether another device had it before
     */
    boolean addHandover(SittingId id, SittingToken token, Instant now) {
        var device = token.deviceHash(id.value());
        // no INSERT … SELECT MAX: it locks the gap behind the last row, and two who begin at once wait for each other
        List<?> last = em.createNativeQuery("SELECT h.device_hash, (SELECT MAX(m.number) FROM exam_handover m"
                        + " WHERE m.sitting_id = h.sitting_id) FROM exam_handover h WHERE h.sitting_id = ?"
                        + " ORDER BY h.handed_at DESC, h.number DESC LIMIT 1")
                .setParameter(1, id.value())
                .getResultList();
        var before = last.stream().map(Object[].class::cast).findFirst();
        em.createNativeQuery("INSERT INTO exam_handover (sitting_id, number, device_hash, token_hash, handed_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, id.value())
                .setParameter(2, before.map(h -> number(h[1]).intValue()).orElse(0) + 1)
                .setParameter(3, device)
                .setParameter(4, token.hash(id.value()))
                .setParameter(5, DatabaseTime.of(now))
                .executeUpdate();
        return before.isPresent() && !Arrays.equals((byte[]) before.get()[0], device);
    }

    /**
     * A device that has a sitting or had it.
     *
     * @param number of the handover that its token was made for
     * @param first number of the first handover to this device
     * @param handed when it was handed the sitting, up to this handover, oldest first
     */
    record Holder(int number, int first, List<Instant> handed) {}

    /** Whose token this is or was. */
    Optional<Holder> holder(SittingId id, byte[] tokenHash) {
        List<?> rows = em.createNativeQuery("SELECT h.number, h.handed_at FROM exam_handover t JOIN exam_handover h"
                        + " ON h.sitting_id = t.sitting_id AND h.device_hash = t.device_hash AND h.number <= t.number"
                        + " WHERE t.sitting_id = ? AND t.token_hash = ? ORDER BY h.number")
                .setParameter(1, id.value())
                .setParameter(2, tokenHash)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var handed = rows.stream().map(Object[].class::cast).toList();
        return Optional.of(new Holder(
                number(handed.get(handed.size() - 1)[0]).intValue(),
                number(handed.get(0)[0]).intValue(),
                handed.stream().map(h -> DatabaseTime.instant(h[1])).toList()));
    }

    /** The highest number of what this token has handed in as evidence, 0 for nothing. */
    int lastEvidence(SittingId id, byte[] tokenHash) {
        return number(em.createNativeQuery("SELECT COALESCE(MAX(e.client_seq), 0) FROM exam_evidence e"
                                + " JOIN exam_handover h ON h.sitting_id = e.sitting_id AND h.number = e.handover"
                                + " WHERE h.sitting_id = ? AND h.token_hash = ?")
                        .setParameter(1, id.value())
                        .setParameter(2, tokenHash)
                        .getSingleResult())
                .intValue();
    }

    /**
     * Keeps an answer as evidence; the same answer under the same number of the same device again changes nothing.
     *
     * @param outside whether it came from outside the room of its session
     */
    void addEvidence(
            SittingId id,
            Holder from,
            int clientSeq,
            AnswerChange change,
            Instant givenAt,
            Instant now,
            boolean outside) {
        List<?> kept = em.createNativeQuery("SELECT e.place, e.choice, e.typed FROM exam_evidence e"
                        + " JOIN exam_handover h ON h.sitting_id = e.sitting_id AND h.number = e.handover"
                        + " JOIN exam_handover d ON d.sitting_id = e.sitting_id AND d.number = ?"
                        + " AND d.device_hash = h.device_hash WHERE e.sitting_id = ? AND e.client_seq = ?")
                .setParameter(1, from.number())
                .setParameter(2, id.value())
                .setParameter(3, clientSeq)
                .getResultList();
        if (kept.stream()
                .map(Object[].class::cast)
                .anyMatch(e -> number(e[0]).intValue() == change.place()
                        && change.answer().equals(new Answer(Answer.places((String) e[1]), (String) e[2])))) {
            return;
        }
        em.createNativeQuery(
                        "INSERT INTO exam_evidence (sitting_id, handover, client_seq, place, choice, typed, given_at,"
                                + " arrived_at, outside) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, id.value())
                .setParameter(2, from.number())
                .setParameter(3, clientSeq)
                .setParameter(4, change.place())
                .setParameter(5, change.answer().stored())
                .setParameter(6, change.answer().text())
                .setParameter(7, DatabaseTime.of(givenAt))
                .setParameter(8, DatabaseTime.of(now))
                .setParameter(9, outside)
                .executeUpdate();
    }

    /** Place → how often its recording has been played. */
    Map<Integer, Integer> plays(SittingId id) {
        List<?> rows = em.createNativeQuery(
                        "SELECT p.place, MAX(p.play) FROM exam_play p WHERE p.sitting_id = ? GROUP BY p.place")
                .setParameter(1, id.value())
                .getResultList();
        var plays = new LinkedHashMap<Integer, Integer>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(c -> plays.put(number(c[0]).intValue(), number(c[1]).intValue()));
        return plays;
    }

    /** Notes that a recording has been played for the n-th time; told again it changes nothing. */
    void addPlay(SittingId id, int place, int play, Instant now) {
        em.createNativeQuery("INSERT INTO exam_play (sitting_id, place, play, told_at) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE play = play")
                .setParameter(1, id.value())
                .setParameter(2, place)
                .setParameter(3, play)
                .setParameter(4, DatabaseTime.of(now))
                .executeUpdate();
    }

    /** Notes an incident once: the same kind with the same reference again changes nothing. */
    void addIncident(SittingId id, Incident incident, String ref) {
        em.createNativeQuery("INSERT INTO exam_incident (sitting_id, kind, ref, happened_at, detail, attested)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE ref = ref")
                .setParameter(1, id.value())
                .setParameter(2, incident.kind().name())
                .setParameter(3, ref)
                .setParameter(4, DatabaseTime.of(incident.at()))
                .setParameter(5, incident.detail())
                .setParameter(6, incident.attested())
                .executeUpdate();
    }

    /** Incidents of a sitting in their order. */
    List<Incident> incidents(SittingId id) {
        List<?> rows = em.createNativeQuery("SELECT i.happened_at, i.kind, i.detail, i.attested FROM exam_incident i"
                        + " WHERE i.sitting_id = ? ORDER BY i.happened_at, i.kind")
                .setParameter(1, id.value())
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Incident(
                            DatabaseTime.instant(c[0]),
                            Incident.Kind.valueOf((String) c[1]),
                            number(c[2]).longValue(),
                            c[3] == null ? null : number(c[3]).longValue());
                })
                .toList();
    }

    /** What lies as evidence: answers that don't count, in the order they came. */
    List<LookSheet.LateAnswer> late(SittingId id) {
        List<?> rows = em.createNativeQuery(
                        "SELECT e.place, e.choice, e.typed, e.given_at, e.arrived_at, e.outside"
                                + " FROM exam_evidence e WHERE e.sitting_id = ? ORDER BY e.arrived_at, e.handover, e.client_seq")
                .setParameter(1, id.value())
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    // places of options count from 1 for people
                    var places = Answer.places((String) c[1]).stream()
                            .map(p -> Integer.toString(p + 1))
                            .collect(Collectors.joining(", "));
                    return new LookSheet.LateAnswer(
                            number(c[0]).intValue(),
                            c[2] == null ? places : (String) c[2],
                            DatabaseTime.instant(c[3]),
                            DatabaseTime.instant(c[4]),
                            flag(c[5]));
                })
                .toList();
    }

    private static Number number(Object column) {
        return (Number) column;
    }

    private static boolean flag(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }
}
