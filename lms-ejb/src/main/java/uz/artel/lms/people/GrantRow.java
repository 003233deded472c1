package uz.artel.lms.people;

import java.time.Instant;
import java.time.LocalDate;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;

/**
 * A grant as the person page shows it.
 *
 * @param until last day, or null for no end
 * @param endedAt when it was ended early, or null
 */
public record GrantRow(long id, Role role, Scope scope, LocalDate from, LocalDate until, Instant endedAt) {}
