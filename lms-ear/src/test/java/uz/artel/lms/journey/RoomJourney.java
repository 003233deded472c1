package uz.artel.lms.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uz.artel.lms.planted.Rows;

/**
 * A session in a room, from the plan to the sheet: its networks, its code, one device at a time, and an invigilator who sees who
 * leaves the page.
 */
class RoomJourney extends Journey {

    /** Operators of the demo whom no other journey sends to an exam, by the language of the run. */
    private static final Map<String, String> WHO = Map.of("ru", "mentor2", "uz", "mentor3", "en", "operator");

    private static final Map<String, String> NAME = Map.of("ru", "Рустамова", "uz", "Tursunov", "en", "Nazarov");
    private static final String WATCHER = "invigilator";
    private static final Map<String, String> WATCHERS_NAME =
            Map.of("ru", "Мирзаев", "uz", "Mirzayev", "en", "Mirzayev");
    private static final Map<String, String> ROOM =
            Map.of("ru", "Учебный класс 2", "uz", "Oʻquv xonasi 2", "en", "Training room 2");
    private static final String PRODUCT_TIME = "SELECT DATE_FORMAT(UTC_TIMESTAMP(6) + INTERVAL clock_offset_micros"
            + " MICROSECOND + INTERVAL 5 HOUR, '%Y-%m-%dT%H:%i:00') FROM installation";

    /** Networks in which no browser of this machine stands, and the one in which all do. */
    private static final String ELSEWHERE = "10.20.30.0/24";

    private static final String HERE = "127.0.0.0/8";
    private static final String NOT_A_CODE = "12345";
    private static final int FIRST_WAIT = 15;
    private static final String FOLLOW = "8";

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneLanguage")
    void a_session_is_entered_in_its_room_by_its_code_and_sat_on_one_device_at_a_time(String language)
            throws Exception {
        // the browser reports each answer that refuses
        expectErrors();
        var clock = new SchoolClock(person(language).signsIn("admin"));
        var opens = productTime().plusMinutes(12);
        var trainer = person(language).signsIn("trainer");
        plans(trainer, language, opens);

        var candidate = candidate(language);
        var page = candidate.page();
        assertThat(page.locator("#main")).containsText(candidate.words("trainee.exam.take.room", ROOM.get(language)));
        candidate.reads("trainee.exam.take.ruleGrace", FOLLOW);
        candidate.reads("trainee.exam.take.ruleSilence", 3);
        var more = page.locator("details.more summary");
        more.click();
        candidate.reads("trainee.exam.take.ruleReload");
        candidate.reads("trainee.exam.take.ruleDevice");
        more.click();
        page.evaluate("() => window.scrollTo(0, 0)");
        // a button that has just been switched on fades from one colour to the other
        assertThat(candidate.button(candidate.words("trainee.exam.take.codeDo")))
                .isEnabled();
        page.waitForFunction("() => document.getAnimations().every((one) => one.playState !== 'running')");
        shown(page, "exam-room-door");
        enters(candidate, NOT_A_CODE);
        candidate.reads("refusal.OutsideRoom");
        shown(page, "exam-room-outside");

        changesNetworks(trainer, language, HERE);
        enters(candidate, NOT_A_CODE);
        candidate.reads("trainee.exam.take.js.roomWrong");
        shown(page, "exam-room-wrong");
        enters(candidate, NOT_A_CODE);
        enters(candidate, NOT_A_CODE);
        candidate.reads("trainee.exam.take.js.roomWrongWait", FIRST_WAIT);
        assertThat(page.locator("[data-x=roomleft]")).hasText(Pattern.compile("0:\\d\\d"));
        var invigilator = person(language).signsIn(WATCHER);
        var code = seesTheCode(invigilator, language);
        enters(candidate, code);
        assertThat(page.locator("[data-x=roomsaid]"))
                .containsText(Pattern.compile(candidate.words("trainee.exam.take.js.roomWait", "\\d+")));
        shown(page, "exam-room-wait");

        clock.movesTo(opens.toLocalDate(), ExamTrainer.TIME.format(opens.minusMinutes(4)));
        candidate.awaitPage(() -> enters(candidate, code));
        candidate.reads("trainee.exam.take.waits", ExamTrainer.TIME.format(opens));
        assertThat(page.locator("[data-x=begin]")).hasCount(0);
        shown(page, "exam-room-waits");
        clock.movesTo(opens.toLocalDate(), ExamTrainer.TIME.format(opens.plusMinutes(1)));
        candidate.awaitPage(page::reload);
        candidate.reads("trainee.exam.take.inRoom");
        shown(page, "exam-room-in");
        candidate.presses("trainee.exam.take.begin");
        var sheet = new ExamSheet(candidate, "…");
        sheet.answers();
        sheet.savedAt();
        assertThat(page.locator(".wm[aria-hidden=true] i").first()).isVisible();
        shown(page, "exam-room-sheet");

        leavesThePage(page);
        seesHim(invigilator, language);
        anotherDeviceTakesOver(candidate, trainer, language);
        trainer.opens("/trainer/exam/sessions.xhtml");
        trainer.opensRow(ROOM.get(language));
        assertThat(trainer.row(NAME.get(language)).locator("td").nth(1)).hasText(Pattern.compile("\\d\\d:\\d\\d"));
        shown(trainer.page(), "trainer-exam-session-begun");
        theSessionIsOver(language);
    }

