package uz.artel.lms.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uz.artel.lms.practice.engine.Action;
import uz.artel.lms.scorecard.Mark;
import uz.artel.lms.scorecard.MarkSheet;
import uz.artel.lms.scorecard.Scorecard;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.language.Lang;

/** Calls, their actions and their ratings. */
@ApplicationScoped
class Calls {

    /** A call as stored. */
    record Call(
            long id,
            PersonId person,
            CentreId centre,
            long scenarioId,
            String scenarioKey,
            long scorecardId,
            boolean exam,
            long seed,
            LocalDate day,
            Instant rangAt,
            Instant finishedAt,
            Instant markedAt,
            BigDecimal points,
            BigDecimal result,
            List<String> critical) {

        boolean open() {
            return finishedAt == null;
        }

        long millis(Instant at) {
            return Duration.between(rangAt, at).toMillis();
        }
    }

    /** What one rater found. */
    record Rating(
            PersonId rater,
            Map<String, Mark> marks,
            List<String> critical,
            BigDecimal points,
            String note,
            Instant at) {}

    private static final String COLUMNS =
            "c.id, c.person_id, c.centre_id, c.scenario_id, c.scenario_key, c.scorecard_id,"
                    + " c.exam, c.seed, c.called_on, c.rang_at, c.finished_at, c.marked_at, c.points, c.result, c.critical";

    private EntityManager em;

    protected Calls() {}

    @Inject
    Calls(EntityManager em) {
        this.em = em;
    }

    long add(
            PersonId person,
            CentreId centre,
            ScenarioShelf.Edition edition,
            long scorecard,
            long seed,
            LocalDate day,
            Instant at) {
        update(
                "INSERT INTO practice_call (person_id, centre_id, scenario_id, scenario_key, scorecard_id, exam, seed,"
                        + " called_on, rang_at, opened) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                person.value(),
                centre.value(),
                edition.id(),
                edition.scenario().key(),
                scorecard,
                edition.scenario().exam(),
                seed,
                day,
                DatabaseTime.of(at));
        return ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
    }

    Optional<Call> find(CallId id) {
        return calls("SELECT " + COLUMNS + " FROM practice_call c WHERE c.id = ?", id.value()).stream()
                .findFirst();
    }

    /** The call, locked until the end of the transaction, so that two actions at once come one after the other. */
    Optional<Call> lock(CallId id) {
        return calls("SELECT " + COLUMNS + " FROM practice_call c WHERE c.id = ? FOR UPDATE", id.value()).stream()
                .findFirst();
    }

    Optional<Call> openOf(PersonId person) {
        return calls(
                        "SELECT " + COLUMNS + " FROM practice_call c WHERE c.person_id = ? AND c.opened = 1",
                        person.value())
                .stream()
                .findFirst();
    }

    /** Everything a person has taken, newest first, at most 200. */
    List<Call> of(PersonId person) {
        return calls(
                "SELECT " + COLUMNS + " FROM practice_call c WHERE c.person_id = ? ORDER BY c.id DESC LIMIT 200",
                person.value());
    }

    List<Action> actions(long call) {
        var all = new ArrayList<Action>();
        for (var row : rows(
                "SELECT at_millis, kind, ref, lang, body FROM call_action WHERE call_id = ? ORDER BY sequence_no",
                call)) {
            var cells = (Object[]) row;
            all.add(new Action(
                    ((Number) cells[0]).longValue(),
                    Action.Kind.valueOf((String) cells[1]),
                    (String) cells[2],
                    cells[3] == null ? null : Lang.of((String) cells[3]),
                    (String) cells[4]));
        }
        return all;
    }

    int lastSequence(long call) {
        return ((Number) rows("SELECT COALESCE(MAX(sequence_no), 0) FROM call_action WHERE call_id = ?", call)
                        .get(0))
                .intValue();
    }

    void append(long call, int sequence, Action action) {
        update(
                "INSERT INTO call_action (call_id, sequence_no, at_millis, kind, ref, lang, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
                call,
                sequence,
                action.at(),
                action.kind().name(),
                action.ref(),
                action.lang() == null ? null : action.lang().code(),
                action.text());
    }

    void keepDraft(long call, String body, Instant at) {
        update(
                "INSERT INTO call_draft (call_id, body, saved_at) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE"
                        + " body = VALUES(body), saved_at = VALUES(saved_at)",
                call,
                body,
                DatabaseTime.of(at));
    }

    Optional<String> draft(long call) {
        return rows("SELECT body FROM call_draft WHERE call_id = ?", call).stream()
                .findFirst()
                .map(String.class::cast);
    }

    void finish(long call, Instant at) {
        update("UPDATE practice_call SET finished_at = ?, opened = NULL WHERE id = ?", DatabaseTime.of(at), call);
    }

    void mark(long call, BigDecimal points, BigDecimal result, List<String> critical, Instant at) {
        update(
                "UPDATE practice_call SET points = ?, result = ?, critical = ?, marked_at = ? WHERE id = ?",
                points,
                result,
                String.join(" ", critical),
                DatabaseTime.of(at),
                call);
    }

    void rate(Call call, Scorecard card, Rating rating) {
        update(
                "INSERT INTO call_rating (call_id, candidate_id, rater_id, marks, critical, points, note, rated_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                call.id(),
                call.person().value(),
                rating.rater().value(),
                MarkSheet.write(card, rating.marks()),
                String.join(" ", rating.critical()),
                rating.points(),
                rating.note(),
                DatabaseTime.of(rating.at()));
    }

