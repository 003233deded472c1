package uz.artel.lms.practice;

/** Names a call at the practice desk. */
public record CallId(long value) {}
