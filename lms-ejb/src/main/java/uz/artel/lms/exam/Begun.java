package uz.artel.lms.exam;

/** A sitting that was begun or taken over, and the token that goes on with it. */
public record Begun(AnswerSheet sheet, SittingToken token) {}
