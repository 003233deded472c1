package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import uz.artel.lms.exam.bank.Correction;
import uz.artel.lms.exam.bank.ItemCorrecting;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.RequestKey;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentKey;

/**
 * A key is repaired after the exam: one person names the fault and sees all that would change, another approves that list,
 * and everything happens in one transaction. It can be taken back the same way; nothing is ever deleted.
 */
@Stateless
@Allowed({Role.EXAMINER, Role.HEAD})
public class KeyRepairing {

    private Repairs repairs;
    private RepairReckoning reckoning;
    private ResultRevising revising;
    private ItemCorrecting items;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected KeyRepairing() {}

    @Inject
    public KeyRepairing(
            Repairs repairs,
            RepairReckoning reckoning,
            ResultRevising revising,
            ItemCorrecting items,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.repairs = repairs;
        this.reckoning = reckoning;
        this.revising = revising;
        this.items = items;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** A repair with all that it would change now; with nothing once it is over. */
    public record Shown(Repair repair, RepairList list, boolean changed) {}

    /** Repairs of the centre, newest first, at most 200. */
    public List<Repair> list() {
        return repairs.ofCentre(caller.centre().value());
    }

    /** The versions of a question, newest first; none when nobody knows the key. */
    public List<RepairableVersion> versions(String itemKey) {
        return ContentKey.isOne(itemKey)
                ? repairs.versions(itemKey, caller.centre().value())
                : List.of();
    }

    /**
     * Names a fault. What it would change is reckoned and kept as the first run; nothing else is written.
     *
     * @param key made by the page for this one form; under a known one nothing happens again
     * @param keys what is right in truth, with KEY only; see {@link Correction#key}
     * @param reason what the candidates will read, up to 1000 characters
     * @throws NothingLeft when an exam or an area with a gate would be empty
     * @throws OwnSitting when the caller's own result would change
     * @throws RepairWaits when another repair of the version waits
     */
    public Repair ask(String key, long version, Correction.Kind kind, String keys, String reason) {
        var why = BadInput.text("reason", reason, 1000);
        if (kind == null) {
            throw new BadInput("kind", "required");
        }
        var before = repairs.byKey(RequestKey.checked(key));
        if (before.isPresent()) {
            return mine(before.get().id());
        }
        var item = repairs.item(version).orElseThrow(() -> new Unknown("item"));
        var correction = kind == Correction.Kind.KEY ? Correction.key(item, keys) : new Correction(kind, null);
        return begin(key, version, kind.name(), correction.keys(), null, why);
    }

    /**
     * Asks to take an applied repair back.
     *
     * @throws LaterRepairFirst when the question was repaired again since
     * @throws RepairOver when it isn't in force
     */
    public Repair undo(String key, long id, String reason) {
        var why = BadInput.text("reason", reason, 1000);
        var before = repairs.byKey(RequestKey.checked(key));
        if (before.isPresent()) {
            return mine(before.get().id());
        }
        var repair = mine(id);
        requireInForce(repair);
        return begin(key, repair.version(), Repair.UNDO, null, id, why);
    }

    private void requireInForce(Repair repair) {
        if (repair.state() != Repair.State.APPLIED || repair.undo() || repair.undoneBy() != null) {
            throw new RepairOver();
        }
        if (repairs.inForce(repair.centre(), repair.version()).get(0).id() != repair.id()) {
            throw new LaterRepairFirst();
        }
    }

    private Repair begin(String key, long version, String kind, String keys, Long undoes, String reason) {
        var now = clock.now();
        long centre = caller.centre().value();
        if (repairs.ofCentre(centre).stream()
                .anyMatch(r -> r.version() == version && r.state() == Repair.State.WAITING)) {
            throw new RepairWaits();
        }
        long id = repairs.add(key, centre, version, kind, keys, undoes, reason, caller.person(), now);
        var repair = mine(id);
        audit.record(
                "exam.repair.ask",
                repair.subject(),
                null,
                kind + " version " + version + (keys == null ? "" : " keys " + keys)
                        + (undoes == null ? "" : " undoes " + undoes) + ": " + reason);
        run(repair, now);
        return mine(id);
    }

    private void run(Repair repair, Instant now) {
        var list = reckoning.reckon(repair, taken(repair), false, now).list();
        requireAllowed(list);
        if (repair.run() > 0 && Arrays.equals(repairs.digest(repair.id(), repair.run()), digest(list))) {
            // nothing changed since: whoever showed it still stands for it
            return;
        }
        repairs.addRun(repair.id(), repair.run() + 1, list, caller.person(), now);
        audit.record(
                "exam.repair.run", repair.subject(), null, "run " + (repair.run() + 1) + " digest " + list.digest());
    }

    private void requireAllowed(RepairList list) {
        if (list.emptied()) {
            throw new NothingLeft();
        }
        if (list.effects().stream().anyMatch(e -> e.person().equals(caller.person()))) {
            throw new OwnSitting();
        }
    }

    private Repair taken(Repair repair) {
        return repair.undo() ? mine(repair.undoes()) : null;
    }

    /** A repair of the caller's centre; while it waits with what it would change now. */
    public Shown show(long id) {
        var repair = mine(id);
        if (repair.state() != Repair.State.WAITING) {
            return new Shown(repair, null, false);
        }
        var list = reckoning.reckon(repair, taken(repair), false, clock.now()).list();
        return new Shown(repair, list, !Arrays.equals(repairs.digest(id, repair.run()), digest(list)));
    }

    private static byte[] digest(RepairList list) {
        return Digest.of(list.canonical());
    }

    /** Stands for the list as it is now, because something changed since it was shown; somebody else then approves it. */
    public void renew(long id) {
        run(waiting(id), clock.now());
    }

    /**
     * Applies the repair, all of it or nothing. Whoever reads the list and approves it isn't who showed it.
     *
     * @param digest of the list the approver has read
     * @throws RunOutdated when the list isn't that any more, or isn't what the first person showed
     * @throws SecondPersonNeeded when the caller showed the list himself
     */
    public void approve(long id, String digest) {
        var now = clock.now();
        var repair = waiting(id);
        if (repair.runBy().equals(caller.person())) {
            throw new SecondPersonNeeded();
        }
        var taken = taken(repair);
        if (taken != null) {
            requireInForce(taken);
        }
        var reckoned = reckoning.reckon(repair, taken, true, now);
        var list = reckoned.list();
        if (!list.digest().equals(digest) || !Arrays.equals(repairs.digest(id, repair.run()), digest(list))) {
            throw new RunOutdated();
        }
        requireAllowed(list);
        var cause = repair.undo() ? ResultVersion.Cause.UNDO : ResultVersion.Cause.REPAIR;
        long revision = revising.open(cause, repair.subject(), repair.reason(), repair.runBy(), caller.person(), now);
        repairs.approve(repair, caller.person(), revision, now);
        repairs.end(id, Repair.State.APPLIED);
        if (taken == null) {
            items.correct(repair.version(), repair.correction(), sign(repair.runBy()), sign(caller.person()), now);
        } else {
            items.undo(repair.version(), now);
        }
        for (var change : reckoned.changes()) {
            revising.revise(change.sitting(), List.of(change.mark()), revision, repair.subject(), now);
        }
        audit.record(
                "exam.repair.apply",
                repair.subject(),
                "run " + repair.run() + " by " + repair.runBy().value(),
                "revision " + revision + " results " + list.marks() + " digest " + list.digest());
    }

    private static String sign(PersonId person) {
        return "p:" + person.value();
    }

    /** Lets a repair go that waits. */
    public void withdraw(long id) {
        var repair = waiting(id);
        repairs.end(id, Repair.State.WITHDRAWN);
        audit.record("exam.repair.withdraw", repair.subject());
    }

    private Repair waiting(long id) {
        var repair = repairs.locked(id, caller.centre().value()).orElseThrow(() -> new Unknown("repair"));
        if (repair.state() != Repair.State.WAITING) {
            throw new RepairOver();
        }
        return repair;
    }

    private Repair mine(long id) {
        return repairs.find(id, caller.centre().value()).orElseThrow(() -> new Unknown("repair"));
    }
}
