package uz.artel.lms.exam;

import uz.artel.lms.shared.language.Texts;

/**
 * A written answer that waits for its mark.
 *
 * @param points what it is worth at most
 * @param text what the candidate wrote
 */
public record WrittenAnswer(int place, Texts stem, Texts rubric, int points, String text) {}