    List<Rating> ratings(long call) {
        var all = new ArrayList<Rating>();
        for (var row : rows(
                "SELECT rater_id, marks, critical, points, note, rated_at FROM call_rating WHERE call_id = ? ORDER BY id",
                call)) {
            var cells = (Object[]) row;
            all.add(new Rating(
                    new PersonId(((Number) cells[0]).longValue()),
                    MarkSheet.read((String) cells[1]),
                    MarkSheet.codes((String) cells[2]),
                    (BigDecimal) cells[3],
                    (String) cells[4],
                    DatabaseTime.instant(cells[5])));
        }
        return all;
    }

    /** Exam calls of a centre that this rater may still mark, oldest first, with the number of marks they have. */
    List<QueuedCall> queue(CentreId centre, PersonId rater) {
        var all = new ArrayList<QueuedCall>();
        for (var row : rows(
                "SELECT c.id, c.scenario_id, c.finished_at, COUNT(r.id) FROM practice_call c"
                        + " LEFT JOIN call_rating r ON r.call_id = c.id WHERE c.centre_id = ? AND c.exam = TRUE"
                        + " AND c.finished_at IS NOT NULL AND c.marked_at IS NULL AND c.person_id <> ?"
                        + " AND NOT EXISTS (SELECT 1 FROM call_rating m WHERE m.call_id = c.id AND m.rater_id = ?)"
                        + " GROUP BY c.id, c.scenario_id, c.finished_at ORDER BY c.finished_at LIMIT 200",
                centre.value(),
                rater.value(),
                rater.value())) {
            var cells = (Object[]) row;
            all.add(new QueuedCall(
                    ((Number) cells[0]).longValue(),
                    ((Number) cells[1]).longValue(),
                    DatabaseTime.instant(cells[2]),
                    ((Number) cells[3]).intValue()));
        }
        return all;
    }

    /** A call that waits for a rater. */
    record QueuedCall(long id, long scenarioId, Instant finishedAt, int ratings) {}

    List<ExamCallOutcome> examCalls(PersonId person) {
        return examCalls(List.of(person)).getOrDefault(person, List.of());
    }

    /** Finished exam calls of these persons, the newest of each first. */
    Map<PersonId, List<ExamCallOutcome>> examCalls(Collection<PersonId> persons) {
        return calls(
                        "SELECT " + COLUMNS + " FROM practice_call c WHERE c.person_id IN ("
                                + String.join(", ", Collections.nCopies(persons.size(), "?"))
                                + ") AND c.exam = TRUE AND c.finished_at IS NOT NULL ORDER BY c.id DESC",
                        persons.stream().map(PersonId::value).toArray())
                .stream()
                .collect(Collectors.groupingBy(
                        Call::person,
                        Collectors.mapping(
                                c -> new ExamCallOutcome(
                                        c.id(),
                                        c.scenarioKey(),
                                        c.finishedAt(),
                                        c.markedAt(),
                                        c.result(),
                                        !c.critical().isEmpty()),
                                Collectors.toList())));
    }

    void invite(PersonId person, String scenario, PersonId by, Instant at) {
        update(
                "INSERT INTO call_invitation (person_id, scenario_key, invited_by, invited_at) VALUES (?, ?, ?, ?)",
                person.value(),
                scenario,
                by.value(),
                DatabaseTime.of(at));
    }

    /** Scenarios of exam calls this person is invited to and has not taken on that invitation. */
    List<String> invitations(PersonId person) {
        return rows(
                        "SELECT DISTINCT scenario_key FROM call_invitation WHERE person_id = ? AND used_by IS NULL"
                                + " ORDER BY scenario_key",
                        person.value())
                .stream()
                .map(String.class::cast)
                .toList();
    }

    /** Whether this mentor has, or had, this trainee in an intake. */
    boolean mentors(PersonId mentor, PersonId trainee) {
        return !rows(
                        "SELECT 1 FROM v_curriculum_trainee WHERE person_id = ? AND mentor_id = ? LIMIT 1",
                        trainee.value(),
                        mentor.value())
                .isEmpty();
    }

    void useInvitation(PersonId person, String scenario, long call) {
        update(
                "UPDATE call_invitation SET used_by = ? WHERE person_id = ? AND scenario_key = ? AND used_by IS NULL",
                call,
                person.value(),
                scenario);
    }

    private List<Call> calls(String sql, Object... values) {
        return rows(sql, values).stream().map(r -> call((Object[]) r)).toList();
    }

    private static Call call(Object[] r) {
        return new Call(
                ((Number) r[0]).longValue(),
                new PersonId(((Number) r[1]).longValue()),
                new CentreId(((Number) r[2]).longValue()),
                ((Number) r[3]).longValue(),
                (String) r[4],
                ((Number) r[5]).longValue(),
                r[6] instanceof Boolean b ? b : ((Number) r[6]).intValue() != 0,
                ((Number) r[7]).longValue(),
                r[8] instanceof Date d ? d.toLocalDate() : (LocalDate) r[8],
                DatabaseTime.instant(r[9]),
                DatabaseTime.instant(r[10]),
                DatabaseTime.instant(r[11]),
                (BigDecimal) r[12],
                (BigDecimal) r[13],
                MarkSheet.codes((String) r[14]));
    }

    private void update(String sql, Object... values) {
        bind(sql, values).executeUpdate();
    }

    private List<?> rows(String sql, Object... values) {
        return bind(sql, values).getResultList();
    }

    private jakarta.persistence.Query bind(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
