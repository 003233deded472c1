package uz.artel.lms.kpi;

import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.PersonId;

/**
 * The counts of a person in a quarter, from the newest batch that names him.
 *
 * @param batch id of the import batch
 * @param from first day
 * @param to last day
 */
public record KpiQuarter(
        PersonId person, long batch, LocalDate from, LocalDate to, Instant importedAt, KpiCounts counts) {}
