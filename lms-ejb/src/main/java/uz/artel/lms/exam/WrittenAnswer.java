package uz.artel.lms.exam;

import uz.artel.lms.shared.language.Texts;

/**
 * A written answer that waits for its mark.
 *
 * @param points what it is worth at most
 * @param text what the candidate wrote
 * @param attested what his browser says of it when it waited for the network, or null
 */
public record WrittenAnswer(int place, Texts stem, Texts rubric, int points, String text, Attested attested) {}
