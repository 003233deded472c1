package uz.artel.lms.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uz.artel.lms.exam.bank.Use;
import uz.artel.lms.shared.language.Texts;

/**
 * What a candidate reads before he begins, and whether he may.
 *
 * @param graceMinutes so long after the end answers given before it may arrive: the follow-up time of the session, or of this kind
 *     of exam; 0 where nothing hangs on the result, or where the session has none
 * @param pauseMinutes so many the candidate has a right to pause in all; 0 without one
 * @param items how many are scored
 * @param pilots how many more may ride along on trial, unscored
 * @param pass percent of the points; 0 where the panel's ratings of the form are the rule
 * @param gates areas with the percentage they need by themselves
 * @param triesUsed tries so far
 * @param tries tries in all, 0 without limit
 * @param openSitting id of his open sitting of this exam, or null
 * @param refusal key of the refusal he would get now, or null when he may begin
 * @param date the date in that refusal, or null
 * @param place the session he sits in, or null when he sits wherever he is
 */
public record ExamEntrance(
        String key,
        Texts title,
        String use,
        int minutes,
        int graceMinutes,
        int pauseMinutes,
        int items,
        int pilots,
        int pass,
        List<AreaGate> gates,
        int triesUsed,
        int tries,
        Long openSitting,
        String refusal,
        LocalDate date,
        Place place) {

    /**
     * The planned session he sits in.
     *
     * @param pageOpensAt when rules are read and the code is entered
     * @param follow minutes after the end in which he only hands in
     * @param pageOpen whether that moment has come
     * @param open whether people begin now
     * @param asksCode whether he has to enter the room's code still
     * @param millis until the window opens, 0 when it has
     */
    public record Place(
            String room,
            Instant pageOpensAt,
            Instant opensAt,
            Instant closesAt,
            int follow,
            boolean pageOpen,
            boolean open,
            boolean asksCode,
            long millis) {}

    /** An area that must reach its own percentage. */
    public record AreaGate(String area, int percent) {}

    /** So many times he may pause at most. */
    public int pauses() {
        return PauseClock.MOST;
    }

    /** So many minutes his page may be out of touch before two examiners look at his work. */
    public long silenceMinutes() {
        return Silence.UNEXPLAINED.toMinutes();
    }

    /** The code that is entered in a rehearsal, null where this is none. */
    public String rehearsalCode() {
        return Use.of(use) == Use.REHEARSAL ? RoomCode.REHEARSAL : null;
    }

    public boolean mayBegin() {
        return refusal == null && openSitting == null && (place == null || place.open() && !place.asksCode());
    }
}
