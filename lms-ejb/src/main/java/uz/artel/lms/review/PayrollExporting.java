package uz.artel.lms.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.access.Allowed;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;

/** HR hands orders to payroll as a file: each order once. A file can be fetched again, byte for byte. */
@Stateless
@Allowed(Role.HR)
public class PayrollExporting {

    private Orders orders;
    private Clock clock;
    private CurrentCaller caller;
    private Audit audit;

    protected PayrollExporting() {}

    @Inject
    public PayrollExporting(Orders orders, Clock clock, CurrentCaller caller, Audit audit) {
        this.orders = orders;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** Takes every order payroll hasn't got. @throws NothingToExport when there is none */
    public PayrollBatchId export() {
        var now = clock.now();
        var waiting = orders.undelivered(caller.centre());
        if (waiting.isEmpty()) {
            throw new NothingToExport();
        }
        var csv = PayrollFile.of(waiting.stream().map(Orders.Undelivered::cells).toList());
        var batch = orders.deliver(caller.centre(), waiting, csv, caller.person(), now);
        audit.record(
                "payroll.export",
                "payroll-batch:" + batch.value(),
                null,
                "orders=" + waiting.stream().map(Orders.Undelivered::id).toList() + " sha256=" + Digest.hex(csv));
        return batch;
    }

    /** How many orders wait for payroll. */
    public int waiting() {
        return orders.waitingForPayroll(caller.centre());
    }

    /** Deliveries of the caller's centre, newest first. */
    public List<PayrollBatchRow> batches() {
        return orders.batches(caller.centre());
    }

    /** The bytes of a delivery, as they were; the download is recorded. */
    public byte[] csv(PayrollBatchId id) {
        var bytes = orders.csv(id, caller.centre());
        audit.record("payroll.download", "payroll-batch:" + id.value());
        return bytes;
    }
}
