package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.artel.lms.access.AccessRows.Things;

/** What somebody finds who starts a demo: a school in the middle of its work, and on every page the word that it is one. */
class DemoIT {

    private static final String OPERATOR = "SELECT person_id FROM account WHERE sign_in_name = 'operator'";

    @Test
    void there_are_two_centres_each_with_people_and_an_intake_of_its_own() throws Exception {
        assertEquals(
                List.of("tashkent", "almaty"), Site.all("SELECT centre_key FROM centre WHERE id <= 2 ORDER BY id"));
        for (var centre : List.of("1", "2")) {
            assertTrue(number("SELECT COUNT(*) FROM person WHERE centre_id = " + centre) >= 4, "people of " + centre);
            assertTrue(number("SELECT COUNT(*) FROM intake WHERE centre_id = " + centre) >= 1, "intakes of " + centre);
        }
    }

    @Test
    void one_intake_is_finished_and_its_graduate_holds_a_certificate() throws Exception {
        var intake = Site.one("SELECT i.id FROM intake i JOIN intake_trainee t ON t.intake_id = i.id"
                + " JOIN account a ON a.person_id = t.person_id"
                + " WHERE a.sign_in_name = 'graduate' AND i.closed_at IS NOT NULL");
        assertEquals(
                "0",
                Site.one(
                        "SELECT COUNT(*) FROM programme_step s JOIN programme_day d ON d.id = s.day_id"
                                + " JOIN intake i ON i.programme_id = d.programme_id WHERE i.id = ? AND s.id NOT IN"
                                + " (SELECT step_id FROM step_done WHERE intake_id = i.id)",
                        intake),
                "steps of ten days that are not done");
        var path = Site.person("graduate").get("/common/path/certificates.xhtml");
        var serial = Site.one("SELECT c.serial FROM certificate c JOIN account a ON a.person_id = c.person_id"
                + " WHERE a.sign_in_name = 'graduate'");
        assertTrue(path.body().contains(serial), "the graduate sees the certificate " + serial);
    }

    @Test
    void one_intake_is_running_and_its_trainees_are_on_their_way() throws Exception {
        var intake = Site.one("SELECT i.id FROM intake i JOIN intake_trainee t ON t.intake_id = i.id"
                + " JOIN account a ON a.person_id = t.person_id"
                + " WHERE a.sign_in_name = 'trainee' AND i.centre_id = 1 AND i.closed_at IS NULL");
        assertTrue(number("SELECT COUNT(*) FROM step_done WHERE intake_id = " + intake) > 10, "steps done");
        var today = Site.person("trainee3").get("/trainee/learning/today.xhtml");
        assertEquals(200, today.status());
    }

    @Test
    void the_operator_of_level_1_finds_the_figures_of_his_quarter() throws Exception {
        assertEquals("L1", Site.one("SELECT level FROM person WHERE id = (" + OPERATOR + ")"));
        assertEquals(
                "20",
                Site.one("SELECT COUNT(*) FROM live_call WHERE called_on BETWEEN '2026-07-01' AND '2026-09-30'"
                        + " AND person_id = (" + OPERATOR + ")"));
        var kpi = Site.person("operator").get("/operator/kpi/mine.xhtml").page();
        assertEquals(4, kpi.select(".kpi-fig").size(), "figures");
        assertTrue(kpi.select(".kpi-fig").text().matches("(?s).*\\b5\\D310\\b.*"), "the calls he handled");
    }

    @Test
    void facts_are_verified_for_the_demo_and_say_so_and_those_nobody_can_verify_are_not() throws Exception {
        assertEquals(
                List.of("Проверено для демо"),
                Site.all("SELECT DISTINCT note FROM fact_verification WHERE verified_at < '2026-11-02 04:00'"));
        assertEquals(
                "0",
                Site.one("SELECT COUNT(*) FROM fact_verification v JOIN fact_edition f ON f.id = v.fact_id"
                        + " WHERE v.verified_at < '2026-11-02 04:00' AND f.provenance LIKE '%NV%'"));
        assertEquals(
                "0",
                Site.one("SELECT COUNT(*) FROM fact_edition f WHERE f.provenance NOT LIKE '%NV%'"
                        + " AND f.id NOT IN (SELECT fact_id FROM fact_verification)"));
        assertTrue(Site.person("technical")
                .get("/technical/facts/list.xhtml?show=all")
                .body()
                .contains("Проверено для демо"));
    }

    @Test
    void every_page_says_that_it_is_a_demos() throws Exception {
        var silent = new ArrayList<String>();
        var closed = new ArrayList<String>();
        int read = 0;
        try (var things = new Things()) {
            for (var row : AccessRows.read()) {
                var reader = reader(row);
                if (!row.page() || row.sees().contains("nobody")) {
                    continue; // a thing that nobody of the demo may see yet
                }
                if (reader == null) {
                    closed.add(row.what());
                    continue;
                }
                var page = reader.get(row.filled(things.all()));
                assertEquals(200, page.status(), row.what());
                read++;
                if (page.page().select(".demo-b").text().isEmpty()) {
                    silent.add(row.what());
                }
            }
        }
        System.out.println(read + " pages of the demo read");
        assertEquals(List.of(), closed, "pages that nobody could open");
        assertEquals(List.of(), silent, "pages without the word");
    }

    /** Somebody who may open the page and finds its thing. */
    private static Visitor reader(AccessRows.Row row) throws Exception {
        if (row.who().contains("anyone") && row.sees().isEmpty()) {
            return Site.stranger();
        }
        for (var person : Site.people().entrySet()) {
            if (row.mayEnter(person.getValue()) && row.finds(person.getKey())) {
                return Site.person(person.getKey());
            }
        }
        return null;
    }

    private static long number(String sql) throws Exception {
        return Long.parseLong(Site.one(sql));
    }
}
