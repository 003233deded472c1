package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.Migrations;
import uz.artel.lms.shared.TestDatabase;

/** A bank of before lives had a table: nothing of it is lost, and what was in use stays in use. */
class ItemLifeMigrationTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase("075");

    @Test
    void versions_of_before_keep_their_level_and_difficulty_and_their_use_is_counted() {
        var items = List.of(
                Items.single("one", Area.PRODUCT, 0, 3),
                Items.matching("another-with-a-longer-key", Area.COMMUNICATION, 0, 1, 1),
                Items.numeric("ё", Area.RULES, "1.5", "0.1"));
        int id = 0;
        for (var item : items) {
            id++;
            database.execute("INSERT INTO exam_item (id, item_key) VALUES (?, ?)", id, "key-" + id);
            database.execute(
                    "INSERT INTO exam_item_version (id, item_id, number, pool, kind, area, category, options, partners,"
                            + " points, canonical, digest, shipped, published_at)"
                            + " VALUES (?, ?, 1, 'exam', ?, ?, ?, ?, ?, 1, ?, ?, TRUE, NOW(6))",
                    id,
                    id,
                    item.kind().code(),
                    item.area().code(),
                    item.category(),
                    item.options().size(),
                    item.partners().size(),
                    item.canonical(),
                    item.digest());
        }
        database.execute("INSERT INTO exam_blueprint (id, blueprint_key) VALUES (1, 'x')");
        database.execute("INSERT INTO exam_blueprint_edition (id, blueprint_id, number, use_code, canonical, digest,"
                + " published_at) VALUES (1, 1, 1, 'certification', '', REPEAT('x', 32), NOW(6))");
        for (int form = 1; form <= 2; form++) {
            database.execute("INSERT INTO exam_form (id, edition_id, seed, drawn_at) VALUES (?, 1, 1, NOW(6))", form);
            database.execute(
                    "INSERT INTO exam_form_item (form_id, place, version_id, option_order, partner_order)"
                            + " VALUES (?, 1, 2, '', '')",
                    form);
        }

        assertTrue(Migrations.migrate(database.dataSource()) >= 2);

        var rows = new ArrayList<String>();
        database.run(em -> {
            for (var row : em.createNativeQuery("SELECT v.id, v.level, v.difficulty, l.status, l.forms"
                            + " FROM exam_item_version v JOIN exam_item_life l ON l.version_id = v.id ORDER BY v.id")
                    .getResultList()) {
                rows.add(java.util.Arrays.stream((Object[]) row)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
            }
        });
        assertEquals(List.of("1 apply 2 operational 0", "2 apply 2 operational 2", "3 apply 2 operational 0"), rows);
        assertEquals(
                3,
                database.tx(em -> new ItemBank(em).inUse(Pool.EXAM, LocalDate.of(2026, 12, 4)))
                        .size());
        assertEquals(
                "not-checked",
                database.tx(em -> em.createNativeQuery("SELECT f.checked_by FROM exam_form f WHERE f.id = 1")
                        .getSingleResult()));
    }
}
