package uz.artel.lms.exam.bank;

/** Which sittings are somebody's first at an exam: statistics of items and forms are made of those only (measurement §5). */
public final class FirstTry {

    /**
     * In SQL, of a sitting {@code s}: no try of the person at this exam was before it that decides. One that a second look has
     * replaced by a second form decides nothing, so the form in its place is the first. Only tries since the last number 1
     * are looked at: whoever sits an exam anew years later begins to count anew.
     */
    public static final String SQL = "(s.try_number = 1 OR s.try_number = 1 + (SELECT COUNT(*) FROM exam_sitting e"
            + " JOIN exam_second_look l ON l.sitting_id = e.id AND l.outcome = 'SECOND_FORM'"
            + " WHERE e.person_id = s.person_id AND e.blueprint_id = s.blueprint_id AND e.try_number < s.try_number"
            + " AND e.id < s.id AND NOT EXISTS (SELECT 1 FROM exam_sitting a WHERE a.person_id = e.person_id"
            + " AND a.blueprint_id = e.blueprint_id AND a.try_number = 1 AND a.id > e.id AND a.id < s.id)))";

    private FirstTry() {}
}
