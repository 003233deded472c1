package uz.artel.lms.review;

import java.io.Serializable;

/** Names a delivery to payroll. */
public record PayrollBatchId(long value) implements Serializable {}
