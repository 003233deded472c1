package uz.artel.lms.exam;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.crm.RoutingReading;
import uz.artel.lms.curriculum.StepGate;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.ItemCorrecting;
import uz.artel.lms.exam.bank.ItemReviews;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.exam.standard.ApprovedStandards;
import uz.artel.lms.exam.standard.PanelId;
import uz.artel.lms.exam.standard.Standard;
import uz.artel.lms.guide.TestGuide;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCentres;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.access.CurrentCaller;

/** The activities of exams on one entity manager, put together by hand as the container does. */
final class ExamHouse {

    static final CentreId CENTRE = new CentreId(1);

    /** Everybody belongs to one centre in Tashkent and holds every role. */
    static final TestCentres CENTRES = TestCentres.ONE;

    /** A programme in which every step is open. */
    static final StepGate OPEN = new StepGate() {
        @Override
        public void requireOpen(PersonId who, StepKind kind, String ref) {}
    };

    /** A programme that takes note of whatever is done. */
    static final StepRecording NOTED = new StepRecording() {
        @Override
        public boolean done(PersonId who, StepKind kind, String ref, Instant at, String evidence) {
            return true;
        }

        @Override
        public Ahead ahead(Collection<PersonId> persons, Instant at) {
            return (who, kind, ref) -> Optional.empty();
        }
    };

    /** An installation for the demo, where sample items may be sat. */
    static final Installation DEMO = new Installation() {
        @Override
        public boolean demo() {
            return true;
        }
    };

    /** A centre without examiners, where nobody is trained by who judges him. */
    static final Examiners NO_EXAMINERS = new Examiners() {
        @Override
        List<PersonId> of(CentreId centre, Instant at) {
            return List.of();
        }

        @Override
        boolean trains(PersonId candidate) {
            return false;
        }

        @Override
        Set<PersonId> trainersOf(PersonId candidate, Instant at) {
            return Set.of();
        }
    };

    /** Above stands one certificate for each who passed. */
    private static final List<Consequence> ABOVE = List.of(changes -> changes.stream()
            .filter(c -> c.before().passed() && !c.after().passed())
            .collect(Collectors.toMap(
                    c -> c.before().sittingId(),
                    c -> List.of(new RepairEffect.Above(
                            "certificate", "certificate:1", "ATS-2026-000001", "PART_FAILED")))));

    final Sittings sittings;
    final Ratings ratings;
    final SecondLooks looks;
    final Answers answers;
    final TimeBook book;
    final Sessions sessions;
    final SessionDoor door;
    final SessionPlanning planning;
    final RoomEntering entering;
    final Forms forms;
    final ItemBank bank;
    final Revisions revisions;
    final Scoring scoring;
    final ResultRevising revising;
    final Repairs repairs;
    final RepairReckoning reckoning;
    final KeyRepairing repairing;
    final Appealing appealing;
    final AppealDeciding deciding;
    /** What was told of new versions in this transaction. */
    final List<ExamResultRevised> revised = new ArrayList<>();

    final FormMaking making;
    final SittingClosing closing;
    final ItemContacts contacts;
    final ItemDesk desk;
    final ExamTaking taking;
    final ExamPausing pausing;
    final ExamMedia media;
    final ExamMarking marking;
    final SecondLooking looking;
    final RemediationRecording remediating;
    final ExamAnnouncing announcing;
    final ExamInviting inviting;
    final ExamReading reading;
    final Invigilating invigilating;
    final Accommodating accommodating;
    final ExamReceipts receipts;
    final AbsenceNoting absences;
    final BlueprintReading blueprints;
    final DueSittings due;

    /** A panel has said what the files of the bank say, and its cut is approved for every exam but those called unset. */
    static final class RatedInTheFiles extends ApprovedStandards {
        /** What its adjustment adds for each point. */
        static final double SHIFT = 0.01;

        private final EntityManager em;

        RatedInTheFiles(EntityManager em) {
            this.em = em;
        }

        @Override
        public Map<Long, Standard> all(CentreId centre) {
            var all = new HashMap<Long, Standard>();
            for (var id : em.createNativeQuery("SELECT id FROM exam_blueprint").getResultList()) {
                long blueprint = ((Number) id).longValue();
                of(centre, blueprint).ifPresent(s -> all.put(blueprint, s));
            }
            return all;
        }

        @Override
        public Optional<Standard> of(CentreId centre, long blueprint) {
            var key = (String) em.createNativeQuery("SELECT blueprint_key FROM exam_blueprint WHERE id = ?")
                    .setParameter(1, blueprint)
                    .getSingleResult();
            var ratings = new HashMap<Long, Fraction>();
            for (var row : em.createNativeQuery("SELECT version_id, rating_over, rating_under FROM exam_item_life"
                            + " WHERE rating_over IS NOT NULL")
                    .getResultList()) {
                var c = (Object[]) row;
                ratings.put(
                        ((Number) c[0]).longValue(),
                        new Fraction(((Number) c[1]).longValue(), ((Number) c[2]).longValue()));
            }
            return key.contains("unset")
                    ? Optional.empty()
                    : Optional.of(new Standard(new PanelId(1), SHIFT, LocalDate.of(2026, 11, 2), ratings));
        }
    }

