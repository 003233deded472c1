package uz.artel.lms.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.content.ContentKey;
import uz.artel.lms.shared.language.Lang;

/** Editions of texts and the signatures under them. Nothing here is ever changed. */
@ApplicationScoped
class Acknowledgements {

    /** The newest edition of a text in one language. */
    record Edition(long id, String key, int version, int edition, Lang lang, String title, String body) {}

    /** A signature. */
    record Signature(long id, int version, Lang lang, Instant at) {}

    private EntityManager em;

    protected Acknowledgements() {}

    @Inject
    Acknowledgements(EntityManager em) {
        this.em = em;
    }

    /** Stores a new edition unless the newest one is the same; answers whether it did. */
    boolean publish(AcknowledgementSource source, Instant at) {
        var newest = rows(
                "SELECT edition, digest FROM acknowledgement_edition WHERE ack_key = ? ORDER BY edition DESC LIMIT 1",
                source.key());
        int edition = 1;
        if (!newest.isEmpty()) {
            if (Arrays.equals((byte[]) newest.get(0)[1], source.digest())) {
                return false;
            }
            edition = ((Number) newest.get(0)[0]).intValue() + 1;
        }
        update(
                "INSERT INTO acknowledgement_edition (ack_key, version, edition, digest, imported_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                source.key(),
                source.version(),
                edition,
                source.digest(),
                DatabaseTime.of(at));
        long id = lastId();
        source.texts()
                .forEach((lang, text) -> update(
                        "INSERT INTO acknowledgement_text (edition_id, lang, title, body) VALUES (?, ?, ?, ?)",
                        id,
                        lang.code(),
                        text.title(),
                        text.body()));
        source.facts()
                .forEach(fact ->
                        update("INSERT INTO acknowledgement_fact (edition_id, fact_key) VALUES (?, ?)", id, fact));
        return true;
    }

    /** The newest edition of a text in this language. */
    Optional<Edition> newest(String key, Lang lang) {
        if (!ContentKey.isOne(key)) {
            return Optional.empty();
        }
        return rows(
                        "SELECT e.id, e.ack_key, e.version, e.edition, t.title, t.body FROM acknowledgement_edition e"
                                + " JOIN acknowledgement_text t ON t.edition_id = e.id WHERE e.ack_key = ? AND t.lang = ?"
                                + " ORDER BY e.edition DESC LIMIT 1",
                        key,
                        lang.code())
                .stream()
                .findFirst()
                .map(row -> new Edition(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        ((Number) row[3]).intValue(),
                        lang,
                        (String) row[4],
                        (String) row[5]));
    }

    /** The signature of this person under this version of a text. */
    Optional<Signature> signature(PersonId person, String key, int version) {
        return rows(
                        "SELECT id, version, lang, signed_at FROM acknowledgement_signature WHERE person_id = ?"
                                + " AND ack_key = ? AND version = ?",
                        person.value(),
                        key,
                        version)
                .stream()
                .findFirst()
                .map(row -> new Signature(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).intValue(),
                        Lang.of((String) row[2]),
                        DatabaseTime.instant(row[3])));
    }

    /** Adds a signature unless this version is signed already (two clicks at once sign once); answers the id of the one that holds. */
    long sign(PersonId person, Edition edition, Instant at) {
        update(
                "INSERT IGNORE INTO acknowledgement_signature (person_id, edition_id, ack_key, version, lang, signed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                person.value(),
                edition.id(),
                edition.key(),
                edition.version(),
                edition.lang().code(),
                DatabaseTime.of(at));
        return signature(person, edition.key(), edition.version()).orElseThrow().id();
    }

    private long lastId() {
        return ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
    }

    private void update(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }
}
