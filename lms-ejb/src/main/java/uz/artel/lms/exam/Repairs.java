package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;

/** The tables of repairs. */
@ApplicationScoped
class Repairs {

    private static final String ROWS =
            "SELECT r.id, r.centre_id, r.version_id, i.item_key, v.number, v.canonical, r.kind,"
                    + " r.answer_keys, r.undoes, r.reason, r.asked_by, r.asked_at, r.state, n.number, n.run_by, n.run_at,"
                    + " a.approver_id, a.approved_at, a.revision_id, (SELECT MIN(u.id) FROM exam_repair u WHERE u.undoes = r.id"
                    + " AND u.state = 'APPLIED') FROM exam_repair r JOIN exam_item_version v ON v.id = r.version_id"
                    + " JOIN exam_item i ON i.id = v.item_id LEFT JOIN exam_repair_run n ON n.repair_id = r.id AND n.number ="
                    + " (SELECT MAX(m.number) FROM exam_repair_run m WHERE m.repair_id = r.id)"
                    + " LEFT JOIN exam_repair_approval a ON a.repair_id = r.id WHERE ";

    private EntityManager em;

    protected Repairs() {}

    @Inject
    Repairs(EntityManager em) {
        this.em = em;
    }

    Optional<Repair> byKey(String key) {
        return rows("r.request_key = ?", key).stream().findFirst();
    }

    /** A repair of a centre; its row is locked until the transaction ends. */
    Optional<Repair> locked(long id, long centre) {
        // a locking read must run on the connection of the transaction
        em.unwrap(Connection.class);
        em.createNativeQuery("SELECT r.id FROM exam_repair r WHERE r.id = ? FOR UPDATE")
                .setParameter(1, id)
                .getResultList();
        return find(id, centre);
    }

    Optional<Repair> find(long id, long centre) {
        return rows("r.id = ? AND r.centre_id = ?", id, centre).stream().findFirst();
    }

    /** Repairs of a centre, newest first. */
    List<Repair> ofCentre(long centre) {
        return rows("r.centre_id = ? ORDER BY r.id DESC LIMIT 200", centre);
    }

    /** Applied repairs of a version in a centre that nobody took back, newest first. */
    List<Repair> inForce(long centre, long version) {
        return rows(
                        "r.centre_id = ? AND r.version_id = ? AND r.state = 'APPLIED' AND r.kind <> 'UNDO' ORDER BY r.id DESC",
                        centre,
                        version)
                .stream()
                .filter(r -> r.undoneBy() == null)
                .toList();
    }

    /** The repairs in force for the questions of a form, by version. One statement, whatever the form. */
    Map<Long, Repair> ofForm(long centre, long form) {
        var all = new LinkedHashMap<Long, Repair>();
        rows(
                        "r.centre_id = ? AND r.state = 'APPLIED' AND r.kind <> 'UNDO' AND r.version_id IN"
                                + " (SELECT f.version_id FROM exam_form_item f WHERE f.form_id = ?) ORDER BY r.id",
                        centre,
                        form)
                .stream()
                .filter(r -> r.undoneBy() == null)
                .forEach(r -> all.put(r.version(), r));
        return all;
    }

