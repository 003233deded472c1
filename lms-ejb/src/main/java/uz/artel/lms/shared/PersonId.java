package uz.artel.lms.shared;

/** Names a person for ever. Lives on floor 0 because everything is done by somebody. */
public record PersonId(long value) {}
