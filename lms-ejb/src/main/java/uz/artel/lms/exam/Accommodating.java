package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
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

/** Personal rights to more time and to pauses: HR asks, the head approves. Nobody else reads why. */
@Stateless
@Allowed({Role.HR, Role.HEAD})
public class Accommodating {

    private static final int LONGEST_YEARS = 2;

    private TimeBook book;
    private Sittings sittings;
    private RightGranting granting;
    private ItemBank bank;
    private Centres centres;
    private CurrentCaller caller;
    private Clock clock;
    private Audit audit;

    protected Accommodating() {}

    @Inject
    public Accommodating(
            TimeBook book,
            Sittings sittings,
            RightGranting granting,
            ItemBank bank,
            Centres centres,
            CurrentCaller caller,
            Clock clock,
            Audit audit) {
        this.book = book;
        this.sittings = sittings;
        this.granting = granting;
        this.bank = bank;
        this.centres = centres;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /** Rights of the centre, newest first. */
    public List<Accommodation> rights() {
        return book.rights(caller.centre().value());
    }

    /**
     * Asks for a right of a person of the caller's centre.
     *
     * @param key made by the page for this one form; under a known one nothing happens again
     * @param percent more time, of an exam's length, 5 to 100; 0 for a right to pauses alone
     * @param pauseMinutes of pause in all in one sitting, 5 to 60; 0 for a right to more time alone
     * @param reason for those who decide, up to 500 characters; it goes into no log
     */
    public Accommodation ask(
            String key,
            PersonId person,
            int percent,
            int pauseMinutes,
            LocalDate from,
            LocalDate until,
            String reason) {
        var now = clock.now();
        if (person == null || !centres.centreOf(person).equals(caller.centre())) {
            throw new Unknown("person");
        }
        Accommodation.check(percent, pauseMinutes);
        if (from == null) {
            throw new BadInput("from", "required");
        }
        if (until == null || until.isBefore(from) || until.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new BadInput("until", "rightUntil", LONGEST_YEARS);
        }
        var why = BadInput.text("reason", reason, 500);
        var before = book.right(RequestKey.checked(key));
        if (before.isPresent()) {
            return before.get();
        }
        long id = book.ask(
                key, person, caller.centre().value(), percent, pauseMinutes, from, until, why, caller.person(), now);
        audit.record(
                "exam.right.ask",
                "accommodation:" + id,
                null,
                "person " + person.value() + " percent " + percent + " pauses " + pauseMinutes + " " + from + " to "
                        + until);
        return book.right(id).orElseThrow();
    }

    /**
     * Approves a right that somebody else has asked for. Whoever sits already gets what it gives at once.
     *
     * @throws SecondPersonNeeded when one approves what he has asked for, or his own right
     * @throws AlreadyAgreed when somebody did
     * @throws RightOverlaps when an approved right gives the person the same on some of its days
     */
    public void approve(long id) {
        var now = clock.now();
        var right = book.right(id)
                .filter(r -> r.centre() == caller.centre().value())
                .orElseThrow(() -> new Unknown("accommodation"));
        if (right.askedBy().equals(caller.person()) || right.person().equals(caller.person())) {
            throw new SecondPersonNeeded();
        }
        if (right.approvedBy() != null) {
            throw new AlreadyAgreed();
        }
        // a sitting that begins at this moment has either seen the right or is seen here; so has another right
        sittings.candidate(right.person());
        if (book.approved(right.person()).stream().anyMatch(right::doubles)) {
            throw new RightOverlaps();
        }
        book.approve(id, caller.person(), now);
        audit.record("exam.right.approve", "accommodation:" + id);
        var today = centres.dateOf(now, caller.centre());
        if (today.isBefore(right.from()) || today.isAfter(right.until())) {
            return;
        }
        sittings.openOf(right.person()).filter(s -> s.use().counts()).ifPresent(open -> {
            var sitting = sittings.getLocked(open.id());
            if (sitting.isOpenAt(now)) {
                granting.grant(
                        sitting,
                        bank.editionOfForm(sitting.form()).rules().minutes(),
                        book.right(id).orElseThrow(),
                        now);
            }
        });
    }
}
