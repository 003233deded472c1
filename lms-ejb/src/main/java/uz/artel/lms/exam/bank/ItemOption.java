package uz.artel.lms.exam.bank;

import uz.artel.lms.shared.language.Texts;

/**
 * One option of an item.
 *
 * @param key permanent within the item; never sent to a candidate, because in ordering and matching it would tell the key
 * @param right whether it is a right answer (single, multiple)
 * @param text what is shown; in matching the partner of {@code left}
 * @param left the left side in matching, otherwise null
 */
public record ItemOption(String key, boolean right, Texts text, Texts left) {}
