package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uz.artel.lms.people.NewAccount;
import uz.artel.lms.people.PasswordHash;
import uz.artel.lms.people.PeopleAdministering;
import uz.artel.lms.people.PeopleImporting;
import uz.artel.lms.people.PersonRow;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.access.Role;

/**
 * Tells the story of the demo's centre: its operators come in by a file of people, two attestations are
 * held among them, and a third is under way.
 * Chapter by chapter; a start that was cut off in the middle of one goes on there, and what is told is never told again.
 */
@ApplicationScoped
class CentreTelling {

    /** The last chapter. */
    private static final String END = "end";

    private static final String PEOPLE = "people";
    private static final int CHAPTERS = 25;

    private static final int BEFORE_THE_QUARTER = -104;

    private Actors actors;
    private Clock clock;
    private Chapters chapters;
    private PeopleImporting importing;
    private PeopleAdministering people;
    private AttestationExam exam;
    private AttestationReview review;
    private AttestationUnderway underway;

    protected CentreTelling() {}

    @Inject
    CentreTelling(
            Actors actors,
            Clock clock,
            Chapters chapters,
            PeopleImporting importing,
            PeopleAdministering people,
            AttestationExam exam,
            AttestationReview review,
            AttestationUnderway underway) {
        this.actors = actors;
        this.clock = clock;
        this.chapters = chapters;
        this.importing = importing;
        this.people = people;
        this.exam = exam;
        this.review = review;
        this.underway = underway;
    }

    /**
     * Who plays and with what.
     *
     * @param operators those of the file, all or a part
     * @param content right answers and written paths of calls, read when they are needed
     * @param hash of the password with which everybody of the demo signs in
     */
    record Book(Cast cast, List<Operator> operators, Supplier<TraineeWalk.Script> content, PasswordHash hash) {}

    /** Hears how far the telling is; what it throws ends it. */
    @FunctionalInterface
    interface Listener {
        void hear(String what, int done, int of, int percent);
    }

    /** Whether everything is told. */
    boolean over() {
        return chapters.told(END);
    }

    /** Finishes what a killed start left open. */
    void takeUp(Book book, Listener listener) {
        if (chapters.told(PEOPLE)) {
            new Telling(book, listener).rounds().forEach(exam::finishOpen);
        }
    }

    /** Tells what isn't told yet. */
    void tell(Book book, Listener listener) {
        new Telling(book, listener).all();
    }

    /** One telling from the first chapter to the last. */
    private final class Telling {
        private final Book book;
        private final Listener listener;
        private final Attestation first = first();
        private int told;

        Telling(Book book, Listener listener) {
            this.book = book;
            this.listener = listener;
        }

        void all() {
            chapter(PEOPLE, () -> bringIn(false));
            attestation(0);
            chapter("newcomers", () -> bringIn(true));
            attestation(1);
            var third = round(first.next().next());
            chapter("underway-waits", () -> underway.waits(third));
            chapter("underway-sits", () -> underway.sits(third));
            chapter(END, () -> {});
        }

        private void attestation(int which) {
            var round = rounds().get(which);
            var name = "attestation-" + round.when().number() + "-";
            chapter(name + "invited", () -> exam.invite(round));
            chapter(name + "sat", () -> exam.sit(round));
            chapter(name + "marked", () -> exam.mark(round));
            chapter(name + "announced", () -> exam.announce(round));
            chapter(name + "appealed", () -> exam.appeal(round));
            chapter(name + "retaken", () -> exam.retake(round));
            chapter(name + "calls", () -> review.takeCalls(round));
            chapter(name + "imported", () -> review.importQuarter(round));
            chapter(name + "opened", () -> review.open(round));
            chapter(name + "decided", () -> review.decide(round));
        }

        private void chapter(String name, Runnable telling) {
            if (!chapters.told(name)) {
                telling.run();
                chapters.keep(name, first.quarterFrom(), clock.now());
            }
            told++;
        }

        private void hear(String what, int done, int of) {
            listener.hear(what, done, of, (100 * told + 100 * done / of) / CHAPTERS);
        }

        List<Round> rounds() {
            return Stream.of(first, first.next()).map(this::round).toList();
        }

        private Round round(Attestation when) {
            return new Round(when, book.cast, crew().at(when), book.content, this::hear);
        }

        // ── people ───────────────────────────────────────────────────────────────────────────────────────

        /** An administrator takes the file and opens the accounts; people who are there already stay as they are. */
        private void bringIn(boolean newcomers) {
            var admin = book.cast.who("admin");
            var day = newcomers
                    ? Operator.arrival(first.next())
                            .atTime(10, 0)
                            .atZone(Attestation.ZONE)
                            .toInstant()
                    : first.at(BEFORE_THE_QUARTER, 10, 0);
            var wanted = book.operators.stream()
                    .filter(o -> o.newcomer() == newcomers)
                    .collect(Collectors.toMap(Operator::personnelNo, o -> o));
            var known = rows().stream().map(PersonRow::personnelNo).toList();
            if (wanted.keySet().stream().noneMatch(known::contains)) {
                var manager = rows().stream()
                        .filter(r -> r.id().equals(book.cast.id("supervisor")))
                        .findFirst()
                        .orElseThrow()
                        .personnelNo();
                var file = Operator.file(
                        book.operators.stream()
                                .filter(o -> o.newcomer() == newcomers)
                                .toList(),
                        first,
                        manager);
                actors.run(day, admin, () -> importing.apply(book.cast.tashkent(), file));
            }
            for (var row : rows()) {
                var operator = wanted.get(row.personnelNo());
                if (operator != null && row.signInName() == null) {
                    actors.run(
                            day,
                            admin,
                            () -> people.openAccount(
                                    row.id(), new NewAccount(operator.signInName(), book.hash, false)));
                }
            }
            hear("people come in", wanted.size(), wanted.size());
        }

        private List<PersonRow> rows() {
            return actors.at(clock.now(), book.cast.who("admin"), () -> people.list(book.cast.tashkent()));
        }

        private Crew crew() {
            var byNumber = rows().stream()
                    .filter(r -> r.personnelNo() != null)
                    .collect(Collectors.toMap(PersonRow::personnelNo, PersonRow::id));
            return new Crew(book.operators.stream()
                    .filter(o -> byNumber.containsKey(o.personnelNo()))
                    .map(o -> new Crew.Member(
                            o,
                            Actors.caller(byNumber.get(o.personnelNo()), book.cast.tashkent(), Role.OPERATOR),
                            Knowledge.of(o)))
                    .toList());
        }
    }

    /** The first attestation: that of the first chapter, or the one before the last that is over today. */
    private Attestation first() {
        return chapters.quarter()
                .map(from -> new Attestation(1, from))
                .orElseGet(() -> Attestation.firstBefore(clock.today(Attestation.ZONE)));
    }
}