    /** While it is on, its invigilator sees nobody outside of it, and others have their exams on the same day. */
    private static void theSessionIsOver(String language) throws Exception {
        try (var connection = RunningProduct.connect();
                var over = connection.prepareStatement("UPDATE exam_session s JOIN exam_room r ON r.id = s.room_id"
                        + " SET s.opens_at = s.opens_at - INTERVAL 1 DAY, s.closes_at = s.closes_at - INTERVAL 1 DAY"
                        + " WHERE r.name = ?")) {
            over.setString(1, ROOM.get(language));
            assertEquals(1, over.executeUpdate());
        }
    }

    /** A room, a session in it, and one who is invited; what is typed wrongly is told at its field. */
    private void plans(Person trainer, String language, LocalDateTime opens) {
        trainer.goesTo("ui.nav.trainer.exams");
        trainer.follows("trainer.exam.sessions.title");
        shown(trainer.page(), "trainer-exam-sessions-first");
        trainer.fills("trainer.exam.sessions.roomName", ROOM.get(language));
        trainer.fills("trainer.exam.sessions.seats", "12");
        trainer.fills("trainer.exam.sessions.addresses", "10.20.30");
        trainer.submits("trainer.exam.sessions.roomDo");
        trainer.reads("problem.noNetwork", "10.20.30");
        shown(trainer.page(), "trainer-exam-room-wrong");
        trainer.fills("trainer.exam.sessions.addresses", ELSEWHERE);
        trainer.submits("trainer.exam.sessions.roomDo");
        trainer.reads("trainer.exam.sessions.roomAdded");

        trainer.choosesOneWith("trainer.exam.invite.exam", EvidenceChapter.ATTESTATION.get(language));
        trainer.choosesOneWith("trainer.exam.sessions.room", ROOM.get(language));
        trainer.fills("trainer.exam.sessions.day", SchoolClock.TYPED.format(opens));
        trainer.fills("trainer.exam.sessions.opens", ExamTrainer.TIME.format(opens));
        trainer.fills("trainer.exam.sessions.closes", ExamTrainer.TIME.format(opens.plusMinutes(30)));
        trainer.fills("trainer.exam.sessions.follow", FOLLOW);
        trainer.ticksText(WATCHERS_NAME.get(language));
        trainer.submits("trainer.exam.sessions.planDo");
        trainer.reads("trainer.exam.sessions.planned");
        shown(trainer.page(), "trainer-exam-sessions");
        trainer.opensRow(ROOM.get(language));
        trainer.reads("trainer.exam.session.nobody");
        shown(trainer.page(), "trainer-exam-session-empty");
        trainer.ticksText(NAME.get(language));
        trainer.submits("trainer.exam.invite.do");
        trainer.reads("trainer.exam.session.invited", 1);
        shown(trainer.page(), "trainer-exam-session");
    }

    private Person candidate(String language) {
        var candidate = person(language).signsIn(WHO.get(language));
        if (!WHO.get(language).equals("operator")) {
            candidate.actsAs("operator");
        }
        candidate.opens("/operator/exam/list.xhtml");
        candidate.reads("trainee.exam.list.sessions");
        shown(candidate.page(), "exam-list-session");
        candidate.follows("trainee.exam.list.look");
        return candidate;
    }

