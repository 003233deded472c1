package uz.artel.lms.certification;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Drives the printing after commit: nudged when somebody has passed, and on a schedule that sweeps up what was left behind.
 * The row is the queue, so a nudge may get lost. A failure is logged and the next tick tries again.
 */
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CertificatePrinter {

    private static final Logger LOG = Logger.getLogger(CertificatePrinter.class.getName());

    private CertificatePrinting printing;
    private CandidacySweep sweep;

    protected CertificatePrinter() {}

    @Inject
    public CertificatePrinter(CertificatePrinting printing, CandidacySweep sweep) {
        this.printing = printing;
        this.sweep = sweep;
    }

    @Asynchronous
    public void nudge() {
        printAll();
    }

    /** Twice a minute. */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void tick() {
        judgeAgain();
        printAll();
    }

    private void judgeAgain() {
        try {
            for (var person : sweep.recent()) {
                sweep.judge(person);
            }
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "candidacies wait for the next tick", e);
        }
    }

    private void printAll() {
        long last = 0;
        while (true) {
            try {
                var printed = printing.printNext(last);
                if (printed.isEmpty()) {
                    return;
                }
                last = printed.get();
            } catch (Throwable e) {
                LOG.log(Level.WARNING, "a certificate waits for its printing", e);
                return;
            }
        }
    }
}
