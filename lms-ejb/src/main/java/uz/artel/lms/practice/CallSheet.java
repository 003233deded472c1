package uz.artel.lms.practice;

import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.language.Texts;

/**
 * A call as the desk shows it after each action. Times are milliseconds since the phone rang, on the server's clock.
 *
 * @param sequence the last action that was taken; the next one carries this plus one
 * @param now the instant of this answer
 * @param nextDue when the customer may do something by himself, or null
 * @param problems what keeps the record from being saved; empty when it was saved or not tried
 * @param draft the record as last written
 */
public record CallSheet(
        long id,
        int sequence,
        String phase,
        boolean muted,
        String lang,
        long now,
        Long answeredAt,
        long talkMillis,
        Long holdSince,
        long speaksUntil,
        Long nextDue,
        boolean mayCallBack,
        boolean alerted,
        Long savedAt,
        Texts ending,
        boolean endingGood,
        List<Said> lines,
        List<String> sms,
        List<Problem> problems,
        Map<String, String> draft) {

    /** A line of the conversation: who is customer, operator or note; text is null for notes. */
    public record Said(long at, String who, String kind, String lang, Texts text, String ref) {}

    /** @param key under {@code crm.problem.} in the bundles */
    public record Problem(String field, String key) {}
}