    private void changesNetworks(Person trainer, String language, String networks) {
        trainer.opens("/trainer/exam/sessions.xhtml");
        var line = trainer.page()
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText(ROOM.get(language)))
                .locator("a");
        trainer.awaitPage(line::click);
        trainer.readsTitleText(ROOM.get(language));
        trainer.fills("trainer.exam.sessions.addresses", networks);
        shown(trainer.page(), "trainer-exam-room");
        trainer.submits("trainer.exam.session.changeDo");
        trainer.reads("people.saved");
        trainer.readsText(networks);
    }

    private static void enters(Person candidate, String code) {
        var button = candidate.button(candidate.words("trainee.exam.take.codeDo"));
        assertThat(button).isEnabled();
        candidate.fills("trainee.exam.take.code", code);
        button.click();
    }

    /** On duty he has the code of his room before him. */
    private String seesTheCode(Person invigilator, String language) {
        invigilator.opens("/invigilator/exam/board.xhtml");
        invigilator.readsText(ROOM.get(language));
        shown(invigilator.page(), "exam-board-gathering");
        // he may have been on duty in another room before
        var code = duty(invigilator, language)
                .locator(".roomcode")
                .first()
                .innerText()
                .replaceAll("\\s", "");
        assertEquals(6, code.length(), code);
        return code;
    }

    private static Locator duty(Person invigilator, String language) {
        return invigilator
                .page()
                .locator(".card")
                .filter(new Locator.FilterOptions().setHasText(ROOM.get(language)))
                .first();
    }

    /** Goes to another window for a second and a half. */
    private static void leavesThePage(Page page) {
        page.evaluate("() => { window.leftAt = performance.now(); window.dispatchEvent(new Event('blur')); }");
        page.waitForFunction("() => performance.now() - window.leftAt > 1500");
        page.evaluate("() => window.dispatchEvent(new Event('focus'))");
    }

    private void seesHim(Person invigilator, String language) {
        var seat = invigilator
                .page()
                .locator("#seats tr")
                .filter(new Locator.FilterOptions().setHasText(NAME.get(language)))
                .first();
        assertThat(seat).containsText(invigilator.words("invigilator.exam.board.incident.FOCUS_LOST"));
        assertThat(duty(invigilator, language)).containsText(invigilator.words("trainer.exam.sessions.phase.OPEN"));
        shown(invigilator.page(), "exam-board-room");
    }

    /** Outside the room nobody takes over; inside he does, and the device before learns it and may take it back. */
    private void anotherDeviceTakesOver(Person first, Person trainer, String language) throws Exception {
        changesNetworks(trainer, language, ELSEWHERE);
        var second = person(language).signsIn(WHO.get(language));
        if (!WHO.get(language).equals("operator")) {
            second.actsAs("operator");
        }
        second.opens("/operator/exam/take.xhtml?exam=attestation-line-v1");
        second.reads("trainee.exam.take.openSay");
        second.presses("trainee.exam.take.resume");
        second.reads("refusal.OutsideRoom");
        shown(second.page(), "exam-room-takeover-outside");
        changesNetworks(trainer, language, HERE);
        second.presses("trainee.exam.take.resume");
        var there = new ExamSheet(second, "…");
        assertEquals(1, there.answered(), "what was saved on the first device");

        var here = new ExamSheet(first, "…");
        // one change only: the sheet goes with the answer to it
        here.next();
        first.presses("trainee.exam.take.js.flag");
        first.readsTitle("trainee.exam.take.js.elsewhere");
        shown(first.page(), "exam-room-elsewhere");
        first.presses("trainee.exam.take.js.here");
        assertThat(first.page().locator("main .qn")).isVisible();
        second.presses("trainee.exam.take.js.flag");
        second.readsTitle("trainee.exam.take.js.elsewhere");
    }

    private void shown(Page page, String name) {
        seen(page, name);
        seenOnPhone(page, name);
    }

    private static LocalDateTime productTime() throws Exception {
        try (var connection = RunningProduct.connect()) {
            return LocalDateTime.parse(Rows.text(connection, PRODUCT_TIME));
        }
    }
}
