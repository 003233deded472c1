package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Constraints;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestCentres;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;

/** The bank in the database: lives, enemies, translations that fall behind, items of the centre beside shipped ones. */
class ItemBankStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-12-04T05:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 4);

    @BeforeAll
    static void vouch() {
        TestItems.vouchForTheirFact(database, NOW);
    }

    private static String item(String key, String more) {
        return """
                - key: %s
                  pool: exam
                  kind: numeric
                  category: rules
                  area: rules
                  competence: product
                  level: understand
                  difficulty: 4
                  facts: [a-fact]
                  stem: {ru: Сколько, uz: Qancha, en: How much}
                  answer: 2
                  unit: {ru: дней, uz: kun, en: days}
                  explanation: {ru: Потому, uz: Chunki, en: Because}
                  %s
                """.formatted(key, more);
    }

    private static int importItems(String... items) {
        var pack = new ContentPack(
                Map.of("questions/all.yaml", String.join("", items).getBytes(StandardCharsets.UTF_8)));
        return database.tx(em -> new BankImport(new ItemBank(em), new Clock()).importFrom(pack));
    }

    private static Map<String, PoolItem> inUse() {
        var all = new TreeMap<String, PoolItem>();
        database.run(em -> new ItemBank(em)
                .inUse(Pool.EXAM, TODAY)
                .forEach(p -> all.put(p.item().key(), p)));
        return all;
    }

    private static String status(String key) {
        return (String) database.tx(em -> em.createNativeQuery("SELECT l.status FROM exam_item_life l"
                        + " JOIN exam_item_version v ON v.id = l.version_id JOIN exam_item i ON i.id = v.item_id"
                        + " WHERE i.item_key = ? ORDER BY v.number DESC LIMIT 1")
                .setParameter(1, key)
                .getSingleResult());
    }

    @Test
    void only_pilots_and_operational_items_stand_on_forms_and_a_sample_that_says_nothing_is_operational() {
        importItems(
                item("quiet", ""),
                item("d", "status: draft\n  author: a.b"),
                item("p", "status: pilot\n  author: a.b\n  reviewer: c.d"),
                item("o", "status: operational\n  author: a.b\n  reviewer: c.d\n  rating: 62.5\n  enemies: [quiet]"),
                item("r", "status: retired"));
        var all = inUse();
        assertEquals(Set.of("quiet", "p", "o"), all.keySet());
        assertEquals(ItemStatus.OPERATIONAL, all.get("quiet").status());
        assertEquals(ItemStatus.PILOT, all.get("p").status());
        assertEquals(
                new Traits("understand", Band.MEDIUM, new Fraction(125, 2), null, 0, Set.of("quiet")),
                all.get("o").item().traits());
        assertEquals(
                new Traits("understand", Band.HARD, null, null, 0, Set.of("o")),
                all.get("quiet").item().traits(),
                "an enemy on one side is one on both");
        assertEquals(
                List.of("o", "quiet"),
                database.tx(em -> new ItemBank(em).items(Pool.EXAM)).stream()
                        .map(BankItem::key)
                        .sorted()
                        .toList());
    }

    @Test
    void a_life_that_went_on_is_changed_by_its_file_only_when_the_file_changes() {
        importItems(item("moving", ""));
        database.execute(
                "UPDATE exam_item_life l JOIN exam_item_version v ON v.id = l.version_id JOIN exam_item i ON i.id = v.item_id"
                        + " SET l.status = 'retired' WHERE i.item_key = 'moving'");
        assertEquals(0, importItems(item("moving", "")));
        assertEquals("retired", status("moving"));
        assertEquals(
                0,
                importItems(item("moving", "status: draft\n  author: a.b")),
                "the content is the same, so is the version");
        assertEquals("draft", status("moving"));
    }

    @Test
    void a_retired_version_takes_the_older_ones_with_it_and_a_draft_leaves_the_older_in_use() {
        importItems(item("older", ""));
        long first = inUse().get("older").item().version();
        importItems(item("older", "status: draft\n  author: a.b").replace("answer: 2", "answer: 3"));
        assertEquals(first, inUse().get("older").item().version());
        importItems(item("older", "status: retired").replace("answer: 2", "answer: 3"));
        assertNull(inUse().get("older"));
    }

    @Test
    void enemies_that_leave_the_files_are_forgotten() {
        importItems(item("one", "enemies: [other]"), item("other", "enemies: [one]"), item("third", ""));
        assertEquals(Set.of("other"), inUse().get("one").item().traits().enemies());
        importItems(item("one", ""), item("other", "enemies: [third]"), item("third", ""));
        assertEquals(Set.of(), inUse().get("one").item().traits().enemies());
        assertEquals(Set.of("third"), inUse().get("other").item().traits().enemies());
    }

    @Test
    void items_of_the_centre_stay_when_shipped_ones_leave_the_files() {
        importItems(item("shipped-one", ""));
        var own = new ItemEntry(
                Items.numeric("own-one", Area.RULES, "1", "0"),
                new ItemLife(ItemStatus.OPERATIONAL, "p:7", "p:8", null),
                Set.of("shipped-one"));
        database.run(em -> new ItemBank(em).publishItems(List.of(own), false, NOW));
        assertTrue(inUse().containsKey("shipped-one"), "the centre's items send nothing away");
        importItems(item("shipped-two", ""));
        assertEquals(Set.of("shipped-two", "own-one"), inUse().keySet());
    }

    @Test
    void a_translation_is_stale_once_the_russian_changed_without_it() {
        importItems(item("text", ""));
        assertEquals("", stale("text"));
        importItems(item("text", "").replace("Сколько", "Сколько дней"));
        assertEquals("en uz", stale("text"));
        importItems(item("text", "").replace("Сколько", "Сколько дней").replace("difficulty: 4", "difficulty: 3"));
        assertEquals("en uz", stale("text"), "what changed was no text");
        importItems(item("text", "")
                .replace("Сколько", "Сколько дней")
                .replace("Qancha", "Necha kun")
                .replace("difficulty: 4", "difficulty: 3"));
        assertEquals("en", stale("text"));
        importItems(item("text", "").replace("uz: Qancha", "uz: Necha kun").replace("ru: дней", "ru: дня"));
        assertEquals("en uz", stale("text"), "a unit is read too; the English was behind before");
    }

    private static String stale(String key) {
        return row(key).stale().stream().map(l -> l.code()).sorted().collect(java.util.stream.Collectors.joining(" "));
    }

    private static List<ItemRow> items(String category) {
        return TestCaller.as(
                TestCaller.of(new PersonId(7), new CentreId(1), Role.TRAINER),
                () -> database.tx(
                        em -> new ItemReading(new ItemRows(em), TestCentres.ONE, new Clock(), new CurrentCaller())
                                .items(Pool.EXAM, category)));
    }

    private static ItemRow row(String key) {
        return items("rules").stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void trainers_see_where_an_item_stands_in_its_life_and_how_it_fared_but_never_its_answer() throws Exception {
        importItems(
                item("seen", "status: pilot\n  author: a.b\n  reviewer: c.d\n  rating: 62.5\n  enemies: [seen-too]"),
                item("seen-too", "status: draft\n  author: a.b"));
        database.execute("UPDATE exam_item_life SET forms = 7, tries = 12, facility = 0.25 WHERE status = 'pilot'");
        var row = row("seen");
        assertEquals(
                new ItemRow(
                        "seen",
                        "rules",
                        "numeric",
                        "understand",
                        Band.MEDIUM,
                        1,
                        ItemStatus.PILOT,
                        "a.b",
                        "c.d",
                        new java.math.BigDecimal("62.50"),
                        7,
                        12,
                        0.25,
                        true,
                        new uz.artel.lms.shared.language.Texts("Сколько", "Qancha", "How much"),
                        Set.of(),
                        false,
                        Set.of("seen-too"),
                        null,
                        null),
                row);
        assertEquals(ItemStatus.DRAFT, row("seen-too").status());
        int counted = database.tx(em -> new ItemRows(em).categories(Pool.EXAM, new CentreId(1)))
                .get("rules")
                .all();
        assertEquals(counted, items("rules").size());
        for (var nobodyKnows : List.of("nothing", "ё".repeat(300), "' OR 1 = 1 --", "")) {
            assertEquals(List.of(), items(nobodyKnows));
        }
        int few = StatementCounter.during(() -> row("seen"));
        importItems(item("seen", ""), item("seen-too", ""), item("seen-three", "enemies: [seen, seen-too]"));
        assertEquals(few, StatementCounter.during(() -> row("seen")));
        assertEquals(2, few);
    }

    @Test
    void the_schema_refuses_an_author_as_his_own_reviewer_and_an_unreviewed_item_of_the_centre() {
        importItems(item("guarded", ""));
        var own = assertThrows(
                IllegalStateException.class,
                () -> database.execute("UPDATE exam_item_life SET author = 'p:7', reviewer = 'p:7'"));
        assertEquals(OwnItem.class, Constraints.refusal(own.getMessage()).getClass(), own.getMessage());
        assertThrows(IllegalStateException.class, () -> database.execute("UPDATE exam_item_life SET reviewer = 'p:7'"));
        var unread = new ItemEntry(
                Items.numeric("unread", Area.RULES, "1", "0"),
                new ItemLife(ItemStatus.DRAFT, "p:7", null, null),
                Set.of());
        database.run(em -> new ItemBank(em).publishItems(List.of(unread), false, NOW));
        var refused = assertThrows(
                IllegalStateException.class,
                () -> database.execute(
                        "UPDATE exam_item_life SET status = 'operational' WHERE NOT shipped AND author = 'p:7'"
                                + " AND reviewer IS NULL"));
        assertTrue(refused.getMessage().contains("exam_item_life_reviewed"), refused.getMessage());
        var passed = assertThrows(
                IllegalStateException.class,
                () -> database.execute("UPDATE exam_item_life SET shipped = TRUE WHERE NOT shipped"));
        assertTrue(passed.getMessage().contains("exam_item_life_version"), passed.getMessage());
        var twice = assertThrows(
                IllegalStateException.class,
                () -> database.execute("INSERT INTO exam_item_enemy SELECT i.id, i.id FROM exam_item i LIMIT 1"));
        assertTrue(twice.getMessage().contains("exam_item_enemy_once"), twice.getMessage());
    }

    @Test
    void reading_a_bank_that_is_known_costs_three_statements_however_large_it_is() throws Exception {
        importItems(item("s1", ""));
        int few = readAgain();
        importItems(item("s1", ""), item("s2", ""), item("s3", "enemies: [s1, s2]"));
        assertEquals(few, readAgain());
        assertEquals(3, few);
    }

    private static int readAgain() {
        return database.tx(em -> {
            var bank = new ItemBank(em);
            bank.inUse(Pool.EXAM, TODAY);
            try {
                return StatementCounter.during(() -> bank.inUse(Pool.EXAM, TODAY));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void what_is_known_of_the_bank_holds_no_longer_than_it_is_true() {
        importItems(item("resting", "").replace("[a-fact]", "[vouched-for]"), item("leaving", ""));
        database.run(em -> {
            var bank = new ItemBank(em);
            assertFalse(verified(bank), "nobody knows the fact");
            run(
                    em,
                    "INSERT INTO fact_edition (fact_key, edition, digest, category, scope, provenance, source,"
                            + " valid_from, review_by, text_ru, text_uz, text_en, imported_at) VALUES ('vouched-for', 1,"
                            + " REPEAT('x', 32), 'rules', 'law', 'L1', 'x', '2026-01-01', '2027-01-01', 'Правда',"
                            + " 'Rost', 'True', UTC_TIMESTAMP(6))");
            assertFalse(verified(bank), "nobody vouches for it");
            run(
                    em,
                    "INSERT INTO fact_verification (fact_id, verified_by, verified_at, review_by, note)"
                            + " SELECT MAX(id), 1, UTC_TIMESTAMP(6), ?, '' FROM fact_edition",
                    TODAY.toString());
            assertTrue(verified(bank));
            assertFalse(
                    find(bank, "resting", TODAY.plusDays(1)).orElseThrow().verified(),
                    "on its last day, and no longer");
            run(
                    em,
                    "INSERT INTO fact_edition (fact_key, edition, digest, category, scope, provenance, source,"
                            + " valid_from, review_by, text_ru, text_uz, text_en, imported_at) SELECT fact_key, 2, digest,"
                            + " category, scope, provenance, source, valid_from, review_by, 'Иначе', text_uz, text_en,"
                            + " imported_at FROM fact_edition WHERE fact_key = 'vouched-for'");
            assertFalse(verified(bank), "what it says now nobody has verified");

            assertTrue(find(bank, "leaving", TODAY).isPresent());
            run(
                    em,
                    "UPDATE exam_item_life l JOIN exam_item_version v ON v.id = l.version_id JOIN exam_item i"
                            + " ON i.id = v.item_id SET l.status = 'retired' WHERE i.item_key = 'leaving'");
            assertTrue(find(bank, "leaving", TODAY).isEmpty());
            run(em, "UPDATE exam_item SET retired_at = UTC_TIMESTAMP(6) WHERE item_key = 'resting'");
            assertTrue(find(bank, "resting", TODAY).isEmpty());
        });
    }

    @Test
    void an_item_that_rests_on_no_fact_is_as_good_as_one_on_a_fact_nobody_vouches_for() {
        importItems(item("based", ""), item("baseless", "").replace("[a-fact]", "[]"));
        assertTrue(inUse().get("based").verified());
        assertFalse(inUse().get("baseless").verified());
        assertTrue(row("baseless").unverified());
    }

    private static boolean verified(ItemBank bank) {
        return find(bank, "resting", TODAY).orElseThrow().verified();
    }

    private static Optional<PoolItem> find(ItemBank bank, String key, LocalDate on) {
        return bank.inUse(Pool.EXAM, on).stream()
                .filter(p -> p.item().key().equals(key))
                .findFirst();
    }

    private static void run(EntityManager em, String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }
}
