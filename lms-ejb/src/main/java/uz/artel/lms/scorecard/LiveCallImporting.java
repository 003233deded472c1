package uz.artel.lms.scorecard;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.people.KnownPeople;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** Quality control brings in the marks of live calls: first a report line by line, then all lines or none. */
@Stateless
@Allowed({Role.QUALITY, Role.HR})
public class LiveCallImporting {

    /** The first line of the file: who, when, which recording, a column for each criterion, critical errors, coaching. */
    public static final String COLUMNS =
            "person;date;call;1.1;1.2;2.1;2.2;2.3;3.1;3.2;3.3;4.1;4.2;4.3;5.1;5.2;5.3;6.1;6.2;"
                    + "6.3;7.1;7.2;critical;coached";

    private static final String CARD = "calls-v1";

    private LiveCalls calls;
    private Scorecards cards;
    private KnownPeople people;
    private Centres centres;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected LiveCallImporting() {}

    @Inject
    public LiveCallImporting(
            LiveCalls calls,
            Scorecards cards,
            KnownPeople people,
            Centres centres,
            Clock clock,
            CurrentCaller caller,
            Audit audit) {
        this.calls = calls;
        this.cards = cards;
        this.people = people;
        this.centres = centres;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** Reads the file and says what the import would do; writes nothing. */
    public LiveCallReport dryRun(byte[] file) {
        return new LiveCallReport(parse(file, cards.newest(CARD)).lines(), null);
    }

    /**
     * Imports the file.
     *
     * @return the report; something was written only when every line is good
     * @throws SameCallsAgain when these very bytes were imported before
     */
    public LiveCallReport run(byte[] file, String fileName) {
        var name = BadInput.text("file", fileName, 120);
        var card = cards.newest(CARD);
        if (file != null && calls.imported(caller.centre(), Digest.of(file))) {
            throw new SameCallsAgain();
        }
        var parsed = parse(file, card);
        var report = new LiveCallReport(parsed.lines(), null);
        if (!report.clean()) {
            return report;
        }
        long batch =
                calls.add(caller.centre(), name, Digest.of(file), caller.person(), clock.now(), card, parsed.rows());
        audit.record(
                "livecall.import",
                "live-call-batch:" + batch,
                null,
                "calls=" + parsed.rows().size() + " sha256=" + Digest.hex(file));
        return new LiveCallReport(parsed.lines(), batch);
    }

    /** The files of the caller's centre, newest first, at most 100. */
    public List<LiveCallBatch> batches() {
        return calls.batches(caller.centre());
    }

    private LiveCallFile.Parsed parse(byte[] file, Scorecards.Edition card) {
        if (file == null || file.length == 0) {
            throw new BadInput("file", "required");
        }
        var centre = caller.centre();
        return LiveCallFile.parse(
                file,
                card.card(),
                people.bySignInNameOrNumber(centre),
                calls.references(centre),
                centres.dateOf(clock.now(), centre));
    }
}
