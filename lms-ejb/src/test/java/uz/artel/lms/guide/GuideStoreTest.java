package uz.artel.lms.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;

class GuideStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOON = Instant.parse("2026-11-23T07:00:00Z");
    private static ContentPack pack;

    @BeforeAll
    static void importTheShippedGuides() {
        pack = ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        database.run(em -> {
            var shelf = new GuideShelf(em);
            shelf.keepFacts(FactContent.read(pack, new Problems()), NOON);
            shelf.keep(GuideContent.read(pack, new Problems()), NOON);
        });
    }

    @Test
    void what_was_stored_is_what_the_files_say() {
        var file = GuideContent.read(pack, new Problems());
        database.run(em -> {
            var stored = new GuideShelf(em).entries();
            assertEquals(file.size(), stored.size());
            for (int i = 0; i < file.size(); i++) {
                assertEquals(file.get(i), stored.get(i));
            }
        });
    }

    @Test
    void a_second_import_of_the_same_folder_makes_no_edition() {
        database.run(em -> {
            var shelf = new GuideShelf(em);
            assertEquals(0, shelf.keepFacts(FactContent.read(pack, new Problems()), NOON));
            assertEquals(0, shelf.keep(GuideContent.read(pack, new Problems()), NOON));
        });
    }

    @Test
    void a_card_is_found_by_the_words_a_customer_uses_in_either_language() {
        database.run(em -> {
            var entries = new GuideShelf(em).entries();
            assertFinds(entries, "не морозит", Lang.RU, "card-fr");
            assertFinds(entries, "пахнет газом", Lang.RU, "card-sf-gas");
            assertFinds(entries, "gaz hidi", Lang.UZ, "card-sf-gas");
            assertFinds(entries, "sovitmayapti", Lang.UZ, "card-fr");
            assertTrue(GuideSearch.find(entries, "абракадабра", Lang.RU, 5).isEmpty());
            assertTrue(GuideSearch.find(entries, "  ", Lang.RU, 5).isEmpty());
        });
    }

    @Test
    void a_fact_is_unverified_until_somebody_vouches_for_it_and_again_after_the_date() {
        var day = LocalDate.of(2026, 11, 23);
        database.run(em -> {
            var shelf = new GuideShelf(em);
            var fact = shelf.facts().get(0);
            assertFalse(fact.verified(day));
            shelf.verify(fact.id(), 1, NOON, day.plusDays(30), "passport of the model");
            var verified = shelf.facts().get(0);
            assertEquals("passport of the model", verified.verifiedNote());
            assertTrue(verified.verified(day));
            assertTrue(verified.verified(day.plusDays(30)));
            assertFalse(verified.verified(day.plusDays(31)));
        });
    }

    @Test
    void every_district_is_served_by_a_centre() {
        database.run(em -> {
            var shelf = new GuideShelf(em);
            var districts = shelf.entries().stream()
                    .filter(e -> e.kind() == GuideEntry.Kind.DISTRICT)
                    .toList();
            assertTrue(districts.size() >= 20);
            districts.forEach(d -> assertTrue(
                    shelf.entry(GuideEntry.Kind.CENTRE, d.property("centre")).isPresent(), d.key()));
        });
    }

    @Test
    void a_district_is_found_with_the_name_of_the_centre_that_serves_it() {
        var caller = TestCaller.of(new PersonId(7), new CentreId(1), Role.TRAINEE);
        database.run(em -> TestCaller.run(caller, () -> {
            var searching = TestGuide.searching(em);
            assertEquals(
                    "Сервисный центр (демо) Чиланзар",
                    searching.search("Чиланзарский район", Lang.RU, null).get(0).line());
        }));
    }

    @Test
    void a_search_costs_one_line_in_the_log_and_a_list_nothing_once_the_guide_is_read() {
        var caller = TestCaller.of(new PersonId(7), new CentreId(1), Role.TRAINEE);
        database.run(em -> TestCaller.run(caller, () -> {
            var searching = TestGuide.searching(em);
            searching.all(GuideEntry.Kind.CARD);
            assertEquals(1, cost(() -> searching.search("не морозит", Lang.RU, null)));
            assertEquals(0, cost(() -> searching.all(GuideEntry.Kind.DISTRICT)));
            var keys = List.of("none");
            assertEquals(1, cost(() -> searching.facts(keys)));
        }));
    }

    private static int cost(StatementCounter.Work work) {
        try {
            return StatementCounter.during(work);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertFinds(List<GuideEntry> entries, String query, Lang lang, String keyStart) {
        var hits = GuideSearch.find(entries, query, lang, 3);
        assertTrue(
                hits.stream().anyMatch(h -> h.key().startsWith(keyStart)),
                () -> query + " finds " + hits.stream().map(GuideEntry::key).toList());
    }
}
