package uz.artel.lms.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import uz.artel.lms.practice.engine.Catalogue;
import uz.artel.lms.practice.engine.Scenario;
import uz.artel.lms.practice.engine.ScenarioFiles;
import uz.artel.lms.shared.DatabaseTime;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Texts;

/** Editions of scenarios. A call stays on its edition for ever; editions never change, so each is parsed once. */
@ApplicationScoped
class ScenarioShelf {

    private static final String CATEGORIES = "guides/super/categories.yaml";
    private static final String SMS = "guides/super/sms.yaml";

    /** An SMS the desk can send. */
    record Template(String key, String outcome, Texts title, Texts text) {}

    /** An edition with all that the desk shows around it. */
    record Edition(
            long id, Scenario scenario, Catalogue catalogue, Map<String, Texts> categories, List<Template> templates) {}

    private final Map<Long, Edition> parsed = new ConcurrentHashMap<>();

    private EntityManager em;

    protected ScenarioShelf() {}

    @Inject
    ScenarioShelf(EntityManager em) {
        this.em = em;
    }

    /** The newest edition. @throws Unknown when there is no such scenario */
    Edition newest(String key) {
        var ids = em.createNativeQuery(
                        "SELECT id FROM scenario_edition WHERE scenario_key = ? ORDER BY edition DESC LIMIT 1")
                .setParameter(1, key)
                .getResultList();
        if (ids.isEmpty()) {
            throw new Unknown("scenario");
        }
        return edition(((Number) ids.get(0)).longValue());
    }

    /** The newest edition of every scenario, ordered by key. */
    List<Edition> all() {
        var all = new ArrayList<Edition>();
        for (var id : em.createNativeQuery(
                        "SELECT MAX(id) FROM scenario_edition GROUP BY scenario_key ORDER BY scenario_key")
                .getResultList()) {
            all.add(edition(((Number) id).longValue()));
        }
        return all;
    }

    Edition edition(long id) {
        return parsed.computeIfAbsent(id, this::load);
    }

    private Edition load(long id) {
        var row = (Object[]) em.createNativeQuery("SELECT path, body FROM scenario_edition WHERE id = ?")
                .setParameter(1, id)
                .getSingleResult();
        var pack = new ContentPack(unpack((byte[]) row[1]));
        var problems = new Problems();
        var scenario = ScenarioFiles.read(pack, problems).get((String) row[0]);
        var categories = new LinkedHashMap<String, Texts>();
        if (pack.has(CATEGORIES)) {
            pack.yaml(CATEGORIES, problems)
                    .items()
                    .forEach(c -> categories.put(c.text("key"), c.inThreeLanguages("title")));
        }
        var templates = new ArrayList<Template>();
        if (pack.has(SMS)) {
            for (var t : pack.yaml(SMS, problems).items()) {
                templates.add(new Template(
                        t.text("key"), t.text("outcome"), t.inThreeLanguages("title"), t.inThreeLanguages("text")));
            }
        }
        return new Edition(id, scenario, ScenarioFiles.catalogue(pack, problems), categories, List.copyOf(templates));
    }

    /** Stores an edition of each scenario whose files changed. @return how many are new */
    int importFrom(ContentPack pack, Instant at) {
        int editions = 0;
        for (var one : ScenarioFiles.read(pack, new Problems()).entrySet()) {
            var files = new TreeMap<String, byte[]>();
            for (var part : ScenarioFiles.parts(one.getKey())) {
                keep(pack, part, files);
            }
            keep(pack, CATEGORIES, files);
            keep(pack, SMS, files);
            editions += publish(one.getValue(), one.getKey(), pack(files), at) ? 1 : 0;
        }
        return editions;
    }

    private static void keep(ContentPack pack, String path, Map<String, byte[]> files) {
        if (pack.has(path)) {
            files.put(path, pack.all().get(path));
        }
    }

    private boolean publish(Scenario scenario, String path, byte[] body, Instant at) {
        var digest = Digest.of(body);
        var newest = em.createNativeQuery(
                        "SELECT digest, edition FROM scenario_edition WHERE scenario_key = ? ORDER BY edition DESC LIMIT 1")
                .setParameter(1, scenario.key())
                .getResultList();
        int edition = 1;
        if (!newest.isEmpty()) {
            var row = (Object[]) newest.get(0);
            if (Arrays.equals((byte[]) row[0], digest)) {
                return false;
            }
            edition = ((Number) row[1]).intValue() + 1;
        }
        em.createNativeQuery(
                        "INSERT INTO scenario_edition (scenario_key, edition, exam, path, digest, body, published_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .setParameter(1, scenario.key())
                .setParameter(2, edition)
                .setParameter(3, scenario.exam())
                .setParameter(4, path)
                .setParameter(5, digest)
                .setParameter(6, body)
                .setParameter(7, DatabaseTime.of(at))
                .executeUpdate();
        return true;
    }

    /** Canonical bytes of files: for each, in order of path, length and bytes of path and content. */
    static byte[] pack(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                var path = file.getKey().getBytes(StandardCharsets.UTF_8);
                out.writeInt(path.length);
                out.write(path);
                out.writeInt(file.getValue().length);
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> unpack(byte[] packed) {
        var files = new TreeMap<String, byte[]>();
        try (var in = new DataInputStream(new ByteArrayInputStream(packed))) {
            while (in.available() > 0) {
                var path = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                files.put(path, in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
