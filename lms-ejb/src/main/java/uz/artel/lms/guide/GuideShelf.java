package uz.artel.lms.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.content.Node;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** The newest edition of every guide entry and fact. Entries are few and change only by import, so they are kept in memory. */
@ApplicationScoped
class GuideShelf {

    private EntityManager em;

    private volatile List<GuideEntry> entries;

    protected GuideShelf() {}

    @Inject
    GuideShelf(EntityManager em) {
        this.em = em;
    }

    /** All entries in the order of the files. */
    List<GuideEntry> entries() {
        var known = entries;
        if (known == null) {
            known = load();
            entries = known;
        }
        return known;
    }

    Optional<GuideEntry> entry(GuideEntry.Kind kind, String key) {
        return entries().stream()
                .filter(e -> e.kind() == kind && e.key().equals(key))
                .findFirst();
    }

    /** Stores what is new or changed, withdraws what is gone; answers how many editions were made. */
    int keep(List<GuideEntry> all, Instant at) {
        var newest = new HashMap<String, Object[]>();
        for (var row : rows("SELECT g.kind, g.entry_key, g.edition, g.digest, g.id, g.withdrawn FROM guide_edition g"
                + " WHERE g.edition = (SELECT MAX(o.edition) FROM guide_edition o WHERE o.kind = g.kind"
                + " AND o.entry_key = g.entry_key)")) {
            newest.put(row[0] + " " + row[1], row);
        }
        int made = 0;
        var seen = new HashSet<String>();
        for (var entry : all) {
            var name = entry.kind().code() + " " + entry.key();
            seen.add(name);
            var row = newest.get(name);
            if (row != null && Arrays.equals((byte[]) row[3], entry.digest()) && !isTrue(row[5])) {
                continue;
            }
            insert(entry, row == null ? 1 : ((Number) row[2]).intValue() + 1, at);
            made++;
        }
        for (var gone : newest.entrySet()) {
            if (!seen.contains(gone.getKey()) && !isTrue(gone.getValue()[5])) {
                update("UPDATE guide_edition SET withdrawn = TRUE WHERE id = ?", gone.getValue()[4]);
            }
        }
        entries = null;
        return made;
    }

    int keepFacts(List<Fact> all, Instant at) {
        var newest = new HashMap<String, Object[]>();
        for (var row : rows("SELECT f.fact_key, f.edition, f.digest FROM fact_edition f WHERE f.edition ="
                + " (SELECT MAX(o.edition) FROM fact_edition o WHERE o.fact_key = f.fact_key)")) {
            newest.put((String) row[0], row);
        }
        int made = 0;
        for (var fact : all) {
            var digest = Digest.of(fact.category() + "\n" + fact.scope() + "\n" + fact.provenance() + "\n"
                    + fact.source() + "\n" + fact.validFrom() + "\n" + fact.reviewBy() + "\n" + fact.text());
            var row = newest.get(fact.key());
            if (row != null && Arrays.equals((byte[]) row[2], digest)) {
                continue;
            }
            update(
                    "INSERT INTO fact_edition (fact_key, edition, digest, category, scope, provenance, source, valid_from,"
                            + " review_by, text_ru, text_uz, text_en, imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    fact.key(),
                    row == null ? 1 : ((Number) row[1]).intValue() + 1,
                    digest,
                    fact.category(),
                    fact.scope(),
                    fact.provenance(),
                    fact.source(),
                    Date.valueOf(fact.validFrom()),
                    Date.valueOf(fact.reviewBy()),
                    fact.text().ru(),
                    fact.text().uz(),
                    fact.text().en(),
                    DatabaseTime.of(at));
            made++;
        }
        return made;
    }

    /** The newest edition of every fact with the date somebody vouches until and what he says to it; one statement. */
    List<Fact> facts() {
        var all = new ArrayList<Fact>();
        for (var row :
                rows("SELECT f.id, f.fact_key, f.edition, f.category, f.scope, f.provenance, f.source, f.valid_from,"
                        + " f.review_by, f.text_ru, f.text_uz, f.text_en, v.verified_until,"
                        + " (SELECT w.note FROM fact_verification w WHERE w.fact_id = f.id"
                        + " ORDER BY w.review_by DESC, w.id DESC LIMIT 1) FROM fact_edition f"
                        + " JOIN v_guide_fact v ON v.fact_id = f.id ORDER BY f.category, f.id")) {
            all.add(new Fact(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    ((Number) row[2]).intValue(),
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (String) row[6],
                    date(row[7]),
                    date(row[8]),
                    new Texts((String) row[9], (String) row[10], (String) row[11]),
                    date(row[12]),
                    (String) row[13]));
        }
        return all;
    }

