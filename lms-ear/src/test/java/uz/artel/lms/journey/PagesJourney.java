package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uz.artel.lms.planted.PlantedExamSession;
import uz.artel.lms.planted.PlantedPanel;
import uz.artel.lms.planted.PlantedRevision;

/**
 * Everybody goes through all his pages by clicks, and each page is looked at: on a phone, on a desk and on a wide screen, by
 * axe-core, and the main ones in the dark and with the keyboard alone. What is wrong with any of them is said together.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PagesJourney extends Journey {

    /** Pages whose every button and link is visited by Tab, and that are looked at in the dark too. */
    private static final Set<String> MAIN = Set.of(
            "/trainee/learning/today.xhtml",
            "/trainee/learning/lesson.xhtml",
            "/trainee/exam/list.xhtml",
            "/trainee/shadowing/log.xhtml",
            "/common/guide/search.xhtml",
            "/trainer/intakes/board.xhtml",
            "/hr/review/case.xhtml",
            "/hr/review/campaign.xhtml",
            "/admin/people/person.xhtml");

    /** Pages that need something to happen first; what happens there is another journey, and the page is looked at in it. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("/commission/review/case.xhtml", "a proposal has to wait there first"),
            Map.entry("/hr-approver/review/case.xhtml", "the commission has to agree first"),
            Map.entry("/examiner/calls/rate.xhtml", "somebody has to take an exam call first"),
            Map.entry("/examiner/exam/mark.xhtml", "somebody has to write an answer first"),
            Map.entry("/examiner/exam/look.xhtml", "somebody has to come close to the cut first"),
            Map.entry("/head/exam/look.xhtml", "somebody has to come close to the cut first"),
            Map.entry(
                    "/trainee/exam/take.xhtml", "who stands before an exam sits it in the journey to the certificate"),
            Map.entry("/trainee/practice/result.xhtml", "a call has to be taken first"),
            Map.entry("/mentor/trainees/recommend.xhtml", "the mentor says his yes in the journey to the certificate"),
            Map.entry("/operator/exam/take.xhtml", "the operator has to be invited first"),
            Map.entry("/trainer/exam/announce.xhtml", "an exam has to be marked first"),
            Map.entry("/public/error/400.xhtml", "an error"),
            Map.entry("/public/error/403.xhtml", "an error"),
            Map.entry("/public/error/404.xhtml", "an error"),
            Map.entry("/public/error/500.xhtml", "an error"),
            Map.entry("/public/expired.xhtml", "where a view leads that is gone"),
            Map.entry("/public/first.xhtml", "the console of a first start leads there"));

    private static final Set<String> VISITED = new TreeSet<>();

    private final List<String> problems = new ArrayList<>();

    /** What has been looked at in this method: those who come later look at what the earlier ones did not see. */
    private final Set<String> looked = new TreeSet<>();

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_trainee_finds_every_page_of_his_in_order(String language) {
        walks(language, "trainee");
        Candidate.whoStillWaits().ifPresent(name -> walks(language, name));
        nothingWrong();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void an_operator_and_a_mentor_find_every_page_of_theirs_in_order(String language) {
        walks(language, "graduate");
        walks(language, "operator");
        walks(language, "mentor");
        walks(language, "mentor2");
        nothingWrong();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_trainer_finds_every_page_of_his_in_order(String language) {
        var trainer = person(language, PageLook.DESK, 768).signsIn("trainer");
        analyses(trainer, "trainer");
        walksOn(trainer, "trainer");
        nothingWrong();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void those_who_mark_and_check_find_every_page_of_theirs_in_order(String language) {
        var examiner = person(language, PageLook.DESK, 768).signsIn("examiner");
        analyses(examiner, "examiner");
        walksOn(examiner, "examiner");
        walks(language, "quality");
        walks(language, "technical");
        nothingWrong();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void those_who_propose_and_approve_find_every_page_of_theirs_in_order(String language) {
        var officer = person(language, PageLook.DESK, 768).signsIn("hr-officer");
        opensCampaign(officer, language);
        officer.goesTo("ui.nav.hr.dashboard");
        walksOn(officer, "hr-officer");
        walks(language, "supervisor");
        walks(language, "approver");
        walks(language, "commission");
        nothingWrong();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void those_who_keep_the_school_running_find_every_page_of_theirs_in_order(String language) {
        walks(language, "head");
        walks(language, "admin");
        walks(language, "invigilator");
        var builder = person(language, PageLook.DESK, 768).signsIn("admin");
        builder.opens("/common/kit.xhtml");
        look(builder, "/common/kit.xhtml", "admin");
        nothingWrong();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void those_who_set_a_cut_score_find_every_page_of_a_panel_in_order(String language) throws Exception {
        String atWork;
        String closed;
        try (var connection = RunningProduct.connect();
                var statement = connection.createStatement()) {
            PlantedPanel.remove(statement);
            atWork = "?panel=" + PlantedPanel.atWork(statement, "cert-line-60");
            closed = "?panel=" + PlantedPanel.proposed(statement, "attestation-line-v1");
        }
        var judge = person(language, PageLook.DESK, 768).signsIn("examiner");
        for (var page : List.of("rate", "discussion", "bounds")) {
            comes(judge, "/common/standard/" + page + ".xhtml", atWork, "examiner");
        }
        var leader = person(language, PageLook.DESK, 768).signsIn("trainer");
        comes(leader, "/trainer/standard/panel.xhtml", atWork, "trainer");
        comes(leader, "/trainer/standard/discussion.xhtml", atWork, "trainer");
        comes(leader, "/trainer/standard/result.xhtml", closed, "trainer");
        comes(person(language, PageLook.DESK, 768).signsIn("head"), "/head/standard/result.xhtml", closed, "head");
        nothingWrong();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void those_who_plan_an_exam_session_find_it_in_order(String language) throws Exception {
        String which;
        String room;
        try (var connection = RunningProduct.connect();
                var statement = connection.createStatement()) {
            which = "?id=" + PlantedExamSession.of(statement);
            room = "?id=" + PlantedExamSession.room(statement);
        }
        for (var who : List.of("trainer", "head")) {
            var planner = person(language, PageLook.DESK, 768).signsIn(who);
            comes(planner, "/" + who + "/exam/session.xhtml", which, who);
            comes(planner, "/" + who + "/exam/room.xhtml", room, who);
        }
        try (var connection = RunningProduct.connect();
                var statement = connection.createStatement()) {
            PlantedExamSession.remove(statement);
        }
        nothingWrong();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void those_who_repair_keys_and_decide_appeals_find_their_pages_in_order(String language) throws Exception {
        String repair;
        String appeal;
        try (var connection = RunningProduct.connect();
                var statement = connection.createStatement()) {
            PlantedRevision.remove(statement);
            repair = "?id=" + PlantedRevision.repair(statement);
            appeal = "?id=" + PlantedRevision.appeal(statement);
        }
        var examiner = person(language, PageLook.DESK, 768).signsIn("examiner");
        comes(examiner, "/common/exam/repair.xhtml", repair, "examiner");
        comes(examiner, "/common/exam/repairs.xhtml", "", "examiner");
        comes(person(language, PageLook.DESK, 768).signsIn("head"), "/common/exam/appeal.xhtml", appeal, "head");
        try (var connection = RunningProduct.connect();
                var statement = connection.createStatement()) {
            PlantedRevision.remove(statement);
        }
        nothingWrong();
    }

    private void comes(Person person, String path, String which, String who) {
        person.opens(path + which);
        look(person, path, who);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("languages")
    void a_stranger_finds_every_open_page_in_order(String language) {
        var graduate = person(language).signsIn("graduate");
        graduate.goesTo("ui.nav.operator.path");
        graduate.submits("common.path.share");
        var link = graduate.page().locator("a.ck-link").first().getAttribute("href");

        var stranger = new Person(browser(language, PageLook.DESK, 768), language);
        stranger.opens("/public/sign-in.xhtml");
        stranger.speaks(language);
        walksOn(stranger, "stranger");
        stranger.opens(URI.create(link).getPath());
        look(stranger, "/public/check/certificate.xhtml", "stranger");
        nothingWrong();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void no_page_of_the_product_was_left_out() throws IOException {
        var missed = pages();
        missed.removeAll(VISITED);
        missed.removeAll(ELSEWHERE.keySet());
        if (Candidate.whoStillWaits().isEmpty()) {
            // whoever is certified practises no more; his desk is looked at in the journey to the certificate
            missed.remove("/trainee/practice/desk.xhtml");
        }
        assertEquals(Set.of(), missed, "pages that nobody came to");
    }

    /**
     * The long figures of an exam, asked for unless they are there: the panel follows without a reload, and of the few people of
     * the demo the page says what is withheld and why.
     */
    private static void analyses(Person person, String role) {
        person.goesTo("ui.nav." + role + ".figures");
        if (person.page().locator("#analysis a").count() == 0) {
            person.submits("figures.analysis.ask");
            person.reads("figures.analysis.asked");
        }
        person.reads("figures.analysis.current");
        person.follows("figures.analysis.open");
        person.readsTitle("figures.analysis.title");
        person.reads("figures.information.none");
        assertThat(person.row(person.words("figures.analysis.column.b")))
                .containsText(person.words("figures.reason.LT.N", 30));
        assertThat(person.row(person.words("figures.analysis.column.a")))
                .containsText(person.words("figures.reason.LT.N", 200));
    }

    /** Signs in and goes everywhere. */
    private void walks(String language, String name) {
        walksOn(person(language, PageLook.DESK, 768).signsIn(name), name);
    }

    /** Goes everywhere from the page that is shown. */
    private void walksOn(Person person, String name) {
        new PageWalk(person, looked, kind -> look(person, kind, name)).everywhere();
    }

    private void look(Person person, String kind, String who) {
        var path = kind.replace("?id", "");
        VISITED.add(path);
        looked.add(kind);
        var page = person.page();
        var name = named(kind, page, who);
        boolean main = MAIN.contains(path);
        var look = new PageLook(page);
        if (onlyLanguages()) {
            // what another language can break are words that don't fit
            look.atTheDesk();
            look.onThePhone();
            page.setViewportSize(PageLook.DESK, 768);
            look.problems().forEach(problem -> problems.add(name + " at " + problem));
            return;
        }
        if (main) {
            look.bySkipLink();
        }
        look.atTheDesk();
        judged(page, name);
        if (main) {
            look.byKeyboard();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            judged(page, name + "-dark");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        look.onOtherScreens();
        look.onThePhone();
        screenshot(page, name + "-360");
        if (main) {
            look.byKeyboard();
        }
        page.setViewportSize(PageLook.DESK, 768);
        look.problems().forEach(problem -> problems.add(name + " at " + problem));
    }

    /** What axe-core finds is one problem among others: the walk goes on. */
    private void judged(Page page, String name) {
        try {
            seen(page, name);
        } catch (AssertionError found) {
            problems.add(found.getMessage());
        }
    }

    /** A picture bears the name of its page; pages that several see stand once for each frame, or for who sees less. */
    private static String named(String kind, Page page, String who) {
        var name = kind.substring(1).replace(".xhtml", "").replace('/', '-').replace("?", "-");
        if (who.equals("approver") && kind.startsWith("/hr/")) {
            return "pages/approver-" + name;
        }
        if (!kind.startsWith("/common/") && !kind.startsWith("/public/")) {
            return "pages/" + name;
        }
        var frame = who.equals("stranger")
                ? "stranger"
                : page.locator("body.learner").count() > 0 ? "learner" : "work";
        return "pages/" + frame + "-" + name;
    }

    /** HR opens a campaign, so that its pages have something to show. */
    private static void opensCampaign(Person officer, String language) {
        officer.goesTo("ui.nav.hr.campaigns");
        officer.fills("hr.review.campaigns.name", "2026/4 · " + language);
        officer.fills("hr.review.campaigns.startsOn", "01.12.2026");
        officer.ticksText(language.equals("ru") ? "Тошматова" : "Toshmatova");
        officer.ticksText(language.equals("ru") ? "Хан" : "Xan");
        officer.submits("hr.review.campaigns.open");
    }

    private void nothingWrong() {
        assertEquals("", String.join("\n", problems), problems.size() + " things are wrong");
    }

    private static Set<String> pages() throws IOException {
        var rows = Files.readAllLines(Path.of(System.getProperty("lms.root"), "lms-web/src/test/resources/access.tsv"));
        var pages = new TreeSet<String>();
        for (var row : rows) {
            if (row.startsWith("page\t")) {
                pages.add(row.split("\t")[1].replaceFirst("\\?.*", ""));
            }
        }
        return pages;
    }
}
