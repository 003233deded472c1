package uz.artel.lms.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.PersonId;

/** A file of call marks that was imported. */
public record LiveCallBatch(
        long id,
        String fileName,
        PersonId importedBy,
        Instant importedAt,
        int calls,
        int persons,
        LocalDate firstDay,
        LocalDate lastDay) {}
