package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.crm.RoutingReading;
import uz.artel.lms.guide.TestGuide;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestCentres;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/** Items written in the system: versions, their life, and what happens when the content files come again. */
class ItemEditingStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final CentreId CENTRE = new CentreId(1);
    private static final long AUTHOR = 7;
    private static final long READER = 8;

    @BeforeAll
    static void vouch() {
        TestItems.vouchForTheirFact(database, new Clock().now());
    }

    private static String file(String key, String stem) {
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
                  stem: {ru: %s, uz: Qancha, en: How much}
                  answer: 2
                  explanation: {ru: Потому, uz: Chunki, en: Because}
                """.formatted(key, stem);
    }

    private static int importFiles(String... items) {
        var pack = new ContentPack(
                Map.of("questions/all.yaml", String.join("", items).getBytes(StandardCharsets.UTF_8)));
        return database.tx(em -> new BankImport(new ItemBank(em), new Clock()).importFrom(pack));
    }

    private static <T> T as(long person, Function<ItemEditing, T> work) {
        return TestCaller.as(
                TestCaller.of(new PersonId(person), CENTRE, Role.TRAINER),
                () -> database.tx(em -> work.apply(editing(em))));
    }

    private static ItemEditing editing(EntityManager em) {
        var caller = new CurrentCaller();
        return new ItemEditing(
                new EditedItems(em),
                new Clock(),
                TestCentres.ONE,
                caller,
                new Audit(em, new Clock(), caller),
                TestGuide.reading(em),
                new RoutingReading(em));
    }

    private static EditedItem open(String key) {
        return as(AUTHOR, e -> e.open(key));
    }

    private static ItemDraft asking(ItemDraft d, Texts stem, List<String> enemies) {
        return changed(d, stem, d.accept(), enemies);
    }

    private static ItemDraft accepting(ItemDraft d, Map<Lang, List<String>> accept) {
        return changed(d, d.stem(), accept, d.enemies());
    }

    private static ItemDraft changed(ItemDraft d, Texts stem, Map<Lang, List<String>> accept, List<String> enemies) {
        return new ItemDraft(
                d.key(),
                d.pool(),
                d.kind(),
                d.category(),
                d.area(),
                d.competence(),
                d.level(),
                d.difficulty(),
                d.facts(),
                stem,
                d.options(),
                d.answer(),
                d.tolerance(),
                d.unit(),
                d.points(),
                d.rubric(),
                d.explanation(),
                accept,
                enemies,
                d.words(),
                d.particulars());
    }

    private static ItemDraft asking(ItemDraft d, String russian) {
        return asking(d, new Texts(russian, d.stem().uz(), d.stem().en()), d.enemies());
    }

    private static void step(long person, String key, ItemStatus to) {
        as(person, e -> {
            var now = e.open(key);
            e.become(key, now.number(), now.status(), to);
            return null;
        });
    }

    private static long inUse(String key) {
        return database.tx(em -> new ItemBank(em)
                .inUse(Pool.EXAM, LocalDate.of(2026, 12, 4)).stream()
                        .filter(p -> p.item().key().equals(key))
                        .findFirst()
                        .orElseThrow()
                        .item()
                        .version());
    }

    private static String russian(long version) {
        return database.tx(em ->
                new ItemBank(em).contents(List.of(version)).get(version).stem().ru());
    }

    private static List<String> trail(String key) {
        return database.tx(em -> {
            List<?> rows = em.createNativeQuery("SELECT a.act FROM audit_line a WHERE a.subject = ? ORDER BY a.id")
                    .setParameter(1, "item:" + key)
                    .getResultList();
            return rows.stream().map(String.class::cast).toList();
        });
    }

    @Test
    void saving_makes_a_new_version_by_its_author_and_the_old_one_stays_in_use_until_the_new_one_is() {
        importFiles(file("kept", "Сколько"));
        long old = inUse("kept");
        var saved = as(AUTHOR, e -> e.save(asking(e.open("kept").draft(), "Сколько дней"), Map.of(), 1));
        assertEquals(new ItemEditing.Saving(2, true, List.of()), saved);
        var item = open("kept");
        assertEquals(ItemStatus.DRAFT, item.status());
        assertEquals("p:7", item.author());
        assertEquals(EnumSet.of(Lang.UZ, Lang.EN), EnumSet.copyOf(item.stale()));
        assertEquals(
                List.of(new ItemDifference("stem", Lang.RU, "Сколько", "Сколько дней")),
                item.versions().get(0).differences());
        assertEquals(
                List.of(2, 1), item.versions().stream().map(ItemVersion::number).toList());
        assertEquals(old, inUse("kept"), "a draft is on no form");
        assertEquals("Сколько", russian(old));
        step(READER, "kept", ItemStatus.REVIEWED);
        step(AUTHOR, "kept", ItemStatus.PILOT);
        step(AUTHOR, "kept", ItemStatus.OPERATIONAL);
        assertEquals("Сколько дней", russian(inUse("kept")));
        assertEquals(List.of("item.save", "item.reviewed", "item.pilot", "item.operational"), trail("kept"));
        step(AUTHOR, "kept", ItemStatus.RETIRED);
        assertThrows(java.util.NoSuchElementException.class, () -> inUse("kept"));
        assertEquals(Set.of(), open("kept").steps());
        var refused = as(AUTHOR, e -> e.save(asking(e.open("kept").draft(), "Снова"), Map.of(), 2));
        assertEquals(List.of(ItemFault.of("key", "itemRetired")), refused.faults());
        assertEquals(2, open("kept").number());
    }

    @Test
    void what_is_saved_twice_or_says_nothing_new_is_one_version() {
        importFiles(file("once", "Сколько"));
        as(AUTHOR, e -> e.save(asking(e.open("once").draft(), "Иначе"), Map.of(), 1));
        assertThrows(
                Clash.class, () -> as(AUTHOR, e -> e.save(asking(e.open("once").draft(), "Иначе"), Map.of(), 1)));
        assertEquals(
                new ItemEditing.Saving(2, false, List.of()),
                as(READER, e -> e.save(e.open("once").draft(), Map.of(), 2)));
        assertEquals("p:7", open("once").author());
        assertEquals(List.of("item.save"), trail("once"));
    }

    @Test
    void two_editors_never_overwrite_each_other() {
        importFiles(file("raced", "Сколько"));
        var both = open("raced").draft();
        as(AUTHOR, e -> e.save(asking(both, "Первый"), Map.of(), 1));
        assertThrows(Clash.class, () -> as(READER, e -> e.save(asking(both, "Второй"), Map.of(), 1)));
        assertEquals("Первый", open("raced").draft().stem().ru());
        assertThrows(
                Clash.class,
                () -> as(READER, e -> {
                    e.become("raced", 1, ItemStatus.OPERATIONAL, ItemStatus.RETIRED);
                    return null;
                }));
        assertThrows(
                Clash.class,
                () -> as(READER, e -> {
                    e.become("raced", 2, ItemStatus.REVIEWED, ItemStatus.PILOT);
                    return null;
                }));
        assertEquals(ItemStatus.DRAFT, open("raced").status());
    }

    @Test
    void a_new_item_is_made_from_nothing_and_its_key_is_taken_once() {
        importFiles(file("base", "Сколько"));
        var fresh = asking(open("base").draft(), "Новый");
        var draft = new ItemDraft(
                "from-nothing",
                fresh.pool(),
                fresh.kind(),
                fresh.category(),
                fresh.area(),
                fresh.competence(),
                fresh.level(),
                fresh.difficulty(),
                fresh.facts(),
                fresh.stem(),
                List.of(),
                "3",
                "0",
                null,
                null,
                null,
                fresh.explanation(),
                Map.of(),
                List.of("base"),
                null);
        assertEquals(new ItemEditing.Saving(1, true, List.of()), as(AUTHOR, e -> e.save(draft, Map.of(), 0)));
        assertEquals(Set.of(), open("from-nothing").stale());
        assertEquals(List.of("from-nothing"), open("base").draft().enemies(), "an enemy on one side is one on both");
        assertThrows(Clash.class, () -> as(READER, e -> e.save(draft, Map.of(), 0)));
        assertThrows(Unknown.class, () -> open("nobody"));
        assertThrows(Unknown.class, () -> open("' OR 1 = 1"));
    }

    @Test
    void a_wrong_item_is_told_by_field_and_nothing_is_stored() {
        importFiles(file("wrong", "Сколько"));
        var d = open("wrong").draft();
        var saving =
                as(AUTHOR, e -> e.save(asking(d, new Texts("", "Сколько", "How"), List.of("nobody")), Map.of(), 1));
        assertEquals(
                Set.of("stem.ru", "stem.uz", "enemies.0"),
                saving.faults().stream().map(ItemFault::place).collect(Collectors.toSet()));
        assertEquals(1, open("wrong").number());
        assertEquals(List.of(), trail("wrong"));
    }

    @Test
    void nobody_who_wrote_of_a_draft_reviews_it_even_when_somebody_else_saved_last() {
        importFiles(file("read", "Сколько"));
        as(AUTHOR, e -> e.save(asking(e.open("read").draft(), "Раз"), Map.of(), 1));
        assertThrows(OwnItem.class, () -> step(AUTHOR, "read", ItemStatus.REVIEWED));
        as(READER, e -> e.save(asking(e.open("read").draft(), "Два"), Map.of(), 2));
        assertTrue(open("read").own());
        assertFalse(open("read").steps().contains(ItemStatus.REVIEWED));
        assertThrows(OwnItem.class, () -> step(AUTHOR, "read", ItemStatus.REVIEWED));
        assertThrows(OwnItem.class, () -> step(READER, "read", ItemStatus.REVIEWED));
        step(9, "read", ItemStatus.REVIEWED);
        assertEquals("p:9", open("read").reviewer());
        assertThrows(WrongStatus.class, () -> step(9, "read", ItemStatus.OPERATIONAL));
        step(9, "read", ItemStatus.DRAFT);
        as(9, e -> e.save(asking(e.open("read").draft(), "Три"), Map.of(), 3));
        assertThrows(OwnItem.class, () -> step(9, "read", ItemStatus.REVIEWED));
    }

    /** Else two trainers who correct each other's drafts would leave one that neither may review. */
    @Test
    void who_wrote_before_somebody_reviewed_it_may_review_what_another_wrote_since() {
        importFiles(file("in-turn", "Сколько"));
        as(AUTHOR, e -> e.save(asking(e.open("in-turn").draft(), "Раз"), Map.of(), 1));
        step(READER, "in-turn", ItemStatus.REVIEWED);
        as(READER, e -> e.save(asking(e.open("in-turn").draft(), "Два"), Map.of(), 2));
        assertFalse(open("in-turn").own());
        assertThrows(OwnItem.class, () -> step(READER, "in-turn", ItemStatus.REVIEWED));
        step(AUTHOR, "in-turn", ItemStatus.REVIEWED);
        assertEquals("p:7", open("in-turn").reviewer());
    }

    @Test
    void an_edited_item_is_never_overwritten_by_the_files_and_what_they_say_since_waits() {
        importFiles(file("met", "Сколько"), file("other", "Другой"));
        as(AUTHOR, e -> e.save(asking(e.open("met").draft(), "Наше"), Map.of(), 1));
        assertEquals(0, importFiles(file("met", "Сколько"), file("other", "Другой")));
        assertEquals(List.of(), open("met").files(), "the files say what they said");
        assertEquals(0, importFiles(file("met", "Исправлено"), file("other", "Другой")));
        assertEquals("Наше", open("met").draft().stem().ru());
        assertEquals(2, open("met").number());
        assertEquals(
                List.of(new ItemDifference("stem", Lang.RU, "Наше", "Исправлено")),
                open("met").files());
        assertEquals(Set.of("met"), as(AUTHOR, ItemEditing::waiting));
        assertEquals("Исправлено", as(AUTHOR, e -> e.filesSay("met")).stem().ru());
        importFiles(file("other", "Другой"));
        assertEquals(ItemStatus.DRAFT, open("met").status(), "an edited item stays when the files lose it");
        importFiles(file("met", "Исправлено"), file("other", "Другой"));
        as(AUTHOR, e -> {
            e.keep("met");
            return null;
        });
        assertEquals(Set.of(), as(AUTHOR, ItemEditing::waiting));
        assertThrows(Unknown.class, () -> as(AUTHOR, e -> e.filesSay("met")));
        as(AUTHOR, e -> e.save(asking(e.open("met").draft(), "Исправлено"), Map.of(), 2));
        importFiles(file("met", "Исправлено"), file("other", "Другой"));
        assertEquals(Set.of(), as(AUTHOR, ItemEditing::waiting), "the system says it by now");
    }

    @Test
    void who_writes_reads_the_facts_it_rests_on_and_whether_anybody_vouches_for_them() throws Exception {
        database.execute(
                "INSERT INTO fact_edition (fact_key, edition, digest, category, scope, provenance, source, valid_from,"
                        + " review_by, text_ru, text_uz, text_en, imported_at) VALUES ('rested-on', 1, REPEAT('x', 32), 'rules', 'law', 'L1', 'x',"
                        + " '2026-01-01', '2027-01-01', 'Правда', 'Rost', 'True', UTC_TIMESTAMP(6))");
        importFiles(file("resting", "Сколько").replace("[a-fact]", "[rested-on]"), file("foe", "Другой"));
        var item = open("resting");
        assertEquals(
                List.of(new ItemFact("rested-on", new Texts("Правда", "Rost", "True"), null, false)), item.facts());
        assertTrue(item.unverified());
        assertTrue(row("resting").unverified());
        assertFalse(row("foe").unverified());
        assertTrue(
                as(AUTHOR, e -> e.facts("rules")).stream().anyMatch(f -> f.key().equals("rested-on")));
        assertEquals(List.of(), as(AUTHOR, e -> e.facts("nobody")));
        var today = TestCentres.ONE.dateOf(new Clock().now(), CENTRE);
        database.execute("INSERT INTO fact_verification (fact_id, verified_by, verified_at, review_by, note)"
                + " SELECT MAX(id), 1, UTC_TIMESTAMP(6), '" + today + "', '' FROM fact_edition");
        assertEquals(today, open("resting").facts().get(0).verifiedUntil());
        assertFalse(open("resting").unverified(), "on its last day somebody still vouches for it");
        assertFalse(row("resting").unverified());
        database.execute("UPDATE fact_verification SET review_by = '" + today.minusDays(1) + "'"
                + " WHERE fact_id = (SELECT MAX(e.id) FROM fact_edition e)");
        assertTrue(open("resting").unverified());
        assertTrue(row("resting").unverified());
        as(
                AUTHOR,
                e -> e.save(
                        asking(e.open("foe").draft(), e.open("foe").draft().stem(), List.of("resting")), Map.of(), 1));
        assertEquals(
                Map.of("foe", new Texts("Другой", "Qancha", "How much")),
                open("resting").enemies());
    }

    @Test
    void what_rests_on_no_fact_is_refused_and_what_was_stored_so_before_is_shown_as_unverified() {
        importFiles(file("baseless", "Сколько").replace("[a-fact]", "[]"));
        assertTrue(row("baseless").unverified());
        assertTrue(open("baseless").unverified());
        var saving = as(AUTHOR, e -> e.save(asking(e.open("baseless").draft(), "Иначе"), Map.of(), 1));
        assertEquals(List.of(ItemFault.of("facts", "itemAtLeastOne")), saving.faults());
        assertEquals(1, open("baseless").number());
    }

    private static ItemRow row(String key) {
        var caller = new CurrentCaller();
        return TestCaller.as(
                TestCaller.of(new PersonId(AUTHOR), CENTRE, Role.TRAINER),
                () -> database
                        .tx(em -> new ItemReading(new ItemRows(em), TestCentres.ONE, new Clock(), caller)
                                .items(Pool.EXAM, "rules"))
                        .stream()
                        .filter(r -> r.key().equals(key))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void keeping_what_stands_here_is_done_once() {
        importFiles(file("quiet", "Сколько"));
        as(AUTHOR, e -> e.save(asking(e.open("quiet").draft(), "Наше"), Map.of(), 1));
        importFiles(file("quiet", "Исправлено"));
        for (int i = 0; i < 2; i++) {
            as(AUTHOR, e -> {
                e.keep("quiet");
                return null;
            });
        }
        assertEquals(List.of("item.save", "item.keep"), trail("quiet"));
    }

    @Test
    void an_item_with_gaps_to_fill_is_written_and_changed_like_the_others() {
        importFiles(file("fill-base", "Сколько"));
        var d = open("fill-base").draft();
        var draft = new ItemDraft(
                "filled-1",
                d.pool(),
                "fill",
                d.category(),
                d.area(),
                d.competence(),
                d.level(),
                d.difficulty(),
                d.facts(),
                d.stem(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                d.explanation(),
                Map.of(Lang.RU, List.of("ёлка", "сосна"), Lang.UZ, List.of("archa"), Lang.EN, List.of("fir tree")),
                List.of(),
                null);
        assertEquals(new ItemEditing.Saving(1, true, List.of()), as(AUTHOR, e -> e.save(draft, Map.of(), 0)));
        var item = open("filled-1");
        assertEquals(draft.accept(), item.draft().accept());
        var accept = new java.util.EnumMap<Lang, List<String>>(draft.accept());
        accept.put(Lang.RU, List.of("ёлка", "Елка", "--"));
        assertEquals(
                List.of("problem.itemSpellingSame", "problem.itemSpellingEmpty"),
                as(AUTHOR, e -> e.check(accepting(draft, accept))).stream()
                        .map(ItemFault::key)
                        .toList());
        accept.put(Lang.RU, List.of("ёлка"));
        as(AUTHOR, e -> e.save(accepting(draft, accept), Map.of(), 1));
        item = open("filled-1");
        assertEquals(
                List.of(new ItemDifference("accept", Lang.RU, "ёлка, сосна", "ёлка")),
                item.versions().get(0).differences());
        assertEquals(
                EnumSet.of(Lang.UZ, Lang.EN),
                EnumSet.copyOf(item.stale()),
                "what is accepted is text of a language too");
    }

    private static ItemDraft picturing(String key, String medium, String at) {
        var words = new Texts("слева", "chapda", "on the left");
        return new ItemDraft(
                key,
                "exam",
                "hotspot",
                "rules",
                "rules",
                "product",
                "apply",
                "3",
                List.of("a-fact"),
                new Texts("Где?", "Qayerda?", "Where?"),
                List.of(
                        new ItemDraft.Option("a", true, words, null, at),
                        new ItemDraft.Option(
                                "b", false, new Texts("справа", "oʻngda", "on the right"), null, "320 60 120 120")),
                null,
                null,
                null,
                null,
                null,
                new Texts("Так", "Shunday", "So"),
                Map.of(),
                List.of(),
                null,
                new TypedParticulars(
                        new TypedMedium(medium, new Texts("план", "reja", "a plan"), "drawn here", "our own"),
                        TypedMedium.NONE,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null));
    }

    private static List<String> faults(ItemEditing.Saving saving) {
        return saving.faults().stream().map(f -> f.place() + " " + f.key()).toList();
    }

    @Test
    void a_picture_that_is_sent_is_stored_with_the_item_and_another_one_makes_a_new_version() {
        importFiles(file("pictured-seed", "Сколько"));
        var drawing = ItemExamples.media().get("example-picture.svg");
        var sent = Map.of("picture", drawing);
        var first = as(AUTHOR, e -> e.save(picturing("pictured-1", "picture", "40 60 120 120"), sent, 0));
        assertEquals(new ItemEditing.Saving(1, true, List.of()), first);
        var stored = open("pictured-1");
        var digest = stored.draft().particulars().picture().medium();
        assertEquals(uz.artel.lms.shared.Digest.hex(drawing), digest);
        assertEquals("40 60 120 120", stored.draft().options().get(0).at());
        var shown = as(AUTHOR, e -> e.shown(digest)).orElseThrow();
        assertEquals(List.of(480, 240), List.of(shown.width(), shown.height()));
        assertEquals(List.of("drawn here", "our own"), List.of(shown.source(), shown.licence()));

        // what the bank has is named by its digest, and nobody has to say again whose it is
        var moved = picturing("pictured-1", digest, "60 60 120 120");
        assertEquals(2, as(AUTHOR, e -> e.save(moved, Map.of(), 1)).number());
        assertEquals(false, as(AUTHOR, e -> e.save(moved, Map.of(), 2)).made(), "it says what version 2 says");
        assertEquals(
                List.of(new ItemDifference("options.a.at", null, "40 60 120 120", "60 60 120 120")),
                open("pictured-1").versions().get(0).differences());
        var other = new String(drawing, StandardCharsets.UTF_8).replace("#9fd0d2", "#ffffff");
        as(
                AUTHOR,
                e -> e.save(
                        picturing("pictured-1", "picture", "60 60 120 120"),
                        Map.of("picture", other.getBytes(StandardCharsets.UTF_8)),
                        2));
        var versions = open("pictured-1").versions();
        assertEquals(3, versions.size());
        assertEquals("picture", versions.get(0).differences().get(0).field());
        var before = database.tx(em -> new EditedItems(em).versions("pictured-1"));
        assertEquals(
                digest,
                before.get(0).content().particulars().picture().digest(),
                "the version before shows what it did");
    }

    @Test
    void of_a_medium_that_is_refused_nothing_is_stored_and_the_reason_stands_at_its_field() {
        importFiles(file("refused-seed", "Сколько"));
        var draft = picturing("refused-1", "picture", "40 60 120 120");
        assertEquals(
                List.of("picture.medium problem.itemMediumType"),
                faults(as(AUTHOR, e -> e.save(draft, Map.of("picture", new byte[] {1, 2, 3}), 0))));
        assertEquals(
                List.of("picture.medium problem.itemMediumOther"),
                faults(as(
                        AUTHOR,
                        e -> e.save(
                                draft, Map.of("picture", ItemExamples.media().get("example-recording.wav")), 0))));
        assertEquals(
                List.of("picture.medium problem.itemMedium"),
                faults(as(AUTHOR, e -> e.save(picturing("refused-1", "0".repeat(64), "1 1 99 99"), Map.of(), 0))));
        var large = ("<svg xmlns=\"http://www.w3.org/2000/svg\">" + " ".repeat(310 * 1024))
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("picture.medium problem.itemMediumLarge"),
                faults(as(AUTHOR, e -> e.save(draft, Map.of("picture", large), 0))));
        var drawing = ItemExamples.media().get("example-picture.svg");
        assertEquals(
                List.of("options.0.at problem.itemZoneSmall"),
                faults(as(
                        AUTHOR,
                        e -> e.save(picturing("refused-1", "picture", "40 60 9 9"), Map.of("picture", drawing), 0))));
        assertEquals(List.of(), database.tx(em -> new EditedItems(em).versions("refused-1")));
        assertTrue(
                as(AUTHOR, e -> e.shown(uz.artel.lms.shared.Digest.hex(large))).isEmpty());
    }
}
