package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Shown;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.ManyRows;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.language.Texts;

/** The tables of sittings. */
@ApplicationScoped
class Sittings {

    private EntityManager em;

    protected Sittings() {}

    @Inject
    Sittings(EntityManager em) {
        this.em = em;
    }

    // ── beginning ────────────────────────────────────────────────────────────────────────────────────────

    /** The candidate's number; makes one at the first exam. Holds the person's row until the end of the transaction. */
    long candidate(PersonId person) {
        em.createNativeQuery("INSERT INTO exam_candidate (person_id) VALUES (?) ON DUPLICATE KEY UPDATE person_id ="
                        + " VALUES(person_id)")
                .setParameter(1, person.value())
                .executeUpdate();
        return candidateNumber(person);
    }

    long candidateNumber(PersonId person) {
        return number(em.createNativeQuery("SELECT c.number FROM exam_candidate c WHERE c.person_id = ?")
                        .setParameter(1, person.value())
                        .getSingleResult())
                .longValue();
    }

    Optional<Sitting> openOf(PersonId person) {
        return em.createQuery("SELECT s FROM Sitting s WHERE s.openPerson = :person", Sitting.class)
                .setParameter("person", person.value())
                .getResultStream()
                .findFirst();
    }

    /** The last round of a person at a blueprint, as he may know of it at that instant. */
    ExamRound round(PersonId person, long blueprint, Instant now) {
        return rounds(person, now, " AND s.blueprint_id = ?", blueprint).getOrDefault(blueprint, ExamRound.FIRST);
    }

    /** The round a sitting belongs to, which may be an earlier one. */
    ExamRound round(Sitting sitting, Instant now) {
        return rounds(
                        sitting.person(),
                        now,
                        " AND s.blueprint_id = ? AND s.round = ?",
                        sitting.blueprint(),
                        sitting.round())
                .get(sitting.blueprint());
    }

    /** The last round of a person at each blueprint; one statement, however many there are. */
    Map<Long, ExamRound> rounds(PersonId person, Instant now) {
        return rounds(person, now, "");
    }

