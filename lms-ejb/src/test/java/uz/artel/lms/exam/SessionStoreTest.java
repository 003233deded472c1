package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.exam.SeatedExams.DEVICE;
import static uz.artel.lms.exam.SeatedExams.START;
import static uz.artel.lms.exam.SeatedExams.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.RoomEntering.Outcome;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;

/** Sessions in rooms: planned, changed, cancelled, entered by code, sat inside, watched by their own invigilators. */
class SessionStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final long TRAINER = 11;
    private static final long HEAD = 12;
    private static final long WATCHER = 21;
    private static final long OTHER_WATCHER = 22;
    private static final Instant OPENS = START.plusSeconds(3600);
    private static final Instant CLOSES = OPENS.plusSeconds(1800);
    private static final String INSIDE = "10.20.30.40";
    private static int rooms;

    private final SeatedExams exams = new SeatedExams(database);
    private ExamRoom room;

    @BeforeAll
    static void importTheBank() {
        SeatedExams.importBank(database, SittingStoreTest.pack("a"));
    }

    @BeforeEach
    void aRoom() {
        room = exams.asRole(
                TRAINER, Role.TRAINER, h -> h.planning.addRoom(key(), "Room " + ++rooms, 2, "10.20.30.0/24"));
    }

    private SessionWish wish(boolean code, long... watchers) {
        return new SessionWish(room.id(), OPENS, CLOSES, 20, 10, code, persons(watchers));
    }

    private static Set<PersonId> persons(long... ids) {
        return java.util.Arrays.stream(ids).mapToObj(PersonId::new).collect(java.util.stream.Collectors.toSet());
    }

    private ExamSession planned(boolean code) {
        return exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.plan(key(), "att-x", wish(code, WATCHER)));
    }

    private void invite(ExamSession session, PersonId... people) {
        exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.invite(session.id(), Set.of(people)));
    }

    private Begun begin(String address) {
        exams.address = address;
        return exams.asCandidate(h -> h.taking.begin("att-x", DEVICE, address));
    }

    private RoomEntering.Tried enter(String code) {
        return exams.asCandidate(h -> h.entering.enter("att-x", code, INSIDE));
    }

    private ExamEntrance entrance() {
        return exams.asCandidate(h -> h.reading.entrance("att-x"));
    }

    @Test
    void a_session_is_sat_in_its_window_after_its_code_and_with_its_follow_up_time() {
        var session = planned(true);
        invite(session, exams.person);
        assertFalse(entrance().place().pageOpen());
        assertEquals(10, entrance().graceMinutes(), "what he reads before is what will count");
        assertEquals(3, entrance().silenceMinutes());
        assertThrows(SessionNotOpen.class, () -> enter(session.code()), "before the lead time");
        exams.now = OPENS.minusSeconds(1200);
        assertTrue(entrance().place().pageOpen());
        assertTrue(entrance().place().asksCode());
        assertEquals(Outcome.ENTERED, enter(session.code()).outcome());
        assertFalse(entrance().mayBegin(), "nobody begins in the lead time");
        assertThrows(SessionNotOpen.class, () -> begin(INSIDE));
        exams.now = OPENS;
        assertTrue(entrance().mayBegin());
        var begun = begin(INSIDE);
        exams.now = begun.sheet().endsAt().plusSeconds(599);
        exams.withToken(h -> h.taking.handInLate(
                SeatedExams.id(begun), begun.token(), java.util.Map.of(1, AnswerChange.now(1, Answer.NONE, true))));
        assertEquals(
                Duration.ofMinutes(10),
                database.tx(em -> new Sittings(em).get(SeatedExams.id(begun)).grace()));
        exams.now = begun.sheet().endsAt().minusSeconds(1);
        assertEquals(10, entrance().graceMinutes(), "of the sitting that is open");
        exams.now = begun.sheet().endsAt().plusSeconds(599);
        exams.submit(begun);
        exams.somebodyNew();
        exams.now = START;
        invite(session, exams.person);
        exams.now = CLOSES;
        assertThrows(NotInvited.class, () -> begin(INSIDE), "the window is over and he has no other leave");
    }

    @Test
    void an_invitation_to_another_session_after_the_exam_was_passed_opens_its_next_round() {
        var session = planned(false);
        invite(session, exams.person);
        exams.now = OPENS;
        var begun = begin(INSIDE);
        exams.answerAll(begun);
        exams.submit(begun);
        exams.asRole(TRAINER, Role.TRAINER, h -> {
            h.announcing.announceNow(java.util.List.of(SeatedExams.id(begun)));
            return null;
        });
        assertThrows(AlreadyPassed.class, () -> begin(INSIDE), "the session is on still");
        var later = OPENS.plus(Duration.ofDays(180));
        exams.now = later.minus(Duration.ofDays(2));
        var wish = new SessionWish(room.id(), later, later.plusSeconds(1800), 20, 10, false, persons(WATCHER));
        invite(exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.plan(key(), "att-x", wish)), exams.person);
        assertEquals(0, entrance().triesUsed());
        exams.now = later;
        assertEquals(1, begin(INSIDE).sheet().tryNumber());
    }

    @Test
    void nobody_begins_without_the_code_and_wrong_ones_wait() {
        var session = planned(true);
        invite(session, exams.person);
        exams.now = OPENS;
        assertThrows(RoomCodeNeeded.class, () -> begin(INSIDE));
        var wrong = session.code().equals("000000") ? "111111" : "000000";
        assertEquals(new RoomEntering.Tried(Outcome.WRONG, 0), enter(wrong));
        assertEquals(new RoomEntering.Tried(Outcome.WRONG, 0), enter(wrong));
        assertEquals(new RoomEntering.Tried(Outcome.WRONG, 15), enter(wrong));
        exams.now = OPENS.plusSeconds(14);
        assertEquals(new RoomEntering.Tried(Outcome.WAIT, 1), enter(session.code()), "the right one waits as well");
        assertThrows(RoomCodeNeeded.class, () -> begin(INSIDE));
        exams.now = OPENS.plusSeconds(15);
        assertEquals(Outcome.ENTERED, enter(session.code()).outcome());
        assertEquals(Outcome.ENTERED, enter(wrong).outcome(), "who is in is in");
        begin(INSIDE);
    }

    @Test
    void outside_the_room_s_networks_nobody_enters_begins_or_takes_over() {
        var session = planned(true);
        invite(session, exams.person);
        exams.now = OPENS;
        assertThrows(
                OutsideRoom.class,
                () -> exams.asCandidate(h -> h.entering.enter("att-x", session.code(), "192.168.0.7")));
        enter(session.code());
        assertThrows(OutsideRoom.class, () -> begin("10.20.31.1"));
        assertThrows(OutsideRoom.class, () -> begin(null));
        var begun = begin(INSIDE);
        assertThrows(
                OutsideRoom.class,
                () -> exams.asCandidate(
                        h -> h.taking.resume(SeatedExams.id(begun), "another-device-outside", "10.20.31.1")));
        assertEquals(
                begun.sheet().sittingId(),
                exams.asCandidate(h -> h.taking.resume(SeatedExams.id(begun), "another-device-inside", INSIDE))
                        .sheet()
                        .sittingId());
    }

    @Test
    void an_answer_from_outside_the_room_is_kept_and_told_once_and_counts_when_it_comes_from_inside() {
        invite(planned(false), exams.person);
        exams.now = OPENS;
        var begun = begin(INSIDE);
        var id = SeatedExams.id(begun);
        int place = begun.sheet().items().get(0).place();
        assertTrue(exams.save(begun, 1, place, Answer.choice(0)).counts());
        exams.address = "172.16.0.9";
        assertEquals(new Saved(1, OPENS, true), exams.save(begun, 1, place, Answer.choice(0)), "had before");
        assertEquals(new Saved(2, OPENS, false, true), exams.save(begun, 2, place, Answer.choice(1)));
        exams.save(begun, 2, place, Answer.choice(1));
        exams.address = "100.64.1.9";
        exams.now = OPENS.plusSeconds(30);
        exams.save(begun, 3, place, Answer.choice(0));
        assertEquals(List.of("2 true", "1 true"), evidence(id), "each is kept once");
        assertEquals(List.of(Incident.Kind.OUTSIDE_ROOM), incidents(id), "and told once");
        exams.address = INSIDE;
        assertTrue(exams.save(begun, 2, place, Answer.choice(1)).counts());
        assertTrue(exams.save(begun, 3, place, Answer.choice(0)).counts());
        exams.address = null;
        assertFalse(exams.save(begun, 4, place, Answer.choice(1)).counts());
        assertEquals(
                List.of(Incident.Kind.OUTSIDE_ROOM, Incident.Kind.OUTSIDE_ROOM),
                incidents(id),
                "who went out again is told again");
        exams.now = begun.sheet().endsAt().plusSeconds(3600);
        assertThrows(SittingOver.class, () -> exams.save(begun, 5, place, Answer.choice(0)));
        assertEquals(
                List.of(1, 2, 3),
                database.tx(em -> new Answers(em)
                        .events(id).stream().map(AnswerEvent::clientSeq).toList()));
    }

    private List<Incident.Kind> incidents(SittingId id) {
        return database.tx(
                em -> new Answers(em).incidents(id).stream().map(Incident::kind).toList());
    }

    private List<String> evidence(SittingId id) {
        return database.tx(em -> new Answers(em)
                .late(id).stream().map(e -> e.answer() + " " + e.outside()).toList());
    }

    @Test
    void outside_the_room_no_question_is_shown_and_a_hand_in_is_taken_and_told() {
        invite(planned(false), exams.person);
        exams.now = OPENS;
        var begun = begin(INSIDE);
        var id = SeatedExams.id(begun);
        assertThrows(OutsideRoom.class, () -> exams.withToken(h -> h.taking.sheet(id, begun.token(), "10.20.31.1")));
        assertThrows(
                OutsideRoom.class,
                () -> exams.withToken(h -> h.media.medium(id, begun.token(), "0".repeat(64), "10.20.31.1")));
        assertEquals(
                begun.sheet().items().size(),
                exams.withToken(h -> h.taking.sheet(id, begun.token(), INSIDE))
                        .items()
                        .size());
        exams.address = "10.20.31.1";
        exams.submit(begun);
        assertEquals(List.of(Incident.Kind.OUTSIDE_ROOM), incidents(id));
    }

    @Test
    void each_session_has_another_code_and_keeps_it_when_it_is_changed() {
        var first = planned(true);
        room = exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.addRoom(key(), "Room " + ++rooms, 2, ""));
        var second = planned(true);
        assertNotEquals(first.code(), second.code());
        exams.asRole(TRAINER, Role.TRAINER, h -> {
            h.planning.change(second.id(), 0, wish(true, OTHER_WATCHER));
            return null;
        });
        var changed = exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.session(second.id()));
        assertEquals(second.code(), changed.session().code());
        assertEquals(List.of(new PersonId(OTHER_WATCHER)), changed.invigilators());
        assertNull(planned2(false).code());
    }

    @Test
    void a_session_is_planned_moved_and_invited_to_only_where_its_day_has_forms() {
        // its fact is verified until the first of December 2027 in the centre's days
        var last = Instant.parse("2027-12-01T05:00:00Z");
        var after = last.plus(Duration.ofDays(1));
        exams.now = Instant.parse("2027-11-20T05:00:00Z");
        assertThrows(BankTooSmall.class, () -> plan(wishAt(after)));
        var session = plan(wishAt(last));
        assertThrows(
                BankTooSmall.class,
                () -> exams.asRole(TRAINER, Role.TRAINER, h -> {
                    h.planning.change(session.id(), 0, wishAt(after));
                    return null;
                }));
        invite(session, exams.person);
        database.execute(
                "UPDATE exam_session SET opens_at = opens_at + INTERVAL 1 DAY, closes_at = closes_at"
                        + " + INTERVAL 1 DAY WHERE id = ?",
                session.id());
        assertThrows(BankTooSmall.class, () -> invite(session, exams.somebodyNew()));
        exams.now = START;
    }

    private SessionWish wishAt(Instant opens) {
        return new SessionWish(room.id(), opens, opens.plusSeconds(1800), 20, 10, false, persons(WATCHER));
    }

    private ExamSession plan(SessionWish wish) {
        return exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.plan(key(), "att-x", wish));
    }

    private ExamSession planned2(boolean code) {
        aRoom();
        return planned(code);
    }

    @Test
    void what_is_planned_twice_is_planned_once_and_a_room_takes_one_session_at_a_time() {
        var twice = key();
        var first = exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.plan(twice, "att-x", wish(false, WATCHER)));
        assertEquals(
                first, exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.plan(twice, "att-x", wish(false, WATCHER))));
        assertThrows(RoomTaken.class, () -> planned(false));
        exams.asRole(TRAINER, Role.TRAINER, h -> {
            h.planning.cancel(first.id(), 0, "The power will be off");
            return null;
        });
        planned(false);
    }

    @Test
    void a_session_is_changed_and_cancelled_only_before_it_begins_and_by_one_person_at_a_time() {
        var session = planned(false);
        invite(session, exams.person);
        assertThrows(
                Clash.class,
                () -> exams.asRole(TRAINER, Role.TRAINER, h -> {
                    h.planning.cancel(session.id(), 7, "Somebody else was quicker");
                    return null;
                }));
        assertThrows(
                BadInput.class,
                () -> exams.asRole(TRAINER, Role.TRAINER, h -> {
                    h.planning.cancel(session.id(), 0, " ");
                    return null;
                }));
        exams.now = OPENS;
        assertThrows(
                SessionBegun.class,
                () -> exams.asRole(TRAINER, Role.TRAINER, h -> {
                    h.planning.cancel(session.id(), 0, "Too late");
                    return null;
                }));
        assertThrows(
                SessionBegun.class,
                () -> exams.asRole(TRAINER, Role.TRAINER, h -> {
                    h.planning.change(session.id(), 0, wish(false, WATCHER));
                    return null;
                }));
        exams.now = START;
        exams.asRole(TRAINER, Role.TRAINER, h -> {
            h.planning.cancel(session.id(), 0, "The power will be off");
            return null;
        });
        assertEquals(
                List.of("The power will be off"),
                exams.asCandidate(h -> h.reading.sessions()).stream()
                        .map(MySession::cancelReason)
                        .toList());
        exams.now = OPENS;
        assertThrows(NotInvited.class, () -> begin(INSIDE), "what is cancelled is no leave");
    }

    @Test
    void no_more_are_invited_than_the_room_has_seats_nobody_twice_and_nobody_who_watches() {
        var session = planned(false);
        var first = exams.person;
        invite(session, first);
        assertThrows(AlreadyInvited.class, () -> invite(session, first));
        assertThrows(RoomFull.class, () -> invite(session, exams.somebodyNew(), exams.somebodyNew()));
        assertThrows(OwnSitting.class, () -> invite(session, new PersonId(WATCHER)));
        assertThrows(OwnSitting.class, () -> invite(session, new PersonId(TRAINER)));
        invite(session, exams.somebodyNew());
        assertThrows(RoomFull.class, () -> invite(session, exams.somebodyNew()));
        assertEquals(
                2,
                exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.session(session.id()))
                        .invited());
    }

    private void change(long version, int seats, String addresses) {
        exams.asRole(TRAINER, Role.TRAINER, h -> {
            h.planning.changeRoom(room.id(), version, room.name(), seats, addresses);
            return null;
        });
    }

    @Test
    void a_room_is_changed_with_the_sessions_in_it_but_never_below_who_is_invited() {
        var session = planned(false);
        invite(session, exams.person, exams.somebodyNew());
        assertThrows(RoomFull.class, () -> change(room.version(), 1, "10.20.30.0/24"));
        change(room.version(), 3, "10.99.0.0/16");
        assertThrows(Clash.class, () -> change(room.version(), 4, ""), "somebody has changed it since");
        invite(session, exams.somebodyNew());
        exams.now = OPENS;
        assertThrows(OutsideRoom.class, () -> begin(INSIDE));
        begin("10.99.1.1");
        exams.now = CLOSES.plus(Duration.ofDays(1));
        change(room.version() + 1, 1, "");
    }

    @Test
    void an_invigilator_sees_the_seats_and_the_code_of_his_own_session_only() {
        var session = planned(true);
        invite(session, exams.person);
        exams.now = OPENS;
        enter(session.code());
        var inside = begin(INSIDE);
        exams.somebodyNew();
        var outside = exams.begin("line-x");
        assertTrue(seats(WATCHER, Role.INVIGILATOR).contains(SeatedExams.id(inside)));
        assertFalse(seats(WATCHER, Role.INVIGILATOR).contains(SeatedExams.id(outside)), "he is on duty in a room");
        assertTrue(exams.asRole(WATCHER, Role.INVIGILATOR, h -> h.invigilating.duties()).stream()
                .anyMatch(d -> session.code().equals(d.session().code())));
        assertFalse(seats(OTHER_WATCHER, Role.INVIGILATOR).contains(SeatedExams.id(inside)));
        assertTrue(seats(OTHER_WATCHER, Role.INVIGILATOR).contains(SeatedExams.id(outside)), "he is on duty nowhere");
        assertEquals(List.of(), exams.asRole(OTHER_WATCHER, Role.INVIGILATOR, h -> h.invigilating.duties()));
        assertTrue(seats(HEAD, Role.HEAD).containsAll(List.of(SeatedExams.id(inside), SeatedExams.id(outside))));
        assertThrows(
                Unknown.class,
                () -> exams.asRole(
                        OTHER_WATCHER,
                        Role.INVIGILATOR,
                        h -> h.invigilating.give(key(), SeatedExams.id(inside), 1, "Not my room")));
        exams.asRole(WATCHER, Role.INVIGILATOR, h -> h.invigilating.give(key(), SeatedExams.id(inside), 1, "My room"));
    }

    @Test
    void an_outage_of_a_room_gives_minutes_to_whoever_sits_in_it_and_to_nobody_else() {
        var session = planned(false);
        invite(session, exams.person);
        exams.now = OPENS;
        var inside = begin(INSIDE);
        exams.somebodyNew();
        var outside = exams.begin("line-x");
        exams.now = OPENS.plusSeconds(300);
        assertThrows(
                Unknown.class,
                () -> exams.asRole(
                        OTHER_WATCHER,
                        Role.INVIGILATOR,
                        h -> h.invigilating.report(key(), room.id(), OPENS.plusSeconds(60), 7, "Not my room")));
        var outage = exams.asRole(
                WATCHER,
                Role.INVIGILATOR,
                h -> h.invigilating.report(key(), room.id(), OPENS.plusSeconds(60), 7, "The switch of the room broke"));
        assertEquals(inside.sheet().endsAt(), exams.end(inside), "one person is not enough");
        assertThrows(
                SecondPersonNeeded.class,
                () -> exams.asRole(WATCHER, Role.INVIGILATOR, h -> h.invigilating.agreeOutage(outage.id())));
        assertEquals(List.of(outage.id()), outages(WATCHER, Role.INVIGILATOR));
        assertEquals(List.of(), outages(OTHER_WATCHER, Role.INVIGILATOR), "a room that is not his");
        int given = exams.asRole(HEAD, Role.HEAD, h -> h.invigilating.agreeOutage(outage.id()));
        assertEquals(1, given);
        assertEquals(inside.sheet().endsAt().plusSeconds(420), exams.end(inside));
        assertEquals(outside.sheet().endsAt(), exams.end(outside), "who sits elsewhere has lost nothing");
        assertEquals(
                List.of(outage.id()),
                database.tx(em -> new TimeBook(em)
                        .outages(SeatedExams.id(inside)).stream()
                                .map(Outage::id)
                                .toList()));
        assertEquals(
                List.of(),
                database.tx(em -> new TimeBook(em).outages(SeatedExams.id(outside))),
                "it explains no silence elsewhere");
    }

    private List<Long> outages(long who, Role role) {
        return exams.asRole(who, role, h -> h.invigilating.outages()).stream()
                .map(Outage::id)
                .toList();
    }

    private List<SittingId> seats(long who, Role role) {
        return exams.asRole(who, role, h -> h.invigilating.seats()).stream()
                .map(Seat::sitting)
                .toList();
    }

    @Test
    void a_centre_may_let_an_exam_be_sat_in_sessions_only() {
        exams.asRole(HEAD, Role.HEAD, h -> {
            h.planning.supervise("auto-x", true);
            return null;
        });
        try {
            assertThrows(SessionNeeded.class, () -> exams.begin("auto-x"));
            assertEquals(
                    "refusal.SessionNeeded",
                    exams.asCandidate(h -> h.reading.entrance("auto-x")).refusal());
            var session =
                    exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.plan(key(), "auto-x", wish(false, WATCHER)));
            invite(session, exams.person);
            exams.now = OPENS;
            exams.asCandidate(h -> h.taking.begin("auto-x", DEVICE, INSIDE));
        } finally {
            exams.asRole(HEAD, Role.HEAD, h -> {
                h.planning.supervise("auto-x", false);
                return null;
            });
        }
        exams.somebodyNew();
        exams.begin("auto-x");
    }

    @Test
    void sessions_and_rooms_of_another_centre_are_not_there_and_bad_wishes_are_refused_by_field() {
        var session = planned(false);
        var stranger = TestCaller.of(new PersonId(TRAINER), new CentreId(2), Role.TRAINER);
        assertThrows(Unknown.class, () -> exams.as(stranger, h -> h.planning.session(session.id())));
        assertThrows(Unknown.class, () -> exams.as(stranger, h -> h.planning.invite(session.id(), persons(77))));
        assertTrue(exams.as(stranger, h -> h.planning.rooms()).isEmpty());
        assertThrows(
                Unknown.class,
                () -> exams.as(stranger, h -> {
                    h.planning.cancel(session.id(), 0, "From afar");
                    return null;
                }));
        refused("opens", new SessionWish(room.id(), START, CLOSES, 20, 10, false, persons(WATCHER)));
        refused("closes", new SessionWish(room.id(), OPENS, OPENS, 20, 10, false, persons(WATCHER)));
        refused(
                "closes",
                new SessionWish(room.id(), OPENS, OPENS.plusSeconds(43_201), 20, 10, false, persons(WATCHER)));
        refused("lead", new SessionWish(room.id(), OPENS, CLOSES, 121, 10, false, persons(WATCHER)));
        refused("follow", new SessionWish(room.id(), OPENS, CLOSES, 20, -1, false, persons(WATCHER)));
        refused("invigilators", wish(false));
        assertThrows(
                RoomNameTaken.class,
                () -> exams.asRole(
                        TRAINER,
                        Role.TRAINER,
                        h -> h.planning.addRoom(key(), room.name().toUpperCase(), 5, "")));
    }

    private void refused(String field, SessionWish wish) {
        var no = assertThrows(
                BadInput.class, () -> exams.asRole(TRAINER, Role.TRAINER, h -> h.planning.plan(key(), "att-x", wish)));
        assertEquals(field, no.field());
    }
}
