package uz.artel.lms.kpi;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.PersonId;

/** An import batch as lists show it. */
public record KpiBatchRow(
        long id, LocalDate from, LocalDate to, String fileName, int persons, Instant importedAt, PersonId importedBy)
        implements Serializable {}
