package uz.artel.lms.kpi;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** HR imports a quarter's counts of the centre from a file. Either every line is good and a batch is written, or nothing is. */
@Stateless
@Allowed(Role.HR)
public class KpiImporting {

    private KpiStore store;
    private Roster roster;
    private Clock clock;
    private Centres centres;
    private CurrentCaller caller;
    private Audit audit;

    protected KpiImporting() {}

    @Inject
    public KpiImporting(
            KpiStore store, Roster roster, Clock clock, Centres centres, CurrentCaller caller, Audit audit) {
        this.store = store;
        this.roster = roster;
        this.clock = clock;
        this.centres = centres;
        this.caller = caller;
        this.audit = audit;
    }

    /** Reads the file and says what the import would do; writes nothing. */
    public KpiReport dryRun(byte[] file) {
        return new KpiReport(parse(file).lines(), null);
    }

    /**
     * Imports a quarter.
     *
     * @param quarterStart first day of a calendar quarter that has begun: 1 January, April, July or October
     * @param fileName as the person named it, for the list
     * @return the report; a batch was written only when every line is good
     * @throws SameFileAgain when these very bytes are a batch of this quarter already
     */
    public KpiReport run(byte[] file, String fileName, LocalDate quarterStart) {
        var now = clock.now();
        var name = BadInput.text("file", fileName, 120);
        if (quarterStart == null) {
            throw new BadInput("quarter", "required");
        }
        if (quarterStart.getDayOfMonth() != 1 || quarterStart.getMonthValue() % 3 != 1) {
            throw new BadInput("quarter", "notAQuarter");
        }
        var end = quarterStart.plusMonths(3).minusDays(1);
        if (!quarterStart.isBefore(
                LocalDate.ofInstant(now, java.time.ZoneOffset.UTC).plusDays(1))) {
            throw new BadInput("quarter", "inFuture");
        }
        var parsed = parse(file);
        var report = new KpiReport(parsed.lines(), null);
        if (!report.clean()) {
            return report;
        }
        var centre = caller.centre();
        var digest = Digest.of(file);
        if (store.imported(centre, quarterStart, digest)) {
            throw new SameFileAgain();
        }
        long batch = store.add(centre, quarterStart, end, name, digest, parsed.rows(), caller.person(), now);
        audit.record(
                "kpi.import",
                "kpi-batch:" + batch,
                null,
                "quarter=" + quarterStart + " persons=" + parsed.rows().size() + " sha256=" + Digest.hex(file));
        return new KpiReport(parsed.lines(), batch);
    }

    /** The batches of the caller's centre, newest first, at most 100. */
    public List<KpiBatchRow> batches() {
        return store.batches(caller.centre());
    }

    private KpiFile.Parsed parse(byte[] file) {
        if (file == null || file.length == 0) {
            throw new BadInput("file", "required");
        }
        return KpiFile.parse(file, roster.of(caller.centre()));
    }
}
