package uz.artel.lms.review;

import java.io.Serializable;
import java.time.Instant;
import uz.artel.lms.shared.PersonId;

/** A delivery to payroll as lists show it. */
public record PayrollBatchRow(PayrollBatchId id, int orders, Instant exportedAt, PersonId exportedBy, String digest)
        implements Serializable {}
