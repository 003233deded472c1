package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Clock;

/**
 * What the clock does to sittings. Each is closed in a transaction of its own, so that one that fails keeps nobody waiting; the
 * results of an exam are told in one.
 */
@ApplicationScoped
class DueSittings {

    private Sittings sittings;
    private ItemBank bank;
    private Forms forms;
    private SittingClosing closing;
    private Hearing hearing;
    private Clock clock;

    protected DueSittings() {}

    @Inject
    DueSittings(Sittings sittings, ItemBank bank, Forms forms, SittingClosing closing, Hearing hearing, Clock clock) {
        this.sittings = sittings;
        this.bank = bank;
        this.forms = forms;
        this.closing = closing;
        this.hearing = hearing;
        this.clock = clock;
    }

    /** Reckons how the items fared in what has been marked. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void learnFacilities() {
        bank.learnFacilities();
    }

    /** Forgets the forms that nobody can sit beside any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgetHours() {
        forms.takeTurn();
        forms.forgetHoursBefore(clock.now());
    }

    /** Pages can be heard of: the timer runs and the database answers. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void listen() {
        sittings.overdue(clock.now());
        hearing.listens(clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<SittingId> overdue() {
        return sittings.overdue(clock.now());
    }

    /** Closes a sitting whose time and time of grace are over, unless somebody was faster. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void close(SittingId id) {
        var now = clock.now();
        var sitting = sittings.getLocked(id);
        if (sitting.state() == State.OPEN && !sitting.awaitsAnswers(now)) {
            closing.close(sitting, now);
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Sittings.Telling> tellings() {
        return sittings.tellings(clock.now());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<SittingId> toTell(Sittings.Telling telling) {
        return sittings.toTell(telling, clock.now());
    }

    /** Announces the results whose moment has come, all at once, unless somebody was faster or a second look is due. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void announce(List<SittingId> ids) {
        closing.announceDue(sittings.locked(ids), clock.now());
    }
}
