package uz.artel.lms.kpi;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;

/** Batches, counts and the bands' editions. Rows are written once and never changed. */
@ApplicationScoped
class KpiStore {

    private static final String COLUMNS = String.join(", ", KpiCounts.COLUMNS);

    private EntityManager em;

    protected KpiStore() {}

    @Inject
    KpiStore(EntityManager em) {
        this.em = em;
    }

    boolean imported(CentreId centre, LocalDate from, byte[] digest) {
        return ((Number) em.createNativeQuery(
                                        "SELECT COUNT(*) FROM kpi_batch WHERE centre_id = ? AND quarter_from = ? AND digest = ?")
                                .setParameter(1, centre.value())
                                .setParameter(2, Date.valueOf(from))
                                .setParameter(3, digest)
                                .getSingleResult())
                        .intValue()
                > 0;
    }

    long add(
            CentreId centre,
            LocalDate from,
            LocalDate to,
            String fileName,
            byte[] digest,
            List<KpiFile.Row> rows,
            PersonId by,
            Instant at) {
        em.createNativeQuery("INSERT INTO kpi_batch (centre_id, quarter_from, quarter_to, file_name, digest, persons,"
                        + " imported_at, imported_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, centre.value())
                .setParameter(2, Date.valueOf(from))
                .setParameter(3, Date.valueOf(to))
                .setParameter(4, fileName)
                .setParameter(5, digest)
                .setParameter(6, rows.size())
                .setParameter(7, DatabaseTime.of(at))
                .setParameter(8, by.value())
                .executeUpdate();
        long batch = ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
        for (var row : rows) {
            var insert = em.createNativeQuery("INSERT INTO kpi_quarter (batch_id, person_id, " + COLUMNS
                    + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            insert.setParameter(1, batch);
            insert.setParameter(2, row.person().value());
            int at1 = 3;
            for (var column : KpiCounts.COLUMNS) {
                insert.setParameter(at1++, row.counts().count(column).orElse(null));
            }
            insert.executeUpdate();
        }
        return batch;
    }

    /** The counts of these persons in the quarter that begins and ends on these days, each from his newest batch. */
    Map<PersonId, KpiQuarter> quarter(Collection<PersonId> persons, LocalDate from, LocalDate to) {
        var parameters = new ArrayList<Object>(List.of(Date.valueOf(from), Date.valueOf(to)));
        persons.forEach(p -> parameters.add(p.value()));
        var newest = new HashMap<PersonId, KpiQuarter>();
        rows(
                        "SELECT b.id, b.quarter_from, b.quarter_to, b.imported_at, " + COLUMNS + ", q.person_id"
                                + " FROM kpi_quarter q JOIN kpi_batch b ON b.id = q.batch_id WHERE b.quarter_from = ?"
                                + " AND b.quarter_to = ? AND q.person_id IN ("
                                + String.join(", ", Collections.nCopies(persons.size(), "?")) + ") ORDER BY b.id",
                        parameters.toArray())
                .forEach(row -> {
                    var person = new PersonId(number(row[row.length - 1]));
                    newest.put(person, quarter(person, row));
                });
        return newest;
    }

    /** The newest quarter a person has counts of. */
    Optional<KpiQuarter> newest(PersonId person) {
        return rows(
                        "SELECT b.id, b.quarter_from, b.quarter_to, b.imported_at, " + COLUMNS
                                + " FROM kpi_quarter q JOIN kpi_batch b ON b.id = q.batch_id WHERE q.person_id = ?"
                                + " ORDER BY b.quarter_from DESC, b.id DESC LIMIT 1",
                        person.value())
                .stream()
                .findFirst()
                .map(row -> quarter(person, row));
    }

    List<KpiBatchRow> batches(CentreId centre) {
        return rows(
                        "SELECT id, quarter_from, quarter_to, file_name, persons, imported_at, imported_by FROM kpi_batch"
                                + " WHERE centre_id = ? ORDER BY id DESC LIMIT 100",
                        centre.value())
                .stream()
                .map(r -> new KpiBatchRow(
                        number(r[0]),
                        date(r[1]),
                        date(r[2]),
                        (String) r[3],
                        (int) number(r[4]),
                        DatabaseTime.instant(r[5]),
                        new PersonId(number(r[6]))))
                .toList();
    }

    /** Stores the bands of a rule's edition; false when they are there already. */
    boolean keep(String rule, int version, LocalDate validFrom, KpiBands bands, Instant at) {
        if (!rows("SELECT id FROM kpi_band_edition WHERE rule_key = ? AND rule_version = ?", rule, version)
                .isEmpty()) {
            return false;
        }
        em.createNativeQuery("INSERT INTO kpi_band_edition (rule_key, rule_version, valid_from, bands, imported_at)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, rule)
                .setParameter(2, version)
                .setParameter(3, Date.valueOf(validFrom))
                .setParameter(4, YamlText.write(bands.canonical()))
                .setParameter(5, DatabaseTime.of(at))
                .executeUpdate();
        return true;
    }

    /** The bands that hold on a day; before the first edition begins, the first one. */
    Optional<KpiBands> bandsOn(LocalDate day) {
        return rows(
                        "SELECT bands, valid_from FROM kpi_band_edition"
                                + " ORDER BY valid_from <= ? DESC, ABS(DATEDIFF(valid_from, ?)), rule_version DESC LIMIT 1",
                        Date.valueOf(day),
                        Date.valueOf(day))
                .stream()
                .findFirst()
                .map(row -> KpiBands.read(YamlText.read((String) row[0], new Problems())));
    }

    private static KpiQuarter quarter(PersonId person, Object[] row) {
        var counts = new HashMap<String, Long>();
        for (int i = 0; i < KpiCounts.COLUMNS.size(); i++) {
            if (row[4 + i] != null) {
                counts.put(KpiCounts.COLUMNS.get(i), number(row[4 + i]));
            }
        }
        return new KpiQuarter(
                person,
                number(row[0]),
                date(row[1]),
                date(row[2]),
                DatabaseTime.instant(row[3]),
                new KpiCounts(counts));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((List<Object>) query.getResultList())
                .stream()
                        .map(row -> row instanceof Object[] cells ? cells : new Object[] {row})
                        .toList();
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }

    private static LocalDate date(Object cell) {
        return cell instanceof LocalDate day ? day : ((Date) cell).toLocalDate();
    }
}
