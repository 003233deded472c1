package uz.artel.lms.exam;

import uz.artel.lms.shared.language.Texts;

/**
 * A recording as a candidate gets it.
 *
 * @param digest by which the browser asks for its bytes
 * @param video whether there is something to see
 * @param plays how often it may be played, 0 as often as one likes
 * @param used how often it has been played, as far as the server knows
 * @param transcript for who can't hear it
 */
public record SheetStimulus(String digest, boolean video, Texts title, int plays, int used, Texts transcript) {}
