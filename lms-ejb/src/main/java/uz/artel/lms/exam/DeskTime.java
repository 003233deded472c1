package uz.artel.lms.exam;

/**
 * How the clock of a question stands.
 *
 * @param left milliseconds that are left
 */
public record DeskTime(long left) {}