    private List<Repair> rows(String where, Object... parameters) {
        var query = em.createNativeQuery(ROWS + where);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> repair((Object[]) row)).toList();
    }

    private static Repair repair(Object[] c) {
        return new Repair(
                number(c[0]),
                number(c[1]),
                number(c[2]),
                (String) c[3],
                (int) number(c[4]),
                Item.parse((byte[]) c[5]).stem(),
                (String) c[6],
                (String) c[7],
                c[8] == null ? null : number(c[8]),
                (String) c[9],
                new PersonId(number(c[10])),
                DatabaseTime.instant(c[11]),
                Repair.State.valueOf((String) c[12]),
                c[13] == null ? 0 : (int) number(c[13]),
                person(c[14]),
                DatabaseTime.instant(c[15]),
                person(c[16]),
                DatabaseTime.instant(c[17]),
                c[18] == null ? null : number(c[18]),
                c[19] == null ? null : number(c[19]));
    }

    long add(
            String key,
            long centre,
            long version,
            String kind,
            String keys,
            Long undoes,
            String reason,
            PersonId by,
            Instant now) {
        em.createNativeQuery(
                        "INSERT INTO exam_repair (request_key, centre_id, version_id, kind, answer_keys, undoes,"
                                + " reason, asked_by, asked_at, state, open_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)")
                .setParameter(1, key)
                .setParameter(2, centre)
                .setParameter(3, version)
                .setParameter(4, kind)
                .setParameter(5, keys)
                .setParameter(6, undoes)
                .setParameter(7, reason)
                .setParameter(8, by.value())
                .setParameter(9, DatabaseTime.of(now))
                .setParameter(10, version)
                .executeUpdate();
        return number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult());
    }

    void addRun(long repair, int number, RepairList list, PersonId by, Instant now) {
        var bytes = list.canonical();
        em.createNativeQuery("INSERT INTO exam_repair_run (repair_id, number, run_by, run_at, digest, packed)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, repair)
                .setParameter(2, number)
                .setParameter(3, by.value())
                .setParameter(4, DatabaseTime.of(now))
                .setParameter(5, Digest.of(bytes))
                .setParameter(6, packed(bytes))
                .executeUpdate();
    }

    /** SHA-256 of the list that was shown in a run. */
    byte[] digest(long repair, int run) {
        return (byte[])
                em.createNativeQuery("SELECT n.digest FROM exam_repair_run n WHERE n.repair_id = ? AND n.number = ?")
                        .setParameter(1, repair)
                        .setParameter(2, run)
                        .getSingleResult();
    }

    void approve(Repair repair, PersonId approver, long revision, Instant now) {
        em.createNativeQuery("INSERT INTO exam_repair_approval (repair_id, number, run_by, approver_id, approved_at,"
                        + " revision_id) VALUES (?, ?, ?, ?, ?, ?)")
                .setParameter(1, repair.id())
                .setParameter(2, repair.run())
                .setParameter(3, repair.runBy().value())
                .setParameter(4, approver.value())
                .setParameter(5, DatabaseTime.of(now))
                .setParameter(6, revision)
                .executeUpdate();
    }

    void end(long repair, Repair.State state) {
        em.createNativeQuery("UPDATE exam_repair SET state = ?, open_version = NULL WHERE id = ?")
                .setParameter(1, state.name())
                .setParameter(2, repair)
                .executeUpdate();
    }

    // ── what is repaired ─────────────────────────────────────────────────────────────────────────────────

    /** Versions of an item by its key, newest first, with the number of sittings of a centre. */
    List<RepairableVersion> versions(String itemKey, long centre) {
        List<?> rows = em.createNativeQuery("SELECT v.id, v.number, v.canonical, (SELECT COUNT(*) FROM exam_form_item f"
                        + " JOIN exam_sitting s ON s.form_id = f.form_id WHERE f.version_id = v.id AND s.centre_id = ?)"
                        + " FROM exam_item i JOIN exam_item_version v ON v.item_id = i.id WHERE i.item_key = ?"
                        + " ORDER BY v.number DESC")
                .setParameter(1, centre)
                .setParameter(2, itemKey)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new RepairableVersion(
                            number(c[0]), (int) number(c[1]), Item.parse((byte[]) c[2]), (int) number(c[3]));
                })
                .toList();
    }

    /** The item of a version, or empty when there is none. */
    Optional<Item> item(long version) {
        List<?> rows = em.createNativeQuery("SELECT v.canonical FROM exam_item_version v WHERE v.id = ?")
                .setParameter(1, version)
                .getResultList();
        return rows.stream().findFirst().map(row -> Item.parse((byte[]) row));
    }

    /** Sittings of a centre with this version on their form, in order; locked when they are to be changed. */
    List<SittingId> sittings(long centre, long version, boolean lock) {
        List<?> rows = em.createNativeQuery("SELECT s.id FROM exam_sitting s WHERE s.centre_id = ? AND s.form_id IN"
                        + " (SELECT f.form_id FROM exam_form_item f WHERE f.version_id = ?) ORDER BY s.id"
                        + (lock ? " FOR UPDATE" : ""))
                .setParameter(1, centre)
                .setParameter(2, version)
                .getResultList();
        return rows.stream().map(r -> new SittingId(number(r))).toList();
    }

    /** A mark of a place in one of its editions. @param cause why it was made, null for the first */
    record PastMark(int edition, Fraction earned, boolean counts, Long revision, ResultVersion.Cause cause) {}

    /** All editions of the mark of a place, the newest first. */
    List<PastMark> history(SittingId sitting, int place) {
        List<?> rows = em.createNativeQuery("SELECT m.edition, m.earned_over, m.earned_under, m.counts, m.revision_id,"
                        + " v.kind FROM exam_mark m LEFT JOIN exam_revision v ON v.id = m.revision_id"
                        + " WHERE m.sitting_id = ? AND m.place = ? ORDER BY m.edition DESC")
                .setParameter(1, sitting.value())
                .setParameter(2, place)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    return new PastMark(
                            (int) number(c[0]),
                            new Fraction(number(c[1]), number(c[2])),
                            c[3] instanceof Boolean b ? b : number(c[3]) != 0,
                            c[4] == null ? null : number(c[4]),
                            c[5] == null ? null : ResultVersion.Cause.valueOf((String) c[5]));
                })
                .toList();
    }

    private static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new DeflaterOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static PersonId person(Object cell) {
        return cell == null ? null : new PersonId(number(cell));
    }

    private static long number(Object cell) {
        return ((Number) cell).longValue();
    }
}
