package uz.artel.lms.exam;

import java.time.LocalDate;
import uz.artel.lms.shared.language.Texts;

/**
 * The clock of a question that is answered at the desk, and what its tools begin with.
 *
 * @param seconds how long it may be open
 * @param left milliseconds that are left of it
 * @param opened whether it was ever opened
 * @param day the day the case plays on; null where the question has no case
 * @param chosen name of the entry of the guide that is the answer so far, or null
 * @param chosenTitle what that entry is called
 */
public record SheetDesk(int seconds, long left, boolean opened, LocalDate day, String chosen, Texts chosenTitle) {}