    private Map<Long, ExamRound> rounds(PersonId person, Instant now, String which, Object... parameters) {
        // a second form is told with the results of the others, see SecondLook.toldAt
        var query = em.createNativeQuery("SELECT s.announced_at, r.passed, r.safety_passed,"
                        + " CASE WHEN l.decided_at > s.announce_at THEN l.decided_at"
                        + " WHEN l.decided_at IS NOT NULL THEN s.announce_at END, m.recorded_at, s.blueprint_id, s.round FROM exam_sitting s"
                        + " LEFT JOIN exam_result r ON r.sitting_id = s.id AND s.state = 'ANNOUNCED' AND r.edition ="
                        + " (SELECT MAX(n.edition) FROM exam_result n WHERE n.sitting_id = s.id)"
                        + " LEFT JOIN exam_second_look l ON l.sitting_id = s.id AND l.outcome = 'SECOND_FORM'"
                        + " AND s.announce_at <= ?"
                        + " LEFT JOIN exam_remediation m ON m.sitting_id = s.id"
                        + " WHERE s.person_id = ?" + which + " ORDER BY s.round, s.try_number")
                .setParameter(1, DatabaseTime.of(now))
                .setParameter(2, person.value());
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(3 + i, parameters[i]);
        }
        List<?> rows = query.getResultList();
        var last = new HashMap<Long, ExamRound>();
        rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        c -> new ExamAndRound(
                                number(c[5]).longValue(), number(c[6]).intValue()),
                        Collectors.mapping(
                                c -> new RetakePolicy.Earlier(
                                        DatabaseTime.instant(c[0]),
                                        c[1] == null ? null : flag(c[1]),
                                        c[2] != null && !flag(c[2]),
                                        DatabaseTime.instant(c[3]),
                                        c[4] != null),
                                Collectors.toList())))
                .forEach((of, tries) -> last.merge(
                        of.blueprint(),
                        new ExamRound(of.round(), tries),
                        (one, other) -> one.number() > other.number() ? one : other));
        return last;
    }

    private record ExamAndRound(long blueprint, int round) {}

    /**
     * A person's invitations that have opened by now, by exam, and those to sessions that are not cancelled, whenever they open;
     * one statement.
     */
    Map<Long, List<InvitationWindow>> invitations(PersonId person, Instant now) {
        List<?> rows = em.createNativeQuery(
                        "SELECT i.blueprint_id, COALESCE(x.opens_at, i.opens_at), COALESCE(x.closes_at, i.closes_at),"
                                + " i.session_id, i.invited_at, i.by_head FROM exam_invitation i"
                                + " LEFT JOIN exam_session x ON x.id = i.session_id"
                                + " WHERE i.person_id = ? AND (i.opens_at <= ? OR i.session_id IS NOT NULL)"
                                + " AND x.cancelled_at IS NULL")
                .setParameter(1, person.value())
                .setParameter(2, DatabaseTime.of(now))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        c -> number(c[0]).longValue(),
                        Collectors.mapping(
                                c -> new InvitationWindow(
                                        DatabaseTime.instant(c[1]),
                                        DatabaseTime.instant(c[2]),
                                        c[3] != null,
                                        new ExamRound.Invited(DatabaseTime.instant(c[4]), flag(c[5]))),
                                Collectors.toList())));
    }

    /** @param head whether the head of the centre invites */
    long invite(
            PersonId person,
            long centre,
            long blueprint,
            Instant opens,
            Instant closes,
            PersonId by,
            boolean head,
            Instant now) {
        em.createNativeQuery("INSERT INTO exam_invitation (person_id, centre_id, blueprint_id, opens_at, closes_at,"
                        + " invited_by, invited_at, by_head) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, person.value())
                .setParameter(2, centre)
                .setParameter(3, blueprint)
                .setParameter(4, DatabaseTime.of(opens))
                .setParameter(5, DatabaseTime.of(closes))
                .setParameter(6, by.value())
                .setParameter(7, DatabaseTime.of(now))
                .setParameter(8, head)
                .executeUpdate();
        return lastId();
    }

    /** Keys of the items a person had on earlier forms of the same use. */
    Set<String> seen(PersonId person, String use) {
        List<?> rows = em.createNativeQuery("SELECT DISTINCT i.item_key FROM exam_sitting s"
                        + " JOIN exam_form_item fi ON fi.form_id = s.form_id"
                        + " JOIN exam_item_version v ON v.id = fi.version_id JOIN exam_item i ON i.id = v.item_id"
                        + " WHERE s.person_id = ? AND s.use_code = ?")
                .setParameter(1, person.value())
                .setParameter(2, use)
                .getResultList();
        var keys = new HashSet<String>();
        rows.forEach(row -> keys.add((String) row));
        return keys;
    }

    /** A place of a form; an item on trial is not scored. */
    record Place(int place, long version, Shown shown, boolean scored) {}

    List<Place> form(long form) {
        List<?> rows = em.createNativeQuery("SELECT fi.place, fi.version_id, fi.option_order, fi.partner_order,"
                        + " fi.scored FROM exam_form_item fi WHERE fi.form_id = ? ORDER BY fi.place")
                .setParameter(1, form)
                .getResultList();
        return rows.stream().map(row -> place((Object[]) row, 0)).toList();
    }

    /** Which version of an item stands at a place of a form. */
    Optional<Long> version(long form, int place) {
        List<?> rows = em.createNativeQuery(
                        "SELECT fi.version_id FROM exam_form_item fi WHERE fi.form_id = ? AND fi.place = ?")
                .setParameter(1, form)
                .setParameter(2, place)
                .getResultList();
        return rows.stream().findFirst().map(v -> number(v).longValue());
    }

    /** A place from the columns place, version, orders and scored, which begin at {@code from}. */
    static Place place(Object[] c, int from) {
        return new Place(
                number(c[from]).intValue(),
                number(c[from + 1]).longValue(),
                new Shown(Answer.places((String) c[from + 2]), Answer.places((String) c[from + 3])),
                flag(c[from + 4]));
    }

    /** The whole points that pass a form, or null where the blueprint's percentage does. */
    Integer cut(long form) {
        var cut = em.createNativeQuery("SELECT f.cut FROM exam_form f WHERE f.id = ?")
                .setParameter(1, form)
                .getSingleResult();
        return cut == null ? null : number(cut).intValue();
    }

    /** The panel's ratings of the scored places of a form, as they were when it was drawn. */
    Map<Integer, Fraction> ratings(long form) {
        List<?> rows = em.createNativeQuery("SELECT fi.place, fi.rating_over, fi.rating_under FROM exam_form_item fi"
                        + " WHERE fi.form_id = ? AND fi.scored AND fi.rating_over IS NOT NULL")
                .setParameter(1, form)
                .getResultList();
        var ratings = new LinkedHashMap<Integer, Fraction>();
        rows.forEach(row -> {
            var c = (Object[]) row;
            ratings.put(
                    number(c[0]).intValue(),
                    new Fraction(number(c[1]).longValue(), number(c[2]).longValue()));
        });
        return ratings;
    }

    /** The seed a form was drawn with. */
    long seed(long form) {
        return number(em.createNativeQuery("SELECT f.seed FROM exam_form f WHERE f.id = ?")
                        .setParameter(1, form)
                        .getSingleResult())
                .longValue();
    }

    /** Sum of the squares of what each question that counts in a marked sitting is worth. */
    long squares(SittingId id) {
        return number(em.createNativeQuery("SELECT COALESCE(SUM(v.points * v.points), 0) FROM exam_sitting s"
                                + " JOIN exam_form_item fi ON fi.form_id = s.form_id"
                                + " JOIN exam_item_version v ON v.id = fi.version_id"
                                + " JOIN exam_mark m ON m.sitting_id = s.id AND m.place = fi.place AND m.edition ="
                                + " (SELECT MAX(n.edition) FROM exam_mark n WHERE n.sitting_id = m.sitting_id"
                                + " AND n.place = m.place) WHERE fi.scored AND m.counts AND s.id = ?")
                        .setParameter(1, id.value())
                        .getSingleResult())
                .longValue();
    }

    void add(Sitting sitting) {
        em.persist(sitting);
        em.flush();
    }

    /** Sends what is pending, so that native statements after it see it. */
    void flush() {
        em.flush();
    }

    // ── a sitting ────────────────────────────────────────────────────────────────────────────────────────

    /** @throws Unknown when there is none */
    Sitting get(SittingId id) {
        var sitting = em.find(Sitting.class, id.value());
        if (sitting == null) {
            throw new Unknown("sitting");
        }
        return sitting;
    }

    /** The sitting with its row locked, so that no answer arrives while it is closed. */
    Sitting getLocked(SittingId id) {
        var sitting = em.find(Sitting.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (sitting == null) {
            throw new Unknown("sitting");
        }
        return sitting;
    }

    /** These sittings with their rows locked, in the order of their numbers; one statement. */
    List<Sitting> locked(Collection<SittingId> ids) {
        return em.createQuery("SELECT s FROM Sitting s WHERE s.id IN :ids ORDER BY s.id", Sitting.class)
                .setParameter("ids", ids.stream().map(SittingId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Sittings whose time is over, the time of grace too, and that nobody closed; a few at a time. */
    List<SittingId> overdue(Instant now) {
        return ids(em.createNativeQuery("SELECT s.id FROM exam_sitting s WHERE s.state = 'OPEN' AND s.ends_at <= ?"
                        + " AND s.ends_at + INTERVAL s.grace_minutes MINUTE <= ? ORDER BY s.ends_at LIMIT 100")
                .setParameter(1, DatabaseTime.of(now))
                .setParameter(2, DatabaseTime.of(now)));
    }

    /** Results of an exam in a centre that are told at one moment. */
    record Telling(long centre, long blueprint, Instant moment) {}

    private static final String TO_TELL = " FROM exam_sitting s WHERE s.state = 'MARKED' AND s.announce_at <= ?"
            + " AND NOT EXISTS (SELECT 1 FROM exam_second_look l WHERE l.sitting_id = s.id AND " + SecondLooks.HOLDS
            + ")";

    /** Moments that have come for marked sittings that no second look holds, the earliest first. */
    List<Telling> tellings(Instant now) {
        List<?> rows = em.createNativeQuery("SELECT DISTINCT s.centre_id, s.blueprint_id, s.announce_at" + TO_TELL
                        + " ORDER BY s.announce_at, s.centre_id, s.blueprint_id LIMIT 100")
                .setParameter(1, DatabaseTime.of(now))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(c -> new Telling(number(c[0]).longValue(), number(c[1]).longValue(), DatabaseTime.instant(c[2])))
                .toList();
    }

    /** The sittings it is about, however many they are. */
    List<SittingId> toTell(Telling telling, Instant now) {
        return ids(em.createNativeQuery("SELECT s.id" + TO_TELL
                        + " AND s.centre_id = ? AND s.blueprint_id = ? AND s.announce_at = ? ORDER BY s.id")
                .setParameter(1, DatabaseTime.of(now))
                .setParameter(2, telling.centre())
                .setParameter(3, telling.blueprint())
                .setParameter(4, DatabaseTime.of(telling.moment())));
    }

    private static List<SittingId> ids(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(r -> new SittingId(number(r).longValue())).toList();
    }

    /** Sittings of a centre, or of one of its rooms, that count, ran at this moment and still run. */
    List<SittingId> running(long centre, Long room, Instant at) {
        return ids(em.createNativeQuery(
                        "SELECT s.id FROM exam_sitting s LEFT JOIN exam_session x ON x.id = s.session_id"
                                + " WHERE s.state = 'OPEN' AND s.centre_id = ? AND (? IS NULL OR x.room_id = ?)"
                                + " AND s.use_code IN ('certification', 'attestation') AND s.started_at <= ? ORDER BY s.id")
                .setParameter(1, centre)
                .setParameter(2, room)
                .setParameter(3, room)
                .setParameter(4, DatabaseTime.of(at)));
    }

    /** A row of the invigilator's board, the exam not yet looked up. */
    record SeatRow(
            long sitting,
            long person,
            long blueprint,
            Long session,
            long candidate,
            String state,
            Instant startedAt,
            Instant endsAt,
            int extra,
            int items,
            int answered,
            int attested,
            Instant lastSavedAt,
            int incidents,
            String lastIncident,
            int absences,
            int away,
            PauseClock pause,
            int waiting) {

        Seat seat(Texts exam) {
            return new Seat(
                    new SittingId(sitting),
                    new PersonId(person),
                    candidate,
                    exam,
                    state,
                    startedAt,
                    endsAt,
                    extra,
                    items,
                    answered,
                    attested,
                    lastSavedAt,
                    incidents,
                    lastIncident,
                    absences,
                    away,
                    pause,
                    waiting);
        }
    }

    private static final String SHOWN = " s.centre_id = ? AND s.use_code IN ('certification', 'attestation')"
            + " AND (s.state = 'OPEN' OR s.closed_at > ?) AND s.person_id <> ?";

    /**
     * Seats of a centre as somebody sees them, his own left out: sittings that count and are open, or were closed after this
     * moment; one statement.
     */
    List<SeatRow> seats(long centre, PersonId viewer, Invigilating.View view, Instant closedAfter, Instant now) {
        var watched = view.sessions().isEmpty() ? List.of(-1L) : List.copyOf(view.sessions());
        var sessions = " AND (? OR (s.session_id IS NULL AND ?) OR s.session_id IN ("
                + String.join(", ", Collections.nCopies(watched.size(), "?")) + "))";
        var query = em.createNativeQuery(
                "SELECT s.id, s.person_id, s.blueprint_id, c.number, s.state, s.started_at, s.ends_at, s.extra_minutes,"
                        + " (SELECT COUNT(*) FROM exam_form_item fi WHERE fi.form_id = s.form_id),"
                        + " COALESCE(p.answered, 0),"
                        + " (SELECT MAX(a.saved_at) FROM exam_answer a WHERE a.sitting_id = s.id),"
                        + " (SELECT COUNT(*) FROM exam_incident i WHERE i.sitting_id = s.id),"
                        + " (SELECT i.kind FROM exam_incident i WHERE i.sitting_id = s.id"
                        + " ORDER BY i.happened_at DESC, i.kind LIMIT 1),"
                        + " (SELECT COUNT(*) FROM exam_incident i WHERE i.sitting_id = s.id"
                        + " AND i.kind = 'FOCUS_LOST'),"
                        + " (SELECT COALESCE(SUM(i.detail), 0) FROM exam_incident i WHERE i.sitting_id = s.id"
                        + " AND i.kind = 'FOCUS_LOST'),"
                        + " (SELECT COALESCE(SUM(t.minutes), 0) FROM exam_extra_time t WHERE t.sitting_id = s.id"
                        + " AND t.needs_second AND t.agreed_by IS NULL), s.session_id,"
                        + " s.pause_minutes, s.paused_seconds, s.pauses, s.paused_until, COALESCE(p.attested, 0)"
                        + " FROM exam_sitting s JOIN exam_candidate c ON c.person_id = s.person_id"
                        // the answer at a place as Answers.latest has it: what was changed last
                        + " LEFT JOIN (SELECT l.sitting_id, COUNT(*) AS answered, SUM(a.waited) AS attested"
                        + " FROM (SELECT n.sitting_id, MAX(n.client_seq) AS client_seq FROM exam_answer n"
                        + " JOIN exam_sitting s ON s.id = n.sitting_id WHERE" + SHOWN + sessions
                        + " GROUP BY n.sitting_id, n.place) l JOIN exam_answer a ON a.sitting_id = l.sitting_id"
                        + " AND a.client_seq = l.client_seq WHERE a.typed IS NOT NULL OR a.choice REGEXP '(^|,)[0-9]'"
                        + " GROUP BY l.sitting_id) p ON p.sitting_id = s.id"
                        + " WHERE" + SHOWN + sessions + " ORDER BY s.started_at, s.id LIMIT 500");
        int next = 1;
        for (int part = 0; part < 2; part++) {
            query.setParameter(next++, centre)
                    .setParameter(next++, DatabaseTime.of(closedAfter))
                    .setParameter(next++, viewer.value())
                    .setParameter(next++, view.all())
                    .setParameter(next++, !view.onDuty());
            for (var session : watched) {
                query.setParameter(next++, session);
            }
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new SeatRow(
                            number(c[0]).longValue(),
                            number(c[1]).longValue(),
                            number(c[2]).longValue(),
                            c[16] == null ? null : number(c[16]).longValue(),
                            number(c[3]).longValue(),
                            (String) c[4],
                            DatabaseTime.instant(c[5]),
                            DatabaseTime.instant(c[6]),
                            number(c[7]).intValue(),
                            number(c[8]).intValue(),
                            number(c[9]).intValue(),
                            number(c[21]).intValue(),
                            DatabaseTime.instant(c[10]),
                            number(c[11]).intValue(),
                            (String) c[12],
                            number(c[13]).intValue(),
                            (int) (number(c[14]).longValue() / 1000),
                            PauseClock.of(
                                    number(c[17]).intValue(),
                                    number(c[18]).intValue(),
                                    number(c[19]).intValue(),
                                    DatabaseTime.instant(c[20]),
                                    now),
                            number(c[15]).intValue());
                })
                .toList();
    }

    // ── marks and results ────────────────────────────────────────────────────────────────────────────────

    /**
     * A mark in its newest edition.
     *
     * @param counts false for a question that was taken out of the sitting
     * @param revision the act it came from, null for the first
     */
    record Mark(int place, int edition, Fraction earned, Long by, String reason, boolean counts, Long revision) {

        /** What a place has got to begin with. */
        static Mark first(int place, Fraction earned) {
            return new Mark(place, 1, earned, null, null, true, null);
        }

        /** The edition after this one. */
        Mark next(Fraction now, boolean counting, Long act) {
            return new Mark(place, edition + 1, now, null, null, counting, act);
        }
    }

    void addMarks(SittingId id, List<Mark> marks, Instant now) {
        ManyRows.insert(
                em,
                "exam_mark (sitting_id, place, edition, earned_over, earned_under, marked_by, reason, counts, revision_id,"
                        + " marked_at)",
                marks.stream()
                        .map(mark -> new Object[] {
                            id.value(),
                            mark.place(),
                            mark.edition(),
                            mark.earned().numerator(),
                            mark.earned().denominator(),
                            mark.by(),
                            mark.reason(),
                            mark.counts(),
                            mark.revision(),
                            DatabaseTime.of(now)
                        })
                        .toList());
    }

    Map<Integer, Mark> marks(SittingId id) {
        List<?> rows = em.createNativeQuery(
                        "SELECT m.place, m.edition, m.earned_over, m.earned_under, m.marked_by,"
                                + " m.reason, m.counts, m.revision_id FROM exam_mark m WHERE m.sitting_id = ? ORDER BY m.place, m.edition")
                .setParameter(1, id.value())
                .getResultList();
        var marks = new LinkedHashMap<Integer, Mark>();
        rows.forEach(row -> {
            var mark = mark((Object[]) row, 0);
            marks.put(mark.place(), mark);
        });
        return marks;
    }

    /** A mark from the columns of {@link #marks}, which begin at {@code from}. */
    static Mark mark(Object[] c, int from) {
        return new Mark(
                number(c[from]).intValue(),
                number(c[from + 1]).intValue(),
                new Fraction(
                        number(c[from + 2]).longValue(), number(c[from + 3]).longValue()),
                c[from + 4] == null ? null : number(c[from + 4]).longValue(),
                (String) c[from + 5],
                flag(c[from + 6]),
                c[from + 7] == null ? null : number(c[from + 7]).longValue());
    }

    /** @param revision the act it came from, null for the first edition */
    void addResult(SittingId id, int edition, Score score, Long revision, Instant now) {
        em.createNativeQuery("INSERT INTO exam_result (sitting_id, edition, earned_over, earned_under, points,"
                        + " pass_percent, passed, gates_passed, safety_passed, made_at, cut, revision_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, id.value())
                .setParameter(2, edition)
                .setParameter(3, score.earned().numerator())
                .setParameter(4, score.earned().denominator())
                .setParameter(5, score.points())
                .setParameter(6, score.passPercent())
                .setParameter(7, score.passed())
                .setParameter(8, score.gatesPassed())
                .setParameter(9, score.safetyPassed())
                .setParameter(10, DatabaseTime.of(now))
                .setParameter(11, score.cut())
                .setParameter(12, revision)
                .executeUpdate();
        long result = lastId();
        score.areas()
                .forEach((area, part) -> em.createNativeQuery("INSERT INTO exam_result_area (result_id, area, items,"
                                + " earned_over, earned_under, points, gate_percent, gate_passed)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                        .setParameter(1, result)
                        .setParameter(2, area.code())
                        .setParameter(3, part.items())
                        .setParameter(4, part.earned().numerator())
                        .setParameter(5, part.earned().denominator())
                        .setParameter(6, part.points())
                        .setParameter(7, part.gate())
                        .setParameter(8, part.gate() == null ? null : part.gatePassed())
                        .executeUpdate());
    }

    /** Columns of a result r and one of its areas a. */
    static final String SCORE = "r.earned_over, r.earned_under, r.points, r.pass_percent, r.passed, r.gates_passed,"
            + " r.safety_passed, a.area, a.items, a.earned_over, a.earned_under, a.points, a.gate_percent, r.cut";

    /** The newest result, rebuilt from its rows. */
    Optional<Score> score(SittingId id) {
        List<?> rows = em.createNativeQuery("SELECT " + SCORE
                        + " FROM exam_result r JOIN exam_result_area a ON a.result_id = r.id"
                        + " WHERE r.sitting_id = ? AND r.edition ="
                        + " (SELECT MAX(n.edition) FROM exam_result n WHERE n.sitting_id = r.sitting_id)")
                .setParameter(1, id.value())
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(score(rows.stream().map(Object[].class::cast).toList()));
    }

    /** The newest results of these sittings; one statement. */
    Map<SittingId, Score> scores(Collection<SittingId> ids) {
        var query = em.createNativeQuery("SELECT " + SCORE
                + ", r.sitting_id FROM exam_result r JOIN exam_result_area a ON a.result_id = r.id"
                + " WHERE r.sitting_id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?"))
                + ") AND r.edition = (SELECT MAX(n.edition) FROM exam_result n WHERE n.sitting_id = r.sitting_id)");
        int at = 0;
        for (var id : ids) {
            query.setParameter(++at, id.value());
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        c -> new SittingId(number(c[14]).longValue()),
                        Collectors.collectingAndThen(Collectors.toList(), Sittings::score)));
    }

    /** A result from the columns {@link #SCORE}, a row for each area. */
    static Score score(List<Object[]> rows) {
        var areas = new java.util.EnumMap<Area, Score.AreaScore>(Area.class);
        rows.forEach(c -> {
            areas.put(
                    Area.of((String) c[7]),
                    new Score.AreaScore(
                            number(c[8]).intValue(),
                            new Fraction(number(c[9]).longValue(), number(c[10]).longValue()),
                            number(c[11]).intValue(),
                            c[12] == null ? null : number(c[12]).intValue()));
        });
        var c = rows.get(0);
        return new Score(
                new Fraction(number(c[0]).longValue(), number(c[1]).longValue()),
                number(c[2]).intValue(),
                number(c[3]).intValue(),
                c[13] == null ? null : number(c[13]).intValue(),
                flag(c[4]),
                flag(c[5]),
                flag(c[6]),
                areas);
    }

    // ── lists ────────────────────────────────────────────────────────────────────────────────────────────

    /** A row of a list, names not yet looked up. */
    record Row(
            long id,
            long person,
            long candidate,
            long blueprint,
            String use,
            int tryNumber,
            State state,
            Instant startedAt,
            Instant endsAt,
            Instant closedAt,
            Instant announceAt,
            Instant announcedAt,
            Fraction earned,
            Integer points,
            Boolean passed,
            int waiting,
            String look) {}

    /** Sittings of a person, newest first. */
    List<Row> ofPerson(PersonId person) {
        return rows("s.person_id = ?", person.value());
    }

    /** Sittings of a centre that count, newest first, at most 500. */
    List<Row> ofCentre(long centre) {
        return rows("s.use_code IN ('certification', 'attestation') AND s.centre_id = ?", centre);
    }

    private List<Row> rows(String where, Object parameter) {
        List<?> rows = em.createNativeQuery(
                        "SELECT s.id, s.person_id, c.number, s.blueprint_id, s.use_code, s.try_number,"
                                + " s.state, s.started_at, s.ends_at, s.closed_at, s.announce_at, s.announced_at,"
                                + " r.earned_over, r.earned_under, r.points, r.passed,"
                                + " (SELECT COUNT(*) FROM exam_form_item fi WHERE fi.form_id = s.form_id AND s.state = 'CLOSED'"
                                + " AND NOT EXISTS (SELECT 1 FROM exam_mark m WHERE m.sitting_id = s.id AND m.place = fi.place)),"
                                + " CASE WHEN l.outcome = 'SECOND_FORM' THEN l.outcome WHEN l.id IS NOT NULL AND "
                                + SecondLooks.HOLDS + " THEN 'AWAITED' ELSE l.outcome END"
                                + " FROM exam_sitting s JOIN exam_candidate c ON c.person_id = s.person_id"
                                + " LEFT JOIN exam_result r ON r.sitting_id = s.id AND r.edition ="
                                + " (SELECT MAX(n.edition) FROM exam_result n WHERE n.sitting_id = s.id)"
                                + " LEFT JOIN exam_second_look l ON l.sitting_id = s.id"
                                + " WHERE " + where + " ORDER BY s.started_at DESC, s.id DESC LIMIT 500")
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new Row(
                            number(c[0]).longValue(),
                            number(c[1]).longValue(),
                            number(c[2]).longValue(),
                            number(c[3]).longValue(),
                            (String) c[4],
                            number(c[5]).intValue(),
                            State.valueOf((String) c[6]),
                            DatabaseTime.instant(c[7]),
                            DatabaseTime.instant(c[8]),
                            DatabaseTime.instant(c[9]),
                            DatabaseTime.instant(c[10]),
                            DatabaseTime.instant(c[11]),
                            c[12] == null
                                    ? null
                                    : new Fraction(
                                            number(c[12]).longValue(),
                                            number(c[13]).longValue()),
                            c[14] == null ? null : number(c[14]).intValue(),
                            c[15] == null ? null : flag(c[15]),
                            number(c[16]).intValue(),
                            (String) c[17]);
                })
                .toList();
    }

    /** Announced results of these persons at a blueprint, the newest of each first. */
    Map<PersonId, List<ExamOutcome>> outcomes(Collection<PersonId> persons, String blueprintKey) {
        var query = em.createNativeQuery("SELECT v.sitting_id, v.use_code, v.try_number, v.passed, v.earned_over,"
                        + " v.earned_under, v.points, v.gates_passed, v.safety_passed, v.announced_at, v.person_id"
                        + " FROM v_exam_result v WHERE v.blueprint_key = ? AND v.person_id IN ("
                        + String.join(", ", Collections.nCopies(persons.size(), "?"))
                        + ") ORDER BY v.sitting_id DESC")
                .setParameter(1, blueprintKey);
        int at = 1;
        for (var person : persons) {
            query.setParameter(++at, person.value());
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new ExamOutcome(
                            new PersonId(number(c[10]).longValue()),
                            number(c[0]).longValue(),
                            blueprintKey,
                            (String) c[1],
                            number(c[2]).intValue(),
                            flag(c[3]),
                            new Fraction(number(c[4]).longValue(), number(c[5]).longValue())
                                    .percentOf(number(c[6]).intValue()),
                            flag(c[7]),
                            flag(c[8]),
                            DatabaseTime.instant(c[9]));
                })
                .collect(Collectors.groupingBy(ExamOutcome::person));
    }

    private long lastId() {
        return number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult())
                .longValue();
    }

    private static Number number(Object column) {
        return (Number) column;
    }

    private static boolean flag(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }
}
