package uz.artel.lms.exam.bank;

import java.time.Instant;
import java.util.List;

/**
 * A version of an item, as its history shows it.
 *
 * @param author the sign of a person ({@code p:17}) or a name from a file; null for samples that name nobody
 * @param reviewer somebody else, or null
 * @param shipped whether it came with the content files
 * @param differences from the version before; none for the first
 */
public record ItemVersion(
        int number,
        Instant at,
        ItemStatus status,
        String author,
        String reviewer,
        boolean shipped,
        List<ItemDifference> differences) {}
