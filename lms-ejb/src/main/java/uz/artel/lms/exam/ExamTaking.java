package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uz.artel.lms.exam.bank.Blueprint;
import uz.artel.lms.exam.bank.BlueprintEdition;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.Marking;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/**
 * A candidate sits. To begin and to take over on another device he is signed in; to answer, read his sheet and hand in he
 * shows the token of the sitting, so a restart of the server costs him nothing.
 */
@Stateless
@Allowed({Role.TRAINEE, Role.OPERATOR})
public class ExamTaking {

    /** So long after the end answers given before it may arrive, where something hangs on the result. */
    static final Duration GRACE = Duration.ofMinutes(15);

    /** So many changes of answers a sitting takes at most; a page never comes near. */
    static final int MAX_EVENTS = 20_000;

    /** So many answers that came too late are taken at once. */
    static final int MAX_LATE = 200;

    private Sittings sittings;
    private Answers answers;
    private TimeBook book;
    private Listening listening;
    private RightGranting granting;
    private SessionDoor door;
    private ItemBank bank;
    private DeskGate desk;
    private SittingClosing closing;
    private FormMaking making;
    private TryGate gate;
    private Centres centres;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected ExamTaking() {}

    @Inject
    public ExamTaking(
            Sittings sittings,
            Answers answers,
            TimeBook book,
            Listening listening,
            RightGranting granting,
            SessionDoor door,
            ItemBank bank,
            DeskGate desk,
            SittingClosing closing,
            FormMaking making,
            TryGate gate,
            Centres centres,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.sittings = sittings;
        this.answers = answers;
        this.book = book;
        this.listening = listening;
        this.granting = granting;
        this.door = door;
        this.bank = bank;
        this.desk = desk;
        this.closing = closing;
        this.making = making;
        this.gate = gate;
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Begins a sitting with a form of the caller's own; when he has this exam open already, he goes on with that one here.
     *
     * @param blueprintKey what he sits
     * @param device the secret of the device
     * @param address of the browser; null where there is none, which no room with networks of its own lets in
     * @throws uz.artel.lms.shared.Refusal OtherSittingOpen, NotInvited, the retake rules, CellShort, FactsUnverified,
     *     OnlySampleItems, SessionNeeded, SessionNotOpen, RoomCodeNeeded, OutsideRoom, or the programme's own refusal when
     *     the step isn't open
     */
    public Begun begin(String blueprintKey, String device, String address) {
        requireDevice(device);
        var now = clock.now();
        var person = caller.person();
        // first of all: two begins of one person go one after the other, and the second sees what the first has made
        long candidate = sittings.candidate(person);
        var blueprint = bank.blueprint(BadInput.text("exam", blueprintKey, 60)).orElseThrow(() -> new Unknown("exam"));

        var open = sittings.openOf(person);
        if (open.isPresent() && (!open.get().isOpenAt(now) || leavesRehearsal(open.get(), blueprint))) {
            // the sweep has not come by yet, nobody waits for it; and no rehearsal stands before an exam
            closing.close(sittings.getLocked(open.get().id()), now);
            sittings.flush();
        } else if (open.isPresent()) {
            if (open.get().blueprint() != blueprint.blueprint()) {
                throw new OtherSittingOpen();
            }
            return takeOver(open.get(), device, address, now);
        }
        var session = door.session(person, blueprint.blueprint(), now);
        door.requireOpen(session, person, caller.centre(), blueprint.blueprint(), now);
        var asking = gate.aboutOne(person, now);
        var round =
                gate.round(asking, caller.centre(), blueprint, sittings.round(person, blueprint.blueprint(), now), now);
        gate.require(asking, caller.centre(), blueprint, round.tries(), session.isPresent(), now);
        door.requireInside(session.map(ExamSession::id).orElse(null), address);

        var rules = blueprint.rules();
        var made = making.make(blueprint, person, caller.centre(), now);
        var sitting = Sitting.begin(
                person,
                caller.centre(),
                blueprint.blueprint(),
                made.id(),
                rules.use(),
                round.number(),
                round.tries().size() + 1,
                now,
                Duration.ofMinutes(rules.minutes()),
                grace(rules.use()));
        session.ifPresent(sitting::sitsIn);
        sittings.add(sitting);
        grantRights(sitting, rules, now);
        var begun = handOver(sitting, device, now);
        if (making.settle(made, caller.centre(), now)) {
            long first = sitting.form();
            sitting.redraw(made.id());
            sittings.flush();
            making.drop(first);
            begun = new Begun(sheetOf(sitting, 0, now), begun.token());
        }
        audit.record(
                "exam.begin",
                SittingClosing.subject(sitting),
                null,
                rules.key() + " round " + sitting.round() + " try " + sitting.tryNumber() + " candidate " + candidate
                        + " form " + made.id()
                        + " ends " + sitting.endsAt()
                        + session.map(s -> " session " + s.id()).orElse(""));
        return begun;
    }

    private static boolean leavesRehearsal(Sitting open, BlueprintEdition begun) {
        return open.use() == Use.REHEARSAL && open.blueprint() != begun.blueprint();
    }

    /** Whoever has a right to more time or to pauses begins with it. */
    private void grantRights(Sitting sitting, Blueprint rules, Instant now) {
        if (!rules.use().counts()) {
            return;
        }
        for (var right : book.rights(sitting.person(), () -> centres.dateOf(now, caller.centre()))) {
            granting.grant(sitting, rules.minutes(), right, now);
        }
    }

    /** How long after the end answers given before it may arrive. */
    static Duration grace(Use use) {
        return use.asAnExam() ? GRACE : Duration.ZERO;
    }

    /** Begins where no address is known: in no room with networks of its own. */
    public Begun begin(String blueprintKey, String device) {
        return begin(blueprintKey, device, null);
    }

    /** Goes on where no address is known: in no room with networks of its own. */
    public Begun resume(SittingId id, String device) {
        return resume(id, device, null);
    }

    /**
     * Goes on with an open sitting of the caller on this device; the device before can't any more.
     *
     * @throws OutsideRoom when the browser doesn't stand in the room of the session
     */
    public Begun resume(SittingId id, String device, String address) {
        requireDevice(device);
        var sitting = sittings.getLocked(id);
        if (!sitting.person().equals(caller.person())) {
            throw new Unknown("sitting");
        }
        return takeOver(sitting, device, address, clock.now());
    }

    private Begun takeOver(Sitting sitting, String device, String address, Instant now) {
        door.requireInside(sitting.session(), address);
        audit.record("exam.resume", SittingClosing.subject(sitting));
        return handOver(sitting, device, now);
    }

    private Begun handOver(Sitting sitting, String device, Instant now) {
        var token = SittingToken.issue(device);
        var before = sitting.handedAt();
        sitting.handOver(token, now);
        if (answers.addHandover(sitting.id(), token, now)) {
            answers.addIncident(
                    sitting.id(), new Incident(now, Incident.Kind.TAKEN_OVER, 0), Long.toString(now.toEpochMilli()));
        }
        listening.handsOver(sitting, before, now);
        return new Begun(sheetOf(sitting, 0, now), token);
    }

    /** The sheet where no address is known: in no room with networks of its own. */
    @Allowed(anyone = true)
    public AnswerSheet sheet(SittingId id, SittingToken token) {
        return sheet(id, token, null);
    }

    /**
     * The sheet as the server has it: the form, the answers so far, the time. While a pause runs only the time.
     *
     * @throws OutsideRoom when the browser doesn't stand in the room of the session
     */
    @Allowed(anyone = true)
    public AnswerSheet sheet(SittingId id, SittingToken token, String address) {
        var sitting = sittings.get(id);
        requireToken(id, token, sitting.tokenHash());
        var now = clock.now();
        listening.hears(id, now);
        if (sitting.state() == State.OPEN) {
            door.requireInside(sitting.session(), address);
        }
        return sheetOf(sitting, answers.lastEvidence(id, sitting.tokenHash()), now);
    }

    /**
     * The time of a sitting, for a page that asks now and then whether minutes were added; by that it is heard of.
     *
     * @param unreached so many milliseconds the page says that it lay open and reached nobody; null when it says nothing
     */
    @Allowed(anyone = true)
    public SittingClock clock(SittingId id, SittingToken token, Long unreached) {
        var sitting = sittings.get(id);
        requireToken(id, token, sitting.tokenHash());
        var now = clock.now();
        listening.hears(id, now, unreached);
        return clockOf(sitting, now);
    }

    /** The time of a sitting, for a page that has nothing to say. */
    @Allowed(anyone = true)
    public SittingClock clock(SittingId id, SittingToken token) {
        return clock(id, token, null);
    }

    static SittingClock clockOf(Sitting sitting, Instant now) {
        return new SittingClock(
                now, sitting.startedAt(), sitting.endsAt(), sitting.state().name(), sitting.pauses(now));
    }

    /**
     * Appends a change of an answer. The same number with the same content is acknowledged as the first time.
     *
     * <p>Until the end every answer counts, after it for the time of grace those that the browser attests to have been given
     * before; what comes later still is kept as evidence. While a pause runs none is taken, and what was given in one is
     * evidence whenever it comes. So is what was given to a question with a clock of its own when that had run out.
     *
     * <p>What comes from outside the room of its session is kept as evidence and counts once it comes from inside.
     *
     * <p>A change with a smaller number than another at its place is kept as well and doesn't become the answer: it was made
     * before and came after.
     *
     * @param clientSeq the browser's number, from 1
     * @param address of the browser
     * @throws uz.artel.lms.shared.Refusal SittingOver, SittingPaused, SequenceTaken, ItemNotOpen; BadInput when it isn't an
     *     answer to this item; Unknown when the token isn't this sitting's
     */
    @Allowed(anyone = true)
    public Saved answer(SittingId id, SittingToken token, int clientSeq, AnswerChange change, String address) {
        if (clientSeq < 1 || clientSeq > MAX_EVENTS) {
            throw new BadInput("clientSeq", "outOfRange", 1, MAX_EVENTS);
        }
        var door = answers.lock(id).orElseThrow(() -> new Unknown("sitting"));
        requireToken(id, token, door.tokenHash());
        var now = clock.now();
        listening.hears(id, now);
        var since = change.since();
        var standing = answers.standing(id, door, change.place(), clientSeq, since == null ? 0 : since.acknowledged())
                .orElseThrow(() -> new BadInput("place", "noSuchPlace"));
        if (standing.same() != null) {
            if (!standing.same().says(change.place(), change.answer(), change.flagged())) {
                throw new SequenceTaken();
            }
            return new Saved(clientSeq, standing.same().savedAt(), true);
        }
        if (door.state() != State.OPEN) {
            throw new SittingOver();
        }
        if (door.isPausedAt(now)) {
            throw new SittingPaused();
        }
        int arrival = standing.lastArrival() + 1;
        if (arrival > MAX_EVENTS) {
            throw new BadInput("clientSeq", "outOfRange", 1, MAX_EVENTS);
        }
        var anchor = standing.acknowledgedAt() != null
                ? standing.acknowledgedAt()
                : Waited.reaches(now, door.handedAt(), since)
                        ? door.handedAt()
                        : Waited.countedFrom(holder(id, token).handed(), now, since);
        var waited = Waited.of(now, anchor, since, door.endsAt());
        var worth = Waited.standing(waited, now, door.endsAt(), door.grace());
        if (worth == Waited.Standing.OVER) {
            throw new SittingOver();
        }
        if (!Marking.fits(standing.kind(), standing.options(), standing.partners(), change.answer())) {
            throw new BadInput("answer", "notAnAnswer");
        }
        if (worth == Waited.Standing.EVIDENCE) {
            keep(id, holder(id, token), clientSeq, change, waited, now, Incident.Kind.LATE_ANSWERS);
            return new Saved(clientSeq, now, false);
        }
        if (!Networks.parse(standing.networks()).contain(address)) {
            keepOutside(id, holder(id, token), clientSeq, change, waited, now, standing.lastArrival());
            return new Saved(clientSeq, now, false, true);
        }
        var pauses = waited == null || door.pausedUntil() == null ? List.<Pause>of() : book.pauses(id);
        if (!pauses.isEmpty() && Pause.mayHold(pauses, waited, later(anchor, standing.lastAt()), now)) {
            keep(id, holder(id, token), clientSeq, change, waited, now, Incident.Kind.IN_PAUSE);
            return new Saved(clientSeq, now, false);
        }
        if (standing.kind().onDesk() && !desk.counts(id, door.form(), change, waited, now)) {
            keep(id, holder(id, token), clientSeq, change, waited, now, Incident.Kind.LATE_ANSWERS);
            return new Saved(clientSeq, now, false);
        }
        if (waited != null && waited.unexplained(now, pauses)) {
            answers.addIncident(
                    id,
                    new Incident(
                            now,
                            Incident.Kind.LONG_WAIT,
                            Duration.between(waited.givenAt(), now).toMillis()),
                    "after " + since.acknowledged());
        }
        var hash = AnswerEvent.hash(
                standing.lastHash(),
                clientSeq,
                arrival,
                change.place(),
                change.answer(),
                change.flagged(),
                now,
                waited);
        answers.append(
                id,
                new AnswerEvent(
                        clientSeq, arrival, change.place(), change.answer(), change.flagged(), now, waited, hash));
        return new Saved(clientSeq, now, true);
    }

    /** Changes an answer where no address is known: in no room with networks of its own. */
    @Allowed(anyone = true)
    public Saved answer(SittingId id, SittingToken token, int clientSeq, AnswerChange change) {
        return answer(id, token, clientSeq, change, null);
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    /**
     * Takes what a browser still holds when its answers count no more: its sitting is over, or another device has taken it
     * over. They are kept for whoever looks a second time and change no mark.
     *
     * @param token one that this sitting was ever handed over with
     * @return how many are kept
     * @throws uz.artel.lms.shared.Refusal BadInput for what is no answer of this form; Unknown when the token never was this
     *     sitting's
     */
    @Allowed(anyone = true)
    public int handInLate(SittingId id, SittingToken token, Map<Integer, AnswerChange> held) {
        var door = answers.lock(id).orElseThrow(() -> new Unknown("sitting"));
        var holder = holder(id, token);
        if (held.isEmpty() || held.size() > MAX_LATE) {
            throw new BadInput("answers", "outOfRange", 1, MAX_LATE);
        }
        var now = clock.now();
        for (var one : held.entrySet()) {
            var change = one.getValue();
            if (one.getKey() < 1 || one.getKey() > MAX_EVENTS) {
                throw new BadInput("clientSeq", "outOfRange", 1, MAX_EVENTS);
            }
            var since = change.since();
            var standing = answers.standing(
                            id, door, change.place(), one.getKey(), since == null ? 0 : since.acknowledged())
                    .orElseThrow(() -> new BadInput("place", "noSuchPlace"));
            if (!Marking.fits(standing.kind(), standing.options(), standing.partners(), change.answer())) {
                throw new BadInput("answer", "notAnAnswer");
            }
            var anchor = standing.acknowledgedAt() == null
                    ? Waited.countedFrom(holder.handed(), now, since)
                    : standing.acknowledgedAt();
            keep(
                    id,
                    holder,
                    one.getKey(),
                    change,
                    Waited.attested(now, anchor, since),
                    now,
                    Incident.Kind.LATE_ANSWERS);
        }
        return held.size();
    }

    private Answers.Holder holder(SittingId id, SittingToken token) {
        if (token == null || !token.complete()) {
            throw new Unknown("sitting");
        }
        return answers.holder(id, token.hash(id.value())).orElseThrow(() -> new Unknown("sitting"));
    }

    private void keep(
            SittingId id,
            Answers.Holder from,
            int clientSeq,
            AnswerChange change,
            Waited waited,
            Instant now,
            Incident.Kind why) {
        answers.addEvidence(id, from, clientSeq, change, waited == null ? null : waited.givenAt(), now, false);
        answers.addIncident(id, new Incident(now, why, 1), "device " + from.first());
    }

    /** Told once until an answer comes from inside again. */
    private void keepOutside(
            SittingId id,
            Answers.Holder from,
            int clientSeq,
            AnswerChange change,
            Waited waited,
            Instant now,
            int lastArrival) {
        answers.addEvidence(id, from, clientSeq, change, waited == null ? null : waited.givenAt(), now, true);
        answers.addIncident(id, new Incident(now, Incident.Kind.OUTSIDE_ROOM, 1), "after " + lastArrival);
    }

    /** Hands in where no address is known. */
    @Allowed(anyone = true)
    public Receipt submit(SittingId id, SittingToken token) {
        return submit(id, token, null);
    }

    /**
     * Hands in, in a pause too, which ends then. Handing in twice, or after the clock did it, gives the same receipt. Whoever
     * stands outside the room hands in as well, which the invigilator is told: it ends the sitting with what counts.
     */
    @Allowed(anyone = true)
    public Receipt submit(SittingId id, SittingToken token, String address) {
        var sitting = sittings.getLocked(id);
        requireToken(id, token, sitting.tokenHash());
        if (sitting.state() == State.OPEN) {
            var now = clock.now();
            listening.hears(id, now);
            if (sitting.isPausedAt(now)) {
                sitting.goOn(now);
                book.end(id, sitting.lastPause(), now);
            }
            if (!door.inside(sitting.session(), address)) {
                answers.addIncident(id, new Incident(now, Incident.Kind.OUTSIDE_ROOM, 0), "handed in");
            }
            closing.close(sitting, now);
        }
        var events = answers.events(id);
        long answered = Answers.latest(events).values().stream()
                .filter(e -> !e.answer().isEmpty())
                .count();
        return new Receipt(
                id.value(),
                sitting.closedAt(),
                sittings.form(sitting.form()).size(),
                (int) answered,
                HexFormat.of().formatHex(sitting.chainHead()),
                sitting.state() == State.ANNOUNCED);
    }

    static void requireToken(SittingId id, SittingToken token, byte[] hash) {
        if (token == null || !token.opens(id.value(), hash)) {
            throw new Unknown("sitting");
        }
    }

    private static void requireDevice(String device) {
        if (device == null || !device.matches("[A-Za-z0-9_-]{20,100}")) {
            throw new BadInput("device", "required");
        }
    }

    /** @param evidence the highest number of what the device has handed in since it has the sheet and did not count */
    private AnswerSheet sheetOf(Sitting sitting, int evidence, Instant now) {
        var rules = bank.editionOfForm(sitting.form()).rules();
        var places = sitting.isPausedAt(now) ? List.<Sittings.Place>of() : sittings.form(sitting.form());
        var items = bank.contents(places.stream().map(Sittings.Place::version).toList());
        var played = items.values().stream().anyMatch(i -> i.particulars().stimulus() != null)
                ? answers.plays(sitting.id())
                : Map.<Integer, Integer>of();
        var events = answers.events(sitting.id());
        var latest = Answers.latest(events);
        var desks = desk.desks(
                sitting.id(),
                places.stream().collect(Collectors.toMap(Sittings.Place::place, p -> items.get(p.version()))),
                latest,
                now);
        var shown = places.stream()
                .map(p -> SheetMaking.item(
                        p.place(),
                        items.get(p.version()),
                        p.shown(),
                        played.getOrDefault(p.place(), 0),
                        desks.get(p.place())))
                .toList();
        int highest = events.stream().mapToInt(AnswerEvent::clientSeq).max().orElse(0);
        var given = latest.values().stream()
                .filter(e -> !sitting.isPausedAt(now))
                .map(e -> new SheetAnswer(
                        e.place(), e.answer().choice(), e.answer().text(), e.flagged(), e.savedAt()))
                .toList();
        return new AnswerSheet(
                sitting.id().value(),
                sittings.candidateNumber(sitting.person()),
                rules.title(),
                sitting.use().code(),
                sitting.tryNumber(),
                sitting.state().name(),
                sitting.startedAt(),
                sitting.endsAt(),
                now,
                sitting.pauses(now),
                Math.max(highest, evidence) + 1,
                shown,
                given);
    }
}
