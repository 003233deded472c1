package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.exam.SeatedExams.START;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;

/** An ordinary answer is appended with one statement, and never where the long way would have decided otherwise. */
class OpenSheetsStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final SeatedExams exams = new SeatedExams(database);
    private final AtomicInteger longWays = new AtomicInteger();
    private final AnswerSaving saving = server();

    @BeforeAll
    static void importTheBank() {
        SeatedExams.importBank(database, SittingStoreTest.pack("a"));
    }

    /** A server with a memory of its own. */
    private AnswerSaving server() {
        var taking = new ExamTaking() {
            @Override
            public Saved answer(SittingId id, SittingToken token, int clientSeq, AnswerChange change, String address) {
                longWays.incrementAndGet();
                return exams.withToken(h -> h.taking.answer(id, token, clientSeq, change, address));
            }
        };
        return new AnswerSaving(taking, new OpenSheets(database.dataSource(), exams.hearing, new Clock() {
            @Override
            public java.time.Instant now() {
                return exams.now;
            }
        }));
    }

    /** An answer to the first or the second question where one of two is chosen. */
    private Saved save(Begun begun, int seq, int which, Answer answer) {
        int place = choices(begun).get(which - 1);
        return save(saving, begun, seq, place, answer);
    }

    private static List<Integer> choices(Begun begun) {
        return begun.sheet().items().stream()
                .filter(i -> i.kind().equals("single"))
                .map(SheetItem::place)
                .toList();
    }

    private Saved save(AnswerSaving server, Begun begun, int seq, int place, Answer answer) {
        return save(server, begun, seq, AnswerChange.now(place, answer, false));
    }

    private Saved save(AnswerSaving server, Begun begun, int seq, AnswerChange change) {
        var id = SeatedExams.id(begun);
        return server.saveOrdinary(id, begun.token(), seq, change, exams.address)
                .orElseGet(() -> server.save(id, begun.token(), seq, change, exams.address));
    }

    private List<AnswerEvent> events(Begun begun) {
        return database.tx(em -> new Answers(em).events(SeatedExams.id(begun)));
    }

    @Test
    void from_the_second_on_an_answer_goes_the_short_way_with_one_statement() {
        var begun = exams.begin("line-x");
        save(begun, 1, 1, Answer.choice(0));
        assertEquals(1, longWays.get());
        exams.now = START.plusSeconds(20);
        save(begun, 2, 1, Answer.choice(1));
        assertEquals(1, longWays.get());
        exams.now = START.plusSeconds(40);
        save(begun, 5, 2, Answer.NONE);
        assertEquals(1, longWays.get(), "numbers may have gaps");
        assertEquals(
                List.of("1 [0] " + START, "2 [1] " + START.plusSeconds(20), "5 [] " + START.plusSeconds(40)),
                events(begun).stream()
                        .map(e -> e.clientSeq() + " " + e.answer().choice() + " " + e.savedAt())
                        .toList());
        AnswerEvent.head(events(begun));
    }

    /** So many seconds go by on a server that could hear all the time. */
    private void passes(long seconds) {
        for (long second = 0; second < seconds; second += 10) {
            exams.now = exams.now.plusSeconds(10);
            exams.hearing.listens(exams.now);
        }
    }

    @Test
    void who_answers_is_heard_of_and_what_ends_a_silence_goes_the_long_way() {
        exams.hearing.listens(START);
        var begun = exams.begin("line-x");
        save(begun, 1, 1, Answer.choice(0));
        passes(160);
        save(begun, 2, 1, Answer.choice(1));
        passes(160);
        save(begun, 3, 1, Answer.choice(0));
        assertEquals(1, longWays.get());
        assertEquals(List.of(), exams.incidents(begun));
        passes(200);
        save(begun, 4, 1, Answer.choice(1));
        assertEquals(2, longWays.get());
        assertEquals(List.of(new Incident(exams.now, Incident.Kind.SILENCE, 200_000)), exams.incidents(begun));
        save(begun, 5, 1, Answer.choice(0));
        assertEquals(2, longWays.get());
    }

    @Test
    void in_a_room_the_short_way_is_for_its_networks_as_they_are_now() {
        var room = exams.asRole(
                11, Role.TRAINER, h -> h.planning.addRoom(SeatedExams.key(), "Room of short ways", 5, "10.20.30.0/24"));
        var opens = START.plusSeconds(3600);
        var wish = new SessionWish(room.id(), opens, opens.plusSeconds(1800), 20, 10, false, Set.of(new PersonId(21)));
        var session = exams.asRole(11, Role.TRAINER, h -> h.planning.plan(SeatedExams.key(), "att-x", wish));
        exams.asRole(11, Role.TRAINER, h -> {
            h.planning.invite(session.id(), Set.of(exams.person));
            return null;
        });
        exams.now = opens;
        exams.address = "10.20.30.40";
        var begun = exams.asCandidate(h -> h.taking.begin("att-x", SeatedExams.DEVICE, exams.address));
        save(begun, 1, 1, Answer.choice(0));
        save(begun, 2, 1, Answer.choice(1));
        assertEquals(1, longWays.get(), "inside the second goes the short way");
        exams.address = "172.16.0.9";
        assertTrue(save(begun, 3, 1, Answer.choice(0)).outside());
        exams.address = "10.20.30.40";
        assertTrue(save(begun, 4, 2, Answer.choice(0)).counts());
        exams.asRole(11, Role.TRAINER, h -> {
            h.planning.changeRoom(room.id(), room.version(), "Room of short ways", 5, "10.20.31.0/24");
            return null;
        });
        assertTrue(save(begun, 5, 2, Answer.choice(1)).outside(), "the room has other networks now");
        assertEquals(
                List.of(1, 2, 4),
                events(begun).stream().map(AnswerEvent::clientSeq).toList());
    }

    @Test
    void sent_again_it_is_acknowledged_as_the_first_time_and_another_under_its_number_is_refused() {
        var begun = exams.begin("line-x");
        save(begun, 1, 1, Answer.choice(0));
        save(begun, 2, 1, Answer.choice(1));
        exams.now = START.plusSeconds(20);
        assertEquals(new Saved(2, START, true), save(begun, 2, 1, Answer.choice(1)));
        assertThrows(SequenceTaken.class, () -> save(begun, 2, 1, Answer.choice(0)));
        assertEquals(2, events(begun).size());
    }

    @Test
    void after_handing_in_after_the_end_and_on_a_device_that_lost_the_sheet_nothing_is_appended() {
        var begun = exams.begin("line-x");
        save(begun, 1, 1, Answer.choice(0));
        var other = exams.asCandidate(h -> h.taking.resume(SeatedExams.id(begun), "another-device-of-his-1"));
        assertThrows(Unknown.class, () -> save(begun, 2, 1, Answer.choice(1)));
        save(other, 2, 1, Answer.choice(1));
        save(other, 3, 2, Answer.choice(1));
        var stranger = new Begun(other.sheet(), new SittingToken(other.token().token(), "a-device-of-a-stranger"));
        assertThrows(Unknown.class, () -> save(stranger, 4, 2, Answer.choice(0)));
        exams.now = other.sheet().endsAt();
        assertThrows(SittingOver.class, () -> save(other, 4, 2, Answer.choice(0)));
        exams.now = START.plusSeconds(60);
        exams.submit(other);
        assertThrows(SittingOver.class, () -> save(other, 4, 2, Answer.choice(0)));
        assertEquals(3, events(begun).size());
    }

    @Test
    void minutes_that_were_added_meanwhile_count() {
        var begun = exams.begin("line-x");
        save(begun, 1, 1, Answer.choice(0));
        exams.asRole(1, Role.INVIGILATOR, h -> {
            h.invigilating.give(SeatedExams.key(), SeatedExams.id(begun), 3, "fire drill");
            return null;
        });
        exams.now = begun.sheet().endsAt().plus(Duration.ofMinutes(2));
        assertTrue(save(begun, 2, 1, Answer.choice(1)).counts());
        assertTrue(save(begun, 3, 2, Answer.choice(1)).counts());
        assertEquals(2, longWays.get(), "the end was read again");
        AnswerEvent.head(events(begun));
    }

    @Test
    void what_is_no_answer_of_the_form_is_refused() {
        var begun = exams.begin("line-x");
        save(begun, 1, 1, Answer.choice(0));
        for (var bad : List.of(
                AnswerChange.now(0, Answer.choice(0), false),
                AnswerChange.now(99, Answer.choice(0), false),
                AnswerChange.now(choices(begun).get(0), Answer.choice(7), false))) {
            assertThrows(uz.artel.lms.shared.BadInput.class, () -> save(saving, begun, 2, bad));
        }
        assertEquals(1, events(begun).size());
    }

    @Test
    void two_servers_and_the_long_way_make_one_chain() {
        var begun = exams.begin("line-x");
        var servers = List.of(saving, server());
        var random = new Random(7);
        int places = begun.sheet().items().size();
        for (int seq = 1; seq <= 60; seq++) {
            exams.now = exams.now.plusMillis(random.nextInt(900));
            int place = 1 + random.nextInt(places);
            var answer = begun.sheet().items().get(place - 1).kind().equals("short")
                    ? Answer.text("words " + seq)
                    : Answer.choice(random.nextInt(2));
            int way = random.nextInt(5);
            if (way == 4) {
                exams.save(begun, seq, place, answer);
            } else {
                save(servers.get(way / 2), begun, seq, place, answer);
            }
        }
        var events = events(begun);
        assertEquals(60, events.size());
        AnswerEvent.head(events);
        assertTrue(longWays.get() < 50, "most of a server's answers in a row are ordinary: " + longWays.get());
    }

    @Test
    void an_answer_waits_for_a_closing_under_way_and_is_refused_after_it() throws Exception {
        var begun = exams.begin("line-x");
        save(begun, 1, 1, Answer.choice(0));
        try (var closing = database.dataSource().getConnection()) {
            lock(closing, begun);
            var answering =
                    new Thread(() -> assertThrows(SittingOver.class, () -> save(begun, 2, 1, Answer.choice(1))));
            var failed = new AtomicInteger();
            answering.setUncaughtExceptionHandler((thread, failure) -> failed.incrementAndGet());
            answering.start();
            closing.createStatement()
                    .executeUpdate(
                            "UPDATE exam_sitting SET state = 'CLOSED', open_person = NULL, closed_at = '2026-12-04 05:01:00', chain_head ="
                                    + " REPEAT('a', 32) WHERE id = "
                                    + SeatedExams.id(begun).value());
            closing.commit();
            answering.join(20_000);
            assertEquals(0, failed.get());
        }
        assertEquals(1, events(begun).size());
    }

    private static void lock(Connection closing, Begun begun) throws SQLException {
        closing.setAutoCommit(false);
        closing.createStatement()
                .executeQuery("SELECT id FROM exam_sitting WHERE id = "
                        + SeatedExams.id(begun).value() + " FOR UPDATE");
    }
}
