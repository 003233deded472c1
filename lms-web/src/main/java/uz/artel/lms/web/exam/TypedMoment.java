package uz.artel.lms.web.exam;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import uz.artel.lms.shared.BadInput;

/** A day from its field and a time typed beside it, 9:05 or 09:05, on the clocks of the centre. */
final class TypedMoment {

    private TypedMoment() {}

    /** @throws BadInput on {@code dayField} when there is no day, on {@code timeField} when the time is none */
    static Instant of(LocalDate day, String dayField, String time, String timeField, ZoneId zone) {
        if (day == null) {
            throw new BadInput(dayField, "required");
        }
        try {
            var typed = BadInput.text(timeField, time, 5);
            return day.atTime(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new BadInput(timeField, "format");
        }
    }
}
