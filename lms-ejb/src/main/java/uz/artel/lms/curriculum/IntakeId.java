package uz.artel.lms.curriculum;

/** Names an intake: a group that starts the programme on one date. */
public record IntakeId(long value) {}
