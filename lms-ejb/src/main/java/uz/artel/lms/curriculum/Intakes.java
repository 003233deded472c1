package uz.artel.lms.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Unknown;

/** Intakes, their trainees and what these have done. */
@ApplicationScoped
class Intakes {

    /** A trainee's place: his intake and the edition of the programme he is on. */
    record Place(
            IntakeId intake, CentreId centre, String name, LocalDate startsOn, long programmeId, PersonId mentor) {}

    private EntityManager em;

    protected Intakes() {}

    @Inject
    Intakes(EntityManager em) {
        this.em = em;
    }

    IntakeId add(Intake intake) {
        em.persist(intake);
        em.flush();
        return intake.id();
    }

    /** The intake if it belongs to this centre. */
    Intake of(IntakeId id, CentreId centre) {
        var intake = em.find(Intake.class, id.value());
        if (intake == null || !intake.centre().equals(centre)) {
            throw new Unknown("intake");
        }
        return intake;
    }

    /** The running intake of a person, else the one he was in last. */
    Optional<Place> placeOf(PersonId person) {
        return rows(
                        "SELECT i.id, i.centre_id, i.name, i.starts_on, i.programme_id, t.mentor_id FROM intake_trainee t"
                                + " JOIN intake i ON i.id = t.intake_id WHERE t.person_id = ?"
                                + " ORDER BY t.running IS NULL, t.joined_at DESC LIMIT 1",
                        person.value())
                .stream()
                .findFirst()
                .map(Intakes::place);
    }

    /** The same for many persons; one statement. */
    Map<PersonId, Place> placesOf(Collection<PersonId> persons) {
        var places = new HashMap<PersonId, Place>();
        for (var row : rows(
                "SELECT i.id, i.centre_id, i.name, i.starts_on, i.programme_id, t.mentor_id, t.person_id"
                        + " FROM intake_trainee t JOIN intake i ON i.id = t.intake_id WHERE t.person_id IN ("
                        + String.join(", ", Collections.nCopies(persons.size(), "?"))
                        + ") ORDER BY t.running IS NULL, t.joined_at DESC",
                persons.stream().map(PersonId::value).toArray())) {
            places.putIfAbsent(person(row[6]), place(row));
        }
        return places;
    }

    /** Whether a centre has an intake of this name; compared as the database compares: е is ё, small is capital. */
    boolean nameTaken(CentreId centre, String name) {
        return !em.createNativeQuery("SELECT id FROM intake WHERE centre_id = ? AND name = ?")
                .setParameter(1, centre.value())
                .setParameter(2, name)
                .getResultList()
                .isEmpty();
    }

    /** The intake a person is in now. */
    Optional<Place> runningPlaceOf(PersonId person) {
        return rows(
                        "SELECT i.id, i.centre_id, i.name, i.starts_on, i.programme_id, t.mentor_id FROM intake_trainee t"
                                + " JOIN intake i ON i.id = t.intake_id WHERE t.person_id = ? AND t.running = 1",
                        person.value())
                .stream()
                .findFirst()
                .map(Intakes::place);
    }

    void addTrainee(IntakeId intake, PersonId person, Instant at) {
        var running = rows("SELECT intake_id FROM intake_trainee WHERE person_id = ? AND running = 1", person.value());
        if (!running.isEmpty()) {
            throw new AlreadyInIntake();
        }
        update(
                "INSERT INTO intake_trainee (intake_id, person_id, joined_at, running) VALUES (?, ?, ?, 1)",
                intake.value(),
                person.value(),
                DatabaseTime.of(at));
    }

    void setMentor(IntakeId intake, PersonId trainee, PersonId mentor) {
        int changed = update(
                "UPDATE intake_trainee SET mentor_id = ? WHERE intake_id = ? AND person_id = ?",
                mentor.value(),
                intake.value(),
                trainee.value());
        if (changed == 0) {
            throw new Unknown("trainee");
        }
    }

    /** How many trainees of running intakes this mentor has, this one not counted. */
    int traineesOf(PersonId mentor, PersonId except) {
        return ((Number) em.createNativeQuery("SELECT COUNT(*) FROM intake_trainee WHERE mentor_id = ? AND running = 1"
                                + " AND person_id <> ?")
                        .setParameter(1, mentor.value())
                        .setParameter(2, except.value())
                        .getSingleResult())
                .intValue();
    }

    void release(IntakeId intake, Instant at) {
        update(
                "UPDATE intake_trainee SET running = NULL, left_at = ? WHERE intake_id = ? AND running = 1",
                DatabaseTime.of(at),
                intake.value());
    }

    boolean isTrainee(IntakeId intake, PersonId person) {
        return !rows(
                        "SELECT person_id FROM intake_trainee WHERE intake_id = ? AND person_id = ?",
                        intake.value(),
                        person.value())
                .isEmpty();
    }

