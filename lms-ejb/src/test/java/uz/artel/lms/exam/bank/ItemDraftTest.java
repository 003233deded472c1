package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uz.artel.lms.crm.RoutingFile;
import uz.artel.lms.exam.media.MediaFiles;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.content.YamlText;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.shared.table.TableFile;

/** Items as people type them: on pages, in rows of tables, in content files. */
class ItemDraftTest {

    private static final ContentPack CONTENT =
            ContentPack.read(Path.of(System.getProperty("lms.root"), "content"), new Problems());

    private static final List<ItemEntry> PACK = QuestionFiles.entries(CONTENT, new Problems());

    /** The media of the pack by their digests, as the bank has them, and those of the examples. */
    private static final MediaShelf SHELF = MediaShelf.of(MediaFiles.read(CONTENT, new Problems()).values().stream()
            .collect(Collectors.toMap(Medium::digest, ItemDraftTest::untitled)));

    static {
        ItemExamples.media().forEach((name, bytes) -> SHELF.put(bytes, name));
    }

    /** In the bank a medium has no title: that is the item's. */
    private static Medium untitled(Medium m) {
        return new Medium(m.digest(), m.type(), null, m.width(), m.height(), m.source(), m.licence(), m.bytes());
    }

    private static final ItemLint LINT = lint(Map.of());

    private static ItemLint lint(Map<String, ItemLint.Present> items) {
        return new ItemLint(
                PACK.stream().flatMap(e -> e.item().facts().stream()).collect(Collectors.toSet()),
                Stream.concat(
                                PACK.stream()
                                        .map(e -> e.item().particulars().lookup())
                                        .filter(Objects::nonNull)
                                        .flatMap(l -> l.entries().stream()),
                                Stream.of(ItemExamples.ENTRY))
                        .collect(Collectors.toSet()),
                PACK.stream().map(e -> e.item().category()).collect(Collectors.toSet()),
                items,
                SHELF,
                RoutingFile.read(CONTENT));
    }

    @Test
    void each_item_of_the_pack_comes_back_from_its_draft_its_row_and_its_content_file_as_it_was() {
        var drafts = PACK.stream().map(e -> ItemDraft.of(e.item(), e.enemies())).toList();
        var items = PACK.stream().map(ItemEntry::item).toList();
        assertTrue(items.size() > 400, items.size() + " items");
        assertEquals(Set.of(ItemKind.values()), items.stream().map(Item::kind).collect(Collectors.toSet()));
        var known = LINT.knowing(items.stream().map(Item::key).collect(Collectors.toSet()));
        assertEquals(items, read(known.drafts(drafts)));
        var rows = ItemTable.checked(TableFile.read(ItemTable.workbook(drafts), ItemTable.LIMITS))
                .rows();
        assertEquals(
                items, read(known.drafts(rows.stream().map(ItemTable::draft).toList())));
        var some = drafts.subList(0, 100);
        assertEquals(
                items.subList(0, 100),
                read(known.file(
                        "x", YamlText.write(some.stream().map(ItemDraft::entry).toList()))));
    }

    private static List<Item> read(List<ItemLint.Judged> judged) {
        judged.stream().filter(j -> j.entry() == null).findFirst().ifPresent(j -> {
            throw new AssertionError(j.key() + " " + j.faults());
        });
        return judged.stream().map(j -> j.entry().item()).toList();
    }

    @Test
    void every_kind_has_an_example_in_the_empty_table_and_each_can_be_brought() {
        assertEquals(
                Set.of(ItemKind.values()),
                read(LINT.drafts(ItemExamples.ALL)).stream().map(Item::kind).collect(Collectors.toSet()));
    }

    private static ItemDraft single(Map<String, String> changes) {
        var typed = new HashMap<String, String>(Map.of(
                "key",
                "typed-1",
                "pool",
                "exam",
                "kind",
                "single",
                "category",
                "rules",
                "area",
                "rules",
                "level",
                "apply",
                "difficulty",
                "3",
                "stem_ru",
                "Сколько?",
                "stem_uz",
                "Qancha?",
                "stem_en",
                "How much?"));
        typed.putAll(Map.of("competence", "product", "facts", "ru-own-account"));
        typed.putAll(Map.of(
                "option_1_ru",
                "Один",
                "option_1_uz",
                "Bir",
                "option_1_en",
                "One",
                "option_2_ru",
                "Два",
                "option_2_uz",
                "Ikki",
                "option_2_en",
                "Two",
                "right",
                "b"));
        typed.putAll(Map.of("explanation_ru", "Так", "explanation_uz", "Shunday", "explanation_en", "So"));
        typed.putAll(changes);
        typed.values().removeIf(String::isEmpty);
        return ItemTable.draft(new uz.artel.lms.shared.table.TableRow(2, typed, List.of()));
    }

