package uz.artel.lms.exam;

import java.time.LocalDate;
import java.util.List;

/**
 * What a candidate can do about a result and has done.
 *
 * @param until last day for an appeal against the result as it stands
 * @param open whether that day is not over
 * @param places how many questions the form has
 */
public record MyAppeals(LocalDate until, boolean open, int places, List<Appeal> appeals) {

    public MyAppeals {
        appeals = List.copyOf(appeals);
    }
}
