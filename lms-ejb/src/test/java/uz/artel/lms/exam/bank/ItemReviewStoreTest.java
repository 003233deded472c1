package uz.artel.lms.exam.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Constraints;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestCentres;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;

/** What came with a pack: it names who wrote it, and each centre reads it for itself. */
class ItemReviewStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-12-04T05:00:00Z");
    private static final CentreId HERE = new CentreId(1);
    private static final CentreId THERE = new CentreId(2);
    private static final long TRAINER = 7;

    @BeforeAll
    static void vouch() {
        TestItems.vouchForTheirFact(database, NOW);
    }

    @BeforeEach
    void empty() {
        // an item that has left the files isn't listed any more
        importFile("", item("filler", "1"));
    }

    private static String item(String key, String answer) {
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
                  answer: %s
                  explanation: {ru: Потому, uz: Chunki, en: Because}
                """.formatted(key, answer);
    }

    private static String head(int edition) {
        return "author: question-pack\nedition: " + edition + "\nitems:\n";
    }

    private static int importFile(String head, String... items) {
        var file = head + String.join("", items);
        var pack = new ContentPack(Map.of("questions/rules-of-work.yaml", file.getBytes(StandardCharsets.UTF_8)));
        return database.tx(em -> new BankImport(new ItemBank(em), new Clock()).importFrom(pack));
    }

    private static <T> T as(long person, CentreId centre, Function<EntityManager, T> work) {
        return TestCaller.as(TestCaller.of(new PersonId(person), centre, Role.TRAINER), () -> database.tx(work::apply));
    }

    private static ItemRow row(CentreId centre, String key) {
        return as(
                        TRAINER,
                        centre,
                        em -> new ItemReading(new ItemRows(em), TestCentres.ONE, new Clock(), new CurrentCaller())
                                .items(Pool.EXAM, "rules"))
                .stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ItemCount count(CentreId centre) {
        return database.tx(em -> new ItemRows(em).categories(Pool.EXAM, centre)).get("rules");
    }

    private static int review(long person, CentreId centre, Map<String, Integer> read) {
        return as(person, centre, em -> {
            var caller = new CurrentCaller();
            return new ItemReviewing(new ItemReviews(em), new Clock(), caller, new Audit(em, new Clock(), caller))
                    .review(read);
        });
    }

    @Test
    void a_version_names_the_pack_that_wrote_it_with_the_file_and_its_edition() {
        importFile(head(4), item("named", "2"));
        assertEquals(
                new ItemOrigin("question-pack", "rules-of-work", 4),
                row(HERE, "named").origin());
        assertTrue(row(HERE, "named").origin().product());
        assertNull(row(HERE, "named").author(), "no person is invented");
        importFile(head(5), item("named", "2"));
        assertEquals(4, row(HERE, "named").origin().edition(), "the same version came with the edition before");
        importFile(head(6), item("named", "3"));
        assertEquals(6, row(HERE, "named").origin().edition());
        importFile("", item("nameless", "2"));
        assertNull(row(HERE, "nameless").origin());
    }

    @Test
    void what_was_imported_before_files_named_their_pack_learns_it_and_keeps_its_life() {
        importFile("", item("older", "2"));
        database.execute("UPDATE exam_item_life l JOIN exam_item_version v ON v.id = l.version_id JOIN exam_item i"
                + " ON i.id = v.item_id SET l.status = 'retired' WHERE i.item_key = 'older'");
        assertEquals(0, importFile(head(1), item("older", "2")), "its text is the same, so is the version");
        assertEquals(1, row(HERE, "older").origin().edition());
        assertEquals(ItemStatus.RETIRED, row(HERE, "older").status());
        assertEquals(0, importFile(head(2), item("older", "2")));
        assertEquals(1, row(HERE, "older").origin().edition());
    }

    @Test
    void somebody_of_the_centre_reviews_many_at_once_and_another_centre_reads_for_itself() {
        importFile(head(1), item("many-1", "2"), item("many-2", "2"), item("many-3", "2"));
        assertEquals(new ItemCount(3, 3), count(HERE));
        assertEquals(new ItemReviews.Standing(3, 0), database.tx(em -> new ItemReviews(em).standing(HERE)));
        int open = database.tx(em -> new ItemReviews(em).unread(HERE)).size();
        var before = Instant.now();
        assertEquals(2, review(TRAINER, HERE, Map.of("many-1", 1, "many-2", 1)));
        var review = row(HERE, "many-1").review();
        assertEquals("p:7", review.reviewer());
        assertFalse(review.at().isBefore(before.minusSeconds(1)));
        assertFalse(row(HERE, "many-1").unread());
        assertTrue(row(HERE, "many-3").unread());
        assertEquals(new ItemCount(3, 1), count(HERE));
        assertEquals(new ItemReviews.Standing(3, 2), database.tx(em -> new ItemReviews(em).standing(HERE)));
        assertEquals(
                open - 2, database.tx(em -> new ItemReviews(em).unread(HERE)).size());
        assertTrue(row(THERE, "many-1").unread(), "nobody of the other centre has read it");
        assertNull(row(THERE, "many-1").review());
        assertEquals(new ItemCount(3, 3), count(THERE));
        assertEquals(new ItemReviews.Standing(3, 0), database.tx(em -> new ItemReviews(em).standing(THERE)));
        assertEquals(1, review(9, THERE, Map.of("many-1", 1)));
        assertEquals("p:9", row(THERE, "many-1").review().reviewer());
        assertEquals(
                List.of("item.centre-review"),
                database.tx(em -> em.createNativeQuery(
                                "SELECT a.act FROM audit_line a WHERE a.subject = 'item:many-2' AND a.person_id = 7")
                        .getResultList()));
        assertEquals(0, review(8, HERE, Map.of("many-1", 1)), "who was first stays");
        assertEquals("p:7", row(HERE, "many-1").review().reviewer());
    }

    @Test
    void a_new_version_of_the_file_is_read_again_and_a_new_edition_of_the_same_text_is_not() {
        importFile(head(1), item("again", "2"));
        review(TRAINER, HERE, Map.of("again", 1));
        importFile(head(2), item("again", "2"));
        assertFalse(row(HERE, "again").unread());
        importFile(head(3), item("again", "3"));
        assertTrue(row(HERE, "again").unread());
        assertThrows(
                Clash.class, () -> review(TRAINER, HERE, Map.of("again", 1)), "what he has read stands there no more");
        assertEquals(1, review(TRAINER, HERE, Map.of("again", 2)));
        assertEquals(
                2L,
                ((Number) database.tx(em -> em.createNativeQuery("SELECT COUNT(*) FROM exam_item_review w"
                                        + " JOIN exam_item_version v ON v.id = w.version_id JOIN exam_item i"
                                        + " ON i.id = v.item_id WHERE i.item_key = 'again'")
                                .getSingleResult()))
                        .longValue(),
                "the review before stays in the books");
    }

    @Test
    void all_of_a_selection_or_none_is_reviewed() {
        importFile(head(1), item("whole", "2"));
        assertThrows(BadInput.class, () -> review(TRAINER, HERE, Map.of()));
        for (var nobodyKnows : List.of("nothing", "ё".repeat(300), "' OR 1 = 1 --", "")) {
            assertThrows(Unknown.class, () -> review(TRAINER, HERE, Map.of("whole", 1, nobodyKnows, 1)));
        }
        assertThrows(Clash.class, () -> review(TRAINER, HERE, Map.of("filler", 9, "whole", 1)));
        assertTrue(row(HERE, "whole").unread());
    }

    @Test
    void the_schema_refuses_an_author_as_reviewer_a_second_review_and_a_person_as_a_pack() {
        importFile(head(1), item("guarded", "2"));
        var insert = "INSERT INTO exam_item_review (version_id, centre_id, shipped, reviewer_id, author, reviewed_at)"
                + " SELECT v.id, 1, v.shipped, 7, %s, NOW(6) FROM exam_item_version v JOIN exam_item i"
                + " ON i.id = v.item_id WHERE i.item_key = 'guarded'";
        var own = assertThrows(IllegalStateException.class, () -> database.execute(insert.formatted("'p:7'")));
        assertEquals(OwnItem.class, Constraints.refusal(own.getMessage()).getClass(), own.getMessage());
        database.execute(insert.formatted("'question-pack'"));
        var twice = assertThrows(IllegalStateException.class, () -> database.execute(insert.formatted("NULL")));
        assertEquals(Clash.class, Constraints.refusal(twice.getMessage()).getClass(), twice.getMessage());
        var person = assertThrows(
                IllegalStateException.class, () -> database.execute("UPDATE exam_item_origin SET author = 'p:7'"));
        assertTrue(person.getMessage().contains("exam_item_origin_pack"), person.getMessage());
    }

    @Test
    void reading_how_far_a_centre_is_costs_one_statement() throws Exception {
        assertEquals(1, StatementCounter.during(() -> database.tx(em -> new ItemReviews(em).standing(HERE))));
        assertEquals(1, StatementCounter.during(() -> database.tx(em -> new ItemReviews(em).unread(HERE))));
    }
}
