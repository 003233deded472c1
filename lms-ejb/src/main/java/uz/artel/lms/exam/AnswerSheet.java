package uz.artel.lms.exam;

import java.time.Instant;
import java.util.List;
import uz.artel.lms.shared.language.Texts;

/**
 * Everything a browser needs to sit the exam, keys excepted.
 *
 * @param candidate the candidate's number
 * @param now the server's time, so that the browser's clock doesn't matter
 * @param pause what may be paused, null without a right to it
 * @param nextSeq the number of the next answer of this browser
 * @param items none while a pause runs: what isn't shown can't be thought about
 */
public record AnswerSheet(
        long sittingId,
        long candidate,
        Texts title,
        String use,
        int tryNumber,
        String state,
        Instant startedAt,
        Instant endsAt,
        Instant now,
        PauseClock pause,
        int nextSeq,
        List<SheetItem> items,
        List<SheetAnswer> answers) {}
