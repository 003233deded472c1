package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.RequestKey;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.language.Texts;

/** Who watches over exams: sees the seats of his centre, gives time, reports outages. Never about himself. */
@Stateless
@Allowed({Role.INVIGILATOR, Role.HEAD})
public class Invigilating {

    /** Seats of sittings that have ended stay on the board for so long. */
    private static final Duration SHOWN = Duration.ofMinutes(30);

    private static final Duration OLDEST_OUTAGE = Duration.ofHours(4);

    private Sittings sittings;
    private TimeBook book;
    private Sessions sessions;
    private ItemBank bank;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected Invigilating() {}

    @Inject
    public Invigilating(
            Sittings sittings,
            TimeBook book,
            Sessions sessions,
            ItemBank bank,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.sittings = sittings;
        this.book = book;
        this.sessions = sessions;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What somebody who watches sees: the head all of his centre; an invigilator the rooms of his sessions, and while he is on
     * duty in none, whoever sits without a session.
     *
     * @param all whether he sees everybody
     * @param sessions ids of the sessions he watches
     * @param onDuty whether one of them is on
     */
    record View(boolean all, Set<Long> sessions, boolean onDuty) {
        boolean sees(Long session) {
            return all || (session == null ? !onDuty : sessions.contains(session));
        }
    }

    private View view(List<ExamSession> watched) {
        var now = clock.now();
        return new View(
                caller.get().has(Role.HEAD),
                watched.stream().map(ExamSession::id).collect(Collectors.toSet()),
                watched.stream().anyMatch(s -> s.on(now)));
    }

    private List<ExamSession> watched() {
        return sessions.watchedBy(caller.person(), clock.now());
    }

    /** The sessions on now that the caller watches, or for the head all of his centre, with the codes of their rooms. */
    public List<PlannedSession> duties() {
        var now = clock.now();
        var titles = titles();
        var here =
                caller.get().has(Role.HEAD) ? sessions.ofCentre(caller.centre().value()) : watched();
        return here.stream()
                .filter(s -> s.on(now))
                .map(s -> {
                    var guests = sessions.guests(s.id());
                    return new PlannedSession(
                            s, titles.get(s.blueprint()), s.phase(now).name(), false, List.of(), guests, guests.size());
                })
                .toList();
    }

    private Map<Long, Texts> titles() {
        return bank.blueprints().stream()
                .collect(Collectors.toMap(
                        BlueprintEdition::blueprint, b -> b.rules().title()));
    }

    /**
     * The sittings of the caller's centre that count and run, or have ended within the last half hour, as far as he sees them;
     * his own left out.
     */
    public List<Seat> seats() {
        var view = view(watched());
        var titles = titles();
        var now = clock.now();
        return sittings.seats(caller.centre().value(), caller.person(), view, now.minus(SHOWN), now).stream()
                .map(s -> s.seat(titles.get(s.blueprint())))
                .toList();
    }

    /** Minutes that wait for a second person's yes. */
    public List<ExtraTime> waiting() {
        var view = view(watched());
        return book.waiting(caller.centre().value()).stream()
                .filter(t -> view.sees(sittings.get(t.sitting()).session()))
                .toList();
    }

    /** Outages of the centre and of the rooms that are the caller's, newest first. */
    public List<Outage> outages() {
        var mine = rooms().stream().map(ExamRoom::id).toList();
        return book.outages(caller.centre().value()).stream()
                .filter(o -> o.room() == null || mine.contains(o.room()))
                .toList();
    }

    /**
     * Gives a candidate minutes. Up to {@link ExtraTime#ALONE} in all an invigilator gives alone and they count at once; more
     * waits for a second person.
     *
     * @param key made by the page for this one form; under a known one nothing happens again
     * @param minutes 1 to {@link ExtraTime#MOST}
     * @param reason what happened, up to 500 characters
     * @throws SittingOver when the sitting has ended
     * @throws OwnSitting about oneself
     */
    public ExtraTime give(String key, SittingId id, int minutes, String reason) {
        if (minutes < 1 || minutes > ExtraTime.MOST) {
            throw new BadInput("minutes", "outOfRange", 1, ExtraTime.MOST);
        }
        var why = BadInput.text("reason", reason, 500);
        var now = clock.now();
        var sitting = theirs(id);
        var before = book.extra(RequestKey.checked(key));
        if (before.isPresent()) {
            return before.get();
        }
        if (!sitting.isOpenAt(now)) {
            throw new SittingOver();
        }
        int alone = book.of(id).stream()
                .filter(t -> t.kind() == ExtraTime.Kind.EXTRA && !t.needsSecond())
                .mapToInt(ExtraTime::minutes)
                .sum();
        boolean second = ExtraTime.needsSecond(alone, minutes);
        long act = book.add(key, id, minutes, ExtraTime.Kind.EXTRA, why, caller.person(), now, second);
        audit.record(
                "exam.time.give",
                SittingClosing.subject(sitting),
                null,
                "act " + act + " minutes " + minutes + (second ? " waits" : " at once"));
        if (!second) {
            sitting.extend(minutes, now);
        }
        return book.extra(act).orElseThrow();
    }

    /**
     * Agrees to minutes that somebody else has asked for; they count from now on.
     *
     * @throws SecondPersonNeeded when one agrees to his own
     * @throws AlreadyAgreed when somebody did
     * @throws SittingOver when the sitting has ended meanwhile
     */
    public void agree(long act) {
        var now = clock.now();
        var asked = book.extra(act).orElseThrow(() -> new Unknown("act"));
        var sitting = theirs(asked.sitting());
        if (asked.by().equals(caller.person())) {
            throw new SecondPersonNeeded();
        }
        if (asked.inForce()) {
            throw new AlreadyAgreed();
        }
        book.agreeExtra(act, caller.person(), now);
        sitting.extend(asked.minutes(), now);
        audit.record(
                "exam.time.agree", SittingClosing.subject(sitting), null, "act " + act + " minutes " + asked.minutes());
    }

    /** The rooms the caller may report an outage of: those of his sessions, for the head all of his centre. */
    public List<ExamRoom> rooms() {
        return caller.get().has(Role.HEAD)
                ? sessions.rooms(caller.centre().value())
                : watched().stream().map(ExamSession::room).distinct().toList();
    }

    private void requireRoom(Long room) {
        if (room != null && rooms().stream().noneMatch(r -> r.id() == room)) {
            throw new Unknown("room");
        }
    }

    /**
     * Reports that network or power of the centre, or of one of its rooms, were gone. It counts when a second person agrees.
     *
     * @param room id of a room of {@link #rooms}, null for the whole centre
     * @param key made by the page for this one form
     * @param began when it began, within the last four hours
     * @param minutes how long it lasted, 1 to {@link ExtraTime#MOST}
     * @throws OwnSitting when the caller sat himself
     */
    public Outage report(String key, Long room, Instant began, int minutes, String reason) {
        var now = clock.now();
        requireRoom(room);
        if (began == null || began.isAfter(now) || began.isBefore(now.minus(OLDEST_OUTAGE))) {
            throw new BadInput("began", "outageBegan");
        }
        if (minutes < 1 || minutes > ExtraTime.MOST) {
            throw new BadInput("minutes", "outOfRange", 1, ExtraTime.MOST);
        }
        var before = book.outage(RequestKey.checked(key));
        if (before.isPresent()) {
            return before.get();
        }
        requireOthers(sittings.running(caller.centre().value(), room, began));
        long id = book.report(
                key,
                caller.centre().value(),
                room,
                began,
                minutes,
                BadInput.text("reason", reason, 500),
                caller.person(),
                now);
        audit.record(
                "exam.outage.report",
                "outage:" + id,
                null,
                (room == null ? "" : "room " + room + " ") + "began " + began + " minutes " + minutes);
        return book.outage(id).orElseThrow();
    }

    /**
     * Agrees to an outage: everybody of the centre, or of the room, whose sitting ran when it began and still runs gets the
     * same minutes.
     *
     * @return how many got them
     * @throws SecondPersonNeeded when one agrees to his own report
     * @throws AlreadyAgreed when somebody did
     * @throws OutageOverlaps when one of the same time was agreed to
     * @throws OwnSitting when the caller sat himself
     */
    public int agreeOutage(long id) {
        var now = clock.now();
        var ofCentre = book.outagesLocked(caller.centre().value());
        var outage = ofCentre.stream().filter(o -> o.id() == id).findFirst().orElseThrow(() -> new Unknown("outage"));
        if (outage.by().equals(caller.person())) {
            throw new SecondPersonNeeded();
        }
        requireRoom(outage.room());
        if (outage.agreedBy() != null) {
            throw new AlreadyAgreed();
        }
        var running = sittings.running(outage.centre(), outage.room(), outage.beganAt());
        requireOthers(running);
        if (ofCentre.stream().anyMatch(o -> o.agreedBy() != null && o.overlaps(outage))) {
            throw new OutageOverlaps();
        }
        book.agreeOutage(id, caller.person(), now);
        int given = 0;
        for (var one : running) {
            var sitting = sittings.getLocked(one);
            if (sitting.awaitsAnswers(now)) {
                book.add(
                        RequestKey.of("outage", id, one.value()),
                        one,
                        outage.minutes(),
                        ExtraTime.Kind.OUTAGE,
                        outage.reason(),
                        outage.by(),
                        now,
                        false);
                sitting.extend(outage.minutes(), now);
                given++;
            }
        }
        audit.record("exam.outage.agree", "outage:" + id, null, "minutes " + outage.minutes() + " for " + given);
        return given;
    }

    private void requireOthers(List<SittingId> running) {
        if (sittings.openOf(caller.person())
                .map(Sitting::id)
                .filter(running::contains)
                .isPresent()) {
            throw new OwnSitting();
        }
    }

    private Sitting theirs(SittingId id) {
        var sitting = sittings.getLocked(id);
        if (!sitting.centre().equals(caller.centre())
                || !sitting.use().counts()
                || !view(watched()).sees(sitting.session())) {
            throw new Unknown("sitting");
        }
        if (sitting.person().equals(caller.person())) {
            throw new OwnSitting();
        }
        return sitting;
    }
}
