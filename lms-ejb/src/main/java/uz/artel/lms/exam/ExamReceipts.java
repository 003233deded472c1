package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.signing.SchoolKey;

/** Receipts: the candidate gets his own, and anybody checks one. */
@Stateless
@Allowed({Role.TRAINEE, Role.OPERATOR})
public class ExamReceipts {

    private Sittings sittings;
    private Answers answers;
    private TimeBook book;
    private ItemBank bank;
    private CurrentCaller caller;
    private Clock clock;

    protected ExamReceipts() {}

    @Inject
    public ExamReceipts(
            Sittings sittings, Answers answers, TimeBook book, ItemBank bank, CurrentCaller caller, Clock clock) {
        this.sittings = sittings;
        this.answers = answers;
        this.book = book;
        this.bank = bank;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a check says.
     *
     * @param genuine whether the school has signed it as it stands; nothing else of it is told when not
     * @param added time that was added, oldest first; empty when none was
     * @param silences when the page was not heard of for too long, oldest first
     */
    public record Checked(
            boolean genuine,
            Long candidate,
            String exam,
            Instant started,
            Instant closed,
            List<Added> added,
            List<Silent> silences,
            int answers,
            String head) {}

    /**
     * Time that was added.
     *
     * @param kind name of what it was for
     * @param since when it was given
     */
    public record Added(int seconds, String kind, Instant since) {}

    /** The page was not heard of. */
    public record Silent(Instant from, Instant to) {}

    /**
     * The signed receipt of a sitting of the caller; the same bytes whenever it is asked for.
     *
     * @throws SittingOpen before it is handed in
     * @throws Unknown when it is another's
     */
    public String paper(SittingId id) {
        return unsigned(id).signed(SchoolKey.ofInstallation(clock.now()));
    }

    /** What the receipt says: time counts as added once it is in force. */
    ReceiptPaper unsigned(SittingId id) {
        var sitting = sittings.get(id);
        if (!sitting.person().equals(caller.person())) {
            throw new Unknown("sitting");
        }
        if (sitting.state() == State.OPEN) {
            throw new SittingOpen();
        }
        return new ReceiptPaper(
                id.value(),
                sittings.candidateNumber(sitting.person()),
                bank.editionOfForm(sitting.form()).rules().key(),
                sitting.tryNumber(),
                sitting.startedAt(),
                sitting.endsAt(),
                sitting.closedAt(),
                added(id),
                silences(id),
                answers.events(id));
    }

    private List<ReceiptPaper.Silent> silences(SittingId id) {
        return answers.incidents(id).stream()
                .filter(i -> i.kind() == Incident.Kind.SILENCE)
                .map(i -> new ReceiptPaper.Silent(i.at().minusMillis(i.detail()), i.at(), i.attested()))
                .toList();
    }

    private List<ReceiptPaper.Added> added(SittingId id) {
        return Stream.concat(
                        book.of(id).stream()
                                .filter(ExtraTime::inForce)
                                .map(t -> new ReceiptPaper.Added(t.minutes() * 60, t.kind(), t.at())),
                        book.pauses(id).stream()
                                .map(p -> new ReceiptPaper.Added(p.seconds(), ExtraTime.Kind.PAUSE, p.beganAt())))
                .sorted(Comparator.comparing(ReceiptPaper.Added::since))
                .toList();
    }

    /** @throws BadInput when the text is no receipt */
    @Allowed(anyone = true)
    public Checked check(String text) {
        if (text == null || text.isBlank()) {
            throw new BadInput("file", "required");
        }
        if (text.length() > ReceiptPaper.MAX_BYTES) {
            throw new BadInput("file", "tooLong", ReceiptPaper.MAX_BYTES);
        }
        if (ReceiptPaper.check(text, SchoolKey.ofInstallation(clock.now())) == ReceiptPaper.Finding.FORGED) {
            return new Checked(false, null, null, null, null, List.of(), List.of(), 0, null);
        }
        var paper = ReceiptPaper.read(text);
        return new Checked(
                true,
                paper.candidate(),
                paper.exam(),
                paper.started(),
                paper.closed(),
                paper.added().stream()
                        .map(a -> new Added(a.seconds(), a.kind().name(), a.since()))
                        .toList(),
                paper.silences().stream().map(s -> new Silent(s.from(), s.to())).toList(),
                paper.answers().size(),
                java.util.HexFormat.of().formatHex(AnswerEvent.head(paper.answers())));
    }
}
