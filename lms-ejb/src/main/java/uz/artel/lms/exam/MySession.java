package uz.artel.lms.exam;

import java.time.Instant;
import uz.artel.lms.shared.language.Texts;

/**
 * A session in the candidate's own list: what, where and when.
 *
 * @param key of the exam
 * @param cancelReason why it doesn't take place, null when it does
 */
public record MySession(String key, Texts title, String room, Instant opensAt, Instant closesAt, String cancelReason) {}
