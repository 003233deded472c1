package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.DrawnForm;
import uz.artel.lms.exam.bank.Parity;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.ManyRows;
import uz.artel.lms.shared.PersonId;

/** The tables of forms: what was drawn, from which seed and basis, and what others of the hour have. */
@ApplicationScoped
class Forms {

    /** Longer than any exam runs: what is older bounds nobody any more. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final String HOUR = "SELECT h.turn, h.form_id, h.item_ids, h.drawn_at FROM exam_form_hour h"
            + " WHERE h.centre_id = ? AND h.turn > ?";

    private final HourForms hours = new HourForms();
    private EntityManager em;

    protected Forms() {}

    @Inject
    Forms(EntityManager em) {
        this.em = em;
    }

    // ── what others have ─────────────────────────────────────────────────────────────────────────────────

    /** Waits for the turn, holds it until the end of the transaction and answers its number. */
    long takeTurn() {
        em.createNativeQuery("UPDATE exam_form_turn SET turn = turn + 1 WHERE one = 1")
                .executeUpdate();
        return number(em.createNativeQuery("SELECT t.turn FROM exam_form_turn t WHERE t.one = 1")
                        .getSingleResult())
                .longValue();
    }

    /** A form of somebody who sits beside: the turn it was settled in and the ids of its items. */
    record OfTheHour(long turn, long form, List<Long> items) {}

    /**
     * The forms of a centre settled by people who began within the hour, or within the time of the exam where that is longer.
     *
     * @param minutes of the exam that is begun
     */
    List<OfTheHour> ofTheHour(CentreId centre, Instant now, int minutes) {
        // to both sides: who began a moment later may have settled first
        var beside = HourForms.beside(minutes);
        return hours.between(
                centre,
                now.minus(beside),
                now.plus(beside),
                after -> settled(em.createNativeQuery(HOUR)
                        .setParameter(1, centre.value())
                        .setParameter(2, after)
                        .getResultList()));
    }

    /** Those settled after a turn, read as committed by whoever had the turn before, not as of the beginning of this transaction. */
    List<OfTheHour> ofTheHourByNow(CentreId centre, Instant now, int minutes, long after) {
        var beside = HourForms.beside(minutes);
        return settled(em.createNativeQuery(HOUR + " AND h.drawn_at > ? AND h.drawn_at < ? LOCK IN SHARE MODE")
                        .setParameter(1, centre.value())
                        .setParameter(2, after)
                        .setParameter(3, DatabaseTime.of(now.minus(beside)))
                        .setParameter(4, DatabaseTime.of(now.plus(beside)))
                        .getResultList())
                .stream()
                .map(HourForms.Settled::form)
                .toList();
    }

    private static List<HourForms.Settled> settled(List<?> rows) {
        return rows.stream()
                .map(row -> {
                    var c = (Object[]) row;
                    var stored = ByteBuffer.wrap((byte[]) c[2]).asLongBuffer();
                    var items = new ArrayList<Long>(stored.remaining());
                    while (stored.hasRemaining()) {
                        items.add(stored.get());
                    }
                    return new HourForms.Settled(
                            new OfTheHour(number(c[0]).longValue(), number(c[1]).longValue(), items),
                            DatabaseTime.instant(c[3]));
                })
                .toList();
    }

