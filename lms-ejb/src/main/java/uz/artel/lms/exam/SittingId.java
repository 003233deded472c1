package uz.artel.lms.exam;

/** Names a sitting. */
public record SittingId(long value) {}
