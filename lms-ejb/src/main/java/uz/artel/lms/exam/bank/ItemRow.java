package uz.artel.lms.exam.bank;

import java.math.BigDecimal;
import java.util.Set;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;

/**
 * The newest version of an item, for lists: what it asks and what is known of it, never its answer.
 *
 * @param number of the version, from 1
 * @param author the sign of a person ({@code p:17}) or a name from a file; null for samples, which their pack wrote
 * @param reviewer somebody else, or null
 * @param rating the panel's, in percent with two digits, or null
 * @param forms on how many forms this version has stood
 * @param tries how many first tries of it have been marked
 * @param facility share of the points earned on first tries, 0–1; null while too few have tried
 * @param stale languages whose translation was made from another Russian text
 * @param unverified whether it rests on a fact nobody vouches for: then it is neither drawn nor scored
 * @param enemies keys, in order
 * @param origin the pack that wrote it, null when a person did or none is named
 * @param review who of the asking centre has read what came with a pack, or null
 */
public record ItemRow(
        String key,
        String category,
        String kind,
        String level,
        Band band,
        int number,
        ItemStatus status,
        String author,
        String reviewer,
        BigDecimal rating,
        int forms,
        int tries,
        Double facility,
        boolean shipped,
        Texts stem,
        Set<Lang> stale,
        boolean unverified,
        Set<String> enemies,
        ItemOrigin origin,
        CentreReview review) {

    /** Whether it came with a pack and nobody of the centre has read it yet. */
    public boolean unread() {
        return PackItem.waits(shipped, status, reviewer, review != null);
    }
}
