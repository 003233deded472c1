package uz.artel.lms.exam.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.DatabaseTime;

/** The stored media. Rows are only added. */
@ApplicationScoped
public class Media {

    private EntityManager em;

    protected Media() {}

    @Inject
    public Media(EntityManager em) {
        this.em = em;
    }

    /** The bytes of a medium and what they are. */
    public record Stored(Medium.Type type, byte[] bytes) {}

    /** Stores what is not there yet; returns how many were new. */
    public int store(Collection<Medium> media, Instant now) {
        int made = 0;
        for (var medium : media) {
            var digest = HexFormat.of().parseHex(medium.digest());
            if (!has(medium.digest())) {
                em.createNativeQuery("INSERT INTO exam_medium (digest, type, bytes, source, licence, stored_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                        .setParameter(1, digest)
                        .setParameter(2, medium.type().name())
                        .setParameter(3, medium.bytes())
                        .setParameter(4, medium.source())
                        .setParameter(5, medium.licence())
                        .setParameter(6, DatabaseTime.of(now))
                        .executeUpdate();
                made++;
            }
        }
        return made;
    }

    /** Whether the bank has a medium. @param digest 64 hexadecimal digits */
    public boolean has(String digest) {
        return !em.createNativeQuery("SELECT m.type FROM exam_medium m WHERE m.digest = ?")
                .setParameter(1, HexFormat.of().parseHex(digest))
                .getResultList()
                .isEmpty();
    }

    /** A medium of the bank by its digest, which is its key; the title is the item's own and not here. */
    public Optional<Medium> find(String digest) {
        if (!digest.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        List<?> rows = em.createNativeQuery(
                        "SELECT m.bytes, m.source, m.licence, m.type FROM exam_medium m WHERE m.digest = ?")
                .setParameter(1, HexFormat.of().parseHex(digest))
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var c = (Object[]) row;
            var bytes = (byte[]) c[0];
            var type = Medium.Type.valueOf((String) c[3]);
            // what is stored was judged when it came
            var look = type.plays() ? new MediumBytes.Look(type, 0, 0) : MediumBytes.look(type, bytes);
            return new Medium(digest, type, null, look.width(), look.height(), (String) c[1], (String) c[2], bytes);
        });
    }

    /** Says that a version of an item shows a medium that is stored. */
    public void show(long version, String digest) {
        em.createNativeQuery("INSERT INTO exam_item_medium (version_id, digest) VALUES (?, ?)")
                .setParameter(1, version)
                .setParameter(2, HexFormat.of().parseHex(digest))
                .executeUpdate();
    }

    /** A medium that an item of this form shows. */
    public Optional<Stored> ofForm(long form, String digest) {
        if (!digest.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        List<?> rows = em.createNativeQuery("SELECT m.type, m.bytes FROM exam_form_item fi"
                        + " JOIN exam_item_medium im ON im.version_id = fi.version_id"
                        + " JOIN exam_medium m ON m.digest = im.digest WHERE fi.form_id = ? AND im.digest = ? LIMIT 1")
                .setParameter(1, form)
                .setParameter(2, HexFormat.of().parseHex(digest))
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            var c = (Object[]) row;
            return new Stored(Medium.Type.valueOf((String) c[0]), (byte[]) c[1]);
        });
    }
}
