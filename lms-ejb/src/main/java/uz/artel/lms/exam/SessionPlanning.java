package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.RequestKey;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Texts;

/**
 * Plans the sittings of a centre: rooms, sessions in them, who watches and who comes. The code of a room is not shown here but
 * to the invigilators of its session.
 */
@Stateless
@Allowed({Role.TRAINER, Role.HEAD})
public class SessionPlanning {

    private Sessions sessions;
    private FormMaking making;
    private ItemBank bank;
    private Centres centres;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected SessionPlanning() {}

    @Inject
    public SessionPlanning(
            Sessions sessions,
            FormMaking making,
            ItemBank bank,
            Centres centres,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.sessions = sessions;
        this.making = making;
        this.bank = bank;
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    // ── rooms ────────────────────────────────────────────────────────────────────────────────────────────

    /** The rooms of the caller's centre by name. */
    public List<ExamRoom> rooms() {
        return sessions.rooms(caller.centre().value());
    }

    /**
     * Adds a room to the caller's centre.
     *
     * @param key made by the page for this one form; under a known one nothing happens again
     * @param name up to 80 characters
     * @param seats 1 to {@link ExamRoom#MOST_SEATS}
     * @param addresses networks in CIDR notation separated by blanks, blank: from anywhere
     * @throws RoomNameTaken when the centre has one of this name
     * @throws BadInput on {@code name}, {@code seats} or {@code addresses}
     */
    public ExamRoom addRoom(String key, String name, int seats, String addresses) {
        var facts = facts(name, seats, addresses);
        var before = sessions.room(RequestKey.checked(key));
        if (before.isPresent()) {
            return before.get();
        }
        requireFree(facts.name, null);
        long id = sessions.addRoom(
                key, caller.centre().value(), facts.name, seats, facts.networks, caller.person(), clock.now());
        audit.record("exam.room.add", "room:" + id, null, facts.said(seats));
        return sessions.room(id).orElseThrow();
    }

    /**
     * Changes a room of the caller's centre; its sessions follow.
     *
     * @throws uz.artel.lms.shared.Clash on another version
     * @throws RoomFull when more are invited to a session that is not over
     * @throws RoomNameTaken when the centre has another one of this name
     * @throws BadInput on {@code name}, {@code seats} or {@code addresses}
     */
    public void changeRoom(long id, long version, String name, int seats, String addresses) {
        var facts = facts(name, seats, addresses);
        var before = room(id);
        requireFree(facts.name, id);
        var now = clock.now();
        var invited = sessions.invited(caller.centre().value());
        if (sessions.ofRoom(id, now).stream()
                .anyMatch(s -> s.overAt().isAfter(now) && invited.getOrDefault(s.id(), 0) > seats)) {
            throw new RoomFull(seats);
        }
        sessions.changeRoom(id, version, facts.name, seats, facts.networks);
        audit.record(
                "exam.room.change",
                "room:" + id,
                before.name() + " seats " + before.seats() + " addresses " + before.addresses(),
                facts.said(seats));
    }

    private record Facts(String name, Networks networks) {
        String said(int seats) {
            return name + " seats " + seats + " addresses " + networks.stored();
        }
    }

    private static Facts facts(String name, int seats, String addresses) {
        var clean = BadInput.text("name", name, 80);
        if (seats < 1 || seats > ExamRoom.MOST_SEATS) {
            throw new BadInput("seats", "outOfRange", 1, ExamRoom.MOST_SEATS);
        }
        return new Facts(clean, Networks.parse(addresses));
    }

    private void requireFree(String name, Long own) {
        if (rooms().stream().anyMatch(r -> r.name().equalsIgnoreCase(name) && (own == null || r.id() != own))) {
            throw new RoomNameTaken();
        }
    }

    private ExamRoom room(long id) {
        return sessions.room(id)
                .filter(r -> r.centre() == caller.centre().value())
                .orElseThrow(() -> new Unknown("room"));
    }

    // ── sessions ─────────────────────────────────────────────────────────────────────────────────────────

    /** The sessions of the caller's centre, those that come latest first. */
    public List<PlannedSession> sessions() {
        var now = clock.now();
        var titles = titles();
        var invited = sessions.invited(caller.centre().value());
        return sessions.ofCentre(caller.centre().value()).stream()
                .map(s -> new PlannedSession(
                        s,
                        titles.get(s.blueprint()),
                        s.phase(now).name(),
                        s.changeable(now),
                        List.of(),
                        List.of(),
                        invited.getOrDefault(s.id(), 0)))
                .toList();
    }

    /** One of them with its people. @throws Unknown when it is another centre's */
    public PlannedSession session(long id) {
        var now = clock.now();
        var s = theirs(sessions.session(id));
        var guests = sessions.guests(id);
        return new PlannedSession(
                s,
                titles().get(s.blueprint()),
                s.phase(now).name(),
                s.changeable(now),
                sessions.invigilators(id),
                guests,
                guests.size());
    }

    private Map<Long, Texts> titles() {
        return bank.blueprints().stream()
                .collect(Collectors.toMap(
                        BlueprintEdition::blueprint, b -> b.rules().title()));
    }

    /**
     * Plans a session of an exam that counts.
     *
     * @param key made by the page for this one form; under a known one nothing happens again
     * @throws RoomTaken when another session stands in the room at that time
     * @throws BankTooSmall when the bank has no forms for the exam on its day
     */
    public ExamSession plan(String key, String exam, SessionWish wish) {
        var now = clock.now();
        var blueprint = counting(exam);
        check(wish, now);
        // the room's row is locked first: the same form sent twice at once finds what it has planned
        var room = room(wish.room());
        var before = sessions.session(RequestKey.checked(key));
        if (before.isPresent()) {
            return before.get();
        }
        making.requireDrawable(blueprint, caller.centre(), wish.closes());
        int length = blueprint.rules().minutes();
        var session = wished(0, 0, blueprint.blueprint(), room, length, wish, wish.code() ? RoomCode.make() : null);
        requireFree(session);
        long id = sessions.plan(key, session, caller.person(), now);
        sessions.watch(id, wish.invigilators());
        audit.record("exam.session.plan", subject(id), null, said(exam, session, wish));
        return sessions.session(id).orElseThrow();
    }

    /**
     * Changes a session whose window has not begun; whoever is invited comes at the new time.
     *
     * @throws SessionBegun when it has
     * @throws RoomFull when more are invited than the room has seats
     * @throws BankTooSmall when the bank has no forms for the exam on its new day
     * @throws uz.artel.lms.shared.Clash when somebody has changed it since this version
     */
    public void change(long id, long version, SessionWish wish) {
        var now = clock.now();
        var before = theirs(sessions.sessionLocked(id));
        if (!before.changeable(now)) {
            throw new SessionBegun();
        }
        check(wish, now);
        var room = room(wish.room());
        if (sessions.guests(id).size() > room.seats()) {
            throw new RoomFull(room.seats());
        }
        making.requireDrawable(exam(before), caller.centre(), wish.closes());
        var code = !wish.code() ? null : before.code() == null ? RoomCode.make() : before.code();
        var session = wished(id, version, before.blueprint(), room, before.length(), wish, code);
        requireFree(session);
        sessions.change(session);
        sessions.watch(id, wish.invigilators());
        audit.record(
                "exam.session.change",
                subject(id),
                before.room().name() + " " + before.opensAt() + " to " + before.closesAt(),
                said("", session, wish));
    }

    /**
     * Cancels a session whose window has not begun; whoever is invited reads why.
     *
     * @param reason up to 500 characters
     * @throws SessionBegun when it has, or is cancelled already
     */
    public void cancel(long id, long version, String reason) {
        var now = clock.now();
        var why = BadInput.text("reason", reason, 500);
        var before = theirs(sessions.sessionLocked(id));
        if (!before.changeable(now)) {
            throw new SessionBegun();
        }
        sessions.cancel(id, version, why, caller.person(), now);
        audit.record("exam.session.cancel", subject(id), before.phase(now).name(), "CANCELLED");
    }

    private static ExamSession wished(
            long id, long version, long blueprint, ExamRoom room, int length, SessionWish wish, String code) {
        return new ExamSession(
                id,
                room.centre(),
                blueprint,
                room,
                wish.opens(),
                wish.closes(),
                length,
                wish.lead(),
                wish.follow(),
                code,
                null,
                version);
    }

    private void check(SessionWish wish, Instant now) {
        if (wish.opens() == null || !wish.opens().isAfter(now)) {
            throw new BadInput("opens", "sessionOpens");
        }
        if (wish.closes() == null
                || !wish.closes().isAfter(wish.opens())
                || wish.closes().isAfter(wish.opens().plus(ExamSession.LONGEST_WINDOW))) {
            throw new BadInput("closes", "sessionCloses", ExamSession.LONGEST_WINDOW.toHours());
        }
        if (wish.lead() < 0 || wish.lead() > ExamSession.LONGEST_LEAD) {
            throw new BadInput("lead", "outOfRange", 0, ExamSession.LONGEST_LEAD);
        }
        if (wish.follow() < 0 || wish.follow() > ExamSession.LONGEST_FOLLOW) {
            throw new BadInput("follow", "outOfRange", 0, ExamSession.LONGEST_FOLLOW);
        }
        if (wish.invigilators().isEmpty()
                || !wish.invigilators().stream()
                        .allMatch(p -> centres.centreOf(p).equals(caller.centre())
                                && centres.holds(p, Role.INVIGILATOR, now))) {
            throw new BadInput("invigilators", "required");
        }
    }

    private void requireFree(ExamSession session) {
        if (sessions.ofRoom(session.room().id(), session.pageOpensAt()).stream()
                .anyMatch(s -> s.id() != session.id() && s.clashes(session.pageOpensAt(), session.overAt()))) {
            throw new RoomTaken();
        }
    }

    // ── who comes ────────────────────────────────────────────────────────────────────────────────────────

    /**
     * Invites people of the caller's centre to a session, all or none.
     *
     * @throws RoomFull when the seats don't suffice
     * @throws BankTooSmall when the bank has no forms for the exam on the day of the session
     * @throws AlreadyInvited when one of them is
     * @throws OwnSitting when somebody invites himself or who watches
     * @throws SessionBegun when it is cancelled or nobody begins in it any more
     */
    public int invite(long id, Set<PersonId> people) {
        var now = clock.now();
        var session = theirs(sessions.sessionLocked(id));
        if (!session.changeable(now) && session.phase(now) != ExamSession.Phase.OPEN) {
            throw new SessionBegun();
        }
        if (people.isEmpty()) {
            throw new BadInput("people", "required");
        }
        var known = sessions.guests(id).stream().map(SessionGuest::person).collect(Collectors.toSet());
        var watching = sessions.invigilators(id);
        for (var person : people) {
            if (!centres.centreOf(person).equals(caller.centre())) {
                throw new Unknown("person");
            }
            if (person.equals(caller.person()) || watching.contains(person)) {
                throw new OwnSitting();
            }
            if (known.contains(person)) {
                throw new AlreadyInvited();
            }
        }
        if (known.size() + people.size() > session.room().seats()) {
            throw new RoomFull(session.room().seats());
        }
        making.requireDrawable(exam(session), caller.centre(), session.closesAt());
        var inOrder = new ArrayList<>(people);
        inOrder.sort((a, b) -> Long.compare(a.value(), b.value()));
        inOrder.forEach(person ->
                sessions.invite(session, person, caller.person(), caller.get().has(Role.HEAD), now));
        audit.record(
                "exam.session.invite",
                subject(id),
                null,
                "persons " + inOrder.stream().map(p -> Long.toString(p.value())).collect(Collectors.joining(" ")));
        return inOrder.size();
    }

    // ── exams that are sat in sessions only ──────────────────────────────────────────────────────────────

    /** Keys of the exams that the caller's centre lets people sit in sessions only. */
    public Set<String> supervised() {
        var ids = sessions.supervised(caller.centre().value());
        return bank.blueprints().stream()
                .filter(b -> ids.contains(b.blueprint()))
                .map(b -> b.rules().key())
                .collect(Collectors.toSet());
    }

    /** Decides whether an exam that counts is sat in sessions only from now on. */
    @Allowed(Role.HEAD)
    public void supervise(String exam, boolean only) {
        var blueprint = counting(exam).blueprint();
        if (only) {
            sessions.supervise(caller.centre().value(), blueprint, caller.person(), clock.now());
        } else {
            sessions.setFree(caller.centre().value(), blueprint);
        }
        audit.record("exam.session.only", "exam:" + exam, null, only ? "sessions only" : "anywhere");
    }

    private BlueprintEdition counting(String exam) {
        return bank.blueprint(BadInput.text("exam", exam, 60))
                .filter(b -> b.rules().use().counts())
                .orElseThrow(() -> new Unknown("exam"));
    }

    private BlueprintEdition exam(ExamSession session) {
        return bank.blueprints().stream()
                .filter(b -> b.blueprint() == session.blueprint())
                .findFirst()
                .orElseThrow();
    }

    private ExamSession theirs(java.util.Optional<ExamSession> session) {
        return session.filter(s -> s.centre() == caller.centre().value()).orElseThrow(() -> new Unknown("session"));
    }

    private static String subject(long id) {
        return "session:" + id;
    }

    private static String said(String exam, ExamSession s, SessionWish wish) {
        return (exam + " " + s.room().name() + " " + s.opensAt() + " to " + s.closesAt() + " lead " + s.lead()
                        + " follow " + s.follow() + " code " + (s.code() != null) + " watched by "
                        + wish.invigilators().stream()
                                .map(p -> Long.toString(p.value()))
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .strip();
    }
}
