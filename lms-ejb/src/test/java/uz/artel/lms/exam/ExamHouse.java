package uz.artel.lms.exam;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** The activities of exams on one entity manager, put together by hand as the container does. */
final class ExamHouse {

    static final CentreId CENTRE = new CentreId(1);

    /** Everybody belongs to one centre in Tashkent and holds every role. */
    static final Centres CENTRES = new Centres() {
        @Override
        public ZoneId zone(CentreId centre) {
            return ZoneId.of("Asia/Tashkent");
        }

        @Override
        public CentreId centreOf(PersonId person) {
            return CENTRE;
        }

        @Override
        public boolean holds(PersonId person, Role role, Instant at) {
            return true;
        }
    };

    final Sittings sittings;
    final Answers answers;
    final TimeBook book;
    final Forms forms;
    final ItemBank bank;
    final FormMaking making;
    final SittingClosing closing;
    final ExamTaking taking;
    final ExamMarking marking;
    final ExamAnnouncing announcing;
    final ExamInviting inviting;
    final ExamReading reading;
    final Invigilating invigilating;
    final Accommodating accommodating;
    final ExamReceipts receipts;
    final BlueprintReading blueprints;
    final DueSittings due;

    /** What the house takes from outside. */
    record Outside(
            Clock clock,
            CurrentCaller caller,
            Chance chance,
            StepGate gate,
            StepRecording steps,
            Installation installation,
            Event<ExamResultAnnounced> announced) {}

    ExamHouse(EntityManager em, Outside outside) {
        var clock = outside.clock;
        var caller = outside.caller;
        var audit = new Audit(em, clock, caller);
        sittings = new Sittings(em);
        answers = new Answers(em);
        book = new TimeBook(em);
        forms = new Forms(em);
        bank = new ItemBank(em);
        making = new FormMaking(forms, sittings, bank, CENTRES, outside.installation, outside.chance);
        closing = new SittingClosing(sittings, answers, bank, outside.steps, audit, outside.announced);
        taking = new ExamTaking(
                sittings, answers, book, bank, closing, making, outside.gate, CENTRES, caller, clock, audit);
        marking = new ExamMarking(sittings, answers, bank, closing, caller, clock, audit);
        announcing = new ExamAnnouncing(sittings, closing, caller, clock, audit);
        inviting = new ExamInviting(sittings, bank, making, CENTRES, caller, clock, audit);
        reading = new ExamReading(sittings, answers, bank, outside.gate, CENTRES, caller, clock);
        invigilating = new Invigilating(sittings, book, bank, caller, clock, audit);
        accommodating = new Accommodating(book, sittings, bank, CENTRES, caller, clock, audit);
        receipts = new ExamReceipts(sittings, answers, book, bank, caller, clock);
        blueprints = new BlueprintReading(bank, making, CENTRES, caller, clock);
        due = new DueSittings(sittings, bank, forms, closing, clock);
    }
}