    private static String faults(Map<String, String> changes) {
        return faults(LINT, changes);
    }

    private static String faults(ItemLint lint, Map<String, String> changes) {
        return lint.draft(single(changes)).faults().stream()
                .map(f -> ItemTable.column(f.place()) + ": " + told(f))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** The key of the text with what fills its gaps. */
    private static String told(ItemFault fault) {
        assertNotNull(fault.key(), "no words of the pages for: " + fault.sentence());
        return fault.key().substring("problem.".length())
                + (fault.arguments().isEmpty() ? "" : fault.arguments().toString());
    }

    @Test
    void each_fault_stands_at_its_field() {
        assertEquals("", faults(Map.of()));
        assertEquals("stem_uz: required", faults(Map.of("stem_uz", "")));
        assertEquals("stem: required", faults(Map.of("stem_ru", "", "stem_uz", "", "stem_en", "")));
        assertEquals("stem_uz: itemCyrillic[uz]", faults(Map.of("stem_uz", "Сколько")));
        assertEquals("option_2_uz: itemApostrophe", faults(Map.of("option_2_uz", "o'n")));
        assertEquals("right: itemSingle", faults(Map.of("right", "a b")));
        assertEquals(
                "right: itemOptionsSame",
                faults(Map.of("option_2_ru", "Один", "option_2_uz", "Bir", "option_2_en", "One")));
        assertEquals("level: itemOneOf[guess, remember, understand, apply]", faults(Map.of("level", "guess")));
        assertEquals("difficulty: itemWhole[1, 5]", faults(Map.of("difficulty", "9")));
        assertEquals("facts: itemAtLeastOne", faults(Map.of("facts", "")));
        assertEquals("facts: itemAtLeastOne", faults(Map.of("facts", "", "pool", "practice")));
        assertEquals("facts: itemFact[nobody-said]", faults(Map.of("facts", "nobody-said")));
        assertEquals("enemies: itemEnemy[nobody-asks]", faults(Map.of("enemies", "nobody-asks")));
        assertEquals("enemies: itemOwnEnemy", faults(Map.of("enemies", "typed-1")));
        assertEquals("category: itemCategory[toasters]", faults(Map.of("category", "toasters")));
        assertEquals("answer: itemField[answer]", faults(Map.of("answer", "5")));
        assertEquals("explanation_en: tooLong[4000]", faults(Map.of("explanation_en", "x".repeat(4001))));
        assertTrue(faults(Map.of("key", "Ключ")).contains("key: itemKey"), faults(Map.of("key", "Ключ")));
        assertEquals("key: required; level: required", faults(Map.of("key", "", "level", "")));
    }

    @Test
    void numbers_that_could_not_be_kept_exactly_are_refused() {
        for (var number : List.of("1e99", "0.1234567", "1234567890", "ten")) {
            var all = faults(numeric(number));
            assertTrue(all.contains("answer: "), number + ": " + all);
        }
        assertEquals("", faults(numeric("2,5")));
    }

    /** A number is asked for instead of a choice. */
    private static Map<String, String> numeric(String answer) {
        var changes = new HashMap<>(Map.of("kind", "numeric", "right", "", "answer", answer));
        for (var option : List.of("option_1", "option_2")) {
            for (var language : List.of("ru", "uz", "en")) {
                changes.put(option + "_" + language, "");
            }
        }
        return changes;
    }

    /** Else what was exposed in practice could come into an exam, and an exam item leave unsealed as a practice one. */
    @Test
    void an_item_stays_in_its_pool_and_of_its_kind_and_a_retired_one_stays_retired() {
        var there = lint(Map.of("typed-1", new ItemLint.Present(Pool.PRACTICE, ItemKind.ORDER, ItemStatus.RETIRED)));
        assertEquals("key: itemRetired; kind: itemKind; pool: itemPool", faults(there, Map.of()));
    }

    @Test
    void a_content_file_names_the_line_of_each_item_and_the_good_ones_stay_good() {
        var good = single(Map.of());
        var text = YamlText.write(List.of(
                good.entry(),
                single(Map.of("key", "typed-2", "stem_uz", "")).entry(),
                single(Map.of("key", "typed-3")).entry()));
        var judged = LINT.file("items.yaml", text);
        assertEquals(
                List.of("typed-1", "typed-2", "typed-3"),
                judged.stream().map(ItemLint.Judged::key).toList());
        assertNull(judged.get(1).entry());
        assertEquals(
                List.of(ItemFault.said("stem.uz", "\"uz\" is missing")),
                judged.get(1).faults());
        assertEquals(good.stem(), judged.get(0).entry().item().stem());
        var second = text.lines().toList().indexOf("- key: typed-2") + 1;
        assertEquals(second, judged.get(1).line());
        var twice = LINT.file("x", YamlText.write(List.of(good.entry(), good.entry())));
        assertTrue(twice.get(1).faults().toString().contains("problem.itemTwice"), twice.toString());
        var broken = LINT.file("x", "- key: a\n  stem: {ru: [}\n");
        assertEquals(1, broken.size());
        assertEquals(2, broken.get(0).line());
        assertEquals("problem.itemNotYaml", broken.get(0).faults().get(0).key());
        assertNull(LINT.file("x", "key: a").get(0).entry());
    }

    @Test
    void differences_are_told_by_field_and_language() {
        var before = LINT.draft(single(Map.of())).entry().item();
        var after = LINT.draft(single(Map.of(
                        "stem_uz",
                        "Necha?",
                        "right",
                        "a",
                        "option_3_ru",
                        "Три",
                        "option_3_uz",
                        "Uch",
                        "option_3_en",
                        "Three")))
                .entry()
                .item();
        assertEquals(
                List.of(
                        new ItemDifference("stem", Lang.UZ, "Qancha?", "Necha?"),
                        new ItemDifference("options", null, "a, b", "a, b, c"),
                        new ItemDifference("right", null, "b", "a"),
                        new ItemDifference("options.c.text", Lang.RU, null, "Три"),
                        new ItemDifference("options.c.text", Lang.UZ, null, "Uch"),
                        new ItemDifference("options.c.text", Lang.EN, null, "Three")),
                ItemDifference.between(before, after));
        assertEquals(List.of(), ItemDifference.between(before, before));
    }

    @Test
    void blank_options_are_none_and_words_are_separated_as_people_do() {
        var texts = new Texts("", null, " ");
        assertTrue(new ItemDraft.Option("a", true, texts, null).blank());
        assertEquals(List.of("a", "b", "c"), ItemDraft.words(" a, b;c  "));
        assertEquals(List.of(), ItemDraft.words(null));
    }

    /** A sentence of the reader that changes finds no words any more and would come in English. */
    @Test
    void whatever_the_reader_says_of_an_item_has_the_words_of_the_pages() {
        var wrong = """
                - key: a-1
                  pool: exam
                  kind: fill
                  category: rules
                  area: rules
                  competence: product
                  level: apply
                  difficulty: ten
                  facts: none
                  stem: three
                  accept: {ru: [да, Да, '--', %s], uz: []}
                  status: operational
                  author: A
                  rating: 200
                  enemies: [b-1, b-1]
                  explanation: {ru: Так, uz: Shunday, en: So}
                - key: b-1
                  kind: single
                  options:
                  - {key: a, right: maybe, text: {ru: Да, uz: Ha, en: Yes}}
                  - {key: a, text: {ru: Да, uz: Ha, en: Yes}}
                - kind: order
                  options: [{key: a, text: {ru: Да, uz: Ha, en: Yes}}]
                - kind: matching
                  options: [{key: a, text: {ru: Да, uz: Ha, en: Yes}, left: {ru: Да, uz: Ha, en: Yes}}]
                - kind: multiple
                  options: []
                - kind: multiple
                  options: [%s]
                - kind: numeric
                  answer: x
                  tolerance: -1
                - kind: fill
                  status: draft
                - kind: fill
                  author: a.b
                  reviewer: a.b
                - kind: fill
                  reviewer: a.b
                - kind: fill
                  status: pilot
                - kind: fill
                  status: pilot
                  author: a.b
                  accept: {ru: [%s], uz: [oʻzbek], en: [a]}
                - kind: hotspot
                  picture: x
                  options:
                  - {key: a, at: [x], text: {ru: Да, uz: Ha, en: Yes}}
                - kind: essay
                  words: {from: 9, to: 3}
                - kind: hotspot
                  picture: example-picture.svg
                  options:
                  - {key: a, at: [1, 1, 9, 9], text: {ru: Да, uz: Ha, en: Yes}}
                  - {key: b, at: [1, 1, 900, 90], text: {ru: Да, uz: Ha, en: Yes}}
                  - {key: c, at: [1, 1, 90, 90], text: {ru: Да, uz: Ha, en: Yes}}
                  - {key: d, at: [9, 9, 90, 90], text: {ru: Да, uz: Ha, en: Yes}}
                  - {key: e, text: {ru: Да, uz: Ha, en: Yes}}
                - kind: hotspot
                  picture: example-recording.wav
                - kind: guide
                  entries: [fr-noise, card/nobody-wrote]
                - kind: crm
                  day: soon
                  record: [a]
                - kind: crm
                  day: 2026-11-02
                  record:
                    type: {is: [gift]}
                    name: {is: [%s]}
                    phone: {is: ['112']}
                    district: {is: [nowhere]}
                    street: {words: [[a]], sample: b}
                    symptom: {}
                    outcome: {is: [REQ]}
                    date: {days: [soon]}
                    from: {not-before: noon}
                    fax: {is: [a]}
                - {kind: hotspot, picture: a-program}
                - {kind: hotspot, picture: a-giant}
                - {kind: hotspot, picture: a-wide}
                - {kind: hotspot, picture: a-script}
                - {kind: hotspot, picture: a-boxless}
                - {kind: hotspot, picture: a-torn}
                - {kind: hotspot, picture: a-wordy}
                - text
                """.formatted(
                        "x".repeat(81),
                        "{key: a, text: {ru: Да, uz: Ha, en: Yes}}, ".repeat(11),
                        IntStream.range(0, 31).mapToObj(i -> "x" + i).collect(Collectors.joining(", ")),
                        "x".repeat(121));
        SHELF.put(new byte[] {'M', 'Z', 0}, "a-program");
        SHELF.put(svg(" ".repeat(301 * 1024)), "a-giant");
        SHELF.put(wide(), "a-wide");
        SHELF.put(svg("<script/>"), "a-script");
        SHELF.put("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "a-boxless");
        SHELF.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1), "a-torn");
        SHELF.refuse("a-wordy", "\"source\" has at most 300 characters");
        var told = LINT.file("x", wrong).stream()
                .flatMap(j -> j.faults().stream())
                .map(ItemDraftTest::told)
                .map(t -> t.replaceFirst("\\[.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                List.of(
                        "itemAccept",
                        "itemAtLeastOne",
                        "itemDay",
                        "itemDays",
                        "itemDrawing",
                        "itemDrawingBox",
                        "itemEnemyTwice",
                        "itemEntry",
                        "itemLife",
                        "itemList",
                        "itemMatching",
                        "itemMedium",
                        "itemMediumBroken",
                        "itemMediumLarge",
                        "itemMediumOther",
                        "itemMediumPixels",
                        "itemMediumType",
                        "itemMultiple",
                        "itemName",
                        "itemNumber",
                        "itemOneOf",
                        "itemOptionKeys",
                        "itemOptionsMost",
                        "itemOptionsSame",
                        "itemOrder",
                        "itemRating",
                        "itemRecord",
                        "itemRecordField",
                        "itemRecordKnows",
                        "itemRecordLong",
                        "itemRecordNeeds",
                        "itemRecordPlace",
                        "itemRecordRefused",
                        "itemRecordSample",
                        "itemRecordWrong",
                        "itemSingle",
                        "itemSpellingEmpty",
                        "itemSpellingLong",
                        "itemSpellingSame",
                        "itemSpellingsMost",
                        "itemThree",
                        "itemTime",
                        "itemTolerance",
                        "itemWhole",
                        "itemWords",
                        "itemZone",
                        "itemZoneNumber",
                        "itemZoneOutside",
                        "itemZoneOver",
                        "itemZoneSmall",
                        "required",
                        "tooLong"),
                List.copyOf(told));
    }

