package uz.artel.lms.exam.bank;

import java.time.Instant;
import java.util.List;

/**
 * A version of an item, as its history shows it.
 *
 * @param author the sign of a person ({@code p:17}) or a name from a file; null for samples, which their pack wrote
 * @param reviewer somebody else, or null
 * @param shipped whether it came with the content files
 * @param origin the pack that wrote it, null when a person did or none is named
 * @param review who of the asking centre has read what came with a pack, or null
 * @param differences from the version before; none for the first
 */
public record ItemVersion(
        int number,
        Instant at,
        ItemStatus status,
        String author,
        String reviewer,
        boolean shipped,
        ItemOrigin origin,
        CentreReview review,
        List<ItemDifference> differences) {}