    /** Step key → when it was done. */
    Map<String, Instant> done(IntakeId intake, PersonId person) {
        var done = new HashMap<String, Instant>();
        for (var row : rows(
                "SELECT s.step_key, d.done_at FROM step_done d JOIN programme_step s ON s.id = d.step_id"
                        + " WHERE d.intake_id = ? AND d.person_id = ?",
                intake.value(),
                person.value())) {
            done.put((String) row[0], DatabaseTime.instant(row[1]));
        }
        return done;
    }

    /** For many persons: intake and person → step key → when; one statement. */
    Map<IntakeId, Map<PersonId, Map<String, Instant>>> done(Collection<PersonId> persons) {
        var done = new HashMap<IntakeId, Map<PersonId, Map<String, Instant>>>();
        for (var row : rows(
                "SELECT d.intake_id, d.person_id, s.step_key, d.done_at FROM step_done d"
                        + " JOIN programme_step s ON s.id = d.step_id WHERE d.person_id IN ("
                        + String.join(", ", Collections.nCopies(persons.size(), "?")) + ")",
                persons.stream().map(PersonId::value).toArray())) {
            done.computeIfAbsent(new IntakeId(((Number) row[0]).longValue()), k -> new HashMap<>())
                    .computeIfAbsent(person(row[1]), k -> new HashMap<>())
                    .put((String) row[2], DatabaseTime.instant(row[3]));
        }
        return done;
    }

    /** For a whole intake: person → step key → when. */
    Map<PersonId, Map<String, Instant>> done(IntakeId intake) {
        var done = new HashMap<PersonId, Map<String, Instant>>();
        for (var row : rows(
                "SELECT d.person_id, s.step_key, d.done_at FROM step_done d"
                        + " JOIN programme_step s ON s.id = d.step_id WHERE d.intake_id = ?",
                intake.value())) {
            done.computeIfAbsent(new PersonId(((Number) row[0]).longValue()), k -> new HashMap<>())
                    .put((String) row[1], DatabaseTime.instant(row[2]));
        }
        return done;
    }

    /** Adds a done step; answers false when it was done already. */
    boolean markDone(
            IntakeId intake,
            PersonId person,
            long stepId,
            Instant at,
            LocalDate on,
            PersonId recordedBy,
            String evidence,
            String note) {
        return update(
                        "INSERT IGNORE INTO step_done (intake_id, person_id, step_id, done_at, done_on, recorded_by,"
                                + " evidence, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        intake.value(),
                        person.value(),
                        stepId,
                        DatabaseTime.of(at),
                        Date.valueOf(on),
                        recordedBy == null ? null : recordedBy.value(),
                        evidence,
                        note)
                > 0;
    }

    /** Trainee → mentor (or null), in the order they joined. */
    Map<PersonId, PersonId> trainees(IntakeId intake) {
        var all = new LinkedHashMap<PersonId, PersonId>();
        for (var row : rows(
                "SELECT person_id, mentor_id FROM intake_trainee WHERE intake_id = ? ORDER BY joined_at, person_id",
                intake.value())) {
            all.put(person(row[0]), person(row[1]));
        }
        return all;
    }

    List<PersonId> traineesOf(PersonId mentor) {
        var all = new ArrayList<PersonId>();
        for (var row : em.createNativeQuery(
                        "SELECT person_id FROM intake_trainee WHERE mentor_id = ? AND running = 1 ORDER BY person_id")
                .setParameter(1, mentor.value())
                .getResultList()) {
            all.add(person(row));
        }
        return all;
    }

    /** Rows of a centre's intakes, newest first. */
    List<Object[]> ofCentre(CentreId centre) {
        return rows(
                "SELECT i.id, i.name, i.starts_on, i.closed_at, p.title_ru, p.title_uz, p.title_en, p.edition,"
                        + " (SELECT COUNT(*) FROM intake_trainee t WHERE t.intake_id = i.id), i.version"
                        + " FROM intake i JOIN programme_edition p ON p.id = i.programme_id WHERE i.centre_id = ?"
                        + " ORDER BY i.starts_on DESC, i.id DESC",
                centre.value());
    }

    static Place place(Object[] row) {
        return new Place(
                new IntakeId(((Number) row[0]).longValue()),
                new CentreId(((Number) row[1]).longValue()),
                (String) row[2],
                date(row[3]),
                ((Number) row[4]).longValue(),
                person(row[5]));
    }

    static LocalDate date(Object column) {
        return column instanceof Date d ? d.toLocalDate() : (LocalDate) column;
    }

    private static PersonId person(Object column) {
        return column == null ? null : new PersonId(((Number) column).longValue());
    }

    private int update(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }

    /** Rows of two columns and more. */
    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }
}