    private static byte[] svg(String inside) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + inside + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The beginning of a picture that says it is 9 000 × 9 000: few bytes, 324 MB when it is unpacked. */
    private static byte[] wide() {
        var chunk = java.nio.ByteBuffer.allocate(33);
        chunk.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)).putInt(13);
        chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(9_000).putInt(9_000);
        chunk.put(new byte[] {8, 6, 0, 0, 0});
        var sum = new java.util.zip.CRC32();
        sum.update(chunk.array(), 12, 17);
        chunk.putInt((int) sum.getValue());
        return chunk.array();
    }

    @Test
    void a_record_and_a_medium_are_told_at_their_columns() {
        assertEquals("picture_title_uz", ItemTable.column("picture.title.uz"));
        assertEquals("picture", ItemTable.column("picture.medium"));
        assertEquals("recording", ItemTable.column("stimulus"));
        assertEquals("recording_licence", ItemTable.column("stimulus.licence"));
        assertEquals("transcript_en", ItemTable.column("stimulus.transcript.en"));
        assertEquals("option_2_at", ItemTable.column("options.1.at.3"));
        assertEquals("record", ItemTable.column("record.phone.is.0"));
        assertEquals("entries", ItemTable.column("entries.1"));
    }

    @Test
    void a_file_of_a_pack_is_read_with_its_head() {
        var one = YamlText.write(
                List.of(ItemDraft.of(PACK.get(0).item(), Set.of()).entry()));
        var judged = LINT.file("pack.yaml", "author: question-pack\nedition: 2\nitems:\n" + one);
        assertEquals(List.of(), judged.get(0).faults());
        assertEquals(PACK.get(0).item(), judged.get(0).entry().item());
        var wrong = LINT.file(
                "pack.yaml",
                "author: question-pack\nedition: 2\nitems:\n" + one.replaceFirst("difficulty: \\S+", "difficulty: 9"));
        assertEquals("difficulty", wrong.get(0).faults().get(0).place());
        assertEquals(4, wrong.get(0).line());
    }
}
