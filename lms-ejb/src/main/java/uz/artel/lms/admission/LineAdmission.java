package uz.artel.lms.admission;

import java.time.LocalDate;
import uz.artel.lms.shared.PersonId;

/**
 * A person's admission to a line.
 *
 * @param until last day, included
 * @param because kind and id of what proves it: {@code certificate:7}
 * @param suspendedOn the day it was taken back, or null
 */
public record LineAdmission(
        PersonId person, String line, LocalDate from, LocalDate until, String because, LocalDate suspendedOn) {

    /** Whether the line is open to the person on that day. The day of a suspension is closed already. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until) && (suspendedOn == null || day.isBefore(suspendedOn));
    }
}
