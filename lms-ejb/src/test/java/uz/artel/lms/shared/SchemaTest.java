package uz.artel.lms.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** SQL owns the schema; this is where the mapping is held against it. */
class SchemaTest {

    private static final Pattern NAME = Pattern.compile("V([0-9]{3})__[a-z0-9_]+\\.sql");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void every_entity_can_be_read_from_the_migrated_schema() {
        assertEquals(List.of(), unreadable());
    }

    @Test
    void an_entity_whose_table_lost_a_column_is_found() {
        var table = database
                .factory()
                .unwrap(org.eclipse.persistence.sessions.server.ServerSession.class)
                .getDescriptors()
                .values()
                .stream()
                .filter(d -> d.usesOptimisticLocking() && !d.isDescriptorForInterface())
                .map(d -> d.getTableName())
                .findFirst()
                .orElseThrow();
        database.execute("ALTER TABLE " + table + " RENAME COLUMN version TO version_before");
        try {
            assertFalse(unreadable().isEmpty());
        } finally {
            database.execute("ALTER TABLE " + table + " RENAME COLUMN version_before TO version");
        }
    }

    @Test
    void every_column_that_must_be_given_is_mapped_or_has_a_default() {
        var wrong = new ArrayList<String>();
        for (var entity : database.factory().getMetamodel().getEntities()) {
            var descriptor = database.factory()
                    .unwrap(org.eclipse.persistence.sessions.server.ServerSession.class)
                    .getDescriptorForAlias(entity.getName());
            var mapped = new ArrayList<String>();
            descriptor.getAllFields().forEach(f -> mapped.add(f.getName().toLowerCase(java.util.Locale.ROOT)));
            for (var column : required(descriptor.getTableName())) {
                if (!mapped.contains(column)) {
                    wrong.add(entity.getName() + " does not map " + descriptor.getTableName() + "." + column);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void migrating_a_migrated_schema_changes_nothing() {
        assertEquals(0, Migrations.migrate(database.dataSource()));
    }

    @Test
    void no_two_migrations_share_a_version() throws IOException {
        var names = migrations();
        assertFalse(names.isEmpty());
        assertEquals(List.of(), clashes(names));
        assertEquals(
                List.of("V010__a.sql and V010__b.sql", "V1__short.sql is not named V000__words.sql"),
                clashes(List.of("V001__shared.sql", "V010__a.sql", "V010__b.sql", "V1__short.sql")));
    }

    @Test
    void statements_are_counted() throws Exception {
        assertEquals(
                2,
                StatementCounter.during(() -> database.run(em -> {
                    em.createNativeQuery("SELECT 1").getResultList();
                    em.createNativeQuery("SELECT 2").getResultList();
                })));
    }

    @Test
    void work_that_throws_is_rolled_back() {
        assertThrows(
                IllegalStateException.class,
                () -> database.run(em -> {
                    em.createNativeQuery("INSERT INTO content_file VALUES ('a', REPEAT('x', 32), NOW(6))")
                            .executeUpdate();
                    throw new IllegalStateException("after the insert");
                }));
        database.run(em -> assertTrue(em.createNativeQuery("SELECT path FROM content_file WHERE path = 'a'")
                .getResultList()
                .isEmpty()));
    }

    private static List<String> unreadable() {
        var wrong = new ArrayList<String>();
        for (var entity : database.factory().getMetamodel().getEntities()) {
            try {
                database.run(em -> readOne(em, entity.getName()));
            } catch (RuntimeException e) {
                wrong.add(entity.getName() + ": " + e.getMessage());
            }
        }
        return wrong;
    }

    private static void readOne(EntityManager em, String entity) {
        em.createQuery("SELECT e FROM " + entity + " e").setMaxResults(1).getResultList();
    }

    private static Collection<String> required(String table) {
        var columns = new ArrayList<String>();
        for (var row : database.tx(em -> em.createNativeQuery(
                        "SELECT LOWER(column_name) FROM information_schema.columns WHERE table_schema = DATABASE()"
                                + " AND table_name = ? AND is_nullable = 'NO' AND column_default IS NULL"
                                + " AND extra NOT LIKE '%auto_increment%' AND extra NOT LIKE '%GENERATED%'")
                .setParameter(1, table)
                .getResultList())) {
            columns.add(row.toString());
        }
        return columns;
    }

    private static List<String> migrations() throws IOException {
        var folder = Path.of(System.getProperty("lms.root"), "lms-ejb/src/main/resources/db/migration");
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> clashes(List<String> names) {
        var wrong = new ArrayList<String>();
        var byVersion = new TreeMap<String, String>();
        for (var name : names) {
            var match = NAME.matcher(name);
            if (!match.matches()) {
                wrong.add(name + " is not named V000__words.sql");
                continue;
            }
            var before = byVersion.putIfAbsent(match.group(1), name);
            if (before != null) {
                wrong.add(before + " and " + name);
            }
        }
        return wrong;
    }
}
