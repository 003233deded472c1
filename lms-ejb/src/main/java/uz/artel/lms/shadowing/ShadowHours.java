package uz.artel.lms.shadowing;

import java.util.List;

/**
 * How much of the two weeks' norm is reached. Only signed entries count.
 *
 * @param signedMinutes minutes of signed entries
 * @param neededMinutes minutes of all shadowing steps of the programme
 * @param signedCalls calls seen in signed entries
 * @param neededCalls at least this many calls are to be seen in two weeks
 * @param stepSignedMinutes minutes signed for the step under way
 * @param stepNeededMinutes minutes of the step under way; 0 when none is open
 */
public record ShadowHours(
        int signedMinutes,
        int neededMinutes,
        int signedCalls,
        int neededCalls,
        int stepSignedMinutes,
        int stepNeededMinutes) {

    /** At least 60 observed calls in two weeks. */
    static final int NEEDED_CALLS = 60;

    static ShadowHours of(List<EntryRow> entries, int neededMinutes, String stepKey, int stepNeededMinutes) {
        var signed = entries.stream().filter(EntryRow::signed).toList();
        return new ShadowHours(
                signed.stream().mapToInt(e -> e.watched().minutes()).sum(),
                neededMinutes,
                signed.stream().mapToInt(e -> e.watched().calls()).sum(),
                NEEDED_CALLS,
                signed.stream()
                        .filter(e -> e.stepKey().equals(stepKey))
                        .mapToInt(e -> e.watched().minutes())
                        .sum(),
                stepNeededMinutes);
    }
}
