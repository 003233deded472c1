package uz.artel.lms.exam.bank;

import java.time.LocalDate;
import uz.artel.lms.shared.language.Texts;

/**
 * A fact that an item rests on or may rest on.
 *
 * @param text what it says; null when no fact has this key any more
 * @param verifiedUntil until when somebody vouches for it, or null
 * @param verified whether somebody does today; an item on any other fact is not drawn and not scored
 */
public record ItemFact(String key, Texts text, LocalDate verifiedUntil, boolean verified) {}