    void verify(long factId, long by, Instant at, LocalDate reviewBy, String note) {
        update(
                "INSERT INTO fact_verification (fact_id, verified_by, verified_at, review_by, note) VALUES (?, ?, ?, ?, ?)",
                factId,
                by,
                DatabaseTime.of(at),
                Date.valueOf(reviewBy),
                note);
    }

    void logLookup(long person, Instant at, Lang lang, String query, Integer hits, String opened, String context) {
        update(
                "INSERT INTO guide_lookup (person_id, at, lang, query, hits, opened, context) VALUES (?, ?, ?, ?, ?, ?, ?)",
                person,
                DatabaseTime.of(at),
                lang.code(),
                query,
                hits,
                opened,
                context);
    }

    private List<GuideEntry> load() {
        var texts = new HashMap<Long, Map<Lang, GuideEntry.Words>>();
        for (var row : rows("SELECT t.edition_id, t.lang, t.title, t.fields FROM guide_text t"
                + " JOIN guide_edition g ON g.id = t.edition_id WHERE NOT g.withdrawn")) {
            texts.computeIfAbsent(((Number) row[0]).longValue(), k -> new EnumMap<>(Lang.class))
                    .put(Lang.of((String) row[1]), new GuideEntry.Words((String) row[2], lists((String) row[3])));
        }
        var all = new ArrayList<GuideEntry>();
        for (var row : rows("SELECT g.id, g.kind, g.entry_key, g.position, g.category, g.outcome, g.properties"
                + " FROM guide_edition g WHERE NOT g.withdrawn AND g.edition = (SELECT MAX(o.edition) FROM guide_edition o"
                + " WHERE o.kind = g.kind AND o.entry_key = g.entry_key) ORDER BY g.position, g.id")) {
            var properties = new LinkedHashMap<String, String>();
            YamlText.read((String) row[6], new Problems())
                    .entries()
                    .forEach((name, value) -> properties.put(name, value.isMissing() ? "" : scalar(value)));
            all.add(new GuideEntry(
                    GuideEntry.Kind.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)),
                    (String) row[2],
                    ((Number) row[3]).intValue(),
                    (String) row[4],
                    (String) row[5],
                    properties,
                    texts.get(((Number) row[0]).longValue())));
        }
        return List.copyOf(all);
    }

    private void insert(GuideEntry entry, int edition, Instant at) {
        update(
                "INSERT INTO guide_edition (kind, entry_key, edition, digest, position, category, outcome, properties,"
                        + " imported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.kind().code(),
                entry.key(),
                edition,
                entry.digest(),
                entry.position(),
                entry.category(),
                entry.outcome(),
                entry.propertiesAsYaml(),
                DatabaseTime.of(at));
        long id = ((Number) em.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult()).longValue();
        for (var lang : Lang.values()) {
            update(
                    "INSERT INTO guide_text (edition_id, lang, title, fields) VALUES (?, ?, ?, ?)",
                    id,
                    lang.code(),
                    entry.in(lang).title(),
                    entry.fieldsAsYaml(lang));
        }
    }

    private static Map<String, List<String>> lists(String yaml) {
        var all = new LinkedHashMap<String, List<String>>();
        YamlText.read(yaml, new Problems())
                .entries()
                .forEach((name, value) ->
                        all.put(name, value.items().stream().map(Node::text).toList()));
        return all;
    }

    private static String scalar(Node value) {
        return value.text();
    }

    private static LocalDate date(Object column) {
        return column == null ? null : column instanceof Date d ? d.toLocalDate() : (LocalDate) column;
    }

    private static boolean isTrue(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }

    private void update(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return em.createNativeQuery(sql).getResultList();
    }
}