    /** Shows a form to those who begin while it may still be sat beside them. Only for who has the turn. */
    void showForAnHour(long turn, long form, CentreId centre, List<Long> items, Instant now) {
        var bytes = ByteBuffer.allocate(items.size() * Long.BYTES);
        items.forEach(bytes::putLong);
        em.createNativeQuery("INSERT INTO exam_form_hour (centre_id, turn, form_id, drawn_at, item_ids)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, centre.value())
                .setParameter(2, turn)
                .setParameter(3, form)
                .setParameter(4, DatabaseTime.of(now))
                .setParameter(5, bytes.array())
                .executeUpdate();
    }

    /** Forgets what nobody sits beside any more. Only for who has the turn. */
    void forgetHoursBefore(Instant now) {
        em.createNativeQuery("DELETE FROM exam_form_hour WHERE drawn_at <= ?")
                .setParameter(1, DatabaseTime.of(now.minus(KEPT)))
                .executeUpdate();
    }

    /**
     * How often each version was drawn for this edition from this very bank.
     *
     * @param bank what tells this bank from others
     */
    Map<Long, Integer> exposure(long edition, byte[] bank) {
        return exposure(edition, bank, "");
    }

    /** The same, read as committed by whoever had the turn before. */
    Map<Long, Integer> exposureByNow(long edition, byte[] bank) {
        return exposure(edition, bank, " LOCK IN SHARE MODE");
    }

    private Map<Long, Integer> exposure(long edition, byte[] bank, String mode) {
        var counts = new HashMap<Long, Integer>();
        for (var row : em.createNativeQuery("SELECT e.version_id, e.forms FROM exam_form_exposure e"
                        + " WHERE e.edition_id = ? AND e.bank_digest = ?" + mode)
                .setParameter(1, edition)
                .setParameter(2, bank)
                .getResultList()) {
            var c = (Object[]) row;
            counts.put(number(c[0]).longValue(), number(c[1]).intValue());
        }
        return counts;
    }

    /** Notes that these versions were drawn once more. Only for who has the turn. */
    void expose(long edition, byte[] bank, List<Long> versions) {
        ManyRows.insert(
                em,
                "exam_form_exposure (edition_id, bank_digest, version_id, forms)",
                versions.stream()
                        .map(version -> new Object[] {edition, bank, version, 1})
                        .toList(),
                "ON DUPLICATE KEY UPDATE forms = forms + 1");
    }

    /** Keys of the scored items of the last form a person had of those that count. */
    Set<String> last(PersonId person) {
        return keys(
                "SELECT i.item_key FROM exam_form_item fi JOIN exam_item_version v ON v.id = fi.version_id"
                        + " JOIN exam_item i ON i.id = v.item_id WHERE fi.scored AND fi.form_id ="
                        + " (SELECT s.form_id FROM exam_sitting s WHERE s.person_id = ?"
                        + " AND s.use_code IN ('certification', 'attestation') ORDER BY s.started_at DESC, s.id DESC LIMIT 1)",
                person.value());
    }

    /** Keys of the scored items of a form. */
    Set<String> keys(long form) {
        return keys(
                "SELECT i.item_key FROM exam_form_item fi JOIN exam_item_version v ON v.id = fi.version_id"
                        + " JOIN exam_item i ON i.id = v.item_id WHERE fi.scored AND fi.form_id = ?",
                form);
    }

    private Set<String> keys(String sql, long id) {
        var keys = new HashSet<String>();
        em.createNativeQuery(sql).setParameter(1, id).getResultList().forEach(key -> keys.add((String) key));
        return keys;
    }

    // ── a form ───────────────────────────────────────────────────────────────────────────────────────────

    long add(long edition, long seed, Instant now, DrawnForm form) {
        var parity = form.parity();
        boolean checked = parity.by() != Parity.By.NOT_CHECKED;
        em.createNativeQuery("INSERT INTO exam_form (edition_id, seed, drawn_at, checked_by, worth, reference, cut)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, edition)
                .setParameter(2, seed)
                .setParameter(3, DatabaseTime.of(now))
                .setParameter(4, parity.by().code())
                .setParameter(5, checked ? parity.sum() : null)
                .setParameter(6, checked ? parity.reference() : null)
                .setParameter(7, form.cut())
                .executeUpdate();
        long id = number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult())
                .longValue();
        addItems(id, form);
        return id;
    }

    /** Where a form comes from. */
    FormOrigin origin(long form) {
        var row = (Object[]) em.createNativeQuery(
                        "SELECT f.seed, f.checked_by, f.worth, f.reference FROM exam_form f WHERE f.id = ?")
                .setParameter(1, form)
                .getSingleResult();
        return new FormOrigin(number(row[0]).longValue(), (String) row[1], points(row[2]), points(row[3]));
    }

    private static BigDecimal points(Object column) {
        return column == null
                ? null
                : BigDecimal.valueOf(number(column).doubleValue()).setScale(2, RoundingMode.HALF_UP);
    }

    private void addItems(long id, DrawnForm form) {
        var rows = new ArrayList<Object[]>();
        for (var d : form.items()) {
            var rating = d.item().traits().rating();
            rows.add(new Object[] {
                id,
                rows.size() + 1,
                d.item().version(),
                new Answer(d.shown().options(), null).stored(),
                new Answer(d.shown().partners(), null).stored(),
                d.scored(),
                rating == null ? null : rating.numerator(),
                rating == null ? null : rating.denominator()
            });
        }
        ManyRows.insert(
                em,
                "exam_form_item (form_id, place, version_id, option_order, partner_order, scored, rating_over, rating_under)",
                rows);
    }

    /** Takes away a form that nobody has seen and no sitting names. */
    void drop(long id) {
        for (var table : List.of("exam_form_basis", "exam_form_item")) {
            em.createNativeQuery("DELETE FROM " + table + " WHERE form_id = ?")
                    .setParameter(1, id)
                    .executeUpdate();
        }
        em.createNativeQuery("DELETE FROM exam_form WHERE id = ?")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Keeps what a form followed from, packed. */
    void keepBasis(long form, byte[] canonical) {
        em.createNativeQuery("INSERT INTO exam_form_basis (form_id, packed, digest) VALUES (?, ?, ?)")
                .setParameter(1, form)
                .setParameter(2, pack(canonical))
                .setParameter(3, Digest.of(canonical))
                .executeUpdate();
    }

    /**
     * What a form followed from.
     *
     * @throws IllegalStateException when what is stored is not what was kept
     */
    byte[] basis(long form) {
        var row =
                (Object[]) em.createNativeQuery("SELECT b.packed, b.digest FROM exam_form_basis b WHERE b.form_id = ?")
                        .setParameter(1, form)
                        .getSingleResult();
        var canonical = unpack((byte[]) row[0]);
        if (!java.util.Arrays.equals(Digest.of(canonical), (byte[]) row[1])) {
            throw new IllegalStateException("the basis of form " + form + " was changed after it was drawn");
        }
        return canonical;
    }

    private static byte[] pack(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(plain);
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] unpack(byte[] packed) {
        var inflater = new Inflater();
        try {
            inflater.setInput(packed);
            var plain = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    throw new IllegalStateException("a packed basis ends too early");
                }
                plain.write(buffer, 0, read);
            }
            return plain.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("a basis can't be unpacked", e);
        } finally {
            inflater.end();
        }
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
