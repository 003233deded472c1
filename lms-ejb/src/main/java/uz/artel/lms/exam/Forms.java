package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import uz.artel.lms.shared.PersonId;

/** The tables of forms: what was drawn, from which seed and basis, and what others of the hour have. */
@ApplicationScoped
class Forms {

    /** Who began within this time before somebody sits beside him. */
    static final Duration HOUR = Duration.ofHours(1);

    private EntityManager em;

    protected Forms() {}

    @Inject
    Forms(EntityManager em) {
        this.em = em;
    }

    /** Holds the turn of a centre until the end of the transaction: two forms that must differ are not drawn at once. */
    void takeTurn(CentreId centre) {
        em.createNativeQuery("INSERT INTO exam_form_turn (centre_id, turn) VALUES (?, 1)"
                        + " ON DUPLICATE KEY UPDATE turn = turn + 1")
                .setParameter(1, centre.value())
                .executeUpdate();
    }

    /**
     * The forms drawn at a centre within the hour before, each with the ids of its items. Read as committed by whoever had
     * the turn before, not as of the beginning of this transaction.
     */
    Map<Long, List<Long>> ofTheHour(CentreId centre, Instant now) {
        var forms = new LinkedHashMap<Long, List<Long>>();
        for (var row : em.createNativeQuery("SELECT f.id, f.item_ids FROM exam_form f WHERE f.centre_id = ?"
                        + " AND f.drawn_at > ? AND f.drawn_at <= ? LOCK IN SHARE MODE")
                .setParameter(1, centre.value())
                .setParameter(2, DatabaseTime.of(now.minus(HOUR)))
                .setParameter(3, DatabaseTime.of(now))
                .getResultList()) {
            var c = (Object[]) row;
            var items = ByteBuffer.wrap((byte[]) c[1]).asLongBuffer();
            var ids = new Long[items.remaining()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = items.get();
            }
            forms.put(number(c[0]).longValue(), List.of(ids));
        }
        return forms;
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

    /**
     * @param centre where others must differ from it, or null when nobody has to
     * @param items the ids of its scored items
     */
    long add(long edition, long seed, Instant now, DrawnForm form, CentreId centre, List<Long> items) {
        var parity = form.parity();
        boolean checked = parity.by() != Parity.By.NOT_CHECKED;
        em.createNativeQuery("INSERT INTO exam_form (edition_id, seed, drawn_at, checked_by, worth, reference, cut,"
                        + " centre_id, item_ids) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, edition)
                .setParameter(2, seed)
                .setParameter(3, DatabaseTime.of(now))
                .setParameter(4, parity.by().code())
                .setParameter(5, checked ? parity.sum() : null)
                .setParameter(6, checked ? parity.reference() : null)
                .setParameter(7, form.cut())
                .setParameter(8, centre == null ? null : centre.value())
                .setParameter(9, centre == null ? null : bytes(items))
                .executeUpdate();
        long id = number(em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult())
                .longValue();
        addItems(id, form);
        return id;
    }

    private void addItems(long id, DrawnForm form) {
        var rows = String.join(", ", Collections.nCopies(form.items().size(), "(?, ?, ?, ?, ?, ?, ?, ?)"));
        var insert = em.createNativeQuery("INSERT INTO exam_form_item (form_id, place, version_id, option_order,"
                + " partner_order, scored, rating_over, rating_under) VALUES " + rows);
        int p = 1;
        int place = 1;
        for (var d : form.items()) {
            var rating = d.item().traits().rating();
            insert.setParameter(p++, id);
            insert.setParameter(p++, place++);
            insert.setParameter(p++, d.item().version());
            insert.setParameter(p++, new Answer(d.shown().options(), null).stored());
            insert.setParameter(p++, new Answer(d.shown().partners(), null).stored());
            insert.setParameter(p++, d.scored());
            insert.setParameter(p++, rating == null ? null : rating.numerator());
            insert.setParameter(p++, rating == null ? null : rating.denominator());
        }
        insert.executeUpdate();
    }

    private static byte[] bytes(List<Long> items) {
        var bytes = ByteBuffer.allocate(items.size() * Long.BYTES);
        items.forEach(bytes::putLong);
        return bytes.array();
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
