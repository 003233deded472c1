package uz.artel.lms.web.rest;

import jakarta.persistence.OptimisticLockException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Constraints;
import uz.artel.lms.shared.Refusal;

/** Sorts what was thrown, for REST and pages alike: a refusal, a clash, a constraint that stands for a refusal, or a fault. */
public final class Failure {

    /** Request attribute with the reference number of a fault. */
    public static final String REFERENCE = "lms.reference";

    private static final Logger LOG = Logger.getLogger("lms.fault");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Failure() {}

    /** The refusal behind {@code thrown}, or null when it is a fault. */
    public static Refusal refusal(Throwable thrown) {
        int depth = 0;
        for (var cause = thrown; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof OptimisticLockException
                    || cause.getClass()
                            .getName()
                            .equals("org.eclipse.persistence.exceptions.OptimisticLockException")) {
                return new Clash();
            }
            if (cause instanceof SQLException sql) {
                var refusal = Constraints.refusal(sql.getMessage());
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return null;
    }

    /** Logs a fault once and answers its reference number: eight signs that people can read out. */
    public static String log(Throwable thrown, String where) {
        var reference = String.format("%08X", RANDOM.nextInt());
        LOG.log(Level.SEVERE, thrown, () -> "Fault " + reference + " at " + where);
        return reference;
    }
}