    /** What the house takes from outside. */
    record Outside(
            Clock clock,
            CurrentCaller caller,
            Chance chance,
            StepGate gate,
            StepRecording steps,
            Installation installation,
            Event<ExamResultAnnounced> announced,
            Examiners examiners) {}

    /** A house that hears no page: nobody's silence is counted. */
    ExamHouse(EntityManager em, Outside outside) {
        this(em, outside, new Hearing());
    }

    ExamHouse(EntityManager em, Outside outside, Hearing hearing) {
        var clock = outside.clock;
        var caller = outside.caller;
        var audit = new Audit(em, clock, caller);
        sittings = new Sittings(em);
        ratings = new Ratings(em);
        looks = new SecondLooks(em);
        answers = new Answers(em);
        book = new TimeBook(em);
        sessions = new Sessions(em);
        door = new SessionDoor(sessions);
        forms = new Forms(em);
        bank = new ItemBank(em);
        revisions = new Revisions(em);
        scoring = new Scoring(sittings, bank);
        revising = new ResultRevising(
                sittings, revisions, scoring, bank, outside.steps, audit, new TestEvent<>(revised::add));
        repairs = new Repairs(em);
        reckoning = new RepairReckoning(
                answers, repairs, new QuestionSittings(em, bank), bank, looks, outside.steps, ABOVE);
        repairing = new KeyRepairing(repairs, reckoning, revising, new ItemCorrecting(em), caller, clock, audit);
        var appeals = new Appeals(em);
        appealing = new Appealing(appeals, sittings, revisions, CENTRES, CENTRES, caller, clock, audit);
        var guide = TestGuide.reading(em);
        contacts = new ItemContacts(em);
        var routing = new RoutingReading(em);
        var deskWords = new DeskWords(guide, routing);
        var deskGate = new DeskGate(sittings, answers, contacts, bank, deskWords);
        desk = new ItemDesk(answers, contacts, deskGate, door, guide, routing, clock);
        deciding = new AppealDeciding(
                appeals,
                sittings,
                answers,
                new Ratings(em),
                revising,
                repairing,
                bank,
                deskWords,
                CENTRES,
                caller,
                clock,
                audit);
        making = new FormMaking(
                forms, sittings, bank, new RatedInTheFiles(em), CENTRES, outside.installation, outside.chance);
        var opening = new SecondLookOpening(sittings, looks, ratings, answers, book, outside.examiners, CENTRES, audit);
        closing = new SittingClosing(
                sittings, answers, bank, scoring, reckoning, opening, outside.steps, audit, outside.announced);
        media = new ExamMedia(sittings, answers, bank, new Media(em), door, clock);
        var gate = new TryGate(sittings, outside.gate, CENTRES, CENTRES);
        var granting = new RightGranting(book);
        taking = new ExamTaking(
                sittings,
                answers,
                book,
                new Listening(hearing, sittings, answers, book, new TestEvent<>(hearing::on)),
                granting,
                door,
                bank,
                deskGate,
                closing,
                making,
                gate,
                CENTRES,
                caller,
                clock,
                audit);
        pausing = new ExamPausing(sittings, book, clock, audit);
        marking = new ExamMarking(sittings, ratings, outside.examiners, answers, bank, closing, caller, clock, audit);
        looking = new SecondLooking(
                sittings,
                looks,
                opening,
                revising,
                ratings,
                outside.examiners,
                forms,
                answers,
                bank,
                deskWords,
                CENTRES,
                caller,
                clock,
                audit);
        remediating = new RemediationRecording(sittings, new Remediations(em), bank, caller, clock, audit);
        announcing = new ExamAnnouncing(sittings, closing, caller, clock, audit);
        inviting = new ExamInviting(sittings, bank, making, CENTRES, caller, clock, audit);
        reading = new ExamReading(
                sittings,
                revisions,
                answers,
                bank,
                deskWords,
                new Media(em),
                sessions,
                book,
                gate,
                looks,
                CENTRES,
                CENTRES,
                caller,
                clock);
        invigilating = new Invigilating(sittings, book, sessions, bank, caller, clock, audit);
        accommodating = new Accommodating(book, sittings, granting, bank, CENTRES, caller, clock, audit);
        receipts = new ExamReceipts(sittings, answers, book, bank, caller, clock);
        absences = new AbsenceNoting(sittings, answers, book, clock);
        planning = new SessionPlanning(sessions, making, bank, CENTRES, caller, clock, audit);
        entering = new RoomEntering(sessions, door, bank, caller, clock, audit);
        blueprints = new BlueprintReading(bank, new ItemReviews(em), making, CENTRES, caller, clock);
        due = new DueSittings(sittings, bank, forms, closing, hearing, clock);
    }
}
