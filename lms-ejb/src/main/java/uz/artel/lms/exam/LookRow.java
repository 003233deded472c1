package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import uz.artel.lms.shared.language.Texts;

/**
 * A second look in a list.
 *
 * @param candidate the candidate's number
 * @param due last day on which the two may decide
 * @param overdue whether that day is over and nothing is decided
 * @param first a named examiner, or null
 * @param second the other, or null
 * @param spoken whether the caller has said what he found
 * @param outcome null while undecided
 * @param ground what the head wrote, or null
 */
public record LookRow(
        long id,
        long candidate,
        Texts title,
        Set<LookSheet.Reason> reasons,
        Instant openedAt,
        LocalDate due,
        boolean overdue,
        LookSheet.Stage stage,
        Long first,
        Long second,
        boolean spoken,
        LookSheet.Outcome outcome,
        String ground,
        long version) {}
