package uz.artel.lms.scorecard;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;

/** Marked live calls and the files they came from. */
@ApplicationScoped
class LiveCalls {

    /** A call read from a file. */
    record Row(
            PersonId person,
            String reference,
            LocalDate day,
            Map<String, Mark> marks,
            List<String> critical,
            LocalDate coachedOn) {}

    /** A stored call with its score. */
    record Marked(LocalDate day, Scoring.Score score, List<String> critical, LocalDate coachedOn) {}

    private EntityManager em;
    private Scorecards cards;

    protected LiveCalls() {}

    @Inject
    LiveCalls(EntityManager em, Scorecards cards) {
        this.em = em;
        this.cards = cards;
    }

    boolean imported(CentreId centre, byte[] digest) {
        return !em.createNativeQuery("SELECT id FROM live_call_batch WHERE centre_id = ? AND digest = ?")
                .setParameter(1, centre.value())
                .setParameter(2, digest)
                .getResultList()
                .isEmpty();
    }

    Set<String> references(CentreId centre) {
        var all = new HashSet<String>();
        em.createNativeQuery("SELECT reference FROM live_call WHERE centre_id = ?")
                .setParameter(1, centre.value())
                .getResultList()
                .forEach(r -> all.add((String) r));
        return all;
    }

    long add(
            CentreId centre,
            String fileName,
            byte[] digest,
            PersonId by,
            Instant at,
            Scorecards.Edition card,
            List<Row> rows) {
        em.createNativeQuery("INSERT INTO live_call_batch (centre_id, file_name, digest, imported_by, imported_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, centre.value())
                .setParameter(2, fileName)
                .setParameter(3, digest)
                .setParameter(4, by.value())
                .setParameter(5, DatabaseTime.of(at))
                .executeUpdate();
        long batch = ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
        for (var row : rows) {
            em.createNativeQuery("INSERT INTO live_call (batch_id, centre_id, person_id, scorecard_id, reference,"
                            + " called_on, marks, critical, coached_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .setParameter(1, batch)
                    .setParameter(2, centre.value())
                    .setParameter(3, row.person().value())
                    .setParameter(4, card.id())
                    .setParameter(5, row.reference())
                    .setParameter(6, row.day())
                    .setParameter(7, MarkSheet.write(card.card(), row.marks()))
                    .setParameter(8, String.join(" ", row.critical()))
                    .setParameter(9, row.coachedOn())
                    .executeUpdate();
        }
        return batch;
    }

    /** Calls of these persons between two days, in the order of the days. */
    Map<PersonId, List<Marked>> of(Collection<PersonId> persons, LocalDate from, LocalDate to) {
        var query = em.createNativeQuery(
                        "SELECT called_on, marks, critical, coached_on, scorecard_id, person_id FROM live_call"
                                + " WHERE called_on BETWEEN ? AND ? AND person_id IN ("
                                + String.join(", ", Collections.nCopies(persons.size(), "?"))
                                + ") ORDER BY called_on, id")
                .setParameter(1, from)
                .setParameter(2, to);
        int at = 2;
        for (var person : persons) {
            query.setParameter(++at, person.value());
        }
        var all = new HashMap<PersonId, List<Marked>>();
        for (var row : query.getResultList()) {
            var cells = (Object[]) row;
            var critical = MarkSheet.codes((String) cells[2]);
            var person = new PersonId(((Number) cells[5]).longValue());
            all.computeIfAbsent(person, p -> new ArrayList<>())
                    .add(new Marked(
                            day(cells[0]),
                            Scoring.score(
                                    cards.card(((Number) cells[4]).longValue()),
                                    Optional.empty(),
                                    MarkSheet.read((String) cells[1]),
                                    critical),
                            critical,
                            day(cells[3])));
        }
        return all;
    }

    List<LiveCallBatch> batches(CentreId centre) {
        var all = new ArrayList<LiveCallBatch>();
        for (var row : em.createNativeQuery("SELECT b.id, b.file_name, b.imported_by, b.imported_at, COUNT(c.id),"
                        + " COUNT(DISTINCT c.person_id), MIN(c.called_on), MAX(c.called_on) FROM live_call_batch b"
                        + " LEFT JOIN live_call c ON c.batch_id = b.id WHERE b.centre_id = ?"
                        + " GROUP BY b.id, b.file_name, b.imported_by, b.imported_at ORDER BY b.id DESC LIMIT 100")
                .setParameter(1, centre.value())
                .getResultList()) {
            var cells = (Object[]) row;
            all.add(new LiveCallBatch(
                    ((Number) cells[0]).longValue(),
                    (String) cells[1],
                    new PersonId(((Number) cells[2]).longValue()),
                    DatabaseTime.instant(cells[3]),
                    ((Number) cells[4]).intValue(),
                    ((Number) cells[5]).intValue(),
                    day(cells[6]),
                    day(cells[7])));
        }
        return all;
    }

    private static LocalDate day(Object column) {
        return column instanceof Date d ? d.toLocalDate() : (LocalDate) column;
    }
}
